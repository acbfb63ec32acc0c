"""How schemes are grouped for a reader."""

import re
from collections import Counter
from dataclasses import replace

import pytest

from kernel import Outcome
from presentation import present
from presentation.budgets import Budget
from schemes import CriterionResult, Weight, ranking_rule
from scoring import diagnose


@pytest.fixture
def grouped(bakery):
    """The groups of schemes made by hand."""
    return lambda *matches: present(replace(bakery, schemes=matches)).schemes


def ids(cards):
    return [card.id for card in cards]


def test_each_scheme_of_the_place_is_told_once(shop, financed):
    for diagnosis in (shop, financed):
        found = present(diagnosis).schemes
        told = Counter(ids(found.told))
        untold = {match.id for match in diagnosis.schemes if match.standing in ("same", "away")}
        assert told == Counter(match.id for match in diagnosis.schemes if match.id not in untold)
        assert found.elsewhere == sum(match.elsewhere for match in diagnosis.schemes) > 0
        assert set(ids(found.told)) >= {match.same_as for match in diagnosis.schemes if match.same_as}


def test_every_list_follows_the_one_order(financed):
    """What stands first on the first page, at length, in a line and in the workbook is the list of the diagnosis."""
    found = present(financed).schemes
    assert ids(found.told) == [match.id for match in financed.schemes if match.standing not in ("same", "away")]
    assert ids(found.front) == ids(found.first)[:3]
    room = found.within(Budget(schemes=2))
    assert ids((*room.first, *room.more, *room.rest)) == ids(found.first + found.more)


def test_networks_and_resources_never_come_first(grouped, match_of):
    found = grouped(match_of(id="a", kind="reseau"), match_of(id="b", kind="ressource", verdict="to_confirm"), match_of(id="c", verdict="to_confirm"))
    assert (ids(found.front), ids(found.resources), ids(found.first)) == (["c"], ["a", "b"], [])


def test_the_first_ones_and_three_more_are_told_in_detail(grouped, match_of):
    first = [match_of(id=f"a{number}") for number in range(5)]
    more = [match_of(id=f"b{number}", verdict="to_confirm") for number in range(9)]
    found = grouped(*first, *more).within(Budget(more=3))
    assert ids(found.first + found.more) == ids((*first, *more[:3]))
    assert ids(found.rest) == ["b3", "b4", "b5", "b6", "b7", "b8"]


def test_a_medium_with_little_room_tells_the_first_ones(grouped, match_of):
    first = [match_of(id=f"a{number}") for number in range(5)]
    more = [match_of(id=f"b{number}", verdict="to_confirm") for number in range(2)]
    found = grouped(*first, *more).within(Budget(schemes=6))
    assert ids(found.first + found.more) == ["a0", "a1", "a2", "a3", "a4", "b0"]
    assert ids(found.rest) == ["b1"]


def test_what_nobody_has_verified_is_one_fold_with_whom_to_call(grouped, match_of):
    found = grouped(
        *(match_of(id=f"a{number}", standing="unverified", verdict="to_confirm", checked_label="à vérifier auprès de l'Essai") for number in range(3))
    )
    assert found.unverified_title == "3 pistes dont l'ouverture n'est pas vérifiée"
    assert str(found.unverified[0].call) == "Chèque Essai (diagnostic). Qui appeler : Guichet Essai (dernière trace : 22 novembre 2026)."
    assert "Il reste des pistes à vérifier par un appel" in str(found.none_note)
    assert "Aucun dispositif de notre liste ne correspond" in str(grouped().none_note)


def test_what_is_likely_for_others_is_told_by_the_reason(grouped, match_of):
    other = Weight("project", "other", -10, "il est fait pour un autre projet", "aside")
    far = Weight("stage", "far_ahead", -8, "il est pensé pour plus tard", "aside")
    matches = [match_of(id=id, standing="aside", verdict="to_confirm", why_here=why) for id, why in {"a": (far,), "b": (other, far), "c": (other,)}.items()]
    told = [(reason, ids(cards)) for reason, cards in grouped(*matches).aside_by_reason]
    assert told == [("Il est fait pour un autre projet", ["b", "c"]), ("Il est pensé pour plus tard", ["a"])]


def test_schemes_that_are_out_for_one_reason_are_told_together(grouped, match_of):
    def out(id, *reasons, verdict="not_eligible"):
        criteria = tuple(CriterionResult("x", Outcome.NO, reason, ()) for reason in reasons)
        return match_of(id=id, verdict=verdict, verdict_label="Fermé" if verdict == "closed" else "Non", criteria=criteria)

    found = grouped(out("a", "Trop petit."), out("b", "Trop loin.", "Trop petit."), out("c", "Trop loin."))
    told = [(reason, ids(cards)) for reason, cards in found.refused_by_reason]
    assert told == [("Trop loin.", ["b", "c"]), ("Trop petit.", ["a"])]
    closed = grouped(out("a", "Fermé : plus de demande. Une suite est annoncée.", verdict="closed"), out("b", "Fermé : plus de demande.", verdict="closed"))
    assert [reason for reason, _ in closed.closed_by_reason] == ["Une suite est annoncée.", "Fermé : plus de demande."]


def test_a_card_says_why_it_stands_there_with_the_sum(financed):
    """What counts for and against adds up, with the start, to the points by which the list is ordered."""
    card = present(financed).schemes.first[0]
    place = next(block for block in card.asks if "Pourquoi ici" in str(block.title))
    points = [int(found) for found in re.findall(r"\(([+-]\d+)\)", place.lead)]
    assert f"En tout, {ranking_rule().start + sum(points)} points (chacun part de {ranking_rule().start})." in place.lead
    assert card.match.relevance == ranking_rule().start + sum(points)
    assert "Pour : ouvert, vérifié depuis moins d'un an (+12)" in place.lead


def test_a_record_names_those_that_it_stands_for(grouped, match_of):
    found = grouped(
        match_of(id="local", name="Le guichet d'ici", stands_for=("large",)), match_of(id="large", name="Le programme", standing="same", same_as="local")
    )
    family = next(block for block in found.first[0].brings if "Connue aussi par" in str(block.title))
    assert family.lead == "Le programme. C'est la même aide, ou le programme dont elle fait partie : un seul dossier."
    assert ids(found.told) == ["local"]


def test_regional_schemes_wait_for_the_place(bakery):
    nowhere = bakery.case.company.model_copy(update={"postcode": None, "commune": None})
    found = present(diagnose(replace(bakery.case, company=nowhere), on=bakery.date)).schemes
    assert found.unplaced > 50
    assert {card.match.territory for card in found.told} == {"national"}
    assert f"{found.unplaced} dispositifs régionaux ne sont pas montrés" in str(found.notes[0])


@pytest.mark.parametrize(
    ("employs", "staff", "told"),
    [
        (True, 0, "un effectif de 0"),
        (False, 5, "un effectif de 5"),
        (True, 3, None),
        (False, 0, None),
        (False, 1, None),
        (None, 0, None),
        (True, None, None),
    ],
)
def test_two_facts_that_cannot_both_hold_are_told_together(bakery, employs, staff, told):
    declared = {} if employs is None else {"employer": employs}
    company = bakery.case.company.model_copy(update={"headcount": staff, "declared": declared})
    notes = present(replace(bakery, case=replace(bakery.case, company=company))).schemes.notes
    found = [str(note) for note in notes if "À corriger" in note]
    assert len(found) == (told is not None)
    assert all(told in note for note in found)


def test_who_helps_a_firm_in_difficulty_is_read_before_all_else(bakery):
    company = bakery.case.company.model_copy(update={"declared": {"in-difficulty": True}})
    shown = present(diagnose(replace(bakery.case, company=company), on=bakery.date))
    assert str(shown.schemes.notes[0]).startswith("Vous dites que l'entreprise est en difficulté")
    assert "https://impots.gouv.fr" in "".join(run.to or "" for run in shown.schemes.notes[0].runs)
