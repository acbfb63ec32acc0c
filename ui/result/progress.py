"""Progress: an earlier case of the firm compared with this one, here and in the report; kept as long as the session."""

from collections.abc import Iterable, Iterator

import streamlit as st

from kernel import long_date, whole
from presentation import comparable
from questionnaires import Questionnaire
from scoring import Action, Diagnosis, Progress, compare, diagnose
from ui.clock import today
from ui.file_field import TYPES, handed_over
from ui.press import press
from ui.session import Desk
from ui.text import bullets, md, say, word

_ANSWERS = ("rose", "known", "fell", "forgotten", "changed")
_ACTIONS = ("done", "to_do", "new", "withdrawn")


def progress(held: Desk) -> None:
    """Ask for an earlier case and show what moved since."""
    st.header(say("progress.title"), anchor=False)
    if held.earlier is None:
        _ask(held)
    else:
        _kept(held, held.earlier)


def _ask(held: Desk) -> None:
    st.markdown(say("progress.intro"))
    found = handed_over(held, "comparer", say("progress.file"), TYPES, lambda data, file: _read(held, data, file))
    if found is not None:
        held.earlier = found
        held.renew("comparer")
        # The report stands above.
        st.rerun()


def _read(held: Desk, data: bytes, file: str) -> Diagnosis:
    """Return the diagnosis of a case of the same firm. Raises BoussoleError."""
    return comparable(diagnose(press().case(data, file), on=today()), held.diagnosis)


def _kept(held: Desk, earlier: Diagnosis) -> None:
    found = compare(earlier, held.diagnosis)
    if found.refusal:
        st.warning(md(found.refusal))
    else:
        st.caption(say("progress.kept"))
        with st.container(border=True, key="progres"):
            _told(found, held.questionnaire)
    if st.button(say("progress.remove"), key="ne-plus-comparer"):
        held.earlier = None
        st.rerun()


def _told(found: Progress, questionnaire: Questionnaire) -> None:
    st.subheader(say("progress.dates", before=long_date(found.before), after=long_date(found.after)), anchor=False)
    for note in found.notes:
        st.info(md(note))
    if found.empty:
        st.markdown(say("progress.nothing"))
    if found.whole:
        st.markdown("  \n".join(_whole(found)))
    for title, lines in _parts(found, questionnaire):
        if told := bullets(lines):
            st.markdown(say(title) + "\n" + told)


def _whole(found: Progress) -> Iterator[str]:
    assert found.whole is not None
    before, after = found.whole.before, found.whole.after
    levels = (word("progress.named_level", level=one.level, name=one.level_name or "") if one.level else word("progress.no_level") for one in (before, after))
    yield say("progress.level", **dict(zip(("before", "after"), levels, strict=True)))
    if before.score is not None and after.score is not None:
        yield say("progress.score", before=whole(before.score), after=whole(after.score))


def _parts(found: Progress, questionnaire: Questionnaire) -> Iterator[tuple[str, Iterable[str]]]:
    yield "progress.axes", _axes(found, questionnaire)
    for kind in _ANSWERS:
        moves = (move for move in found.answers if move.kind == kind)
        yield f"progress.{kind}", (say("progress.answer", question=move.text, before=move.before, after=move.after) for move in moves)
    for state in _ACTIONS:
        actions: tuple[Action, ...] = getattr(found, state)
        yield f"progress.{state}", (md(action.title) for action in actions)
    for state in ("only_before", "only_after"):
        yield f"progress.{state}", (md(question.text or question.question) for question in getattr(found, state))
    if change := found.questionnaire:
        yield "progress.rewritten", (md(question.text) for question in change.rewritten)


def _axes(found: Progress, questionnaire: Questionnaire) -> Iterator[str]:
    """Tell the axes that moved: by their level alone where numbers would be too precise."""
    decimals = found.mode is not None and questionnaire.mode(found.mode).decimals
    for move in found.dimensions:
        before, after = (_standing(one.level_name, whole(one.score) if decimals and one.score is not None else None) for one in (move.before, move.after))
        if before != after:
            yield say("progress.axis", name=move.name, before=before, after=after)


def _standing(name: str | None, score: str | None) -> str:
    if name is None:
        return word("result.not_assessed")
    return name if score is None else word("trial.axis", name=name, score=score)
