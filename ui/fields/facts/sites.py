"""The other sites of the firm, by their postcodes."""

import re
from typing import Any

from companies import Establishment, commune
from kernel import bare
from ui.fields import widgets
from ui.fields.facts.fact_field import FactField
from ui.fields.typed_values import TypedValue
from ui.text import say, word

#: Enough for three hundred postcodes, in characters.
_LONGEST = 3000
_NONE, _CODES = "aucun", "codes"
#: A postcode by itself, as « 38000 », « 38 000 » or « F-38000 ».
_POSTCODE = re.compile(r"(?<!\d)(?:F-?)?(\d\d) ?(\d{3})(?!\d)", re.IGNORECASE)


def sites(asked: FactField) -> None:
    """Ask for the postcodes of the other sites, or that there are none."""
    asked.head()
    spot = asked.spot(_CODES, say("sites.codes"), word("sites.example"))
    widgets.typed(
        spot,
        lambda: asked.saved or None,
        lambda found: _keep(asked, found),
        lambda text: _hear(asked, text),
        _written,
    )
    widgets.box(
        asked.spot(_NONE, say("sites.none")),
        lambda: asked.saved == (),
        lambda none: asked.keep(() if none else None),
    )


def _keep(asked: FactField, found: tuple[Establishment, ...] | None) -> None:
    """A text that says nothing leaves « there are none » as it is."""
    if found is not None or asked.saved:
        asked.keep(found)


def _hear(asked: FactField, text: str) -> TypedValue:
    """Hear a site for each postcode; one that was there before stays as it was told."""
    if len(text) > _LONGEST:
        return TypedValue(None, (say("sites.too_long"),))
    words = bare(text)
    before = {_code(site): site for site in asked.saved or ()}
    codes = (
        ["".join(found) for found in _POSTCODE.findall(words)]
        if not re.search(r"\d", _POSTCODE.sub("", words))
        else re.split(r"[ ,;]+", words)
    )
    found: Any = tuple(
        before.get(code) or Establishment(postcode=code) for code in dict.fromkeys(codes) if code
    )
    if not words:
        return TypedValue(None)
    if not found:
        return TypedValue(None, (say("sites.no_code"),))
    wrong = asked.problems(found)
    return TypedValue(None if wrong else found, wrong)


def _written(saved: tuple[Establishment, ...]) -> str:
    return " ".join(map(_code, saved))


def _code(site: Establishment) -> str:
    """Return the postcode of a site, or that of the commune by which it is told."""
    found = commune(site.commune or "") if site.postcode is None else None
    return site.postcode or (found.postcodes[0] if found else site.commune or "")
