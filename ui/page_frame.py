"""What surrounds every page: the way through the interview, the case to take away, and what is said
when something breaks."""

import logging
import re
import traceback
from collections.abc import Callable
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from cases import to_text
from kernel import unaccented
from ui.buttons import button
from ui.foot import foot
from ui.interview import (
    FIRM,
    KEPT,
    RESULT,
    REVIEW,
    TRUST,
    WELCOME,
    Interview,
    slug_of,
)
from ui.page_head import page_head
from ui.session import (
    Desk,
    desk,
    drafts,
    follow,
    of_this_dossier,
    saved,
    show_stale_tab,
    tell_the_page,
)
from ui.text import say, show_as_before, written

_log = logging.getLogger("boussole")
#: Letters that are not made of a plain one and an accent.
_PLAIN = str.maketrans(
    {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "þ": "th", "ð": "d"}
)
_STYLE = Path(__file__).parent / "static" / "screen.css"


def show(page: StreamlitPage, above: Callable[[Desk, str], None]) -> None:
    """Run a page, then what surrounds it: widgets of the page are read before anyone leaves it.
    `above`: what is said in its first lines."""
    st.html(_STYLE)
    slug = page.url_path or WELCOME
    follow(desk(), slug)
    if desk().parted is not None:
        show_stale_tab(desk().parted)
        return
    desk().arrive(slug)
    show_as_before(desk().shown)
    tell_the_page(desk())
    drafts.begin(desk())
    head, first_lines = st.container(), st.container()
    try:
        page.run()
        whole = True
    except Exception as error:  # the last resort: the person keeps the case and gets a sentence
        whole = not tell(error)
    if desk().kept is not None:
        desk().kept.shown()
    with first_lines:
        above(desk(), slug)
    with head:
        _head(desk(), slug)
    if desk().case is not None:
        with st.sidebar:
            _side(desk(), slug)
    drafts.end(desk(), slug, whole)


def tell(error: Exception) -> bool:
    """Say in French that something broke, with a way on; the log gets where it broke and no word
    that anyone typed."""
    places = " < ".join(
        f"{frame.name}:{frame.lineno}"
        for frame in reversed(traceback.extract_tb(error.__traceback__)[-4:])
    )
    _log.error("page broken: %s at %s", type(error).__name__, places)
    st.error(say("frame.broken"))
    return True


def go(slug: str) -> None:
    """Leave for another page."""
    st.switch_page(desk().pages[slug])


def _head(held: Desk, slug: str) -> None:
    questions = None if held.case is None else held.interview
    if page_head(held.case.company.name if held.case else None, questions, slug):
        go(RESULT)


def way_on(held: Desk, slug: str) -> None:
    """Show the case to take away and, at the foot, the buttons to the page before and the page
    after."""
    questions = held.interview
    if slug != RESULT:
        st.divider()
        st.markdown(say(_kept_how(held)))
    with st.container(horizontal=True):
        if held.kept is not None and button(say("case.title"), key=KEPT):
            go(KEPT)
        take_away(held, "bas")
        if slug != REVIEW and button(say("frame.to_review"), key="bilan", type="tertiary"):
            go(REVIEW)
    # The result has a foot of its own.
    if slug in questions.menu and slug != RESULT:
        _previous_next(held, questions, slug)


def _kept_how(held: Desk) -> str:
    if held.kept is None:
        return "frame.keep"
    return "keeping.keep" if held.kept.known else "keeping.keep_by_code"


def _previous_next(held: Desk, questions: Interview, slug: str) -> None:
    to_money = held.asks_money and slug == FIRM
    with foot():
        if button(say("frame.previous"), key="precedent"):
            go(questions.before(slug))
        next_word = "to_money" if to_money else "next_result" if slug == REVIEW else "next"
        if button(say(f"frame.{next_word}"), key="suivant", type="primary"):
            go(RESULT if to_money else questions.after(slug))


def take_away(held: Desk, place: str) -> None:
    """Show the button that downloads the case, as it is at the moment of the click."""
    name = f"dossier-{file_name(held)}.yaml"
    data = of_this_dossier(held, lambda: to_text(held.open_case).encode())
    st.download_button(
        say("frame.download"),
        data,
        name,
        "application/yaml",
        key=f"dossier-{place}",
        on_click="ignore",
    )


def file_name(held: Desk) -> str:
    """Return what tells a file of this case from others: the firm's name in plain letters, and the
    date."""
    letters = (
        unaccented((held.open_case.company.name or "").lower().translate(_PLAIN))
        .encode("ascii", "ignore")
        .decode()
    )
    short = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:40].strip("-")
    return "-".join(part for part in (short or "boussole", held.open_case.date.isoformat()) if part)


def _side(held: Desk, here: str) -> None:
    st.markdown(say("frame.brand"))
    questions = held.interview
    with st.container(key="etapes"):
        shown = _in_menu(questions, here)
        for slug in (WELCOME, *questions.menu):
            kind = "secondary" if slug == shown else "tertiary"
            if button(_step_label(questions, slug), key=f"vers-{slug}", type=kind, width="stretch"):
                go(_led_to(questions, slug))
    st.divider()
    if held.kept is not None and button(say("case.title"), key=f"vers-{KEPT}", type="tertiary"):
        go(KEPT)
    saved(held, "cote")
    take_away(held, "cote")
    if button(say("trust.title"), key=f"vers-{TRUST}", type="tertiary"):
        go(TRUST)


def _in_menu(questions: Interview, slug: str) -> str:
    """Return what the menu calls a page: the page of a question is in its section."""
    asked = {questions.page_of(one.id): one.dimension for one in questions.questions}
    return slug_of(asked[slug]) if slug in asked else slug


def _led_to(questions: Interview, slug: str) -> str:
    entries = {slug_of(section): questions.entry(section) for section in questions.sections}
    return entries.get(slug, slug)


def _step_label(questions: Interview, slug: str) -> str:
    if slug in (WELCOME, FIRM, REVIEW, RESULT):
        return say(f"steps.{slug}")
    section = questions.section_at(slug)
    name = questions.questionnaire.dimension(section).name
    return say("steps.done", name=name) if questions.is_complete(section) else written(name)
