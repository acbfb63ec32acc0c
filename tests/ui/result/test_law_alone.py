"""The law alone, from the first page to its result: points to treat, and nothing that is a level."""

from datetime import date

import pytest

from cases import Answer, Case
from questionnaires import asked, load

#: The questions of the law alone, one a screen.
LAW = asked(load("diag-ia"), "conformite")
_HEADERS = [
    "Ce qu'il reste à mettre en place",
    "Les pièces à réunir pour un usage à haut risque",
    "Le message à copier pour votre fournisseur",
    "Les dates à connaître",
    "Petites entreprises, amendes, contrôle",
]


@pytest.fixture
def case(today: date) -> Case:
    answers: dict[str, Answer] = {"CLA-01": ("evaluer_salaries",), "CLA-02": "unknown", "CLA-03": ("assistant",), "CON-01": 25, "CON-03": 0, "CON-04": 25}
    return Case(questionnaire="diag-ia", version=1, mode="conformite", date=today, answers=answers)


def headers(person):
    return [person.read(header.value) for header in person.app.header]


def test_the_law_alone_starts_from_the_first_page(person):
    person.start("conformite")
    assert person.case.mode == "conformite"
    assert "Votre quotidien" not in person.text
    assert "Votre projet" not in person.text
    assert person.press("suivant").title == person.read(LAW[0].text)
    for _ in LAW:
        person.press("suivant")
    assert person.title == "L'IA et la loi : points à traiter"
    assert "8 questions n'ont pas de réponse sûre. Par prudence, elles comptent comme des points à vérifier." in person.text
    assert "ce qui n'a pas de réponse y reste, par prudence, à vérifier" in person.go("recapitulatif").text


def test_its_result_is_points_to_treat_without_a_level(person, case):
    person.take_back(case).see("loi")
    assert person.title == "Où vous en êtes avec la loi européenne"
    assert headers(person) == _HEADERS
    assert not [one for one in person.app.markdown if "Score" in one.value or "Confiance dans ce résultat" in one.value]
    assert "Niveau" not in person.text
    assert [person.read(box.value).partition("  \n")[0] for box in person.app.error] == [
        "À vérifier d'urgence",
    ]
    assert "3 questions n'ont pas de réponse sûre. Par prudence, elles comptent comme des points à vérifier." in person.text
    practice = "- **Tenez-vous une liste de vos usages d'IA ?** Aujourd'hui : « Non ». À atteindre : « Une liste complète"
    assert practice in person.text
    assert "- **Depuis le 2 février 2025 :** Ne pas se servir de l'IA pour une pratique interdite" in person.text


def test_the_message_to_the_supplier_can_be_copied(person, case):
    person.take_back(case).see("loi")
    message = person.read(person.app.code[0].value)
    assert message.startswith("Bonjour, nous utilisons votre outil")
    assert message.endswith("Merci d'avance.")
    assert message.count("\n- ") >= 3


def test_the_message_is_there_in_the_other_questionnaires_too(person, golden):
    person.take_back(golden("usinage", "complet")).see("loi")
    assert "Le message à copier pour votre fournisseur" in [one.label for one in person.app.expander]
    assert person.app.code


def test_answers_go_over_from_express(person, golden):
    person.take_back(golden("boulangerie", "express")).go("accueil")
    person.start("conformite").press("passer-conformite")
    assert person.case.mode == "conformite"
    assert person.case.answers["CON-01"] == golden("boulangerie", "express").answers["CON-01"]
