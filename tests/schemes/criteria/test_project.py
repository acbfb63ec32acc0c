"""Criteria on the project."""

from collections.abc import Callable

import pytest

from kernel import Outcome
from schemes import CriterionResult
from schemes.criteria import Judgement

Judged = Callable[..., CriterionResult]
Asked = Callable[..., list[str]]
YES, NO, UNKNOWN = Outcome.YES, Outcome.NO, Outcome.UNKNOWN


@pytest.mark.parametrize(("kinds", "outcome"), [(("formation", "recherche"), YES), (("formation",), NO), ((), UNKNOWN)])
def test_project_kinds(judged: Judged, kinds: tuple[str, ...], outcome: Outcome) -> None:
    assert judged("kind: project_kinds, any_of: [recherche]", project={"kinds": kinds}).outcome is outcome


def test_project_kinds_are_told(judged: Judged) -> None:
    assert judged("kind: project_kinds, any_of: [conseil, logiciel]", project={"kinds": ("formation", "recherche")}).reason == (
        "Demandé : un projet qui comprend du conseil ou un logiciel. Chez vous : un projet qui comprend de la formation et de la recherche et développement."
    )


@pytest.mark.parametrize(("budget", "outcome"), [(2999, NO), (3000, YES), (15000, YES), (15001, NO), (None, UNKNOWN)])
def test_project_budget(judged: Judged, budget: int | None, outcome: Outcome) -> None:
    assert judged("kind: project_budget, min: 3000, max: 15000", project={"budget_eur": budget}).outcome is outcome


@pytest.mark.parametrize(("budget", "outcome"), [(3000, NO), (3001, YES), (149_999, YES), (150_000, NO)])
def test_strict_bounds_of_a_budget(judged: Judged, budget: int, outcome: Outcome) -> None:
    found = judged("kind: project_budget, over: 3000, under: 150000", project={"budget_eur": budget})
    assert found.outcome is outcome
    assert found.reason.startswith("Demandé : plus de 3\u202f000\u00a0€ et moins de 150\u202f000\u00a0€ de budget de projet. ")


@pytest.mark.parametrize(("started", "outcome"), [(False, YES), (True, NO), (None, UNKNOWN)])
def test_nothing_signed_before_the_application(judged: Judged, started: bool | None, outcome: Outcome) -> None:
    assert judged("kind: not_started", project={"started": started}).outcome is outcome


def test_what_is_signed_is_told(judged: Judged) -> None:
    need = "Demandé : rien de signé ni de commandé avant la demande."
    assert judged("kind: not_started", project={"started": True}).reason == f"{need} Chez vous : quelque chose est déjà signé ou commandé."
    assert judged("kind: not_started", project={"started": False}).reason == f"{need} Chez vous : rien n'est signé."


SCOPE = "kind: project_scope, in: [logiciel-metier, abonnement], out: [site-marchand]"


@pytest.mark.parametrize(
    ("spending", "outcome"),
    [
        ({"logiciel-metier": 5000}, YES),
        ({"abonnement": None, "formation": 100}, YES),
        ({"formation": 5000}, NO),
        ({"logiciel-metier": 5000, "site-marchand": 10}, NO),
        ({"logiciel-metier": 5000, "site-marchand": None}, NO),
        ({"logiciel-metier": 5000, "site-marchand": 0}, YES),
        ({"logiciel-metier": 0}, NO),
        ({}, UNKNOWN),
    ],
)
def test_scope_of_the_spending(judged: Judged, spending: dict[str, int | None], outcome: Outcome) -> None:
    assert judged(SCOPE, project={"spending": spending}).outcome is outcome


@pytest.mark.parametrize(("spending", "outcome"), [({"formation": 1}, YES), ({"site-marchand": 1}, NO), ({}, UNKNOWN)])
def test_a_scope_may_only_exclude(judged: Judged, spending: dict[str, int | None], outcome: Outcome) -> None:
    assert judged("kind: project_scope, out: [site-marchand]", project={"spending": spending}).outcome is outcome


@pytest.mark.parametrize(
    ("criterion", "spending", "reason"),
    [
        (
            SCOPE,
            {"logiciel-metier": 5000, "site-marchand": 10},
            "un projet qui comprend une de ces dépenses : logiciel propre au métier ou abonnement à un logiciel en ligne, "
            "et aucune de celles-ci : site de vente en ligne. Chez vous : logiciel propre au métier et site de vente en ligne.",
        ),
        (
            "kind: project_scope, in: [formation]",
            {"formation": 0},
            "un projet qui comprend une de ces dépenses : formation des dirigeants et des salariés. Chez vous : aucune dépense.",
        ),
        ("kind: project_scope, out: [site-marchand]", {}, "un projet sans aucune de ces dépenses : site de vente en ligne. Chez vous : non renseigné."),
    ],
)
def test_the_scope_is_told(judged: Judged, criterion: str, spending: dict[str, int | None], reason: str) -> None:
    assert judged(criterion, project={"spending": spending}).reason == f"Demandé : {reason}"


@pytest.mark.parametrize(
    ("criterion", "field"),
    [
        ("kind: project_kinds, any_of: [conseil]", "project.kinds"),
        ("kind: project_budget, min: 1", "project.budget_eur"),
        (SCOPE, "project.spending"),
        ("kind: not_started", "project.started"),
    ],
)
def test_what_is_not_known_of_a_project_is_asked(asked: Asked, criterion: str, field: str) -> None:
    assert asked(criterion) == [field]


def test_a_budget_is_asked_with_its_thresholds(judgement: Callable[..., Judgement]) -> None:
    (question,) = judgement("kind: project_budget, min: 3000, max: 15000").questions
    assert (question.text, question.bounds) == ("Quel budget prévoyez-vous, hors taxes ?", (3000, 15000))
