"""The paths to the next level, told."""

from dataclasses import replace

import pytest

from presentation import present


@pytest.fixture
def paths(workshop):
    found = present(workshop).next_level
    assert found
    return found


def test_at_the_top_there_is_none(workshop):
    assert present(replace(workshop, next_level=None, useful_path=None)).next_level is None


def test_two_paths_are_announced_as_two(paths):
    assert len(paths.roads) == 2
    assert "Deux chemins y mènent : choisissez le vôtre." in paths.intro
    assert "Ce sont des chemins possibles, pas une obligation." in paths.intro
    assert "Là où vous avez le plus à gagner : IA responsable et conformité." in paths.intro


def test_two_paths_of_the_same_steps_are_one(workshop):
    one = present(replace(workshop, useful_path=workshop.next_level)).next_level
    assert one
    assert len(one.roads) == 1
    assert "C'est un chemin possible, pas une obligation." in one.intro


def test_each_step_stands_once_in_the_table_and_says_which_path_holds_it(paths):
    steps = [row.step for row in paths.rows]
    assert len(steps) == len(set(steps))
    ways = {"court": {"short"}, "utile": {"useful"}, "les deux": {"short", "useful"}}
    assert all(set(row.roads) == ways[row.road] for row in paths.rows)


def test_the_steps_of_a_road_add_up_to_its_cost(paths):
    for road in paths.roads:
        steps = [*road.find_out, *(step for stage in road.stages for step in stage.steps)]
        assert sum(step.step.effort for step in steps) == road.path.cost
        assert f"{len(steps)} étapes, {road.path.cost} points." in road.cost


def test_a_step_names_the_action_that_makes_it_and_its_points_and_leaves_the_effort_to_the_action(paths):
    steps = [row.step for row in paths.rows]
    step = next(step for step in steps if step.action and step.step.effort == 1)
    assert step.how.startswith(f"Action {step.action} : {step.action_title}. 1 point.")
    assert not any("ffort" in row.step.how for row in paths.rows)
    assert paths.legend.startswith("Les points comparent les chemins") and "Le temps à prévoir est dit avec chaque action." in paths.legend


def test_what_is_not_known_is_to_be_found_out(judged, case_of):
    case = case_of("usinage", "complet").with_answer("CON-03", "unknown")
    found = present(judged(case)).next_level
    assert found
    (step, *_) = found.roads[0].find_out
    assert step.change.startswith("Il faudrait : « ")
    assert step.short_change.endswith(" : vérifiez d'abord, c'est peut-être déjà le cas")
    assert step.how.startswith("Sinon, action ")
    assert found.rows[0].when == "d'abord"


def test_a_mode_without_decimals_promises_no_score(bakery_express):
    found = present(bakery_express).next_level
    assert found
    assert all("Votre score" not in road.cost for road in found.roads)
