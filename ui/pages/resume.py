"""The page where a dossier is taken back: by its code, by its file, or by the code that its owner
gave to an advisor."""

import time
from collections.abc import Callable

import streamlit as st

from cases import Case
from kernel import LONGEST, signs
from ui.buttons import button, submit
from ui.file_field import TYPES, handed_over
from ui.interview import WELCOME
from ui.page_frame import go
from ui.press import press
from ui.server import visitor
from ui.session import Desk, Keeping, desk, errors_shown, store
from ui.text import say, word

#: A code counts fewer.
_MAX_CHARS = 60
_LINKS = ("inconnu", "panne")


def resume() -> None:
    """Show the ways back to a dossier."""
    held = desk()
    st.title(say("resume.title"), anchor=False)
    _tell_link()
    if held.kept is not None:
        if held.case is not None:
            st.info(say(f"resume.{held.kept.leaves}_open"))
        _by_code(held, held.kept)
    st.header(say("resume.file_title"), anchor=False)
    from_file(held)
    if held.kept is not None:
        _by_share(held, held.kept)
    if button(say("closed.welcome"), key="accueil"):
        go(WELCOME)


def place(held: Desk) -> str:
    """Return the page where to go on: where one stopped, when that is a step of this dossier."""
    questions = held.interview
    stopped = held.kept.place if held.kept else None
    return stopped if stopped in questions.steps else questions.first_unfinished()


def from_file(held: Desk) -> None:
    """Take back a case out of its file, as a new dossier."""
    st.markdown(say("welcome.back"))
    case = handed_over(held, "reprendre", say("welcome.file"), TYPES, press().case) or held.handed
    if case is not None and _may_replace(held, case):
        held.open(case)
        held.handed = None
        held.renew("reprendre")
        go(held.interview.first_unfinished())


def _may_replace(held: Desk, case: Case) -> bool:
    """Have it confirmed when answers would be lost: a file that was only opened is there to be
    opened again."""
    if held.kept is None or not (held.kept.changed and held.kept.hangs_on_browser):
        return True
    held.handed = case
    st.warning(say("resume.replaces"))
    with st.container(horizontal=True):
        if button(say("welcome.start_over_no"), key="ne-pas-remplacer"):
            held.handed = None
            held.renew("reprendre")
            st.rerun()
        return button(say("resume.replaces_yes"), key="remplacer")


def _by_code(held: Desk, kept: Keeping) -> None:
    st.header(say("resume.code_title"), anchor=False)
    _ask(held, "code", kept.by_code)


def _by_share(held: Desk, kept: Keeping) -> None:
    st.header(say("resume.share_title"), anchor=False)
    _ask(held, "partage", kept.by_share)


def _ask(held: Desk, kind: str, open_by: Callable[[str, str], Case | None]) -> None:
    st.markdown(say(f"resume.{kind}"))
    with st.form(f"reprendre-{kind}", border=False):
        typed = st.text_input(
            say(f"resume.{kind}_label"),
            key=held.key(f"{kind}-recu"),
            placeholder=word("resume.code_example"),
        )
        sent = submit(say(f"resume.{kind}_open"), key=f"ouvrir-{kind}")
    if sent and (typed or "").strip():
        _open(held, typed or "", open_by)


def _open(held: Desk, typed: str, open_by: Callable[[str, str], Case | None]) -> None:
    """Who sent many wrong codes waits a little for the next answer; a right one always opens."""
    client = visitor()
    with errors_shown():
        time.sleep(store().delay(client))
        case = open_by(signs(typed[:LONGEST])[:_MAX_CHARS], client)
        if case is not None:
            held.resume(case)
            go(place(held))
        if held.kept is None or held.kept.illegible is None:
            st.warning(say("resume.wrong"))


def _tell_link() -> None:
    """Say why a private link did not open its dossier."""
    why = st.query_params.get("lien")
    if why in _LINKS:
        st.warning(say(f"resume.{why}_link"))
