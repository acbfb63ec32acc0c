"""Progress: this diagnosis done again, and compared with the one before: that of the dossier, or of
a file that is kept as long as the session."""

from collections.abc import Iterable

import streamlit as st

from presentation import Comparison, Listed, ScoreMove, comparable, comparison
from scoring import Diagnosis, compare, diagnose
from ui.again import offer_again
from ui.buttons import button
from ui.clock import today
from ui.file_field import TYPES, handed_over
from ui.press import press
from ui.session import Desk
from ui.text import bullets, md, say


def progress(held: Desk) -> None:
    """Show what moved since the diagnosis before; offer to do it again, and ask for another one."""
    offer_again(held)
    if held.compared is not None:
        _compared(held, held.compared)
    if held.earlier is None:
        _ask(held)
    elif button(say("progress.remove"), key="ne-plus-comparer"):
        held.earlier = None
        st.rerun()


def _ask(held: Desk) -> None:
    st.markdown(say("progress.intro"))
    label = say("progress.file")
    found = handed_over(held, "comparer", label, TYPES, lambda data, file: _read(held, data, file))
    if found is not None:
        held.earlier = found
        held.renew("comparer")
        st.rerun()


def _read(held: Desk, data: bytes, file: str) -> Diagnosis:
    """Return the diagnosis of a case of the same firm. Raises BoussoleError."""
    return comparable(diagnose(press().case(data, file), on=today()), held.diagnosis)


def _compared(held: Desk, earlier: Diagnosis) -> None:
    found = comparison(compare(earlier, held.diagnosis), held.questionnaire)
    if found.refusal:
        st.warning(md(found.refusal))
    else:
        st.caption(say("progress.kept"))
        with st.container(border=True, key="progres"):
            _told(found)


def _told(found: Comparison) -> None:
    st.header(md(found.dates), anchor=False)
    for note in found.notes:
        st.info(md(note))
    if found.nothing:
        st.markdown(md(found.nothing))
    _lines(found.whole)
    _lists((*found.moved_axes, *found.actions))
    for group in found.answers:
        _list(group.title, (move.line for move in group.moves))
    _lists(found.questions)


def _lines(moves: tuple[ScoreMove, ...]) -> None:
    if moves:
        st.markdown("  \n".join(md(move.line) for move in moves))


def _lists(parts: Iterable[Listed]) -> None:
    for part in parts:
        _list(part.title, part.lines)


def _list(title: str, lines: Iterable[str]) -> None:
    st.markdown(f"**{md(title)}**\n{bullets(map(md, lines))}")
