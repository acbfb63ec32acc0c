"""The slim head of every page: whose dossier it is, how far it has come, and the way to its
result."""

from html import escape

import streamlit as st

from kernel import shown
from ui.buttons import button
from ui.interview import RESULT, Interview
from ui.text import say, word

#: A head is one line: the page of the firm has the whole name.
_LONGEST_NAME = 32


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
    who = f"<strong>{escape(_short(name) or word('frame.site'))}</strong>"
    return who if questions is None else who + _progress(questions)


def _short(name: str | None) -> str:
    plain = shown((name or "").strip())
    return plain if len(plain) <= _LONGEST_NAME else f"{plain[: _LONGEST_NAME - 1].rstrip()}…"


def _progress(questions: Interview) -> str:
    done, total = len(questions.done), len(questions.in_scope)
    told = escape(word("section.progress", done=done, total=total), quote=True)
    return f'<progress value="{done}" max="{max(total, 1)}" aria-label="{told}"></progress>'
