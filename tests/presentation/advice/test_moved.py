"""What another answer moved, in one sentence."""

from dataclasses import replace

from presentation import moved, since
from questionnaires import ScaleQuestion
from scoring import diagnose


def test_a_better_answer_tells_the_level_the_axes_and_what_is_no_longer_to_do(bakery):
    first = bakery.actions[0]
    told = moved(bakery, diagnose(bakery.case.with_answer(first.because[0].question, 100), on=bakery.date))
    assert told.startswith("Ce que cela change : ")
    assert f"plus à faire : {first.title}" in told


def test_of_many_actions_some_are_named_and_the_others_counted(bakery):
    case = bakery.case
    for question in bakery.questionnaire.questions:
        if isinstance(question, ScaleQuestion):
            case = case.with_answer(question.id, 100)
    told = moved(bakery, diagnose(case, on=bakery.date))
    assert told.startswith("Ce que cela change : niveau 2 · Essais, puis ")
    assert " autres" in told


def test_what_moves_nothing_is_said_to_be_noted(bakery):
    assert moved(bakery, bakery) == "C'est noté. Rien d'autre ne change pour le moment."


def test_a_day_begins_what_changed_since(bakery):
    earlier = replace(bakery, case=replace(bakery.case, date=bakery.case.date.replace(year=2025)))
    assert since(earlier, bakery) == "Depuis le 22 novembre 2025 : rien n'a bougé."


def test_an_action_that_no_answer_says_done_is_no_longer_proposed_and_not_called_done(bakery):
    """Who says « je ne sais pas » has done nothing."""
    case = bakery.case
    for question in bakery.questionnaire.questions:
        if question.dimension == "donnees":
            case = case.with_answer(question.id, "unknown")
    told = moved(bakery, diagnose(case, on=bakery.date))
    assert "plus à faire" not in told
    gone = {one.title for one in bakery.actions} - {one.title for one in diagnose(case, on=bakery.date).actions}
    assert ("n'est plus proposé : " in told) == bool(gone)
