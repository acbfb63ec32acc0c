"""What the page of the result holds, as links to its parts: on a phone it is long."""

import re
import unicodedata
from collections.abc import Iterator

import streamlit as st

from presentation import Presentation
from ui.interview import interview
from ui.result.law import is_alarming
from ui.result.longer_questionnaire import goes_further
from ui.session import Desk
from ui.text import bullets, say, word


def contents(held: Desk, shown: Presentation) -> None:
    """Show the titles of the page, folded, each leading to its part."""
    with st.expander(say("contents.title"), key="dans-cette-page"):
        st.markdown(bullets(f"[{say(key)}](#{_anchor(word(key))})" for key in _parts(held, shown)))


def _parts(held: Desk, shown: Presentation) -> Iterator[str]:
    """Tell the titles that follow, in the order of the page."""
    found, maturity = shown.diagnosis, shown.diagnosis.maturity
    missing = "result.holds" if shown.verdict.level else "result.missing"
    parts = {
        "law.title": is_alarming(shown),
        "take.title": True,
        "result.axes": True,
        missing: bool(maturity.held_back_by),
        "result.to_clear_up": bool(maturity.inconsistencies),
        "plan.first": bool(shown.actions),
        "path.title": bool(found.next_level and found.useful_path),
        "trial.title": bool(interview(held.open_case, held.maturity).in_scope),
        "plan.uses": bool(shown.uses),
        "others.title": bool(found.benchmarks),
        "support.title": True,
        "financing.title": True,
    }
    yield from (key for key, stands in parts.items() if stands)
    if shown.diagnosis.risk.is_told and not is_alarming(shown):
        yield "law.title"
    if goes_further(held):
        yield "further.title"
    yield "progress.title"


def _anchor(title: str) -> str:
    """Return the name that Streamlit gives to a title: its letters and digits without accents, joined by hyphens."""
    letters = "".join(letter for letter in unicodedata.normalize("NFD", title.lower()) if not unicodedata.combining(letter))
    return "-".join(re.findall(r"[a-z0-9]+", letters))
