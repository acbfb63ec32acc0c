"""Who can help and pay, on the page of the result: questions answered in place, schemes told in full, the plan, the search."""

import re
from dataclasses import replace

import pytest

from companies import Company, Project

_COUNTS = re.compile(
    r"À regarder d'abord : \*\*(\d+)\*\*\. Autres aides qui vous concernent : \*\*(\d+)\*\*\. Pistes dont l'ouverture n'est pas vérifiée : \*\*(\d+)\*\*\. "
    r"Sans doute pour d'autres : \*\*(\d+)\*\*\. Pas pour vous aujourd'hui, ou fermés : \*\*(\d+)\*\*\."
)
_BAKERY = Company(headcount=6, naf="10.71C", postcode="59000", turnover_eur=480_000)
_PROJECT = Project(kinds=("conseil", "logiciel"), budget_eur=20_000, started=False)


@pytest.fixture
def bakery(person, golden):
    """bakery(company, project) is the result of the bakery with these facts."""

    def at(company=_BAKERY, project=_PROJECT):
        return person.take_back(replace(golden("boulangerie", "express"), company=company, project=project)).see("dispositifs")

    return at


def counts(person):
    """How many schemes to look at first, how many more are possible, how many are out."""
    first, *more, out = map(int, _COUNTS.findall(person.text)[0])
    return first, sum(more), out


def asked(person):
    """The fields of the questions that have a field for yes or no, in the order of the page."""
    return [one.key for one in person.app.pills if one.key.startswith("trancher-") and len(one.options) == 3]


def decides(person):
    return sum(bool(re.match(r"Décide d|Avec vos autres réponses, décide d|Peut seulement écarter", one.value)) for one in person.app.caption)


def test_two_questions_are_asked_then_all(bakery):
    person = bakery()
    assert decides(person) == 2
    person.press("autres-questions")
    assert decides(person) > 2
    assert not person.has("button", "autres-questions")


def test_an_answer_decides_and_stays_in_its_place(bakery):
    person = bakery()
    person.press("autres-questions")
    order, before = asked(person), counts(person)
    person.fill("pills", "trancher-company-declared-in-difficulty", "yes")
    assert person.case.company.declared == {"in-difficulty": True}
    # What it puts in doubt waits among the others: both lists together are shorter.
    assert counts(person)[0] <= before[0] and sum(counts(person)[:2]) < sum(before[:2])
    assert counts(person)[2] > before[2]
    assert "✓ C'est noté." in person.text
    assert set(asked(person)) <= set(order)


def test_i_do_not_know_changes_nothing_and_brings_the_next_question(bakery):
    person = bakery(_BAKERY.model_copy(update={"legal_form": "5499"}), _PROJECT.model_copy(update={"started": None}))
    before, case, first = counts(person), person.case, asked(person)[0]
    person.fill("pills", first, "unsure")
    assert person.case == case
    assert counts(person) == before
    assert person.widget("pills", first).value == "unsure"
    assert decides(person) == 3


def test_a_question_that_takes_a_value_can_be_passed_and_its_answer_erased(bakery):
    person = bakery()
    person.press("passer-trancher-company-legal_form")
    assert "Passée pour cette fois." in person.text
    person.fill("selectbox", "trancher-company-legal_form", "5499")
    assert person.case.company.legal_form == "5499"
    person.press("effacer-trancher-company-legal_form")
    assert person.case.company.legal_form is None
    assert person.widget("selectbox", "trancher-company-legal_form").value is None


def test_answers_are_found_again_after_another_page(bakery):
    person = bakery()
    person.press("autres-questions").fill("pills", "trancher-company-declared-in-difficulty", "no")
    person.fill("selectbox", "trancher-company-legal_form", "5499").go("entreprise").see("dispositifs")
    assert person.case.company.declared == {"in-difficulty": False}
    assert "Vos réponses à ces questions (2)" in [one.label for one in person.app.expander]
    assert person.widget("pills", "trancher-company-declared-in-difficulty").value == "no"
    person.fill("pills", "trancher-company-declared-in-difficulty", None)
    assert person.case.company.declared == {}
    assert person.case.company.legal_form == "5499"


def test_what_a_case_brings_along_can_be_changed(bakery):
    person = bakery(_BAKERY.model_copy(update={"declared": {"startup": True}}))
    assert person.fill("pills", "trancher-company-declared-startup", "no").case.company.declared == {"startup": False}


def cards(person, name):
    return [one for one in person.app.expander if f"**{name}" in one.label.replace("\\", "").replace("’", "'")]


def told(person, card):
    return person.read("\n".join(one.value for one in (*card.markdown, *card.caption)))


def test_each_reading_of_a_rule_has_its_line(bakery):
    person = bakery(project=_PROJECT.model_copy(update={"budget_eur": 40_000}))
    lines = told(person, cards(person, "Aide à la digitalisation des entreprises (ADEN)")[0]).splitlines()
    readings = [line for line in lines if "(reste à votre charge : " in line]
    assert len(readings) == 2
    assert "De 8 000 € à 14 000 €." in next(line for line in lines if line.startswith("**Aide :**"))
    assert {re.findall(r"\*\*(.+?)\*\*", line)[0] for line in readings} == {"8 000 €", "14 000 €"}


def test_every_scheme_says_when_or_with_whom_it_was_checked(bakery):
    person = bakery()
    shown = [one for one in person.app.expander if "·" in one.label and one.label.startswith("**")]
    assert len(shown) > 5
    assert all(one.caption[-1].value.startswith(("Vérifié le", "Information du", "Page sans date, à vérifier auprès d")) for one in shown)
    unsure = next(one for one in person.app.expander if "pistes dont l" in one.label)
    calls = person.read(unsure.markdown[1].value).splitlines()
    assert len(calls) > 3
    assert all(re.search(r"Qui appeler : .+ \((dernière trace : .+|page sans date)\)\.$", line) for line in calls)
    out = [one for one in person.app.expander if one.label.startswith(("Pas pour vous", "Fermés"))]
    lines = [line for one in out for line in person.read(one.markdown[0].value).splitlines()]
    assert len(lines) == counts(person)[2]
    assert all("(vérifié le " in line or "à vérifier auprès d" in line for line in lines)


def test_conflicting_sources_are_told_as_such(bakery):
    person = bakery()
    assert "**Les sources se contredisent :**" in told(person, cards(person, "Aide à la digitalisation des entreprises (ADEN)")[0])


def test_networks_and_resources_stand_apart(bakery):
    person = bakery()
    titles = [person.read(one.value) for one in person.app.header]
    assert "Pour s'informer et rencontrer" in titles
    assert "Ils ne versent pas d'argent : ils conseillent, mettent en relation ou informent." in person.text


def test_one_kind_alone_may_be_shown(bakery):
    person = bakery().fill("selectbox", "filtre-genre", "pret")
    kinds = {one.label.rpartition(" · ")[2] for one in person.app.expander if one.label.startswith("**")}
    assert kinds == {"Prêt"}


def test_what_was_found_for_the_region_is_said(bakery):
    assert "**Dans votre région :**" in bakery().text


def test_a_place_that_is_not_known_is_said(bakery):
    assert "donnez votre code postal pour voir ceux de chez vous" in bakery(_BAKERY.model_copy(update={"postcode": None})).text


@pytest.mark.parametrize(
    ("words", "name", "said"),
    [
        ("inac", "Aide à la digitalisation des entreprises (ADEN)", "pour un autre territoire"),
        ("DIAG'IA", "Diag Data IA", ""),
    ],
)
def test_any_scheme_is_found_by_any_of_its_names(bakery, words, name, said):
    person = bakery(_BAKERY.model_copy(update={"postcode": "38000"})).fill("text_input", "chercher-dispositif", words)
    assert said in person.read(cards(person, name)[-1].label)


def test_a_name_that_is_nowhere_is_said(bakery):
    assert "Rien dans notre liste ne porte le nom « xyzzy »." in bakery().fill("text_input", "chercher-dispositif", "xyzzy").text


_SHOP = Company(
    postcode="59000",
    naf="47.71Z",
    headcount=6,
    turnover_eur=480_000,
    legal_form="5499",
    aids=(),
    declared={
        "in-difficulty": False,
        "secondary-site": False,
        "franchise": False,
        "liberal-profession": False,
        "registers": ("rcs", "rne"),
        "headcount-fte": 6,
    },
)


def test_the_plan_appears_when_the_project_is_told_in_place(bakery):
    person = bakery(_SHOP, Project(spending={"logiciel-gestion": 20_000})).see("plan")
    assert "Dites ci-dessus ce que vous voulez faire financer, et pour quel budget" in person.text
    assert "**Ensemble :**" not in person.text
    person.fill("pills", "plan-project-kinds", ["logiciel"]).fill("text_input", "plan-project-budget_eur", 20_000)
    assert person.case.project.kinds == ("logiciel",)
    assert "**Ensemble :** 8 000 €" in person.text
    assert "**Reste à votre charge :** 12 000 €, sur un budget de 20 000 €" in person.text
    table = next(one.value for one in person.app.table if "Aide estimée" in one.value.columns)
    assert list(table.columns) == ["Aide", "Aide estimée", "Dépense comptée", "Où vous en êtes", "Vérification"]
    assert "Une **estimation**, pas une promesse" in person.text


def test_spending_told_in_the_plan_changes_it(bakery):
    person = bakery(_SHOP).see("plan").fill("multiselect", "plan-project-spending", ["logiciel-gestion"])
    person.fill("text_input", "plan-project-spending-logiciel-gestion", 10_000)
    assert person.case.project.spending == {"logiciel-gestion": 10_000}
    assert "**Ensemble :** 4 000 €" in person.text
