"""Each fact has the input that it calls for: what is answered is kept, what is taken back is unknown again, what is wrong is said."""

from datetime import date

import pytest

from companies import Company, Establishment, GrantedAid, Partner, Project, YearFigures


@pytest.mark.parametrize(("said", "kept"), [("yes", {"ess": True}), ("no", {"ess": False}), ("unsure", {})])
def test_yes_no_and_i_do_not_know(asking, said, kept):
    person = asking("company.declared.ess").fill("pills", "trancher-company-declared-ess", said)
    assert person.case.company.declared == kept
    assert person.widget("pills", "trancher-company-declared-ess").value == said


def test_a_yes_is_taken_back_by_a_second_click(asking):
    person = asking("project.started").fill("pills", "trancher-project-started", "yes")
    assert person.case.project.started is True
    assert person.fill("pills", "trancher-project-started", None).case.project.started is None


def test_the_answer_of_the_case_is_shown_and_not_overwritten(asking):
    person = asking("company.declared.ess", Company(declared={"ess": False})).run()
    assert person.widget("pills", "trancher-company-declared-ess").value == "no"
    assert person.case.company.declared == {"ess": False}


def test_an_amount(asking):
    person = asking("company.turnover_eur").fill("text_input", "trancher-company-turnover_eur", 480_000)
    assert person.case.company.turnover_eur == 480_000
    assert person.fill("text_input", "trancher-company-turnover_eur", None).case.company.turnover_eur is None


def test_a_number_may_have_decimals_and_a_whole_one_has_none(asking):
    person = asking("project.declared.hire-gross-salary-smic").fill("text_input", "trancher-project-declared-hire-gross-salary-smic", 1.5)
    assert person.case.project.declared == {"hire-gross-salary-smic": 1.5}
    person.fill("text_input", "trancher-project-declared-hire-gross-salary-smic", 2.0)
    assert repr(person.case.project.declared["hire-gross-salary-smic"]) == "2"


def test_an_exact_headcount_takes_the_place_of_the_band(asking):
    person = asking("company.headcount", Company(headcount_band="03")).fill("text_input", "trancher-company-headcount", 7)
    assert (person.case.company.headcount, person.case.company.headcount_band) == (7, None)


def test_a_day(asking):
    person = asking("company.founded").fill("text_input", "trancher-company-founded", date(2019, 5, 2))
    assert person.case.company.founded == date(2019, 5, 2)


def test_a_day_that_may_not_exist(asking):
    name = "trancher-company-declared-cyber-diagnosis"
    person = asking("company.declared.cyber-diagnosis").fill("checkbox", f"{name}-none", True)
    assert person.case.company.declared == {"cyber-diagnosis": False}
    person.fill("text_input", name, date(2026, 3, 1))
    assert person.case.company.declared == {"cyber-diagnosis": date(2026, 3, 1)}
    assert person.widget("checkbox", f"{name}-none").value is False
    assert person.fill("text_input", name, None).case.company.declared == {}


def test_one_of_a_few(asking):
    person = asking("company.declared.customers").fill("selectbox", "trancher-company-declared-customers", "mostly-firms")
    assert person.case.company.declared == {"customers": "mostly-firms"}


def test_many_of_some_and_none_goes_with_no_other(asking):
    name = "trancher-company-declared-zones"
    person = asking("company.declared.zones").fill("checkbox", f"{name}-centre", True).fill("checkbox", f"{name}-qpv", True)
    assert person.case.company.declared == {"zones": ("qpv", "centre")}
    assert person.fill("checkbox", f"{name}-none", True).case.company.declared == {"zones": ()}
    assert person.widget("checkbox", f"{name}-qpv").value is False
    assert person.fill("checkbox", f"{name}-none", False).case.company.declared == {}


def test_a_usual_legal_form(asking):
    person = asking("company.legal_form").fill("selectbox", "trancher-company-legal_form", "5499")
    assert person.case.company.legal_form == "5499"


def test_an_unusual_legal_form_of_the_case_stays(asking):
    assert asking("company.legal_form", Company(legal_form="5699")).run().case.company.legal_form == "5699"


def test_a_postcode_that_cannot_be_read_is_said_and_stays_on_the_screen(asking):
    person = asking("company.postcode").fill("text_input", "trancher-company-postcode", "3800")
    assert "« 3800 » n'est pas un code postal." in person.text
    assert person.case.company.postcode is None
    assert person.run().widget("text_input", "trancher-company-postcode").value == "3800"
    assert person.fill("text_input", "trancher-company-postcode", "38000").case.company.postcode == "38000"


def test_the_commune_of_a_postcode(asking):
    person = asking("company.commune", Company(postcode="42620"))
    person.widget("selectbox", "trancher-company-commune-42620").select_index(1)
    assert person.run().case.company.commune is not None


def test_an_activity(asking):
    person = asking("company.naf").fill("text_input", "trancher-company-naf-mots", "10.71C")
    assert person.case.company.naf == "10.71C"


def test_other_sites_by_postcode(asking):
    person = asking("company.establishments").fill("text_input", "trancher-company-establishments-codes", "69003, 42000")
    assert person.case.company.establishments == (Establishment(postcode="69003"), Establishment(postcode="42000"))
    assert person.fill("text_input", "trancher-company-establishments-codes", "").case.company.establishments is None


def test_no_other_site(asking):
    person = asking("company.establishments").fill("checkbox", "trancher-company-establishments-aucun", True)
    assert person.case.company.establishments == ()
    person.fill("text_input", "trancher-company-establishments-codes", "69003")
    assert person.case.company.establishments == (Establishment(postcode="69003"),)
    assert person.widget("checkbox", "trancher-company-establishments-aucun").value is False


def test_a_site_told_by_its_commune_stays(asking):
    person = asking("company.establishments", Company(establishments=(Establishment(commune="59350"),)))
    shown = person.widget("text_input", "trancher-company-establishments-codes").value
    person.fill("text_input", "trancher-company-establishments-codes", f"{shown} 69003")
    assert person.case.company.establishments == (Establishment(commune="59350"), Establishment(postcode="69003"))


def test_a_site_that_cannot_be_read_is_said(asking):
    person = asking("company.establishments").fill("text_input", "trancher-company-establishments-codes", "6900")
    assert "« 6900 » n'est pas un code postal." in person.text
    assert person.case.company.establishments is None
    assert person.widget("text_input", "trancher-company-establishments-codes").value == "6900"


def test_no_aid_received(asking):
    person = asking("company.aids").fill("checkbox", "trancher-company-aids-aucune", True)
    assert person.case.company.aids == ()
    assert person.fill("checkbox", "trancher-company-aids-aucune", False).case.company.aids is None


def test_aids_received_are_added_and_taken_away(asking):
    name = "trancher-company-aids"
    person = asking("company.aids")
    person.fill("selectbox", f"{name}-nom", "aden-hauts-de-france").fill("text_input", f"{name}-jour", date(2025, 6, 1))
    person.fill("text_input", f"{name}-montant", 4000).fill("pills", f"{name}-solde", "yes").fill("pills", f"{name}-minimis", "yes")
    person.press(f"{name}-ajouter")
    first = GrantedAid(scheme="aden-hauts-de-france", on=date(2025, 6, 1), amount_eur=4000, settled=True, de_minimis=True)
    assert person.case.company.aids == (first,)
    assert "Aide à la digitalisation des entreprises (ADEN)**, le 1er juin 2025, 4 000 €, soldée, de minimis" in person.text
    assert person.widget("selectbox", f"{name}-nom").value is None
    person.fill("text_input", f"{name}-jour", date(2026, 2, 3)).press(f"{name}-ajouter")
    second = GrantedAid(on=date(2026, 2, 3))
    assert "Aide sans nom**, le 3 février 2026" in person.text
    assert person.case.company.aids == (first, second)
    assert person.press(f"{name}-retirer-0").case.company.aids == (second,)
    assert person.press(f"{name}-retirer-0").case.company.aids is None


def test_an_aid_without_a_day_is_not_added(asking):
    person = asking("company.aids").press("trancher-company-aids-ajouter")
    assert "Indiquez la date de la décision, même approchée" in person.text
    assert person.case.company.aids is None


def test_a_partner_makes_the_firm_dependent(asking):
    name = "trancher-company-partners"
    person = asking("company.partners", Company(independent=True))
    person.fill("text_input", f"{name}-part", 33.3).fill("text_input", f"{name}-headcount", 40).press(f"{name}-ajouter")
    assert person.case.company.partners == (Partner(share_pct=33.3, headcount=40),)
    assert person.case.company.independent is False
    assert "33,3 %** détenus, 40 personnes" in person.text
    assert person.press(f"{name}-retirer-0").case.company.partners is None


def test_a_partner_that_is_not_added_yet_is_there_when_one_comes_back_to_the_page(newcomer):
    name, person = "firme-partners", newcomer().start("complet").unfold("firme-precisions")
    person.fill("pills", "firme-independent", "no").fill("text_input", f"{name}-part", 33).fill("text_input", f"{name}-headcount", "quarante")
    person.press("suivant").press("precedent")
    assert person.widget("text_input", f"{name}-part").value == "33"
    assert "« quarante »" in person.text
    person.fill("text_input", f"{name}-headcount", "").press(f"{name}-ajouter")
    assert person.case.company.partners == (Partner(share_pct=33),)
    assert person.press("suivant").press("precedent").widget("text_input", f"{name}-part").value == ""


def test_no_partner_means_independent(asking):
    person = asking("company.partners").fill("checkbox", "trancher-company-partners-aucun", True)
    assert (person.case.company.partners, person.case.company.independent) == ((), True)


def test_independent_forgets_partners(asking):
    person = asking("company.independent", Company(independent=False, partners=(Partner(share_pct=60),)))
    person.fill("pills", "trancher-company-independent", "yes")
    assert (person.case.company.partners, person.case.company.independent) == (None, True)


def test_earlier_years(asking):
    name = "trancher-company-previous_years"
    person = asking("company.previous_years").fill("text_input", f"{name}-headcount-2024", 12).fill("text_input", f"{name}-turnover_eur-2023", 900_000)
    assert person.case.company.previous_years == (YearFigures(year=2024, headcount=12), YearFigures(year=2023, turnover_eur=900_000))
    person.fill("text_input", f"{name}-headcount-2024", None).fill("text_input", f"{name}-turnover_eur-2023", None)
    assert person.case.company.previous_years == ()


def test_spending_item_by_item(asking):
    name = "trancher-project-spending"
    person = asking("project.spending", project=Project(budget_eur=5000)).fill("multiselect", name, ["conseil", "logiciel-ia"])
    assert person.case.project.spending == {"conseil": None, "logiciel-ia": None}
    person.fill("text_input", f"{name}-conseil", 3000)
    assert "Total des dépenses indiquées : 3 000 €." in person.text
    person.fill("text_input", f"{name}-logiciel-ia", 4000)
    assert person.case.project.spending == {"conseil": 3000, "logiciel-ia": 4000}
    assert "Ces dépenses dépassent le budget indiqué (5 000 €)." in person.text
    assert person.fill("multiselect", name, []).case.project.spending == {}


def test_kinds_of_project(asking):
    person = asking("project.kinds").fill("pills", "trancher-project-kinds", ["formation", "conseil"])
    assert person.case.project.kinds == ("conseil", "formation")


def test_a_fact_asked_twice_on_a_page_is_one_fact(asking):
    person = asking("project.budget_eur", places=("trancher", "plan"))
    person.fill("text_input", "plan-project-budget_eur", 20_000)
    assert person.widget("text_input", "trancher-project-budget_eur").value == "20\u202f000"
    person.fill("text_input", "trancher-project-budget_eur", 30_000)
    assert person.widget("text_input", "plan-project-budget_eur").value == "30\u202f000"
    assert person.case.project.budget_eur == 30_000
