"""« Et si… »: one other answer tried on the result, without touching the case unless one says so."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

import streamlit as st

from cases import Answer
from kernel import whole
from presentation import Presentation
from questionnaires import MultiQuestion, NumberQuestion, Question, ScaleQuestion, exact
from scoring import NextLevel, WhatIf, what_if
from ui.fields import FIGURES, hear_number, typed_values
from ui.interview import interview
from ui.session import Desk
from ui.text import bullets, md, plain, say, word

_NAME = "et-si"


def trial(held: Desk, shown: Presentation) -> None:
    """Have a question and another answer chosen, and show what it would change; keep it when asked."""
    questions = _questions(held, shown)
    if not questions:
        return
    st.header(say("trial.title"), anchor=False)
    st.markdown(say("trial.intro"))
    with st.container(border=True, key="essai"):
        id = st.selectbox(
            say("trial.question"), list(questions), format_func=lambda id: plain(questions[id].text), key="et-si-question", placeholder=word("firm.not_told")
        )
        saved = held.open_case.answers.get(id)
        answer = _answer(held, questions[id], saved)
        if answer is None or answer == saved or questions[id].problem(answer):
            st.caption(say("trial.choose"))
            return
        _effect(shown, what_if(shown.diagnosis, {id: answer}))
        _keep(held, id, answer)


def can_try(held: Desk) -> bool:
    """Tell whether there is a question whose answer may be tried."""
    return bool(interview(held.open_case, held.maturity).in_scope)


def _questions(held: Desk, shown: Presentation) -> dict[str, Question]:
    """Return what may be tried, by id: the questions of the path first, then the others in their order."""
    case, way = held.open_case, shown.diagnosis.next_level
    asked = {question.id: question for question in interview(case, held.maturity).in_scope if question.id not in case.not_applicable}
    first = [step.question for step in way.steps if step.question in asked] if way else []
    return {id: asked[id] for id in (*first, *asked)}


def _answer(held: Desk, question: Question, saved: Answer | None) -> Answer | None:
    key = held.key(f"{_NAME}-{question.id}", _NAME)
    if isinstance(question, MultiQuestion):
        return _several(question, saved, key)
    if isinstance(question, NumberQuestion):
        return _number(question, saved, key)
    options: Mapping[Any, str] = question.offered if isinstance(question, ScaleQuestion) else question.choices
    labels = {value: md(text) for value, text in options.items()}
    values: list[Any] = list(labels)
    chosen: Answer | None = st.radio(md(question.text), values, index=values.index(saved) if saved in values else None, format_func=labels.__getitem__, key=key)
    return chosen


def _several(question: MultiQuestion, saved: Answer | None, key: str) -> tuple[str, ...] | None:
    labels = {id: md(text) for id, text in question.items.items()}
    known = list(saved) if isinstance(saved, tuple) and set(saved) <= set(labels) else []
    chosen = st.pills(md(question.text), list(labels), selection_mode="multi", default=known, format_func=labels.__getitem__, key=key)
    return tuple(id for id in labels if id in chosen) or None


def _number(question: NumberQuestion, saved: Answer | None, key: str) -> int | float | None:
    known = typed_values.number_text(saved) if isinstance(saved, int | float) else ""
    text = st.text_input(md(question.text), known, key=key, placeholder=word("firm.empty"), autocomplete=FIGURES)
    found = hear_number(question, text or "")
    for sentence in found.said:
        st.warning(sentence)
    return found.value


def _keep(held: Desk, id: str, answer: Answer) -> None:
    st.caption(say("trial.only"))
    if st.button(say("trial.keep"), key="garder-essai"):
        held.case = held.open_case.with_answer(id, answer)
        held.renew(_NAME)
        st.rerun()


def _effect(shown: Presentation, found: WhatIf) -> None:
    """Show level, score, axes and path before and after, then what opens, what is no longer to do, which schemes come nearer."""
    st.markdown(say("trial.same_level" if found.level_after == found.level_before else "trial.other_level", level=_level(shown, found.level_after)))
    rows = list(_rows(shown, found))
    columns = {say(f"trial.{name}"): [md(row[place]) for row in rows] for place, name in enumerate(("what", "today", "then"))}
    st.table(columns, border="horizontal", hide_index=True, alt=word("trial.table"))
    st.caption(say("trial.effort"))
    if told := bullets(_told(shown, found)):
        st.markdown(told)


def _rows(shown: Presentation, found: WhatIf) -> Iterator[tuple[str, str, str]]:
    yield word("trial.level"), _level(shown, found.level_before), _level(shown, found.level_after)
    yield word("trial.score"), whole(found.score_before), whole(found.score_after)
    for move in found.dimensions:
        before, after = _axis(shown, move.before), _axis(shown, move.after)
        if before != after:
            yield move.name, before, after
    yield word("trial.path"), _path(found.next_level_before), _path(found.next_level_after)


def _level(shown: Presentation, level: int | None) -> str:
    if level is None:
        return word("trial.no_level")
    return word("trial.named_level", level=level, name=shown.diagnosis.questionnaire.level(level).name)


def _axis(shown: Presentation, score: Fraction | None) -> str:
    """Tell an axis as the result does: its level alone where numbers would be too precise."""
    if score is None:
        return word("result.not_assessed")
    reached = [level for level in shown.diagnosis.questionnaire.levels if exact(level.from_) <= score]
    return word("trial.axis", name=reached[-1].name, score=whole(score)) if shown.mode.decimals else reached[-1].name


def _path(way: NextLevel | None) -> str:
    if way is None:
        return word("trial.no_path")
    return word("trial.steps" if len(way.steps) > 1 else "trial.step", level=way.target, count=len(way.steps), cost=way.cost)


def _told(shown: Presentation, found: WhatIf) -> Iterator[str]:
    for lock in found.locks_opened:
        yield say("trial.opens", level=lock.level, question=shown.question(lock.question))
    for lock in found.locks_closed:
        yield say("trial.closes", level=lock.level, question=shown.question(lock.question))
    titles = {item.action.id: item.action.title for item in shown.actions}
    if found.actions_gone:
        yield say("trial.gone", titles=" ; ".join(titles[id] for id in found.actions_gone))
    if found.actions_new:
        yield say("trial.new", count=len(found.actions_new))
    for key, schemes in (("trial.nearer", found.schemes_nearer), ("trial.further", found.schemes_further)):
        if schemes:
            yield say(key, names=" ; ".join(shown.scheme_names[id] for id in schemes))
