"""Criteria on what the firm declares: yes or no, a number, options, a document with its date."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from kernel import Outcome
from schemes import CriterionResult
from schemes.criteria import Judgement

Judged = Callable[..., CriterionResult]
Asked = Callable[..., list[str]]
YES, NO, UNKNOWN = Outcome.YES, Outcome.NO, Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("criterion", "answer", "outcome"),
    [
        ("ask: in-difficulty, is: false", False, YES),
        ("ask: in-difficulty, is: false", True, NO),
        ("ask: in-difficulty, is: false", None, UNKNOWN),
        ("ask: ess, is: true", True, YES),
        ("ask: ess, is: true", False, NO),
        ("ask: sales-area, under: 400", 399.5, YES),
        ("ask: sales-area, under: 400", 400, NO),
        ("ask: sales-area, under: 400", None, UNKNOWN),
        ("ask: craft-share, over: 50", 50, NO),
        ("ask: craft-share, over: 50", 50.1, YES),
        ("ask: craft-share, min: 50", 50, YES),
        ("ask: own-funds, min: 0", 0, YES),
        ("ask: customers, any_of: [consumers, mostly-consumers]", "mostly-consumers", YES),
        ("ask: customers, any_of: [consumers, mostly-consumers]", "firms", NO),
        ("ask: customers, none_of: [firms]", "mostly-firms", YES),
        ("ask: customers, none_of: [firms]", "firms", NO),
        ("ask: customers, none_of: [firms]", None, UNKNOWN),
        ("ask: registers, any_of: [rcs, rm]", ("rna", "rm"), YES),
        ("ask: registers, any_of: [rcs, rm]", ("rna",), NO),
        ("ask: registers, any_of: [rcs, rm]", (), NO),
        ("ask: zones, none_of: [zae]", (), YES),
        ("ask: zones, none_of: [zae]", ("qpv", "zae"), NO),
        ("ask: zones, any_of: [qpv], none_of: [zae]", ("qpv",), YES),
        ("ask: zones, any_of: [qpv], none_of: [zae]", ("qpv", "zae"), NO),
    ],
)
def test_a_declaration_is_compared(judged: Judged, criterion: str, answer: Any, outcome: Outcome) -> None:
    declared = {} if answer is None else {criterion.split(",", maxsplit=1)[0].removeprefix("ask: "): answer}
    assert judged(f"kind: declared, {criterion}", declared=declared).outcome is outcome


@pytest.mark.parametrize(("answer", "outcome"), [(True, YES), (False, NO)])
def test_a_declaration_on_the_project_is_read_in_the_project(judged: Judged, answer: bool, outcome: Outcome) -> None:
    criterion = "kind: declared, ask: consortium, is: true"
    assert judged(criterion, project={"declared": {"consortium": answer}}).outcome is outcome
    assert judged(criterion, declared={"consortium": answer}).outcome is UNKNOWN


@pytest.mark.parametrize(
    ("criterion", "answer"),
    [
        ("ask: ess, is: true", "oui"),
        ("ask: sales-area, under: 400", True),
        ("ask: sales-area, under: 400", "399"),
        ("ask: registers, any_of: [rcs]", True),
    ],
)
def test_an_answer_of_another_type_is_not_an_answer(judged: Judged, criterion: str, answer: Any) -> None:
    declared = {criterion.split(",", maxsplit=1)[0].removeprefix("ask: "): answer}
    assert judged(f"kind: declared, {criterion}", declared=declared).outcome is UNKNOWN


@pytest.mark.parametrize(
    ("criterion", "declared", "reason"),
    [
        ("ask: in-difficulty, is: false", {"in-difficulty": True}, "ne pas être en difficulté au sens européen. Chez vous : entreprise en difficulté."),
        ("ask: dues-paid, is: true", {"dues-paid": True}, "être à jour de ses impôts et de ses cotisations. Chez vous : à jour."),
        ("ask: dues-paid, is: true", {}, "être à jour de ses impôts et de ses cotisations. Chez vous : non renseigné."),
        ("ask: sales-area, under: 400", {"sales-area": 120}, "moins de 400 m² de surface de vente. Chez vous : 120 m² de surface de vente."),
        ("ask: sales-area, min: 50, max: 400", {"sales-area": 120}, "de 50 à 400 m² de surface de vente. Chez vous : 120 m² de surface de vente."),
        ("ask: own-funds, min: 5000", {"own-funds": 4000}, "au moins 5\u202f000\u00a0€ de fonds propres. Chez vous : 4\u202f000\u00a0€ de fonds propres."),
        (
            "ask: craft-share, over: 50, max: 90",
            {"craft-share": 62.5},
            "plus de 50\u00a0% et au plus 90\u00a0% du chiffre d'affaires dans l'artisanat. Chez vous : 62,5\u00a0% du chiffre d'affaires.",
        ),
        (
            "ask: customers, any_of: [consumers, mostly-consumers]",
            {"customers": "firms"},
            "vendre à des particuliers seulement ou surtout à des particuliers. Chez vous : vous vendez à des entreprises seulement.",
        ),
        (
            "ask: registers, any_of: [rcs, rm]",
            {"registers": ("rne", "rm")},
            "être inscrit ici : registre du commerce (RCS) ou répertoire des métiers. "
            "Chez vous : registre national des entreprises (RNE) et répertoire des métiers.",
        ),
        ("ask: zones, none_of: [zae]", {"zones": ()}, "ne pas être dans ce cas : zone d'activité économique. Chez vous : rien de cela."),
        (
            "ask: zones, any_of: [qpv], none_of: [zae]",
            {},
            "être dans cette zone : quartier prioritaire de la ville (QPV), et ne pas être dans ce cas : zone d'activité économique. Chez vous : non renseigné.",
        ),
    ],
)
def test_a_declaration_is_told_in_its_own_words(judged: Judged, criterion: str, declared: dict[str, Any], reason: str) -> None:
    assert judged(f"kind: declared, {criterion}", declared=declared).reason == f"Demandé : {reason}"


def test_a_declaration_is_asked_in_its_own_words(judgement: Callable[..., Judgement]) -> None:
    (question,) = judgement("kind: declared, ask: sales-area, under: 400").questions
    assert (question.field, question.text, question.bounds) == ("company.declared.sales-area", "Quelle est votre surface de vente, en m² ?", (400,))
    (question,) = judgement("kind: declared, ask: consortium, is: true").questions
    assert question.field == "project.declared.consortium"


def test_a_declared_threshold_that_is_not_established_leaves_a_doubt(judged: Judged, asked: Asked) -> None:
    criterion = "kind: declared, ask: own-funds, min: null"
    assert judged(criterion, declared={"own-funds": 1}).outcome is UNKNOWN
    assert judged(criterion, declared={"own-funds": 1}).reason == (
        "Demandé : un seuil qui n'est pas confirmé de fonds propres. Chez vous : 1\u00a0€ de fonds propres. "
        "Condition non confirmée : à vérifier auprès de l'opérateur."
    )
    assert asked(criterion, declared={"own-funds": 1}) == []


FRESH = "kind: prerequisite, any_of: [cyber-diagnosis], max_age_months: 12"


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (date(2026, 5, 1), YES),
        (date(2025, 11, 22), YES),
        (date(2025, 11, 21), NO),
        (date(2026, 11, 22), YES),
        (date(2026, 11, 23), NO),
        (False, NO),
        (None, UNKNOWN),
    ],
)
def test_a_document_must_be_fresh(judged: Judged, answer: Any, outcome: Outcome) -> None:
    assert judged(FRESH, declared={} if answer is None else {"cyber-diagnosis": answer}).outcome is outcome


def test_the_last_day_of_a_month_counts_to_the_last_day_of_a_shorter_one(judged: Judged) -> None:
    criterion = "kind: prerequisite, any_of: [cyber-diagnosis], max_age_months: 6"
    assert judged(criterion, date(2026, 8, 31), declared={"cyber-diagnosis": date(2026, 2, 28)}).outcome is YES
    assert judged(criterion, date(2026, 8, 31), declared={"cyber-diagnosis": date(2026, 2, 27)}).outcome is NO


def test_a_document_without_age_limit_never_expires(judged: Judged) -> None:
    assert judged("kind: prerequisite, any_of: [study-report]", declared={"study-report": date(1999, 1, 1)}).outcome is YES


@pytest.mark.parametrize(
    ("cyber", "ai", "outcome"),
    [
        (date(2026, 5, 1), None, YES),
        (date(2026, 5, 1), False, YES),
        (False, None, UNKNOWN),
        (date(2020, 1, 1), None, UNKNOWN),
        (False, False, NO),
        (date(2020, 1, 1), False, NO),
    ],
)
def test_one_of_several_equivalent_documents_is_enough(judged: Judged, cyber: Any, ai: Any, outcome: Outcome) -> None:
    answers = {"cyber-diagnosis": cyber, "ai-diagnosis": ai}
    declared = {id: answer for id, answer in answers.items() if answer is not None}
    assert judged("kind: prerequisite, any_of: [cyber-diagnosis, ai-diagnosis], max_age_months: 12", declared=declared).outcome is outcome


@pytest.mark.parametrize(
    ("criterion", "declared", "reason"),
    [
        (
            FRESH,
            {"cyber-diagnosis": date(2025, 10, 1)},
            "un diagnostic de cybersécurité par un prestataire labellisé, obtenu il y a un an au plus. Chez vous : diagnostic du 1er octobre 2025.",
        ),
        (
            "kind: prerequisite, any_of: [cyber-diagnosis, ai-diagnosis]",
            {"cyber-diagnosis": False, "ai-diagnosis": False},
            "un diagnostic de cybersécurité par un prestataire labellisé ou un diagnostic d'IA. "
            "Chez vous : pas de diagnostic de cybersécurité, pas de diagnostic d'IA.",
        ),
        (
            "kind: prerequisite, any_of: [ai-diagnosis, study-report]",
            {"ai-diagnosis": False, "study-report": date(2026, 3, 2)},
            "un diagnostic d'IA ou une étude ou un rapport d'un conseil extérieur. Chez vous : rapport du 2 mars 2026.",
        ),
        ("kind: prerequisite, any_of: [ai-diagnosis]", {}, "un diagnostic d'IA. Chez vous : non renseigné."),
    ],
)
def test_documents_are_told(judged: Judged, criterion: str, declared: dict[str, Any], reason: str) -> None:
    assert judged(criterion, declared=declared).reason == f"Demandé : {reason}"


def test_only_documents_that_are_not_known_are_asked_for(asked: Asked) -> None:
    criterion = "kind: prerequisite, any_of: [cyber-diagnosis, ai-diagnosis]"
    assert asked(criterion) == ["company.declared.cyber-diagnosis", "company.declared.ai-diagnosis"]
    assert asked(criterion, declared={"cyber-diagnosis": False}) == ["company.declared.ai-diagnosis"]
