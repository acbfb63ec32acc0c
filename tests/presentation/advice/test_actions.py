"""The advised actions, told: what a reader gets of each, whatever the medium."""

from dataclasses import replace
from datetime import timedelta

import pytest

from presentation import present
from presentation.advice.actions import effort_name


def first(diagnosis, **changes):
    """Return the first action of a diagnosis, changed."""
    action = replace(diagnosis.actions[0], **changes)
    return present(replace(diagnosis, actions=(action, *diagnosis.actions[1:]))).actions[0]


@pytest.mark.parametrize(
    ("effort", "words"),
    [
        (1, "moins d'une journée"),
        (2, "quelques jours"),
        (3, "quelques jours"),
        (4, "quelques semaines"),
        (7, "quelques semaines"),
        (8, "plusieurs mois"),
        (20, "plusieurs mois"),
    ],
)
def test_an_effort_takes_the_words_of_the_size_that_it_reaches(effort, words):
    assert effort_name(effort) == words


def quoted(answer):
    """One quote for each box that was ticked."""
    return ", ".join(f"« {one} »" for one in getattr(answer, "texts", (answer,)))


def test_an_action_tells_every_answer_that_called_for_it(bakery):
    for item in present(bakery).actions:
        reasons = [(one.question_text, one.answer) for one in item.action.because]
        told = [f"à la question « {a} », votre réponse est {quoted(b)}" for a, b in reasons]
        assert item.why() == f"Pourquoi : {' ; '.join(told)}."
        assert item.why(1) == f"Pourquoi : {told[0]}."
        short = " ; ".join(f"{asked} {quoted(given)}" for asked, given in reasons)
        assert item.short_why == f"Pourquoi : {short}."


def test_an_action_that_no_answer_calls_for_gives_no_reason(bakery):
    item = first(bakery, because=())
    assert (item.why(), item.short_why, item.first_reason, item.reasons) == ("", "", "", "")


def test_the_first_reason_fits_in_a_cell(bakery):
    (reason, *_) = bakery.actions[0].because
    assert len(first(bakery, because=(replace(reason, answer="très " * 60),)).first_reason) <= 142


def test_a_deadline_is_told_until_it_is_over_and_then_plainly(bakery):
    assert present(bakery).actions[0].until == "Dans les 30 jours, d'ici le 22 décembre 2026"
    assert present(bakery).actions[0].last_day == "22/12/2026"
    late = present(replace(bakery, date=bakery.date + timedelta(days=40))).actions[0]
    assert late.until == "Dans les 30 jours, échéance passée : c'était le 22 décembre 2026"
    assert late.last_day == "22/12/2026, passée"


def test_a_horizon_is_over_as_long_as_one_of_its_actions_is_open(bakery):
    later = replace(bakery, date=bakery.date + timedelta(days=40))
    states = {later.actions[0].id: "done"}
    ticked = present(replace(later, case=replace(later.case, actions=states)))
    assert not ticked.actions[0].late
    over = "Dans les 30 jours, échéance passée : c'était le 22 décembre 2026"
    assert ticked.horizons[0].until == over


def test_nobody_named_is_a_dash_in_a_cell_and_nothing_in_a_sentence(bakery):
    item = first(bakery, owner="")
    assert (item.owner, item.who) == ("–", "")
    assert "Qui :" not in item.facts


def test_what_comes_before_agrees_with_its_number(bakery):
    one, two = bakery.actions[1].id, bakery.actions[2].id
    assert "Après l'action 2" in first(bakery, prerequisites=(one,)).facts
    assert "Après les actions 2, 3" in first(bakery, prerequisites=(two, one)).facts


def test_a_priority_leads_where_there_is_one(bakery):
    assert first(bakery, kind="alert").dated_facts.startswith("Prioritaire · d'ici le ")
    assert first(bakery, kind="gate").dated_facts.startswith("Débloque un niveau · d'ici le ")
    assert first(bakery, kind="advice").dated_facts.startswith("D'ici le ")
    assert first(bakery, kind="advice").priority == ""


def test_without_a_level_there_is_none_to_open_and_no_effect_on_it(judged, case_of):
    law = judged(case_of("boulangerie", "conformite"))
    item = first(law, kind="gate")
    assert (item.kind, item.priority_cell) == ("advice", "Conseillée")
    assert "Effet attendu" not in item.facts
    assert "Effet attendu" not in present(law).roadmap.estimated


def test_what_the_firm_says_of_an_action_stands_beside_its_title(bakery):
    action = bakery.actions[0]
    for state, name in (("doing", "en cours"), ("done", "fait"), ("dropped", "abandonné")):
        ticked = present(replace(bakery, case=replace(bakery.case, actions={action.id: state})))
        assert ticked.actions[0].stated_title == f"1. {action.title} ({name})"
    assert present(bakery).actions[0].stated_title == f"1. {action.title}"
