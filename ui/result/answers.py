"""All answers as they were given, each axis with a way back to its questions."""

import streamlit as st

from presentation import AnswerGroup, AnswerRow, Presentation
from presentation import say as tell
from ui.buttons import button
from ui.interview import slug_of
from ui.page_frame import go
from ui.text import bullets, md, say


def answers(shown: Presentation) -> None:
    """Show every answer, axis by axis."""
    st.markdown(md(tell("answers.about")))
    for group in shown.answers:
        _group(group)


def _group(group: AnswerGroup) -> None:
    st.header(md(group.name), anchor=False)
    st.markdown(bullets(map(_row, group.rows)))
    if group.note:
        st.caption(md(group.note))
    if button(say("review.change"), key=f"revoir-{group.id}"):
        go(slug_of(group.id))


def _row(row: AnswerRow) -> str:
    told = f"**{md(row.answer)}**" if row.is_known else md(row.answer)
    beside = (row.evidence, row.note_told)
    return "  \n  ".join((md(row.question), told, *map(md, filter(None, beside))))
