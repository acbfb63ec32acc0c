"""Nouns and verbs that agree with their number: 0 and 1 are singular in French."""

from fractions import Fraction

import pytest

from kernel import filled, is_singular, with_unit


@pytest.mark.parametrize(
    ("count", "told"),
    [(0, "0 minute suffit"), (1, "1 minute suffit"), (1.5, "1,5 minute suffit"), (2, "2 minutes suffisent"), (1000, "1\u202f000 minutes suffisent")],
)
def test_the_noun_and_the_verb_agree(count: float, told: str) -> None:
    assert filled("{count:minute|minutes} {count!p:suffit|suffisent}", count=count) == told


@pytest.mark.parametrize(("count", "told"), [(1, "Voir l'autre"), (2, "Voir les 2 autres"), (1000, "Voir les 1\u202f000 autres")])
def test_a_number_may_stand_in_one_form_alone(count: int, told: str) -> None:
    assert filled("Voir {count!p:l'autre|les # autres}", count=count) == told


def test_what_agrees_with_nothing_is_filled_as_it_is() -> None:
    assert filled("{name} {share:.1f} {{x}}", name="Ici | là", share=0.25) == "Ici | là 0.2 {x}"


@pytest.mark.parametrize(("count", "one"), [(0, True), (1, True), (-1, True), (Fraction(3, 2), True), (2, False), (-2, False), (10**6, False)])
def test_what_french_takes_for_one(count: int, one: bool) -> None:
    assert is_singular(count) is one


@pytest.mark.parametrize(
    ("count", "unit", "told"),
    [
        (1, "appels d'offres par an", "1 appel d'offres par an"),
        (0, "années", "0 année"),
        (1, "devis par mois", "1 devis par mois"),
        (1, "équivalents temps plein en CDI", "1 équivalent temps plein en CDI"),
        (2, "factures par mois", "2 factures par mois"),
        (1, "", "1"),
    ],
)
def test_the_first_word_of_a_unit_agrees(count: int, unit: str, told: str) -> None:
    assert with_unit(str(count), count, unit) == told
