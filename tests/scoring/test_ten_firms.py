"""Ten invented firms, each read whole: what a diagnosis promises to an owner holds for every one of them."""

import json
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

import cases
from cases import Case
from kernel import blemishes
from questionnaires import MultiQuestion, Questionnaire
from reports import render
from reports.terminal import as_text
from scoring import Diagnosis, assess, diagnose

FIRMS = sorted((Path(__file__).parent / "firms").glob("*.yaml"))
DAY = date(2026, 11, 22)
LEVELS = {
    "batiment": 1,
    "boulangerie": 2,
    "cooperative": 2,
    "editeur": 4,
    "graphiste": 2,
    "hotel": 2,
    "laboratoire": 3,
    "notaire": 2,
    "transporteur": 1,
    "usinage": 3,
}
#: What must never reach a reader: a promise of law, a hole in a sentence, a value of the program.
BLEMISHES = re.compile(r"\bconformes?\b|[{}]|\bNone\b|\bTrue\b|\bFalse\b|Fraction\(|«[\s\u00a0\u202f]*»|\(\)|  |\s,|\s\.(?!\.)|[^.]\.\.(?!\.)", re.IGNORECASE)

every_firm = pytest.mark.parametrize("firm", [path.stem for path in FIRMS])


@lru_cache(maxsize=len(LEVELS))
def judged(firm: str) -> Diagnosis:
    return diagnose(cases.read(Path(__file__).parent / "firms" / f"{firm}.yaml"), on=DAY)


def told(value: object, place: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text of a value made of dataclasses, with where it stands."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, (tuple, list)):
        for index, item in enumerate(value):
            yield from told(item, f"{place}[{index}]")
    elif is_dataclass(value):
        for item in fields(value):
            yield from told(getattr(value, item.name), f"{place}.{item.name}")


def advice(diagnosis: Diagnosis) -> Iterator[tuple[str, str]]:
    for item in fields(diagnosis):
        if item.name not in ("case", "questionnaire"):
            yield from told(getattr(diagnosis, item.name), item.name)


def with_boxes(question: MultiQuestion, answer: Any, count: int) -> tuple[str, ...]:
    ticked = [item for item in question.items if isinstance(answer, tuple) and item in answer]
    return tuple([*ticked, *(item for item in question.items if item not in ticked)][:count])


def walked(questionnaire: Questionnaire, case: Case, path: Any) -> Case:
    """Give the answers that the steps of a path lead to."""
    for step in path.steps:
        question = questionnaire.question(step.question)
        goal = int(step.to_value) if step.to_value.denominator == 1 else float(step.to_value)
        answer = with_boxes(question, case.answers.get(step.question), int(goal)) if isinstance(question, MultiQuestion) else goal
        case = case.with_answer(step.question, answer)
    return case


def test_the_firms_are_the_ten_and_their_levels_spread_from_1_to_4() -> None:
    assert {path.stem: judged(path.stem).maturity.level for path in FIRMS} == LEVELS


def test_one_of_them_stands_at_the_limit_of_its_level() -> None:
    assert {path.stem for path in FIRMS if judged(path.stem).sensitivity.at_the_limit} == {"cooperative"}


@every_firm
def test_a_file_comes_back_as_it_was(firm: str) -> None:
    case = judged(firm).case
    assert cases.from_text(cases.to_text(case)) == case
    assert (case.mode, case.date, case.company.siren) == ("complet", DAY, None)


@every_firm
def test_every_question_that_is_asked_is_answered_or_said_unknown(firm: str) -> None:
    maturity = judged(firm).maturity
    case = judged(firm).case
    assert maturity.unreadable == ()
    assert {question for question in maturity.unknown if case.answers.get(question) != cases.UNKNOWN} == set()


@every_firm
def test_actions_come_after_what_they_need_and_say_why(firm: str) -> None:
    actions = judged(firm).actions
    assert len(actions) >= 3
    place = {action.id: rank for rank, action in enumerate(actions)}
    for action in actions:
        assert all(place[earlier] < place[action.id] for earlier in action.prerequisites)
        assert action.because
        assert action.owner and action.done_when


@every_firm
def test_there_is_a_first_use_and_someone_to_call(firm: str) -> None:
    diagnosis = judged(firm)
    assert diagnosis.use_cases
    assert all(use_case.why and use_case.data for use_case in diagnosis.use_cases)
    possible = [match for match in diagnosis.schemes if match.verdict in ("eligible", "to_confirm") and not match.elsewhere]
    assert any(match.contact.url or match.contact.phone for match in possible)


@every_firm
@pytest.mark.parametrize("name", ["next_level", "useful_path"])
def test_a_path_leads_where_it_says(firm: str, name: str) -> None:
    diagnosis = judged(firm)
    path = getattr(diagnosis, name)
    assert path is not None
    after = assess(diagnosis.questionnaire, walked(diagnosis.questionnaire, diagnosis.case, path))
    assert after.level is not None
    assert after.level >= path.target == LEVELS[firm] + 1
    assert after.score == path.score_after
    assert set(after.inconsistencies) <= set(diagnosis.maturity.inconsistencies)
    assert path.cost == sum(step.effort for step in path.steps)


@every_firm
def test_no_text_has_a_hole_a_double_space_or_a_forbidden_word(firm: str) -> None:
    texts = dict(advice(judged(firm)))
    assert len(texts) > 300
    assert {place: text for place, text in texts.items() if BLEMISHES.search(text)} == {}
    not_measured = re.compile(r"not_to_start_with\[\d+\]\.measure")
    assert [place for place, text in texts.items() if not text.strip() and not not_measured.fullmatch(place)] == []


@every_firm
def test_no_text_reads_badly(firm: str) -> None:
    """What is put together from several texts reads as well as each of them."""
    told = {place: text for place, text in advice(judged(firm)) if not re.search(r"\.(id|code|url|answer|target|from_label|to_label|title)$", place)}
    found = [(place, rule.what, words, text) for place, text in told.items() for rule, words in blemishes(text)]
    # « Demandé : une activité du secteur : le textile » : what a scheme asks for, and a rule of its aid, may end in a list.
    lists = re.compile(r"\.(reason|formula)$")
    assert [one for one in found if not ("deux-points" in one[1] and lists.search(one[0]))] == []


@every_firm
def test_it_is_told_in_every_form(firm: str) -> None:
    diagnosis = judged(firm)
    page = re.sub(r"<style.*?</style>|<[^>]*>", " ", render(diagnosis, "html").decode(), flags=re.DOTALL)
    data = json.loads(render(diagnosis, "json"))
    assert data["maturity"]["level"] == LEVELS[firm]
    assert diagnosis.actions[0].title in as_text(diagnosis)
    for text in (page, as_text(diagnosis)):
        assert re.search(r"\bconformes?\b|\bNone\b|\{\w*\}", text, re.IGNORECASE) is None


@pytest.mark.slow
@pytest.mark.parametrize("firm", ["graphiste", "laboratoire"])
def test_it_prints(firm: str) -> None:
    assert render(judged(firm), "pdf").startswith(b"%PDF-")
