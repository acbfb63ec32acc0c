"""« Et si… »: another answer tried on the result, and kept only when one says so."""

import pytest


@pytest.fixture
def machining(person, golden):
    return person.take_back(golden("usinage", "complet")).see("et-si")


def rows(person):
    """The table of what would change, by its first column."""
    table = next(one.value for one in person.app.table if "Avec cette réponse" in one.value.columns)
    return {person.read(row[0]): (person.read(row[1]), person.read(row[2])) for row in table.itertuples(index=False)}


def test_questions_of_the_path_come_first(machining):
    shown = [machining.read(text) for text in machining.widget("selectbox", "et-si-question").options]
    assert shown[0] == "Tenez-vous une liste de vos usages d'IA ?"
    assert len(shown) > 30
    assert "Choisissez une autre réponse que la vôtre" in machining.text


def test_another_answer_shows_its_effect_and_leaves_the_case_alone(machining):
    before = machining.case
    machining.fill("radio", "et-si-CON-03", 50)
    assert "**Votre niveau ne changerait pas.**" in machining.text
    assert "- Ne bloque plus le niveau 4 : Tenez-vous une liste de vos usages d'IA ?" in machining.text
    told = rows(machining)
    assert told["Niveau"] == ("niveau 3 · Cadre", "niveau 3 · Cadre")
    assert told["IA responsable et conformité"] == ("3 · Cadre (42 sur 100)", "3 · Cadre (45 sur 100)")
    assert told["Chemin vers le niveau suivant"] == ("vers le niveau 4 : 4 étapes, 5 points", "vers le niveau 4 : 3 étapes, 4 points")
    assert "Ce n'est qu'un essai : votre dossier n'a pas changé." in machining.text
    assert machining.case == before


def test_a_worse_answer_may_lower_the_level(machining):
    machining.fill("selectbox", "et-si-question", "CON-01").fill("radio", "et-si-CON-01", 0)
    assert "**Vous passeriez à : niveau 2 · Essais.**" in machining.text


def test_boxes_and_numbers_can_be_tried(machining):
    machining.fill("selectbox", "et-si-question", "MOY-02")
    machining.fill("pills", "et-si-MOY-02", ["prix"])
    assert "Moyens et appuis" in rows(machining)
    machining.fill("selectbox", "et-si-question", "EQU-02").fill("text_input", "et-si-EQU-02", 100)
    assert "Équipe et compétences" in rows(machining)


def test_the_answer_is_kept_when_one_says_so(machining):
    machining.fill("radio", "et-si-CON-03", 50).press("garder-essai")
    assert machining.case.answers["CON-03"] == 50
    assert machining.widget("radio", "et-si-CON-03").value == 50
    assert "Ce n'est qu'un essai" not in machining.text


def test_express_tells_axes_by_their_level_alone(person, golden):
    person.take_back(golden("boulangerie", "express")).see("et-si")
    person.fill("selectbox", "et-si-question", "CAP-03").fill("radio", "et-si-CAP-03", 100)
    assert rows(person)["Cap et pilotage"] == ("Essais", "Déploiement")
