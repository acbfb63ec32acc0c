"""The review and the result: the bakery's express path, too little known, the files to take away."""

from dataclasses import replace

from companies import Company, Project
from questionnaires import load


def test_the_bakery_from_welcome_to_result(person, current):
    expected = next(example for example in current.examples if example.id == "boulangerie")
    person.start("express").fill("text_input", "firme-name", "Boulangerie *Martin*").fill("text_input", "firme-headcount", 6)
    person.fill("text_input", "firme-naf-mots", "10.71C").fill("text_input", "firme-postcode", "38000")
    person.fill("pills", "profil-irritants", ["reponses_clients", "communication", "invendus"])
    asked = current.mode("express")
    person.press("suivant")
    for question in asked.questions:
        person.tell(question, expected.answers[question])
    person.go("resultat")
    assert person.title == "Votre résultat"
    assert "Niveau 2 sur 5 · Essais" in person.text
    assert person.app.button(key="preparer")
    assert "C'est un ordre de grandeur" in person.see("niveau").text
    person.see("actions")
    assert [person.read(one.value)[:2] for one in person.app.header if one.value[0].isdigit()] == ["1.", "2.", "3."]
    assert "à la question « Qui s'occupe de l'IA dans l'entreprise ? », votre réponse est « Chacun s'en occupe un peu, sans rien de prévu »" in person.text


def test_express_tells_tendencies_and_no_number_by_axis(person, golden):
    person.take_back(golden("boulangerie", "express")).see("axes")
    assert "Le questionnaire express s'arrête au niveau 3" in person.text
    table = person.app.table[0].value
    assert list(table.columns) == ["Axe", "Tendance"]
    assert set(table["Tendance"]) == {"Éveil", "Essais", "Cadre"}


def test_the_complete_mode_tells_numbers_by_axis(person, golden):
    person.take_back(golden("usinage", "complet")).see("axes")
    assert "4 · Déploiement (61 sur 100)" in [cell.replace("\\", "") for cell in person.app.table[0].value["Niveau"]]


def test_drawings_have_words_for_those_who_do_not_see_them(person, golden):
    person.take_back(golden("boulangerie", "express")).see("niveau")
    assert drawn(person) == ["Niveau 2 sur 5 : Essais."] * 2
    assert [one for one in drawn(person.see("axes")) if one.startswith("Radar des 7 axes. Cap et pilotage : Essais ;")]


def drawn(person):
    """What is read aloud instead of the drawings."""
    return [person.read(image.proto.imgs[0].alt) for image in person.app.image]


def test_what_is_not_known_shows_as_a_range(person, golden):
    person.take_back(golden("je-ne-sais-pas", "express")).see("niveau")
    assert "autour de 35 sur 100, et jusqu'à 65 si vos 4 réponses « je ne sais pas » se révèlent favorables" in person.text
    assert "Peut-être niveau 3 · Cadre" in person.text


def test_too_little_known_gives_no_level_and_leads_to_what_is_left(person, golden):
    person.take_back(golden("trop-peu", "express")).go("resultat")
    assert "Trop peu de réponses pour annoncer un niveau" in person.text
    assert "**Il manque 11 réponses.** La première : " in person.text
    assert person.press("completer").title != "Votre résultat"


def titles(person):
    """The parts that the result leads to, in order."""
    return [person.read(one.label) for one in person.app.button if one.key.startswith("vers-resultat-")]


def test_a_prohibited_practice_is_said_first_as_an_alarm(person, golden):
    person.take_back(golden("pratique-interdite", "complet"))
    assert person.read(person.app.error[0].value) == (
        "**Loi européenne sur l'IA : interdit**  \nCette pratique est interdite en Europe : s'en servir comme vendre un outil qui la fait. "
        "Arrêtez maintenant, et prenez conseil avant toute remise en service. Tout est dit dans « Ce que dit la loi européenne »."
    )
    assert "Ce que dit la loi européenne" in titles(person)


def test_the_law_comes_after_the_schemes_when_nothing_is_alarming(person, golden):
    person.take_back(golden("usinage", "complet"))
    after = titles(person)[titles(person).index("Votre plan de financement") + 1 :]
    assert after[:3] == ["Ce que dit la loi européenne", "Où en sont les autres", "Refaire, comparer"]
    assert len(person.app.error) == 0


def test_each_scheme_tells_its_criteria_its_contact_and_its_date(person, golden):
    case = golden("boulangerie", "express")
    person.take_back(replace(case, company=Company(headcount=6, naf="10.71C", postcode="38000", turnover_eur=480_000))).see("dispositifs")
    cards = [expander for expander in person.app.expander if "·" in expander.label and "**" in expander.label]
    assert len(cards) > 5
    for card in cards:
        told = "\n".join(one.value for one in card.markdown)
        assert "**Aide" in told
        assert "**Contact" in told
        assert card.caption[0].value.startswith(("Vérifié le", "Information du", "Page sans date, à vérifier auprès d"))


def test_the_other_schemes_are_shown_when_asked_for(person, golden):
    software = Company(headcount=6, naf="62.01Z", postcode="31000", turnover_eur=480_000)
    research = Project(kinds=("recherche",), budget_eur=120_000, started=False)
    person.take_back(replace(golden("boulangerie", "express"), company=software, project=research)).see("dispositifs")
    before = len(person.app.expander)
    person.press("tous-more")
    assert len(person.app.expander) > before
    assert not person.has("button", "tous-more")


def test_the_review_tells_answers_apart(person, golden):
    case = golden("boulangerie", "express")
    answers = {**case.answers, "CON-02": "unknown"}
    del answers["MOY-01"]
    person.take_back(replace(case, answers=answers)).go("recapitulatif")
    assert "Réponses : 11 sur 12, dont 1 « je ne sais pas ». Il en reste 1." in person.text
    assert "**Chacun se débrouille de son côté**" in person.text
    assert "*Je ne sais pas*" in person.text
    assert "*Sans réponse*" in person.text
    assert person.press("revoir-MOY-01").title == load("diag-ia", 1).question("MOY-01").text


def test_the_review_tells_what_the_advisor_put_aside(person, golden):
    person.take_back(replace(golden("usinage", "complet"), not_applicable={"USA-03": "Aucun outil"})).go("recapitulatif")
    assert "*Non concerné : Aucun outil*" in person.text
