"""The financing plan told: its sum, what is left to the firm, what is not in it."""

from dataclasses import replace

import pytest

from presentation import Financing
from schemes import LeftOut, Plan, PlanLine, Possible

EMPTY = Plan(None, (), 0, 0, None, None, (), (), (), (), (), (), ())
LINE = PlanLine("a", "Chèque", 1000, 4000, None, True, "vérifié en juin", ("Sur devis",))


@pytest.fixture
def told():
    """The telling of a plan with these changes."""
    return lambda **changes: Financing(replace(EMPTY, **changes), {"a": "vérifié en juin", "b": "à vérifier"})


def test_an_aid_is_told_in_one_line(told):
    (row,) = told(lines=(LINE,)).rows
    assert row.sentence == (
        "1. Chèque · de 1\u202f000\u00a0€ à 4\u202f000\u00a0€ · dépense comptée : à préciser · Conditions connues remplies · vérifié en juin"
    )


def test_what_is_left_is_told_where_a_budget_is(told):
    assert told(lines=(LINE,), low_eur=1000, high_eur=4000).totals == ("Ensemble : de 1\u202f000\u00a0€ à 4\u202f000\u00a0€",)
    known = told(lines=(LINE,), low_eur=1000, high_eur=1000, budget_eur=5000, firm_low_eur=4000, firm_high_eur=4000)
    assert known.totals[1] == "Reste à votre charge : 4\u202f000\u00a0€, sur un budget de 5\u202f000\u00a0€"
    assert "feraient ensemble 1\u202f000\u00a0€, sur un budget de 5\u202f000\u00a0€." in known.estimate
    assert told().estimate is None


def test_the_sum_says_how_many_lines_have_no_room(told):
    plan = told(lines=(LINE, LINE, LINE))
    assert (plan.total_title(1), plan.total_title(None)) == ("Ensemble, avec 2 autres aides", "Ensemble")


def test_each_line_says_what_it_supposes(told):
    assert told(lines=(LINE, LINE), assumptions=("Une estimation.",)).assumptions(1) == ("Une estimation.", "Chèque : Sur devis.")


def test_those_that_suit_come_before_those_left_out(told):
    plan = told(left_out=(LeftOut("a", "Prime", "Trop peu."),), not_counted=(LeftOut("b", "Bon", "Montant non connu (à vérifier)."),))
    assert [(aside.title, aside.items[0].sentence) for aside in plan.asides] == [
        ("Pour vous, sans somme à compter", "Bon : Montant non connu (à vérifier)."),
        ("Pas retenues, et pourquoi", "Prime (vérifié en juin) : Trop peu."),
    ]
    assert plan.asides[0].names(6) == "Pour vous, sans somme à compter : Bon."


def test_what_is_possible_and_what_selects_stand_apart_before_all_the_rest(told):
    maybe = Possible("a", "Prime", "Avez-vous signé ? Si vous répondez et que cela convient : au mieux 400\u00a0€.", 400, ("Avez-vous signé ?",))
    plan = told(possible=(maybe,), on_file=(LeftOut("b", "Concours", "Sur dossier (à vérifier)."),), left_out=(LeftOut("c", "Bon", "Trop peu."),))
    assert [(aside.place, aside.title, aside.items[0].sentence) for aside in plan.asides] == [
        (
            "possible",
            "Possibles : une réponse manque, de vous ou de l'organisme",
            "Prime (vérifié en juin) : Avez-vous signé ? Si vous répondez et que cela convient : au mieux 400\u00a0€.",
        ),
        ("on_file", "Sur dossier : des projets sont choisis", "Concours : Sur dossier (à vérifier)."),
        ("left_out", "Pas retenues, et pourquoi", "Bon : Trop peu."),
    ]
    assert (plan.is_told, plan.rows, plan.estimate, told(left_out=(LeftOut("c", "Bon", "Trop peu."),)).is_told) == (True, (), None, False)
