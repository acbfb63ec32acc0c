"""All pages by slug. Sections of every mode are there, and the questions of those who answer alone,
so that an address typed or reloaded always leads somewhere."""

from collections.abc import Callable, Iterator
from functools import partial

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from questionnaires import Question, asked
from ui.buttons import button
from ui.interview import (
    FIRM,
    KEPT,
    RESULT,
    RESUME,
    REVIEW,
    TRUST,
    WELCOME,
    question_slug,
    slug_of,
    slug_of_part,
)
from ui.offered_questionnaires import least_minutes, offered
from ui.page_frame import go
from ui.pages.case_page import case_page
from ui.pages.details import details
from ui.pages.firm import firm
from ui.pages.question import question
from ui.pages.result import result
from ui.pages.resume import resume
from ui.pages.review import review
from ui.pages.section import section
from ui.pages.welcome import welcome
from ui.pages.your_data import trust
from ui.result import names
from ui.session import Desk, desk
from ui.text import plain, say, word


def pages(held: Desk) -> dict[str, StreamlitPage]:
    """Return the pages for what a session holds."""
    dimensions = [
        one
        for questionnaire in ((held.questionnaire,) if held.case else offered())
        for one in questionnaire.dimensions
    ]
    sections = {slug_of(one.id): (plain(one.name), partial(section, one.id)) for one in dimensions}
    questions = {
        question_slug(one.id): (plain(one.text), partial(question, one.id))
        for one in _answered_alone(held)
    }
    shown: dict[str, tuple[str, Callable[[], None]]] = {
        FIRM: (word("steps.entreprise"), firm),
        **sections,
        **questions,
        REVIEW: (word("steps.recapitulatif"), review),
        RESULT: (word("steps.resultat"), result),
        KEPT: (word("case.title"), case_page),
    }
    shown |= {
        slug_of_part(name): (plain(title), partial(details, name))
        for name, title in names().items()
    }
    first = st.Page(welcome, title=word("frame.site"), url_path=WELCOME, default=True)
    data = st.Page(trust, title=word("frame.page_title", title=word("trust.title")), url_path=TRUST)
    back = st.Page(
        resume, title=word("frame.page_title", title=word("resume.title")), url_path=RESUME
    )
    return {WELCOME: first, TRUST: data, RESUME: back} | {
        slug: _page(slug, title, show) for slug, (title, show) in shown.items()
    }


def _answered_alone(held: Desk) -> Iterator[Question]:
    """Yield the questions that have a page of their own: those that a firm answers alone."""
    if held.case is not None:
        if not held.questionnaire.mode(held.open_case.mode).advisor:
            yield from asked(held.questionnaire, held.open_case.mode)
        return
    for questionnaire in offered():
        for mode in questionnaire.modes:
            if not mode.advisor:
                yield from asked(questionnaire, mode.id)


def _page(slug: str, title: str, show: Callable[[], None]) -> StreamlitPage:
    def with_case() -> None:
        if desk().case is None:
            _closed()
        else:
            show()

    return st.Page(with_case, title=word("frame.page_title", title=title), url_path=slug)


def _closed() -> None:
    st.title(say("closed.title"), anchor=False)
    kept = desk().kept is not None
    st.markdown(say("closed.text" if not kept else "keeping.closed", minutes=least_minutes()))
    if kept and button(say("keeping.to_resume"), key="vers-reprendre", type="primary"):
        go(RESUME)
    if button(say("closed.welcome"), key="accueil", type="secondary" if kept else "primary"):
        go(WELCOME)
