"""What the law asks, told: its class, what is left to put in place, its dates."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from presentation import present
from scoring import Because, Obligation

DAY = date(2026, 12, 2)


@pytest.fixture
def law(bakery):
    """The law of a diagnosis, with what is changed in its risk."""
    return lambda **changed: present(replace(bakery, risk=replace(bakery.risk, **changed))).law


def test_a_date_that_has_come_and_one_that_has_not_begin_otherwise(bakery):
    days = (DAY - timedelta(days=1), DAY, DAY + timedelta(days=1))
    duties = tuple(Obligation(day, "Prévenir la personne", "Article 50") for day in days)
    told = replace(bakery, date=DAY, risk=replace(bakery.risk, obligations=duties))
    assert [duty.line for duty in present(told).law.duties] == [
        "Depuis le 1er décembre 2026 : Prévenir la personne. Article 50.",
        "Depuis le 2 décembre 2026 : Prévenir la personne. Article 50.",
        "À partir du 3 décembre 2026 : Prévenir la personne. Article 50.",
    ]
    assert [duty.state for duty in present(told).law.duties] == [
        "Déjà applicable",
        "Déjà applicable",
        "À venir",
    ]


def test_a_practice_tells_the_present_answer_and_the_one_to_reach(law):
    found = law(practices=(Because("CON-03", "Tenez-vous une liste ?", "Non", "Une liste simple"),))
    assert found.practices[0].line == ("Tenez-vous une liste ? Aujourd'hui : « Non ». À atteindre : « Une liste simple ».")


def test_the_message_to_a_supplier_is_kept_line_by_line(law):
    found = law(supplier_question="Bonjour,\n- Une question ?\nMerci.")
    assert found.supplier == ("Bonjour,", "- Une question ?", "Merci.")
    assert law(supplier_question=None).supplier == ()


@pytest.mark.parametrize(("unknown", "start"), [(1, "Une question n'a"), (3, "3 questions n'ont")])
def test_what_is_not_known_is_counted(bakery, unknown, start):
    missing = ("CAP-01", "CON-01", "CON-02")[:unknown]
    told = replace(bakery, maturity=replace(bakery.maturity, unknown=missing))
    assert f"{start} pas de réponse sûre." in (present(told).law.unsure or "")
    known = replace(bakery, maturity=replace(bakery.maturity, unknown=()))
    assert present(known).law.unsure is None
