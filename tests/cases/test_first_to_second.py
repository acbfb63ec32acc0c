"""The passage of the shipped questionnaire from its first version to the second: every answer of every question, and what is told of it."""

from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases import UNKNOWN, Case, migrate
from companies import Company
from questionnaires import MultiQuestion, NumberQuestion, Question, ScaleQuestion, load
from scoring import assess

DAY = date(2026, 11, 22)
FIRST, SECOND = load("diag-ia", 1), load("diag-ia", 2)
#: The only answers that are written otherwise: (question, before) → after.
OTHERWISE: dict[tuple[str, Any], Any] = {("MOY-01", 25): 0, ("USA-01", 100): 75}
#: Asked about the law: their passage is a table of its own.
LAW = {"CLA-01", "CLA-02", "CLA-03", "CLA-04"}
ASKED = [question for question in FIRST.questions if question.id not in LAW]


def answers(question: Question) -> list[Any]:
    if isinstance(question, ScaleQuestion):
        return [UNKNOWN, *question.offered]
    if isinstance(question, NumberQuestion):
        return [UNKNOWN, *(start for start, _ in question.steps)]
    assert isinstance(question, MultiQuestion)
    return [UNKNOWN, *((box,) for box in question.offered), tuple(question.items)]


def moved(**said: Any) -> Case:
    return migrate(Case("diag-ia", 1, said.pop("mode", "complet"), DAY, **said), SECOND).case


@pytest.mark.parametrize(("id", "answer"), [(question.id, answer) for question in ASKED for answer in answers(question)])
def test_each_answer_of_each_question(id: str, answer: Any) -> None:
    found = moved(answers={id: answer})
    assert (found.answers, found.not_carried) == ({id: OTHERWISE.get((id, answer), answer)}, {})


@pytest.mark.parametrize("mode", ["express", "complet", "conformite"])
def test_each_mode_keeps_its_name_and_each_note_its_question(mode: str) -> None:
    said = {"notes": {"CAP-03": "Claire"}, "evidence": {"USA-01": "seen"}} if mode == "complet" else {}
    found = moved(mode=mode, answers={"USA-01": 25}, **said)
    assert (found.mode, found.notes, found.evidence, found.not_carried) == (mode, said.get("notes", {}), said.get("evidence", {}), {})


@pytest.mark.parametrize("fact", [fact.id for fact in FIRST.facts])
def test_each_question_of_the_profile_is_still_asked(fact: str) -> None:
    assert fact in {one.id for one in SECOND.facts}


def test_what_changed_is_told_in_words() -> None:
    found = migrate(Case("diag-ia", 1, "express", DAY, answers={"MOY-01": 25, "USA-01": 100, "CAP-03": 75, "CAP-01": 50}), SECOND)
    told = {change.after[0].id: (change.before[0].answer, change.after[0].answer) for change in found.changes if change.kind == "mapped"}
    assert told == {
        "MOY-01": ("On verra au cas par cas", "Rien n'est prévu : on verra au cas par cas"),
        "USA-01": ("L'IA fait partie des tâches essentielles de l'entreprise", "La plupart"),
    }
    assert found.why and "chaque question y demande une seule chose" in found.why[0]


def a_case(chance: Random) -> Case:
    said = {question.id: chance.choice([*answers(question), None]) for question in ASKED}
    known = {id: answer for id, answer in said.items() if answer is not None}
    mode = chance.choice(["express", "complet"])
    return Case("diag-ia", 1, mode, DAY, Company(headcount=chance.choice([None, 0, 6, 42])), answers=known)


@given(st.integers(0, 2**48).map(Random))
@settings(max_examples=60, deadline=None)
def test_skipping_helps_no_more_after_the_passage(chance: Random) -> None:
    case = a_case(chance)
    id = chance.choice(sorted(case.answers) or ["CAP-01"])
    before, after = (assess(SECOND, migrate(one, SECOND).case) for one in (case.with_answer(id, UNKNOWN), case))
    assert before.score <= after.score <= after.score_high <= before.score_high
    assert (before.level or 0) <= (after.level or 0) or after.level is None


@given(st.integers(0, 2**48).map(Random))
@settings(max_examples=60, deadline=None)
def test_the_passage_raises_no_score(chance: Random) -> None:
    """What is written otherwise is written lower: nobody gains a level by a change of version."""
    case = a_case(chance)
    first, second = assess(FIRST, case), assess(SECOND, migrate(case, SECOND).case)
    assert second.score <= first.score and (second.level or 0) <= (first.level or 0)
