"""Criteria on the aids received: how often, settled or not, how much, de minimis."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from companies import GrantedAid
from kernel import Outcome
from schemes import CriterionResult
from schemes.criteria import Judgement

Judged = Callable[..., CriterionResult]
Asked = Callable[..., list[str]]
YES, NO, UNKNOWN = Outcome.YES, Outcome.NO, Outcome.UNKNOWN


def granted(day: date, scheme: str | None = "aden", **known: Any) -> GrantedAid:
    return GrantedAid(on=day, scheme=scheme, **known)


@pytest.mark.parametrize(
    ("aids", "outcome"),
    [
        ((), YES),
        ((granted(date(2024, 11, 23)),), NO),
        ((granted(date(2024, 11, 22)),), YES),
        ((granted(date(2026, 11, 22)),), NO),
        ((granted(date(2026, 11, 23)),), YES),
        ((granted(date(2026, 1, 1), "autre"),), YES),
        ((granted(date(2026, 1, 1), None),), UNKNOWN),
        ((granted(date(2020, 1, 1), None),), YES),
        (None, UNKNOWN),
    ],
)
def test_once_in_two_years(judged: Judged, aids: tuple[GrantedAid, ...] | None, outcome: Outcome) -> None:
    assert judged("kind: frequency, of: [aden], times: 1, months: 24", aids=aids).outcome is outcome


@pytest.mark.parametrize(
    ("days", "outcome"),
    [(["2026-01-01"], YES), (["2026-01-01", "2026-03-01"], NO), (["2025-01-01", "2026-03-01"], YES)],
)
def test_twice_in_a_year(judged: Judged, days: list[str], outcome: Outcome) -> None:
    aids = tuple(granted(date.fromisoformat(day)) for day in days)
    assert judged("kind: frequency, of: [aden, autre], times: 2, months: 12", aids=aids).outcome is outcome


@pytest.mark.parametrize(
    ("years", "day", "outcome"),
    [(1, date(2026, 1, 1), NO), (1, date(2025, 12, 31), YES), (2, date(2025, 1, 1), NO), (2, date(2024, 12, 31), YES)],
)
def test_calendar_years(judged: Judged, years: int, day: date, outcome: Outcome) -> None:
    assert judged(f"kind: frequency, of: [aden], calendar_years: {years}", aids=(granted(day),)).outcome is outcome


@pytest.mark.parametrize(("aids", "outcome"), [((granted(date(1999, 1, 1)),), NO), ((), YES)])
def test_once_and_never_again(judged: Judged, aids: tuple[GrantedAid, ...], outcome: Outcome) -> None:
    assert judged("kind: frequency, of: [aden]", aids=aids).outcome is outcome


@pytest.mark.parametrize(
    ("criterion", "aids", "reason"),
    [
        ("times: 1, months: 24", None, "ne pas avoir reçu cette aide depuis 2 ans. Chez vous : non renseigné."),
        ("times: 1, months: 24", (), "ne pas avoir reçu cette aide depuis 2 ans. Chez vous : pas reçue."),
        ("times: 1, months: 24", (granted(date(2026, 3, 1)),), "ne pas avoir reçu cette aide depuis 2 ans. Chez vous : aide reçue le 1er mars 2026."),
        (
            "times: 3, months: 36",
            (granted(date(2025, 3, 2)), granted(date(2026, 3, 1)), granted(date(2026, 4, 5), None)),
            "avoir reçu cette aide moins de 3 fois depuis 3 ans. Chez vous : aide reçue le 2 mars 2025 et 1er mars 2026, "
            "une aide dont le dispositif n'est pas précisé, reçue le 5 avril 2026.",
        ),
        ("times: 1", (), "ne pas avoir reçu cette aide auparavant. Chez vous : pas reçue."),
        ("calendar_years: 1", (), "ne pas avoir reçu cette aide depuis le début de l'année. Chez vous : pas reçue."),
        ("calendar_years: 2", (), "ne pas avoir reçu cette aide sur les 2 dernières années civiles, année en cours comprise. Chez vous : pas reçue."),
        ('words: "l\'aide ADEN ou INAC"', (), "ne pas avoir reçu l'aide ADEN ou INAC auparavant. Chez vous : pas reçue."),
    ],
)
def test_frequency_is_told(judged: Judged, criterion: str, aids: tuple[GrantedAid, ...] | None, reason: str) -> None:
    assert judged(f"kind: frequency, of: [aden], {criterion}", aids=aids).reason == f"Demandé : {reason}"


SETTLED = 'kind: earlier_aids, settled: true, funder: "Région Occitanie"'


@pytest.mark.parametrize(
    ("aid", "outcome"),
    [
        ({"funder": "Région Occitanie", "settled": True}, YES),
        ({"funder": "Région Occitanie", "settled": False}, NO),
        ({"funder": "La région OCCITANIE", "settled": False}, NO),
        ({"funder": "Région Occitanie"}, UNKNOWN),
        ({"funder": "Bpifrance", "settled": False}, YES),
        ({"funder": "Conseil régional d'Occitanie", "settled": False}, UNKNOWN),
        ({"settled": False}, UNKNOWN),
        ({"settled": True}, YES),
    ],
)
def test_earlier_aids_of_a_funder_are_settled(judged: Judged, aid: dict[str, Any], outcome: Outcome) -> None:
    assert judged(SETTLED, aids=(granted(date(2025, 1, 1), **aid),)).outcome is outcome


@pytest.mark.parametrize(("aids", "outcome"), [((), YES), (None, UNKNOWN)])
def test_without_earlier_aids_nothing_is_left_to_settle(judged: Judged, aids: tuple[GrantedAid, ...] | None, outcome: Outcome) -> None:
    assert judged(SETTLED, aids=aids).outcome is outcome


@pytest.mark.parametrize(("settled", "outcome"), [(True, YES), (False, NO), (None, UNKNOWN)])
def test_all_earlier_aids_are_settled(judged: Judged, settled: bool | None, outcome: Outcome) -> None:
    aids = (granted(date(2025, 1, 1), settled=True), granted(date(2025, 2, 1), settled=settled))
    assert judged("kind: earlier_aids, settled: true", aids=aids).outcome is outcome


@pytest.mark.parametrize(
    ("aids", "outcome"),
    [
        ((granted(date(2025, 1, 1), amount_eur=49_999, funder="Mayotte"),), YES),
        ((granted(date(2025, 1, 1), amount_eur=50_000, funder="Mayotte"),), NO),
        ((granted(date(2023, 11, 22), amount_eur=50_000, funder="Mayotte"),), YES),
        ((granted(date(2023, 11, 23), amount_eur=50_000, funder="Mayotte"),), NO),
        ((granted(date(2025, 1, 1), amount_eur=50_000, funder="Bpifrance"),), YES),
        ((granted(date(2025, 1, 1), amount_eur=50_000),), UNKNOWN),
        ((granted(date(2025, 1, 1), amount_eur=10_000),), YES),
        ((granted(date(2025, 1, 1), funder="Mayotte"),), UNKNOWN),
        ((granted(date(2025, 1, 1), amount_eur=50_000, funder="Mayotte"), granted(date(2025, 1, 2), funder="Mayotte")), NO),
        ((), YES),
        (None, UNKNOWN),
    ],
)
def test_earlier_aids_below_an_amount(judged: Judged, aids: tuple[GrantedAid, ...] | None, outcome: Outcome) -> None:
    assert judged('kind: earlier_aids, under_eur: 50000, months: 36, funder: "Mayotte"', aids=aids).outcome is outcome


@pytest.mark.parametrize(
    ("criterion", "aids", "reason"),
    [
        (SETTLED, (), "des aides précédentes soldées (financeur : Région Occitanie). Chez vous : aucune aide."),
        (
            "kind: earlier_aids, settled: true",
            (granted(date(2025, 1, 1)), granted(date(2025, 2, 2), settled=False), granted(date(2025, 3, 3), settled=True)),
            "des aides précédentes soldées. Chez vous : aide du 1er janvier 2025 et 2 février 2025 non soldée, ou à préciser.",
        ),
        ("kind: earlier_aids, settled: true", (granted(date(2025, 3, 3), settled=True),), "des aides précédentes soldées. Chez vous : toutes soldées."),
        (
            'kind: earlier_aids, under_eur: 50000, months: 36, funder: "Mayotte"',
            (granted(date(2025, 1, 1), amount_eur=12_000, funder="Mayotte"),),
            "moins de 50\u202f000\u00a0€ d'aides publiques reçues depuis 3 ans (financeur : Mayotte). Chez vous : 12\u202f000\u00a0€ d'aides.",
        ),
        (
            "kind: earlier_aids, under_eur: 50000",
            (granted(date(2025, 1, 1), amount_eur=12_000), granted(date(2025, 1, 1))),
            "moins de 50\u202f000\u00a0€ d'aides publiques reçues. Chez vous : au moins 12\u202f000\u00a0€ d'aides.",
        ),
    ],
)
def test_earlier_aids_are_told(judged: Judged, criterion: str, aids: tuple[GrantedAid, ...], reason: str) -> None:
    assert judged(criterion, aids=aids).reason == f"Demandé : {reason}"


@pytest.mark.parametrize(
    ("facts", "outcome"),
    [
        ({"declared": {"de-minimis-received": 299_999}}, YES),
        ({"declared": {"de-minimis-received": 300_000}}, NO),
        ({"declared": {"de-minimis-received": 0}, "aids": (granted(date(2026, 1, 1), amount_eur=300_000, de_minimis=True),)}, YES),
        ({"aids": (granted(date(2026, 1, 1), amount_eur=300_000, de_minimis=True),)}, NO),
        ({"aids": (granted(date(2026, 1, 1), amount_eur=300_000, de_minimis=False),)}, YES),
        ({"aids": (granted(date(2026, 1, 1), amount_eur=300_000),)}, UNKNOWN),
        ({"aids": (granted(date(2026, 1, 1), de_minimis=True),)}, UNKNOWN),
        ({"aids": (granted(date(2023, 11, 22), amount_eur=300_000, de_minimis=True),)}, YES),
        ({"aids": (granted(date(2023, 11, 23), amount_eur=300_000, de_minimis=True),)}, NO),
        ({"aids": ()}, YES),
        ({}, UNKNOWN),
    ],
)
def test_room_under_the_de_minimis_ceiling(judged: Judged, facts: dict[str, Any], outcome: Outcome) -> None:
    assert judged("kind: de_minimis, ceiling_eur: 300000", **facts).outcome is outcome


@pytest.mark.parametrize(("received", "outcome"), [(179_999, YES), (180_000, NO)])
def test_a_stricter_headroom(judged: Judged, received: int, outcome: Outcome) -> None:
    assert judged("kind: de_minimis, prior_under_eur: 180000", declared={"de-minimis-received": received}).outcome is outcome


def test_de_minimis_is_told(judged: Judged) -> None:
    assert judged("kind: de_minimis, ceiling_eur: 300000", declared={"de-minimis-received": 12_000}).reason == (
        "Demandé : rester sous 300\u202f000\u00a0€ d'aides « de minimis » sur trois ans, cette aide comprise. Chez vous : 12\u202f000\u00a0€ reçus depuis trois ans."
    )
    assert judged("kind: de_minimis, prior_under_eur: 180000").reason == (
        "Demandé : moins de 180\u202f000\u00a0€ d'aides « de minimis » reçues depuis trois ans. Chez vous : non renseigné."
    )


@pytest.mark.parametrize(
    ("criterion", "field", "text", "bounds"),
    [
        (
            "kind: frequency, of: [aden]",
            "company.aids",
            "Quelles aides publiques avez-vous déjà reçues : de qui, quand, combien, et sont-elles soldées ?",
            (),
        ),
        (SETTLED, "company.aids", "Quelles aides publiques avez-vous déjà reçues : de qui, quand, combien, et sont-elles soldées ?", ()),
        (
            "kind: de_minimis, ceiling_eur: 300000",
            "company.declared.de-minimis-received",
            "Combien avez-vous reçu d'aides « de minimis » depuis trois ans ? Les lettres d'attribution le disent.",
            (300_000,),
        ),
    ],
)
def test_aids_received_are_asked(judgement: Callable[..., Judgement], criterion: str, field: str, text: str, bounds: tuple[int, ...]) -> None:
    (question,) = judgement(criterion).questions
    assert (question.field, question.text, question.bounds) == (field, text, bounds)
