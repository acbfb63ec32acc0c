"""The page of the result: what stands first, and the way to each part, which has its own page."""

import streamlit as st

from presentation import Presentation, since
from presentation import say as tell
from ui.buttons import button
from ui.foot import foot
from ui.interview import RESULT, slug_of_part
from ui.page_frame import go, way_on
from ui.result import TAKE, first, parts, told
from ui.session import Desk, desk
from ui.takeaway import offer_way_back, report
from ui.text import md, say


def result() -> None:
    """Show the result of the open case."""
    held = desk()
    shown = told(held)
    st.title(say("result.title") if shown.mode.shows_level else md(shown.kind), anchor=False)
    # Who came for the money alone is not asked for answers before it is shown.
    asked_first = bool(held.open_case.answers) or not shown.mode.shows_level
    if asked_first:
        _left(held)
    _since(held)
    first(held, shown)
    if not asked_first:
        _left(held)
    _lines(held, shown)
    offer_way_back(held)
    way_on(held, RESULT)
    with foot():
        report(held)
        if button(say("result.send"), key="envoyer-le-resultat"):
            go(slug_of_part(TAKE))


def _left(held: Desk) -> None:
    """Say how many answers are missing, and lead to the first of them."""
    questions = held.interview
    if not questions.left:
        return
    with st.container(border=True, key="a-completer"):
        told = "again.left" if held.to_confirm else "result.left"
        st.markdown(say(told, count=len(questions.left), question=questions.left[0].text))
        if button(say("result.answer"), key="completer"):
            go(questions.first_unfinished())


def _since(held: Desk) -> None:
    """Begin a diagnosis that was done again with what has changed, once all was said again."""
    before = held.before
    if before is None:
        return
    with st.container(border=True, key="depuis"):
        st.markdown(md(since(before, held.diagnosis)))
        if button(say("again.more"), key="ce-qui-a-change", type="tertiary"):
            go(slug_of_part("progres"))


def _lines(held: Desk, shown: Presentation) -> None:
    """Lead to every part that has no way of its own above, a line each."""
    with st.container(key="parties", gap="xsmall"):
        st.header(md(tell("first_page.more")), anchor=False)
        for part in (one for one in parts(held, shown) if one.listed):
            label = md(part.label)
            if button(label, key=f"vers-{part.slug}", type="tertiary", width="stretch"):
                go(part.slug)
