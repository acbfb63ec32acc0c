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
from ui.text import bullets, md, say, word


def contents(held: Desk, shown: Presentation) -> None:
    """Show the titles of the page, folded, each leading to its part."""
    with st.expander(say("contents.title"), key="dans-cette-page"):
        st.markdown(bullets(f"[{md(title)}](#{_anchor(title)})" for title in _parts(held, shown)))


def _parts(held: Desk, shown: Presentation) -> Iterator[str]:
    """Tell the titles that follow, in the order of the page."""
    found, unclear = shown.diagnosis, shown.to_clear_up
    parts = {
        word("law.title"): is_alarming(shown),
        word("take.title"): True,
        word("result.axes"): True,
        shown.holds.title: bool(shown.holds.lines),
        unclear.title if unclear else "": bool(unclear),
        word("plan.first"): bool(shown.actions),
        word("path.title"): bool(found.next_level and found.useful_path),
        word("trial.title"): bool(interview(held.open_case, held.maturity).in_scope),
        word("plan.uses"): bool(shown.uses),
        word("others.title"): bool(found.benchmarks),
        word("support.title"): True,
        word("financing.title"): True,
    }
    yield from (title for title, stands in parts.items() if stands)
    if shown.diagnosis.risk.is_told and not is_alarming(shown):
        yield word("law.title")
    if goes_further(held):
        yield word("further.title")
    yield word("progress.title")


def _anchor(title: str) -> str:
    """Return the name that Streamlit gives to a title: its letters and digits without accents, joined by hyphens."""
    letters = "".join(letter for letter in unicodedata.normalize("NFD", title.lower()) if not unicodedata.combining(letter))
    return "-".join(re.findall(r"[a-z0-9]+", letters))
