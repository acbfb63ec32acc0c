"""The law alone in a real browser, and the message to a supplier copied with its button."""

import pytest

from cases import write

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [1280, 375])
def test_the_law_alone_from_welcome_to_its_points(visit, width):
    visitor = visit(width).leave("commencer-conformite")
    visitor.check()
    visitor.leave("suivant").tick("CLA-01", "tri_cv").check()
    while "/question-" in visitor.page.url:
        if visitor.at("question-CON-03").count():
            visitor.choose("CON-03", 0).check()
        else:
            visitor.leave("suivant").check()
    assert "L'IA et la loi : points à traiter" in visitor.text
    visitor.see("loi").check()
    assert "Tenez-vous une liste de vos usages d'IA ? Aujourd'hui : « Non »." in visitor.text


@pytest.mark.parametrize("width", [1280, 375])
def test_the_message_to_a_supplier_is_copied(visit, golden, tmp_path, width):
    case = golden("boulangerie", "express")
    write(case, tmp_path / "boulangerie.yaml")
    visitor = visit(width).take_back(tmp_path / "boulangerie.yaml").see("loi")
    visitor.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visitor.at("fournisseur").locator("summary").click()
    button = visitor.at("message-fournisseur").locator("button")
    button.wait_for()
    button.click()
    visitor.rest()
    assert visitor.page.evaluate("navigator.clipboard.readText()").startswith("Bonjour, nous utilisons votre outil")
    visitor.check()
