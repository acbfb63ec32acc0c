"""The models on the screen: folded beside the action that they serve, to copy and to download."""

from dataclasses import replace

import pytest

from companies import Company

RULES = "page-de-regles-R-CON-1"


@pytest.fixture
def bakery(person, golden):
    firm = Company(name="Le Bon Pain", headcount=6, naf="10.71C", postcode="38000")
    return person.take_back(replace(golden("boulangerie", "express"), company=firm)).see("actions")


def test_a_model_waits_under_its_action_and_opens_to_be_copied(bakery):
    assert "Le modèle est prêt : La page de règles" in [bakery.read(part.label) for part in bakery.app.expander]
    assert not bakery.has("download_button", f"modele-docx-{RULES}")
    bakery.app.session_state["desk"].unfolded.add(f"modele-{RULES}")
    bakery.run()
    assert bakery.has("download_button", f"modele-docx-{RULES}")
    assert bakery.has("download_button", f"modele-txt-{RULES}")
    (copied,) = [code.value for code in bakery.app.code if "LA PAGE DE RÈGLES" in code.value]
    assert "Le Bon Pain" in copied
