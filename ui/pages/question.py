"""The page of one question, for who answers alone: one tap answers and goes on, where one answer
says all."""

import streamlit as st

from questionnaires import Question
from ui.again import last_time
from ui.buttons import button, forget_press
from ui.fields import answer
from ui.foot import foot
from ui.interview import RESULT, Interview, question_slug
from ui.page_frame import go
from ui.session import Desk, desk
from ui.text import say, written

#: Answers that leave no room on a phone for anything else.
_MANY = 9
_BACK, _ON = _FOOT = ("precedent", "suivant")


def question(id: str) -> None:
    """Show one question of the open case."""
    held = desk()
    asked, before = held.questionnaire.question(id), held.open_case.answers.get(id)
    questions, confirmed = held.interview, False
    with st.container(key=f"question-{id}"):
        aside = written(asked.help) if asked.help and _is_long(asked) else None
        st.title(written(asked.text), anchor=False, help=aside)
        if id in questions.set_aside:
            st.info(say("section.set_aside", reason=questions.set_aside[id]))
        else:
            confirmed = last_time(held, asked)
            _fields(held, questions, asked)
    now = held.open_case.answers.get(id)
    if confirmed or (asked.one_answer and now is not None and now != before):
        forget_press(*_FOOT)
        go(held.interview.after(question_slug(id)))
    _foot(held.interview, asked)


def _is_long(asked: Question) -> bool:
    """Tell whether the answers alone fill a screen: what helps is then a tap away."""
    return len(asked.offered) > _MANY


def _fields(held: Desk, questions: Interview, asked: Question) -> None:
    if asked.help and not _is_long(asked):
        st.caption(written(asked.help))
    if asked.one_answer and not questions.case.answers:
        st.caption(say("section.one_tap"))
    answer(held, asked, disabled=False, alone=True)
    if held.kept is None:
        st.caption(say("frame.keep"))


def _foot(questions: Interview, asked: Question) -> None:
    slug = question_slug(asked.id)
    after = questions.after(slug)
    is_left = asked in questions.left
    going = "to_result" if after == RESULT else "skip" if is_left else "next"
    with foot():
        if button(say("frame.previous"), key=_BACK):
            go(questions.before(slug))
        with st.container(key="numero", width="content"):
            st.markdown(_place(questions, asked))
        looks = "secondary" if is_left else "primary"
        if button(say(f"frame.{going}"), key=_ON, type=looks):
            go(after)


def _place(questions: Interview, asked: Question) -> str:
    if asked not in questions.in_scope:
        return ""
    number = questions.in_scope.index(asked) + 1
    return say("section.place", number=number, total=len(questions.in_scope))
