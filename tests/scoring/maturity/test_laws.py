"""The laws of the design as properties over the whole bank, both modes: skipping never helps, a better answer never harms."""

from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases import UNKNOWN, Case
from companies import Company
from questionnaires import MultiQuestion, NumberQuestion, Question, ScaleQuestion, SingleQuestion, load
from scoring import Maturity, assess

BANK = load("diag-ia")
SCORED = [question for question in BANK.questions if question.weight]
THOUSANDS = settings(max_examples=2000, deadline=None)


def valid(question: Question, chance: Random) -> Any:
    """Return a readable answer of a question."""
    if isinstance(question, ScaleQuestion):
        return chance.choice(sorted(question.offered))
    if isinstance(question, NumberQuestion):
        return chance.choice([chance.uniform(0, float(question.maximum or 100)), *(start for start, _ in question.steps)])
    if isinstance(question, MultiQuestion):
        boxes = tuple(chance.sample(sorted(question.items), chance.randint(0, len(question.items))))
        return boxes or tuple(question.exclusive)
    assert isinstance(question, SingleQuestion)
    return chance.choice(sorted(question.offered))


def answers_of(chance: Random) -> dict[str, Any]:
    """Return answers, of which a share drawn first is unknown or left out."""
    known = chance.random() ** 0.5
    states = ((question, chance.random()) for question in BANK.questions)
    drawn = ((question.id, valid(question, chance) if state < known else UNKNOWN if state < (1 + known) / 2 else None) for question, state in states)
    return {id: answer for id, answer in drawn if answer is not None}


def a_case(chance: Random) -> Case:
    """Return a case: any mode, any firm, any answers, now and then two questions excluded by an advisor.

    Drawn from one seed rather than from one strategy a question: a whole case costs hypothesis forty times less.
    """
    mode = chance.choice(["express", "complet"])
    answers = answers_of(chance)
    excluded = chance.sample([question.id for question in SCORED], chance.randint(0, 2)) if mode == "complet" else []
    evidence: dict[str, Any] = {id: chance.choice(["declared", "example", "seen"]) for id in answers if chance.random() < 0.3}
    company = Company(headcount=chance.choice([None, 0, 1, 6, 42, 300]))
    return Case("diag-ia", 1, mode, date(2026, 11, 22), company, answers=answers, evidence=evidence, not_applicable=dict.fromkeys(excluded, "sans objet"))


seeds = st.integers(0, 2**48).map(Random)
cases = seeds.map(a_case)


def judged(maturity: Maturity) -> Maturity:
    """Return a maturity without the words that quote an answer, which differ between « je ne sais pas » and no answer."""
    return replace(maturity, held_back_by=tuple(replace(hold, message="") for hold in maturity.held_back_by), unreadable=())


def not_above(lower: Maturity, upper: Maturity) -> None:
    """Assert that no score, no dimension and no level of `lower` is above that of `upper`."""
    assert lower.score <= upper.score
    assert (lower.level or 0) <= (upper.level or 0)
    assert all(getattr(lower, key) <= getattr(upper, key) for key in ("by_score", "by_floor", "by_gate"))
    for mine, theirs in zip(lower.dimensions, upper.dimensions, strict=True):
        assert (mine.score or 0) <= (theirs.score or 0)
        assert (mine.level or 0) <= (theirs.level or 0)


@given(cases, seeds)
@THOUSANDS
def test_skipping_never_helps(case: Case, chance: Random) -> None:
    hidden = set(chance.sample([question.id for question in BANK.questions], chance.choice([1, 1, 1, 2, 5, 20])))
    unknown = replace(case, answers={**case.answers, **dict.fromkeys(hidden, UNKNOWN)})
    absent = replace(case, answers={id: answer for id, answer in case.answers.items() if id not in hidden})
    before, after = assess(BANK, case), assess(BANK, unknown)
    not_above(after, before)
    assert judged(after) == judged(assess(BANK, absent))
    assert after.score_high >= before.score_high


@given(cases, seeds)
@THOUSANDS
def test_a_better_answer_never_harms(case: Case, chance: Random) -> None:
    question = chance.choice(SCORED)
    worse, better = sorted((valid(question, chance) for _ in range(2)), key=lambda answer: _worth(question, answer))
    not_above(assess(BANK, case.with_answer(question.id, worse)), assess(BANK, case.with_answer(question.id, better)))


def _worth(question: Question, answer: Any) -> float:
    return len(set(answer) - set(question.exclusive)) if isinstance(question, MultiQuestion) else answer


@given(cases)
@THOUSANDS
def test_cautious_never_exceeds_hopeful_and_levels_agree(case: Case) -> None:
    maturity = assess(BANK, case)
    assert 0 <= maturity.score <= maturity.score_high <= 100
    assert all((dimension.score or 0) <= (dimension.score_high or 0) for dimension in maturity.dimensions)
    if maturity.level is None:
        assert [hold.kind for hold in maturity.held_back_by] == ["completeness"]
        return
    cap = BANK.mode(case.mode).level_cap or 5
    assert maturity.level == min(maturity.by_score, maturity.by_floor, maturity.by_gate, cap)
    assert maturity.level <= (maturity.level_high or 0) <= cap
    assert bool(maturity.held_back_by) == (maturity.level < 5)


@given(
    cases,
    st.dictionaries(
        st.sampled_from([question.id for question in BANK.questions] + ["CAP-99"]),
        st.one_of(st.text(), st.floats(), st.lists(st.text()).map(tuple), st.booleans()),
        max_size=10,
    ),
)
@settings(max_examples=500, deadline=None)
def test_what_cannot_be_read_counts_as_unknown_and_is_reported(case: Case, broken: dict[str, Any]) -> None:
    maturity = assess(BANK, replace(case, answers={**case.answers, **broken}))
    unread = set(maturity.unreadable)
    assert "CAP-99" not in broken or "CAP-99" in unread
    kept = {id: UNKNOWN if id in unread else answer for id, answer in {**case.answers, **broken}.items() if id != "CAP-99"}
    assert judged(maturity) == judged(assess(BANK, replace(case, answers=kept)))
    assert unread <= set(broken)


@given(cases)
@settings(max_examples=300, deadline=None)
def test_same_input_same_output_in_any_order(case: Case) -> None:
    shuffled = replace(case, answers=dict(reversed(case.answers.items())), evidence=dict(reversed(case.evidence.items())))
    assert assess(BANK, case) == assess(BANK, case) == assess(BANK, shuffled)


@pytest.mark.parametrize("mode", ["express", "complet"])
@pytest.mark.parametrize("answer", [None, UNKNOWN])
def test_nothing_known_gives_no_level_and_the_whole_range(mode: str, answer: str | None) -> None:
    answers: dict[str, Any] = {} if answer is None else dict.fromkeys((question.id for question in BANK.questions), answer)
    maturity = assess(BANK, Case("diag-ia", 1, mode, date(2026, 11, 22), answers=answers))
    assert (maturity.score, maturity.score_high, maturity.level, maturity.level_high, maturity.completeness) == (0, 100, None, None, 0)
    assert maturity.confidence == "insuffisante"
