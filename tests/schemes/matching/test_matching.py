"""Verdicts, windows, order, aid, labels."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from companies import Company, Project
from kernel import Outcome
from schemes import Match, Question, load, match
from schemes.wording import say

Matched = Callable[..., Match]
KNOWN_YES = "{kind: headcount, min: 1, source: S1}"
KNOWN_NO = "{kind: headcount, min: 100, source: S1}"
NOT_KNOWN = "{kind: turnover, min: 1, source: S1}"


@pytest.mark.parametrize(
    ("criteria", "status", "verdict"),
    [
        ("", "open", "eligible"),
        (KNOWN_YES, "open", "eligible"),
        (f"{KNOWN_YES}, {NOT_KNOWN}", "open", "to_confirm"),
        (f"{KNOWN_NO}, {NOT_KNOWN}", "open", "not_eligible"),
        (f"{KNOWN_YES}, {KNOWN_NO}", "open", "not_eligible"),
        (KNOWN_YES, "open_to_confirm", "to_confirm"),
        (KNOWN_YES, "unknown", "to_confirm"),
        (KNOWN_NO, "unknown", "not_eligible"),
        (KNOWN_YES, "closed", "closed"),
        (KNOWN_NO, "closed", "closed"),
        (KNOWN_YES, "suspended", "closed"),
    ],
)
def test_verdicts(matched: Matched, criteria: str, status: str, verdict: str) -> None:
    found = matched(f"status: {{value: {status}, source: S1}}\ncriteria: [{criteria}]", {"headcount": 6})
    assert found.verdict == verdict


@pytest.mark.parametrize(
    ("status", "company", "label"),
    [
        ("open", {"headcount": 6}, "Vous semblez remplir les conditions connues"),
        ("open", {}, "À vérifier"),
        ("open", {"headcount": 0}, "Pas pour vous aujourd'hui"),
        ("closed", {}, "Fermé"),
        ("suspended", {}, "Suspendu"),
    ],
)
def test_verdict_labels(matched: Matched, status: str, company: dict[str, int], label: str) -> None:
    assert matched(f"status: {{value: {status}, source: S1}}\ncriteria: [{KNOWN_YES}]", company).verdict_label == label


@pytest.mark.parametrize(
    ("day", "verdict", "reason"),
    [
        (date(2026, 8, 31), "to_confirm", "Prochaine période de dépôt à partir du 1er septembre 2026."),
        (date(2026, 9, 1), "eligible", "Ouvert aux demandes jusqu'au 15 octobre 2026 inclus."),
        (date(2026, 10, 15), "eligible", "Ouvert aux demandes jusqu'au 15 octobre 2026 inclus."),
        (date(2026, 10, 16), "closed", "La dernière période de dépôt connue s'est terminée le 15 octobre 2026."),
    ],
)
def test_the_first_and_last_days_of_a_call_are_in(matched: Matched, day: date, verdict: str, reason: str) -> None:
    found = matched("windows: [{opens: 2026-09-01, closes: 2026-10-15, source: S1}]", day=day)
    assert (found.verdict, found.criteria[0].reason) == (verdict, reason)


@pytest.mark.parametrize(
    ("day", "verdict"),
    [(date(2026, 3, 15), "eligible"), (date(2026, 5, 1), "to_confirm"), (date(2026, 9, 15), "eligible"), (date(2026, 10, 1), "closed")],
)
def test_a_call_with_several_cut_offs(matched: Matched, day: date, verdict: str) -> None:
    windows = "windows: [{opens: 2026-03-01, closes: 2026-03-31, source: S1}, {opens: 2026-09-01, closes: 2026-09-30, source: S1}]"
    assert matched(windows, day=day).verdict == verdict


def test_a_rolling_call_has_no_last_day(matched: Matched) -> None:
    found = matched("windows: [{opens: 2026-09-01, closes: null, source: S1}]", day=date(2027, 3, 1))
    assert (found.verdict, found.criteria[0].reason) == ("eligible", "Ouvert aux demandes.")


def test_an_open_window_does_not_open_a_scheme_of_unknown_status(matched: Matched) -> None:
    found = matched("status: {value: unknown}\nwindows: [{opens: 2026-01-01, closes: 2026-12-31, source: S1}]")
    assert found.verdict == "to_confirm"
    assert found.criteria[0].reason == "Nous n'avons pas pu savoir s'il est ouvert aujourd'hui : à vérifier auprès de l'opérateur."


@pytest.mark.parametrize(
    ("day", "verdict", "label"),
    [(date(2027, 9, 26), "eligible", "vérifié le 26 septembre 2026"), (date(2027, 9, 27), "to_confirm", "à vérifier auprès de l'opérateur")],
)
def test_a_record_checked_over_a_year_ago_is_no_longer_trusted(matched: Matched, day: date, verdict: str, label: str) -> None:
    found = matched(day=day)
    assert (found.verdict, found.checked_label) == (verdict, label)


def test_a_scheme_that_may_be_open_says_whom_to_ask(matched: Matched) -> None:
    found = matched("status: {value: open_to_confirm, note: Vu en ligne., source: S1}")
    assert found.checked_label == "à vérifier auprès de l'opérateur"
    assert found.criteria[0].reason == "Semble ouvert, à vérifier auprès de l'opérateur. Vu en ligne."


def test_nothing_is_asked_once_the_answer_is_no(matched: Matched) -> None:
    assert matched(f"criteria: [{KNOWN_NO}, {NOT_KNOWN}]", {"headcount": 6}).to_ask == ()


def test_a_question_is_asked_once(matched: Matched) -> None:
    assert matched(f"criteria: [{NOT_KNOWN}, {NOT_KNOWN[:-1]}, confirmed: false}}]").to_ask == (
        Question("company.turnover_eur", "Quel est votre chiffre d'affaires annuel ?", (1,)),
    )


def test_conditions_are_told_and_do_not_weigh(matched: Matched) -> None:
    found = matched('conditions: [{text: "Un expert agréé fait la mission.", source: S1}]')
    assert (found.conditions, found.verdict) == (("Un expert agréé fait la mission.",), "eligible")


def test_each_criterion_carries_its_sources(matched: Matched) -> None:
    found = matched(f"criteria: [{KNOWN_YES}]")
    assert [[source.id for source in criterion.sources] for criterion in found.criteria] == [["S1"], ["S1"]]
    assert [(source.url, source.seen_on) for source in found.sources] == [("https://exemple.fr/page", date(2026, 9, 26))]


def test_order_is_by_standing_then_points_then_id(folder: Callable[..., Path], scheme_text: str, on: date) -> None:
    """An open aid for what the firm wants comes before one that is not sure to be open, and that before one for something else (ranking.yaml)."""
    formation = scheme_text.replace("project_kinds: [diagnostic]", "project_kinds: [formation]")
    texts = {
        "b-pret": scheme_text,
        "a-pret": scheme_text,
        "z-projet": formation,
        "y-niveau": formation.replace("stage: [2]", "stage: [4]"),
        "a-ferme": scheme_text.replace("value: open", "value: closed"),
        "a-verifier": formation.replace("value: open", "value: open_to_confirm"),
        "a-refus": scheme_text + "criteria: [{kind: headcount, max: 1, source: S1}]\n",
    }
    catalogue = load(folder({f"{id}.yaml": text.replace("id: essai", f"id: {id}") for id, text in texts.items()}))

    class Level3:
        level: int | None = 3

    found = match(catalogue, Company(headcount=6), Project(kinds=("formation",)), Level3(), on)
    assert [one.id for one in found] == ["y-niveau", "z-projet", "a-verifier", "a-pret", "b-pret", "a-refus", "a-ferme"]
    assert [one.standing for one in found] == ["first", "first", "first", "aside", "aside", "refused", "closed"]


def test_what_nothing_is_known_of_may_not_serve(matched: Matched) -> None:
    lines = "status: {value: unknown}\naid: {kind: unknown}"
    nothing = matched(lines, project={"kinds": ("diagnostic",)}, level=2)
    assert (nothing.may_serve, nothing.standing) == (False, "unverified")
    assert matched("status: {value: unknown}", project={"kinds": ("diagnostic",)}, level=2).may_serve


def test_a_regional_scheme_ranks_above_at_home_and_last_elsewhere(matched: Matched) -> None:
    lines = 'territory: "84"\ncriteria: [{kind: territory, in: [REG-84], of: establishment, source: S1}]'
    national = matched(company={"postcode": "38000"}).relevance
    assert matched(lines, {"postcode": "38000"}).relevance == national + 3
    far = matched(lines, {"postcode": "33000"})
    assert (far.relevance, far.standing, far.may_serve) == (0, "away", False)
    assert matched(lines).standing == "away"


def test_an_outcome_is_one_of_three(matched: Matched) -> None:
    found = matched(f"criteria: [{KNOWN_YES}, {KNOWN_NO}, {NOT_KNOWN}]", {"headcount": 6})
    assert [criterion.outcome for criterion in found.criteria[1:]] == [Outcome.YES, Outcome.NO, Outcome.UNKNOWN]


@pytest.mark.parametrize(
    ("whom", "told"),
    [
        ("l'ENE ou votre CCI", "de l'ENE ou de votre CCI"),
        ("la Région Bretagne ou Images & Réseaux", "de la Région Bretagne ou d'Images & Réseaux"),
        ("votre chambre de commerce ou de métiers", "de votre chambre de commerce ou de métiers"),
        ("le pôle Axelera", "du pôle Axelera"),
        ("les conseillers", "des conseillers"),
        ("l'une des sociétés Pulsalys, Linksium ou Clermont Auvergne Innovation", "de l'une des sociétés Pulsalys, Linksium ou Clermont Auvergne Innovation"),
    ],
)
def test_whom_to_ask_is_told_in_good_french(whom: str, told: str) -> None:
    assert say("matching.checked.to_check", whom=whom) == f"à vérifier auprès {told}"
