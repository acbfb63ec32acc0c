"""The advice on the page of the result: the paths, the actions with who does and pays, the uses, the limit, where others stand."""

from dataclasses import replace

import pytest

from companies import Company
from scoring import diagnose

_BAKERY = Company(headcount=6, naf="10.71C", postcode="38000")


@pytest.fixture
def bakery(person, golden):
    return person.take_back(replace(golden("boulangerie", "express"), company=_BAKERY))


def test_the_path_names_practices_and_actions_by_horizon(bakery):
    bakery.see("suivant")
    assert "Pour atteindre le **niveau 3 · Cadre**, voici ce qu'il suffit de changer." in bakery.text
    assert "Là où vous avez le plus à gagner : **" in bakery.text
    step = "- Qui s'occupe de l'IA dans l'entreprise ? Passez de « Chacun se débrouille de son côté » à **« Une personne est désignée"
    assert step in bakery.text
    assert "  Action 1 : Confier l'IA à une personne, avec du temps chaque semaine." in bakery.text
    assert "**Dans les 30 jours**" in bakery.text


def test_one_chooses_the_most_useful_path(bakery):
    bakery.see("suivant")
    found = diagnose(bakery.case, on=bakery.case.date)
    assert found.next_level
    assert found.useful_path
    short, useful = (len(way.steps) for way in (found.next_level, found.useful_path))
    titles = ["Le plus court : celui qui compte le moins de points", "Le plus utile : celui qui apporte le plus pour ses points"]
    assert [bakery.read(title) for title in bakery.widget("radio", "chemin").options] == titles
    assert f"{short} étapes, {found.next_level.cost} points." in bakery.text
    bakery.fill("radio", "chemin", "useful")
    assert f"{useful} étapes, {found.useful_path.cost} points." in bakery.text
    assert bakery.text.count("Passez de «") == useful


def test_what_is_not_known_is_to_be_found_out_first(person, golden):
    person.take_back(golden("je-ne-sais-pas", "express")).see("suivant")
    assert "**Renseignez-vous : c'est peut-être déjà le cas**" in person.text
    assert "Il faudrait : **«" in person.text
    assert "Le chemin le plus court est aussi le plus utile." in person.text
    assert not person.has("radio", "chemin")


def test_no_path_is_shown_without_a_level(person, golden):
    person.take_back(golden("trop-peu", "express")).go("resultat")
    assert not person.has("button", "vers-resultat-suivant")


def test_an_action_tells_who_does_it_and_when_it_is_done(bakery):
    bakery.see("actions")
    first = diagnose(bakery.case, on=bakery.case.date).actions[0]
    assert f"D'ici le 22 décembre 2026 · Effort : moins d'une journée · Qui : {first.owner}" in bakery.text
    assert f"**C'est fait quand :** {first.done_when}" in bakery.text


def test_the_following_actions_tell_as_much(bakery):
    bakery.see("actions")
    found = diagnose(bakery.case, on=bakery.case.date)
    folded = {bakery.read(one.label): bakery.read("\n".join(text.value for text in one.markdown)) for one in bakery.app.expander}
    others = {f"{number}. {action.title}": action for number, action in enumerate(found.actions, start=1) if number > 3}
    assert all(action.text in folded[label] and f"**C'est fait quand :** {action.done_when}" in folded[label] for label, action in others.items())
    label, paid = next((label, action) for label, action in others.items() if action.schemes)
    name = next(match.name for match in found.schemes if match.id == paid.schemes[0])
    assert f"Qui peut vous aider ou payer : {name}" in folded[label]


def test_a_payer_opens_its_card(bakery):
    bakery.see("usages")
    found = diagnose(bakery.case, on=bakery.case.date)
    use = next(use for use in found.use_cases if use.schemes)
    match = next(match for match in found.schemes if match.id == use.schemes[0])
    before = bakery.text.count("**Contact :**")
    bakery.press(f"payeur-{use.id}-{match.id}")
    assert bakery.text.count("**Contact :**") == before + 1


def test_a_use_tells_the_data_that_it_needs(bakery):
    bakery.see("usages")
    found = diagnose(bakery.case, on=bakery.case.date)
    card = next(one for one in bakery.app.expander if bakery.read(one.label) == found.use_cases[0].title)
    told = bakery.read("\n".join(one.value for one in card.markdown))
    assert "**À avoir sous la main :**" in told
    assert all(item in told for item in found.use_cases[0].data)


def test_a_level_at_the_limit_names_the_axis(person, golden):
    case = golden("boulangerie", "express").with_answer("CAP-01", 0).with_answer("SOC-03", 0)
    person.take_back(case).see("axes")
    limit = "**Votre niveau tient à peu :** si « IA responsable et conformité » comptait un quart de plus dans le calcul, ce serait le niveau 1."
    assert limit in person.text


def test_a_level_at_the_limit_of_several_axes_names_them(person, golden):
    person.take_back(golden("boulangerie", "express").with_answer("CAP-01", 0).with_answer("EQU-01", 0)).see("axes")
    names = "« Socle numérique et sécurité », « Équipe et compétences », « IA responsable et conformité »"
    assert f"il changerait si l'un de ces sujets comptait un quart de plus ou de moins dans le calcul : {names}." in person.text


def test_a_level_far_from_a_limit_says_nothing_of_it(bakery):
    bakery.see("axes")
    assert "tient à peu" not in bakery.text


def test_a_figure_of_others_comes_with_its_year_its_source_and_its_caution(bakery):
    bakery.see("autres")
    assert "**25 %** des entreprises de 5 à 9 salariés" in bakery.text
    assert "Qui a répondu : TPE et PME de 0 à 249 salariés, en France" in bakery.text
    assert "Réponses de 2025." in bakery.text
    assert "\n[Baromètre France Num 2025" in bakery.text
    assert "Ne comparez pas avec l'enquête de l'Insee" in bakery.text


def test_nothing_is_said_of_others_when_there_is_no_figure(person, golden):
    person.take_back(replace(golden("boulangerie", "express"), company=Company()))
    assert not person.has("button", "vers-resultat-autres")


def test_what_is_done_offers_the_answer_it_rests_on_and_says_what_that_moved(bakery):
    bakery.see("actions")
    first = diagnose(bakery.case, on=bakery.case.date).actions[0]
    asked, field = first.because[0].question, f"fait-{first.id}-{first.because[0].question}"
    assert not bakery.has("radio", field)
    bakery.fill("segmented_control", f"etat-{first.id}", "done")
    assert bakery.widget("radio", field).value == bakery.case.answers[asked]
    assert "Ce que cela change" not in bakery.text
    bakery.fill("radio", field, 100)
    assert bakery.case.answers[asked] == 100
    assert "**Ce que cela change :** " in bakery.text
    assert f"plus à faire : {first.title}" in bakery.text
    bakery.go("resultat").see("actions")
    assert "Ce que cela change" not in bakery.text
