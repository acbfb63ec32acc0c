"""Laws 3 and 5 on the whole diagnosis: an unknown never makes eligible, every fact cited exists, same input same output."""

import pickle
from dataclasses import fields, replace
from datetime import date
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from cases import Case
from companies import Company, Project
from kernel import Outcome
from questionnaires import load
from scoring import as_json, diagnose

BANK = load("diag-ia")
DAY = date(2026, 11, 22)

FACTS: dict[str, list[Any]] = {
    "postcode": ["38000", "69007", "01200", "97400"],
    "naf": ["10.71C", "25.62B", "62.01Z", "49.41A", "86.90B"],
    "headcount": [0, 1, 6, 9, 10, 42, 249, 250, 2000, 2001],
    "turnover_eur": [0, 480_000, 999_999, 1_000_000, 60_000_000],
    "balance_sheet_eur": [0, 2_000_000, 43_000_001],
    "founded": [date(2026, 11, 1), date(2025, 11, 22), date(1990, 1, 1)],
    "legal_form": ["1000", "5499", "5710"],
    "independent": [True, False],
}


def a_firm(chance: Random, known: float) -> dict[str, Any]:
    return {key: chance.choice(values) for key, values in FACTS.items() if chance.random() < known}


def a_case(chance: Random, company: dict[str, Any]) -> Case:
    project = Project(
        kinds=tuple(chance.sample(["diagnostic", "formation", "recherche", "logiciel"], chance.randint(0, 2))),
        started=chance.choice([None, False, True]),
        budget_eur=chance.choice([None, 5000, 60_000]),
    )  # type: ignore[arg-type]
    answers = {question: chance.choice([0, 25, 50, 75, 100]) for question in ("CAP-01", "CAP-03", "USA-01", "CON-01", "MOY-01", "EQU-01", "DON-01")}
    return Case("diag-ia", 1, chance.choice(["express", "complet"]), DAY, Company(**company), project=project, answers=answers)  # type: ignore[arg-type]


seeds = st.integers(0, 2**48)


@given(seeds, st.floats(0, 1))
@settings(max_examples=100, deadline=None)
def test_a_scheme_is_eligible_only_when_nothing_is_unknown(seed: int, known: float) -> None:
    chance = Random(seed)
    for match in diagnose(a_case(chance, a_firm(chance, known)), on=DAY).schemes:
        outcomes = {criterion.outcome for criterion in match.criteria}
        assert (match.verdict == "eligible") == (outcomes == {Outcome.YES})
        assert all(criterion.reason and (criterion.sources or criterion.outcome is Outcome.UNKNOWN) for criterion in match.criteria)


@given(seeds)
@settings(max_examples=100, deadline=None)
def test_forgetting_a_fact_never_turns_a_no_into_a_yes_or_a_yes_into_a_no(seed: int) -> None:
    chance = Random(seed)
    company = a_firm(chance, 0.9)
    case = a_case(chance, company)
    forgotten = chance.choice([*FACTS, "naf"])
    vaguer = Case(
        case.questionnaire, case.version, case.mode, case.date, Company(**{k: v for k, v in company.items() if k != forgotten}), {}, case.project, case.answers
    )  # type: ignore[arg-type]
    before = {match.id: match for match in diagnose(case, on=DAY).schemes}
    for match in diagnose(vaguer, on=DAY).schemes:
        for mine, theirs in zip(match.criteria, before[match.id].criteria, strict=True):
            assert mine.outcome in {theirs.outcome, Outcome.UNKNOWN}


@given(seeds)
@settings(max_examples=40, deadline=None)
def test_same_case_same_day_same_json(seed: int) -> None:
    chance = Random(seed)
    case = a_case(chance, a_firm(chance, 0.7))
    assert as_json(diagnose(case, on=DAY)) == as_json(diagnose(case, on=DAY))


def test_everything_in_a_diagnosis_is_frozen() -> None:
    diagnosis = diagnose(a_case(Random(1), {}), on=DAY)
    for name in (item.name for item in fields(diagnosis)):
        assert not isinstance(getattr(diagnosis, name), (list, set, bytearray))


@given(seeds, st.sampled_from(["answer", "firm", "project", "day", "mode", "nothing"]))
@settings(max_examples=60, deadline=None)
def test_a_diagnosis_is_the_same_whatever_was_diagnosed_before(seed: int, changed: str) -> None:
    """What is taken over from another diagnosis is what would be found again."""
    chance = Random(seed)
    case = a_case(chance, a_firm(chance, 0.7))
    other = a_case(chance, a_firm(chance, 0.7))
    earlier = {
        "answer": replace(case, answers=other.answers),
        "firm": replace(case, company=other.company),
        "project": replace(case, project=other.project),
        "mode": replace(case, mode=other.mode),
    }.get(changed, case)
    before = diagnose(earlier, on=date(2026, 11, 23) if changed == "day" else DAY)
    assert as_json(diagnose(case, on=DAY, before=before)) == as_json(diagnose(case, on=DAY))
    assert diagnose(case, on=DAY, before=before) == diagnose(case, on=DAY)


def test_an_answer_that_leaves_the_level_has_no_scheme_judged_again() -> None:
    chance = Random(1)
    case = a_case(chance, a_firm(chance, 1))
    before = diagnose(case, on=DAY)
    after = diagnose(case.with_answer("CAP-03", case.answers["CAP-03"]), on=DAY, before=before)
    assert after.schemes is before.schemes


@given(seeds)
@settings(max_examples=20, deadline=None)
def test_a_diagnosis_that_was_sent_elsewhere_tells_the_same(seed: int) -> None:
    """Its sentences are made when they are read, and before they leave."""
    chance = Random(seed)
    case = a_case(chance, a_firm(chance, 0.7))
    sent = pickle.loads(pickle.dumps(diagnose(case, on=DAY)))
    assert sent == diagnose(case, on=DAY)
    assert as_json(sent) == as_json(diagnose(case, on=DAY))
