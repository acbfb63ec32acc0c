"""The Jinja environment of the reports: escaping always on, no undefined name let through."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from cases import MAX_NOTE
from reports import french
from reports.sums import sum_of
from reports.support import is_safe_link, refusals, refused_by, sources_of
from reports.text import bounded
from scoring import describe_profile

#: Characters of a rule that a cell can hold.
_CELL = 140

TEMPLATES = Path(__file__).parent.parent / "templates"


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Return the environment, made once."""
    made = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.filters.update(_filters())
    made.tests["safe_link"] = is_safe_link
    made.globals.update(describe_profile=describe_profile, sum_of=sum_of, refusals=refusals, refused_by=refused_by, sources_of=sources_of)
    return made


def _filters() -> dict[str, Any]:
    return {
        "whole": french.whole,
        "decimal": french.decimal,
        "percent": french.percent,
        "euros": french.euros,
        "long_date": french.long_date,
        "capital": french.capital,
        "first_sentence": french.first_sentence,
        "shortened": lambda text: french.shortened(text, _CELL),
        "sentences": french.sentences,
        "scheme_name": lambda id, names: names.get(id, id),
        "reason": lambda text: bounded(text, MAX_NOTE),
        "unbroken": lambda text: text.replace(" ", french.NO_BREAK),
        "unpunctuated": lambda text: text.rstrip(" ."),
    }
