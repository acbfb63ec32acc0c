"""A newer version of the questionnaire: what moving to it would change, the move on the person's
word, and what an earlier one kept apart."""

import streamlit as st

from cases import Migrated, migrate
from kernel import BoussoleError
from questionnaires import leads, load, versions
from ui.buttons import button
from ui.session import Desk, errors_shown
from ui.text import bullets, md, say


def newer(held: Desk) -> None:
    """Say that a newer version exists, and move there when asked; say what changed when one has
    just moved."""
    if held.moved is not None:
        _moved(held, held.moved)
    elif (ahead := _ahead(held)) is not None:
        _offered(held, ahead)


def not_carried(held: Desk) -> None:
    """Show what a move kept apart: it is never lost, and never counts."""
    kept = held.open_case.not_carried
    if not kept:
        return
    st.header(say("newer.kept_title"), anchor=False)
    st.markdown(say("newer.kept"))
    for one in kept.values():
        said = [
            one.answer,
            *(
                say(f"newer.{name}", text=text)
                for name, text in (("note", one.note), ("reason", one.not_applicable))
                if text
            ),
        ]
        answers = " · ".join(md(text) if text is one.answer else text for text in said if text)
        st.markdown(
            say("newer.one", question=one.question, version=one.version)
            + f"  \n{answers}  \n*{md(one.because)}*"
        )


def _ahead(held: Desk) -> Migrated | None:
    """Return what the case would be at the current version; None when it is there, when nothing
    leads there, or for who was only lent it."""
    case = held.open_case
    last = versions(case.questionnaire)[-1]
    if not held.is_own or last <= case.version or not leads(held.questionnaire, last):
        return None
    try:
        return held.made("newer", lambda: migrate(case, load(case.questionnaire, last)))
    except BoussoleError:
        return None


def _offered(held: Desk, ahead: Migrated) -> None:
    with st.container(border=True, key="version"):
        st.markdown(say("newer.offer", before=ahead.before, after=ahead.after))
        with st.expander(say("newer.would")):
            _changes(ahead)
        st.caption(say("newer.level"))
        if button(say("newer.move", after=ahead.after), key="changer-version"):
            _move(held)


def _move(held: Desk) -> None:
    """Move the case as it stands, with what others answered meanwhile."""
    with errors_shown():
        if held.kept is not None:
            held.let_in(held.kept.catch_up(held.open_case))
        if (ahead := _ahead(held)) is not None:
            held.case, held.moved = ahead.case, ahead
            held.renew_all()
        st.rerun()


def _moved(held: Desk, moved: Migrated) -> None:
    with st.container(border=True, key="version-changee"):
        st.markdown(say("newer.done", after=moved.after))
        _changes(moved)
        st.caption(say("newer.history" if held.kept is not None else "newer.file"))
        if button(say("newer.seen"), key="version-vue"):
            held.moved = None
            st.rerun()


def _changes(moved: Migrated) -> None:
    for title, lines in moved.told:
        st.markdown(f"**{md(title)}**\n{bullets(md(line) for line in lines)}")
