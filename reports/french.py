"""French typography: no-break spaces and curly apostrophes on a whole page."""

import re

from presentation import NARROW, NO_BREAK
from reports.markup import CUT, on_text

_SPACE = f"[ \\t{NO_BREAK}\u2009{NARROW}]"
#: A whole run of spaces, looked at once, however long.
_GAP = f"(?<!{_SPACE}){_SPACE}"
_UNITS = (
    "ans?|années?|euros?|h|heures?|jours?|millions?|milliards?|min|minutes?|mois|personnes?|points?"
    "|salariés?|semaines?"
)
_MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"

_RULES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"&#39;|'", "’"),
        (rf"{_GAP}+,", ","),
        (r"(?<!\.)\.{3}(?!\.)", "…"),
        (rf"«{_SPACE}*", f"«{NARROW}"),
        (rf"{_GAP}*»", f"{NARROW}»"),
        (rf"{_GAP}+([;!?%€])", rf"{NARROW}\1"),
        (rf"{_GAP}+(:(?=[\s){CUT}]|$)|…|–(?=[\s{CUT}]|$))", rf"{NO_BREAK}\1"),
        (rf"(?<!\d)(\d{{1,3}}){_SPACE}(?=\d{{3}}(?!\d))", rf"\1{NARROW}"),
        (rf"(?<=\d{{3}}){_SPACE}(?=\d{{3}}(?!\d))", NARROW),
        (rf"(?<=\d){_SPACE}*(?=[%€]|[kM]€|Md€)", NARROW),
        (rf"(?<=\d){_SPACE}+(?=(?:{_UNITS})\b)", NO_BREAK),
        (rf"(?<!\w)(\d{{1,2}}|1er){_SPACE}+(?=(?:{_MONTHS})\b)", rf"\1{NO_BREAK}"),
        (rf"\b({_MONTHS}){_SPACE}+(?=\d{{4}}\b)", rf"\1{NO_BREAK}"),
        (rf"(?<!\w)(n°|N°|art\.|articles?|p\.|§){_SPACE}+(?=\d)", rf"\1{NO_BREAK}"),
    )
)


def typeset(html: str) -> str:
    """Return the page with French spacing, apostrophes and ellipses in its text; tags, style
    sheets, code and addresses are left alone."""
    return on_text(html, _spaced, addresses=False)


def _spaced(text: str) -> str:
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text
