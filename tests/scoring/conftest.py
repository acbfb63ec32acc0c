from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import strategies as st

from cases import UNKNOWN, Case
from questionnaires import MultiQuestion, NumberQuestion, Question, Questionnaire, ScaleQuestion


def _answers_to(question: Question) -> st.SearchStrategy[Any]:
    if isinstance(question, ScaleQuestion):
        known: st.SearchStrategy[Any] = st.sampled_from(sorted(question.offered))
    elif isinstance(question, NumberQuestion):
        known = st.sampled_from([start for start, _ in question.steps])
    elif isinstance(question, MultiQuestion):
        known = st.one_of(st.just(tuple(question.exclusive)), st.lists(st.sampled_from(sorted(question.items)), unique=True, min_size=1).map(tuple))
    else:
        known = st.sampled_from(sorted(question.offered))
    return st.one_of(known, known, known, st.sampled_from([UNKNOWN, None, "illisible"]))


@pytest.fixture(scope="session")
def any_case(bank: Questionnaire, today: date) -> Callable[[str], st.SearchStrategy[Case]]:
    """any_case("express") draws cases of the bank: known, unknown, absent and unreadable answers."""
    answers = st.fixed_dictionaries({question.id: _answers_to(question) for question in bank.questions})
    facts = st.fixed_dictionaries(
        {},
        optional={
            "irritants": st.lists(st.sampled_from(["devis", "recrutement", "invendus", "pannes", "reponses_clients"]), unique=True, max_size=3).map(tuple),
            "gere_stock": st.booleans(),
            "devis_mois": st.integers(0, 40),
            "recrutements_an": st.integers(0, 40),
            "secteur": st.sampled_from(["metiers_de_bouche", "industrie", "autre"]),
        },
    )

    def cases(mode: str) -> st.SearchStrategy[Case]:
        known = answers.map(lambda drawn: {id: answer for id, answer in drawn.items() if answer is not None})
        return st.builds(lambda found, given: Case(bank.id, bank.version, mode, today, facts=given, answers=found), known, facts)

    return cases


@pytest.fixture(scope="session")
def empty_case(bank: Questionnaire, today: date) -> Callable[[str], Case]:
    """empty_case("express") is a case without a single answer."""
    return lambda mode: Case(bank.id, bank.version, mode, today)
