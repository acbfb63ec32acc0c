"""The actions of the result: what is ticked is kept, counted, put at its place, and never changes the level."""

from dataclasses import replace

import pytest

from cases import from_text, to_text
from scoring import diagnose


@pytest.fixture
def bakery(person, golden):
    return person.take_back(golden("boulangerie", "complet")).see("actions")


@pytest.fixture
def plan(bakery):
    """The actions advised to the bakery, in order."""
    return diagnose(bakery.case, on=bakery.case.date).actions


def tick(person, action, state):
    return person.fill("segmented_control", f"etat-{action.id}", state)


def asked_again(person, action):
    """The questions that stand under an action, to be answered again."""
    kinds = ("radio", "checkbox", "pills", "text_input")
    return {one.key for kind in kinds for one in getattr(person.app, kind) if (one.key or "").startswith(f"fait-{action.id}-")}


def cards(person):
    """The titles of the actions to start with."""
    return [person.read(one.value) for one in person.app.header if one.value[0].isdigit()]


def folded(person):
    """The titles of the other actions, in the order shown."""
    return [label for one in person.app.expander if "action" not in (label := person.read(one.label)) and label.lstrip("✓ ")[0].isdigit()]


def named(plan, *numbers):
    return [f"{number}. {plan[number - 1].title}" for number in numbers]


def test_every_action_can_be_ticked_and_is_to_do_at_first(bakery, plan):
    assert [bakery.widget("segmented_control", f"etat-{action.id}").value for action in plan] == ["todo"] * len(plan)
    assert bakery.case.actions == {}
    assert "Dites ici où vous en êtes de chaque action" in bakery.text
    assert "faite sur" not in bakery.text


def test_the_choices_are_said_in_words(bakery, plan):
    asked = bakery.widget("segmented_control", f"etat-{plan[0].id}")
    assert asked.options == ["À faire", "En cours", "Fait", "Je ne le ferai pas"]
    assert bakery.read(asked.label) == "Où en est l'action 1 ?"


def test_what_is_ticked_is_kept_in_the_case_and_its_file(bakery, plan):
    for action, state in zip(plan, ("doing", "done", "dropped"), strict=False):
        tick(bakery, action, state)
    assert bakery.case.actions == {plan[0].id: "doing", plan[1].id: "done", plan[2].id: "dropped"}
    assert from_text(to_text(bakery.case)) == bakery.case
    tick(bakery, plan[1], "todo")
    assert bakery.case.actions == {plan[0].id: "doing", plan[2].id: "dropped"}


def test_ticks_come_back_with_the_case(bakery, plan, golden):
    bakery.go("accueil").take_back(replace(golden("boulangerie", "complet"), actions={plan[4].id: "doing"})).see("actions")
    assert bakery.widget("segmented_control", f"etat-{plan[4].id}").value == "doing"
    assert f"5. {plan[4].title} (en cours)" in folded(bakery)


def test_what_is_closed_leaves_the_first_actions_for_the_end_of_its_horizon(bakery, plan):
    assert cards(bakery) == named(plan, 1, 2, 3)
    tick(bakery, plan[1], "done")
    assert cards(bakery) == named(plan, 1, 2, 3, 4), "what was just ticked keeps its place until one leaves the page"
    bakery.go("resultat").see("actions")
    assert cards(bakery) == named(plan, 1, 3, 4)
    horizon = [number for number, action in enumerate(plan, start=1) if action.horizon == plan[1].horizon and number not in (1, 2, 3, 4)]
    shown = [label for label in folded(bakery) if label in named(plan, *horizon) or label.startswith("✓")]
    assert shown == [*named(plan, *horizon), f"✓ 2. {plan[1].title} (fait)"]
    tick(bakery, plan[0], "dropped").go("resultat").see("actions")
    assert cards(bakery) == named(plan, 3, 4, 5)
    assert f"1. {plan[0].title} (abandonné)" in folded(bakery)


def test_what_is_under_way_stays_where_it_is(bakery, plan):
    tick(bakery, plan[1], "doing")
    assert cards(bakery) == named(plan, 1, 2, 3)


def test_the_plan_counts_what_is_done(bakery, plan):
    total = len(plan)
    assert f"**1 faite sur {total}**" in tick(bakery, plan[0], "done").text
    tick(tick(bakery, plan[1], "done"), plan[2], "doing")
    assert f"**2 faites sur {total}** · 1 en cours" in bakery.text
    tick(tick(bakery, plan[3], "dropped"), plan[4], "dropped")
    assert f"**2 faites sur {total}** · 1 en cours · 2 abandonnées" in bakery.text


def test_a_tick_changes_neither_score_nor_level_and_asks_again_for_the_answer_that_does(bakery, plan):
    before = diagnose(bakery.case, on=bakery.case.date)
    assert asked_again(bakery, plan[0]) == set()
    tick(bakery, plan[0], "done")
    after = diagnose(bakery.case, on=bakery.case.date)
    assert (after.maturity, after.actions, after.next_level) == (before.maturity, before.actions, before.next_level)
    assert asked_again(bakery, plan[0]) == {f"fait-{plan[0].id}-{reason.question}" for reason in plan[0].because}


def test_what_is_under_way_or_given_up_asks_for_no_other_answer(bakery, plan):
    tick(tick(bakery, plan[0], "doing"), plan[1], "dropped")
    assert asked_again(bakery, plan[0]) == asked_again(bakery, plan[1]) == set()


def test_an_action_no_longer_advised_keeps_its_state_and_still_counts(bakery, plan, golden):
    done = plan[0]
    answers = {**bakery.case.answers, **{reason.question: 100 for reason in done.because}}
    bakery.go("accueil").take_back(replace(golden("boulangerie", "complet"), answers=answers, actions={done.id: "done"})).see("actions")
    left = diagnose(bakery.case, on=bakery.case.date).actions
    assert done.id not in {action.id for action in left}
    assert f"**1 faite sur {len(left) + 1}**" in bakery.text
    tick(bakery, left[0], "doing")
    assert bakery.case.actions == {done.id: "done", left[0].id: "doing"}
    assert asked_again(bakery, done) == asked_again(bakery, left[0]) == set()


def test_the_law_alone_has_its_plan_to_tick(person, golden):
    person.take_back(replace(golden("usinage", "complet"), mode="conformite", evidence={}, facts={})).see("actions")
    action = diagnose(person.case, on=person.case.date).actions[0]
    tick(person, action, "done")
    assert asked_again(person, action)
    assert person.case.actions == {action.id: "done"}


def test_the_roadmap_is_drawn_with_its_words(bakery):
    told = [bakery.read(image.proto.imgs[0].alt) for image in bakery.app.image]
    assert [title for title in told if title.startswith("Feuille de route. Dans les 30 jours : actions 1, ")] != []
