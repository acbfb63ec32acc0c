"""The questions that would settle the most schemes, answered where they stand."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

import streamlit as st

from companies import declarations
from presentation import AT_ONCE, DecidingQuestion, Presentation
from presentation import say as told
from ui.buttons import button
from ui.fields import FactField, ask, can_ask, is_yes_no, known_fact
from ui.session import Desk
from ui.text import md, say

_PLACE, _OTHERS = "trancher", "autres-questions"


def questions(held: Desk, shown: Presentation) -> None:
    """Show the questions under their title, then a way to all others and to those answered."""
    with _asking(held, shown.deciding_questions) as settling:
        if held.on_screen:
            st.header(md(told("schemes.deciding.title")), anchor=False)
            st.markdown(say("questions.intro"))
        for field in held.on_screen:
            _question(held, field, settling.get(field))
        _others(held, settling)
        _answered(held)


def first_questions(held: Desk, first: Sequence[DecidingQuestion]) -> None:
    """Show these questions alone: what each decides is told on the page of aids."""
    with _asking(held, first):
        for field in held.on_screen:
            _question(held, field, None)


@contextmanager
def _asking(held: Desk, asked: Sequence[DecidingQuestion]) -> Iterator[dict[str, DecidingQuestion]]:
    """Give the questions in order, those just answered still in their place; draw the page anew
    when an answer changes."""
    before = (held.case, set(held.unsure))
    settling = {one.field: one for one in asked if can_ask(one.field)}
    _choose(held, settling)
    yield settling
    if (held.case, held.unsure) != before:
        st.rerun()


def _choose(held: Desk, settling: dict[str, DecidingQuestion]) -> None:
    """Keep what is on the screen while it means something, and fill it up with the next open
    questions."""
    held.questions.update({field: one.text for field, one in settling.items()})
    kept = [field for field in held.on_screen if field in settling or _is_answered(held, field)]
    waiting = [field for field in settling if field not in kept and not _is_answered(held, field)]
    room = (
        len(waiting)
        if held.all_questions
        else AT_ONCE - sum(not _is_answered(held, field) for field in kept)
    )
    unsure = (
        [field for field in settling if field in held.unsure and field not in kept]
        if held.all_questions
        else []
    )
    held.on_screen = (*kept, *waiting[: max(0, room)], *unsure)


def _is_answered(held: Desk, field: str) -> bool:
    return field in held.unsure or known_fact(held.open_case, field) is not None


def _question(held: Desk, field: str, settling: DecidingQuestion | None) -> None:
    asked = _asked(held, field)
    with st.container(key=f"question-{asked.name}"):
        ask(asked)
        if asked.saved is not None:
            st.caption(say("questions.noted"))
        elif settling:
            st.caption(md(settling.decides))
        _unsure_or_erase(held, asked)


def _asked(held: Desk, field: str) -> FactField:
    declaration = declarations().get(field.rsplit(".", maxsplit=1)[-1])
    text = held.questions.get(field) or (declaration.question if declaration else field)
    return FactField(held, field, md(text), _PLACE)


def _unsure_or_erase(held: Desk, asked: FactField) -> None:
    """Yes and no have « je ne sais pas » beside them and are taken back by a second click; all else
    has a button."""
    if is_yes_no(asked.field):
        return
    if asked.saved is not None:
        if button(say("questions.erase"), key=f"effacer-{asked.name}", type="tertiary"):
            asked.erase()
    elif asked.field in held.unsure:
        st.caption(say("questions.unsure"))
    elif button(say("ask.unsure"), key=f"passer-{asked.name}", type="tertiary"):
        held.unsure.add(asked.field)


def _others(held: Desk, settling: dict[str, DecidingQuestion]) -> None:
    rest = settling.keys() - set(held.on_screen)
    held.telling.behind.update({_asked(held, field).name: _OTHERS for field in rest})
    if rest and button(say("questions.others", count=len(rest)), key=_OTHERS):
        held.all_questions = True
        st.rerun()


def _answered(held: Desk) -> None:
    """Show the answers given before one came to the page, to change them."""
    fields = [field for field in _given(held) if field not in held.on_screen]
    if fields:
        with st.expander(say("questions.answered", count=len(fields)), key="reponses-donnees"):
            for field in fields:
                _question(held, field, None)


def _given(held: Desk) -> Iterable[str]:
    """Return the facts that were declared, then those that were answered to a question of this
    page."""
    case = held.open_case
    declared = [
        f"{about}.declared.{id}"
        for about in ("company", "project")
        for id in getattr(case, about).declared
    ]
    asked_for = (field for field in held.questions if known_fact(case, field) is not None)
    return dict.fromkeys(field for field in (*declared, *asked_for) if can_ask(field))
