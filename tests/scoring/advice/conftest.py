"""Diagnoses of « L'IA et la loi », on the version that persons answer."""

from collections.abc import Callable
from datetime import date

import pytest

from cases import Answer, Case
from companies import Company
from questionnaires import Questionnaire
from scoring import Diagnosis, diagnose

NONE: dict[str, Answer] = dict.fromkeys(("CLA-01", "CLA-02", "CLA-03", "CLA-04"), ("aucun",))


@pytest.fixture
def asked(current: Questionnaire) -> Callable[..., Diagnosis]:
    """asked(DAY, CLA_03=…) is the diagnosis of that day of « L'IA et la loi », nothing else being ticked."""

    def ask(on: date, company: Company | None = None, read_on: date | None = None, **answers: Answer | None) -> Diagnosis:
        told = {**NONE, **{id.replace("_", "-"): answer for id, answer in answers.items()}}
        given = {id: answer for id, answer in told.items() if answer is not None}
        return diagnose(Case("diag-ia", current.version, "conformite", on, company=company or Company(), answers=given), on=read_on or on)

    return ask
