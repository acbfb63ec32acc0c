"""The first page of a result: where one stands, the first use, what to do this month, who pays;
each leads to its own page."""

import streamlit as st

from presentation import FirstPage, Presentation, title_of
from ui.buttons import button
from ui.interview import slug_of_part
from ui.page_frame import go
from ui.result.deciding_questions import first_questions
from ui.result.law import alarm
from ui.session import Desk
from ui.text import bullets, md, say


def first(held: Desk, shown: Presentation) -> None:
    """Show it, each part as few blocks as it can be."""
    page = shown.first_page
    alarm(shown)
    # Without any answer, who may pay is all that is known: it comes first.
    money_first = not held.open_case.answers
    if money_first:
        _money(held, shown, page)
    _standing(page)
    _use(shown)
    _actions(page)
    if not money_first:
        _money(held, shown, page)


def _standing(page: FirstPage) -> None:
    with st.container(key="niveau"):
        st.header(md(page.heading), anchor=False)
        told = " ".join(md(one) for one in (page.about, page.ahead) if one)
        listed = bullets(map(md, page.points))
        if told or listed:
            st.markdown("\n\n".join(filter(None, (told, listed))))


def _use(shown: Presentation) -> None:
    """A first use, to do at once: its steps, and the text to copy with its button."""
    if shown.monday is None or not shown.mode.shows_level:
        return
    card = shown.monday.card
    with st.container(key="lundi", gap="xsmall"):
        st.header(md(title_of("monday")), anchor=False)
        steps = "\n".join(f"{step.number}. {md(step.text)}" for step in card.steps)
        st.markdown(f"**{md(card.title)}**\n\n{steps}")
        st.code(card.prompt, language=None, wrap_lines=True)
        _way("lundi-usages", say("first_page.other_use"), "lundi")


def _actions(page: FirstPage) -> None:
    if page.actions:
        with st.container(key="ce-mois-ci", gap="xsmall"):
            st.header(md(title_of("start")), anchor=False)
            for line in page.actions:
                _way(f"agir-{line.action.action.id}", md(line.text), "actions")


def _money(held: Desk, shown: Presentation, page: FirstPage) -> None:
    if not shown.mode.shows_level:
        return
    with st.container(key="qui-paie", gap="small"):
        st.header(md(title_of("first_schemes")), anchor=False)
        for call in page.first_calls:
            st.markdown(md(call))
        st.markdown(md(page.no_aid) if page.no_aid else _aids(page))
        first_questions(held, page.questions)
        _way("parler", md(title_of("person")), "personne")


def _aids(page: FirstPage) -> str:
    return "\n\n".join(md(line.text) for line in page.aids)


def _way(key: str, label: str, part: str) -> None:
    """A line that leads to a part."""
    if button(label, key=key, type="tertiary", width="stretch"):
        go(slug_of_part(part))
