"""Whom a record tells to call: a body that serves the firm's place. A page, a press title or a list
of aids is a source, never a contact."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from companies import regions
from kernel import Document, Fault, shown
from schemes.record.model import NATIONAL, Scheme

#: Words that name a page, not a body.
_PAGE = re.compile(r"\b(?:article|fiche|présentation)s?\b|\bd[’']après\b", re.IGNORECASE)
#: Press titles, private lists of aids and documents kept by others: they answer for no aid.
_OTHERS = (
    "axleration.fr",
    "batisseurs-outremer.com",
    "finamatic.com",
    "fonds-publics.fr",
    "francetvinfo.fr",
    "gomet.net",
    "infogreffe.fr",
    "lecourrierdeguadeloupe.com",
    "lejournaldesentreprises.com",
    "les-aides.fr",
    "nouvellespublications.com",
    "outremers360.com",
    "readkong.com",
    "relanceindustrie-cticpde.fr",
    "smartcitymag.fr",
)


def contact_faults(document: Document, scheme: Scheme) -> Iterator[Fault]:
    """Yield the contact that is a page, and the body of another region."""
    point = scheme.contact
    if _PAGE.search(point.label):
        what = f"« {shown(point.label)} » nomme une page, pas un organisme"
        remedy = "Écrivez qui l'on appelle ; la page est une source"
        yield document.fault(("contact", "label"), "contact", what, remedy)
    if point.url is not None and _is_of_others(point.url):
        what = (
            f"« {urlsplit(point.url).hostname} » n'est pas le site d'un organisme qui donne l'aide"
        )
        remedy = "Donnez l'adresse de l'organisme, ou retirez-la ; la page est une source"
        yield document.fault(("contact", "url"), "contact", what, remedy)
    for where, said in (
        (("contact", "label"), point.label),
        (("to_confirm_with",), scheme.to_confirm_with),
    ):
        if other := _other_region(said, scheme.territory):
            what = f"« {shown(said)} » est d'une autre région : {other}"
            yield document.fault(
                where, "contact", what, "Écrivez qui sert le territoire du dispositif"
            )


def _is_of_others(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    return any(host == one or host.endswith(f".{one}") for one in _OTHERS)


def _other_region(said: str, territory: str) -> str | None:
    """Return the region that words name when it is not the scheme's own; for the whole country,
    none is."""
    if territory != NATIONAL and territory not in regions():
        return None
    names = (one.name for code, one in regions().items() if code != territory)
    return next((name for name in names if re.search(rf"\b{re.escape(name)}\b", said)), None)
