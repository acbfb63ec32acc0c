"""The slim head of every page: whose dossier it is, how far it has come, and the way to its
result."""

from base64 import b64encode
from functools import cache
from html import escape
from pathlib import Path

import streamlit as st

from kernel import shown
from ui.buttons import button
from ui.interview import RESULT, Interview
from ui.text import say, word

#: A head is one line: the page of the firm has the whole name.
_LONGEST_NAME = 32
_DRAWINGS = Path(__file__).parent / "static"


@cache
def drawing(name: str) -> str:
    """Return one of our own drawings, as SVG: the mark, or that of a door of the first page."""
    return (_DRAWINGS / f"{name}.svg").read_text(encoding="utf-8").strip()


@cache
def _mark() -> str:
    """Return the address of the mark, which asks nothing of the server."""
    return f"data:image/svg+xml;base64,{b64encode(drawing('marque').encode()).decode()}"


def page_head(name: str | None, questions: Interview | None, slug: str) -> bool:
    """Draw the head; tell whether one asks for the result. `questions`: None without a dossier."""
    with st.container(key="tete", horizontal=True, vertical_alignment="center", gap="small"):
        st.html(_told(name, questions))
        return (
            questions is not None
            and slug != RESULT
            and bool(questions.done)
            and button(say("frame.to_result"), key="vers-le-resultat", type="tertiary")
        )


def _told(name: str | None, questions: Interview | None) -> str:
    firm, site = _short(name), word("frame.site")
    # The mark says whose site it is where the name of the firm stands beside it.
    mark = f'<img src="{_mark()}" alt="{site if firm else ""}" width="22" height="22">'
    who = f"{mark}<strong>{escape(firm or site)}</strong>"
    return who if questions is None else who + _progress(questions)


def _short(name: str | None) -> str:
    plain = shown((name or "").strip())
    return plain if len(plain) <= _LONGEST_NAME else f"{plain[: _LONGEST_NAME - 1].rstrip()}…"


def _progress(questions: Interview) -> str:
    done, total = len(questions.done), len(questions.in_scope)
    told = escape(word("section.progress", done=done, total=total), quote=True)
    return f'<progress value="{done}" max="{max(total, 1)}" aria-label="{told}"></progress>'
