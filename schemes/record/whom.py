"""Whom to ask, in words that follow « auprès de » : « la Région Bretagne », « l'ADEME », « votre
CCI », « Bpifrance »."""

import re
from typing import Annotated

from pydantic import AfterValidator

from kernel import Words, shown

_VOWEL = "aeiouœæàâéèêëîïôûAEIOUŒÆÀÂÉÈÊËÎÏÔÛ"
_DETERMINER = re.compile(
    r"(?:le|la|les|votre|vos|un|une|chaque|ce|cette|ces|son|sa|ses) |l[’'](?=\w)"
)
#: A consonant letter after which an acronym begins by a vowel: « l'SRDEII ».
_ACRONYM = re.compile(r"l[’'][FHLMNRSX][A-Z]")
#: Common names, which want an article even with a capital.
_COMMON = frozenset(
    [
        "académie",
        "agence",
        "agglomération",
        "ademe",
        "anssi",
        "association",
        "banque",
        "bureau",
        "caisse",
        "cci",
        "centre",
        "chambre",
        "cité",
        "club",
        "cma",
        "collectivité",
        "comité",
        "communauté",
        "commune",
        "conseil",
        "cpme",
        "ddets",
        "département",
        "direction",
        "dreets",
        "établissement",
        "fédération",
        "fonds",
        "groupement",
        "guichet",
        "incubateur",
        "institut",
        "mairie",
        "medef",
        "métropole",
        "ministère",
        "office",
        "opco",
        "opérateur",
        "organisme",
        "plateforme",
        "pôle",
        "préfecture",
        "programme",
        "région",
        "réseau",
        "secrétariat",
        "service",
        "société",
        "syndicat",
        "université",
        "urssaf",
        "ville",
    ]
)


def _whom(text: str) -> str:
    """Return words that make a French sentence after « auprès de ». Raises ValueError."""
    said = f"« {shown(text)} » se lit mal après « auprès de »"
    if " ".join(text.split()) != text or text[-1] in ".,;:":
        raise ValueError(f"{said}. Retirez l'espace ou le signe qui est de trop")
    if re.match(f"(le|la) (?!onz)[{_VOWEL}]", text):
        raise ValueError(f"{said}. Écrivez « l'{shown(text.split(' ', 1)[1])} »")
    if re.match(f"l[’'][^{_VOWEL}hHyY]", text) and not _ACRONYM.match(text):
        raise ValueError(f"{said}. Écrivez « le » ou « la » devant une consonne")
    first = re.split(r"[ -]", text)[0]
    if not _DETERMINER.match(text) and (
        first[0].islower()
        or first.lower() in _COMMON
        or re.match(r"(Le|La|Les|Votre|Un|Une) |L[’']", text)
    ):
        raise ValueError(
            f"{said} : il manque l'article. Écrivez par exemple « la Région Bretagne », « l'ADEME »"
            " ou « votre CCI »"
        )
    return text


Whom = Annotated[Words, AfterValidator(_whom)]
