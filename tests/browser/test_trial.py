"""« Et si… » in a real browser: the effect follows the click, the case changes only when one says so."""

import pytest

from cases import read, write

pytestmark = pytest.mark.browser


@pytest.fixture
def machining(golden, tmp_path):
    path = tmp_path / "usinage.yaml"
    write(golden("usinage", "complet"), path)
    return path


@pytest.mark.parametrize("width", [1280, 375])
def test_an_answer_is_tried_then_kept(visit, machining, tmp_path, width):
    visitor = visit(width).take_back(machining).see("et-si")
    trial, radios = visitor.at("essai"), visitor.at("et-si-CON-03").locator("[role=radiogroup] label")
    assert "Choisissez une autre réponse que la vôtre" in visitor.text
    radios.nth(2).click()
    trial.get_by_text("Garder cette réponse").wait_for()
    trial.get_by_role("table").wait_for()
    assert "vers le niveau 4 : 4 étapes, 5 points" in visitor.text
    assert "vers le niveau 4 : 3 étapes, 4 points" in visitor.text
    visitor.rest().check()
    assert read(visitor.download("dossier-bas", tmp_path / "essai.yaml")).answers["CON-03"] == 25
    visitor.press("garder-essai")
    trial.get_by_text("Garder cette réponse").wait_for(state="detached")
    assert read(visitor.download("dossier-bas", tmp_path / "garde.yaml")).answers["CON-03"] == 50
    visitor.rest().check()
