"""All actions together: how many, which first, how far the firm is."""

from dataclasses import replace

from presentation import present


def ticked(diagnosis, *states):
    """Return the roadmap of a diagnosis whose first actions have these states."""
    held = {action.id: state for action, state in zip(diagnosis.actions, states, strict=False)}
    return present(replace(diagnosis, case=replace(diagnosis.case, actions=held))).roadmap


def test_the_first_three_are_announced_as_such(bakery):
    lead = "Trois actions d'abord. Les autres viennent plus loin, par échéance."
    assert present(bakery).roadmap.first_lead == lead
    few = present(replace(bakery, actions=bakery.actions[:2])).roadmap
    assert (few.first_title, few.first_lead) == ("Commencez par là", "Commencez par là.")


def test_nothing_is_said_of_progress_before_a_tick(bakery):
    assert present(bakery).roadmap.standing == ""


def test_progress_counts_what_is_done_under_way_and_given_up(bakery):
    count = len(bakery.actions)
    assert ticked(bakery, "done").standing == f"1 faite sur {count}"
    told = ticked(bakery, "done", "doing", "done", "dropped").standing
    assert told == f"2 faites sur {count} · 1 en cours · 1 abandonnée"


def test_an_action_done_that_is_no_longer_advised_still_counts(bakery):
    held = {"ancienne": "done", bakery.actions[0].id: "done"}
    told = present(replace(bakery, case=replace(bakery.case, actions=held))).roadmap.standing
    assert told == f"2 faites sur {len(bakery.actions) + 1}"


def test_the_drawing_names_each_lane_and_fills_what_comes_first(bakery):
    lanes = present(bakery).roadmap.lanes
    assert [lane.title for lane in lanes] == ["30 jours", "3 mois", "12 mois"]
    assert [mark.number for lane in lanes for mark in lane.marks if mark.strong] == [1, 2, 3]


def test_the_drawing_is_read_aloud(bakery):
    one = present(replace(bakery, actions=bakery.actions[:1])).roadmap
    assert one.lanes_aloud == "Feuille de route. Dans les 30 jours : action 1."


def test_no_action_leads_to_the_longer_questionnaire_where_there_is_one(bakery, bakery_express):
    long, short = (present(replace(one, actions=())).roadmap for one in (bakery, bakery_express))
    assert long.none == "Vos réponses n'appellent aucune action de notre liste."
    assert short.none.startswith(long.none)
    assert short.none.endswith("il pose plus de questions et va plus loin.")
