"""The firm looked up in the public register: only on a click, each outcome has its sentence, and everything can be corrected."""

from datetime import date
from itertools import count

import pytest

from cases import Case, to_text
from companies import Company
from tests.companies.registry.server import BAKERY, FILLED, HEAD_OFFICE, answer, late, say, serving, trouble

_NUMBERS = count()


@pytest.fixture
def register(monkeypatch):
    """A register on this machine, to which the app is told to go."""
    with serving() as one:
        # The app keeps a client an address: a port may serve again, this address does not.
        monkeypatch.setenv("BOUSSOLE_REGISTRE", f"{one.url}/{next(_NUMBERS)}")
        yield one


@pytest.fixture
def firm(register, person):
    assert register.calls == []
    return person.start("express")


def look_up(firm, words):
    firm.widget("text_input", "annuaire-mots").set_value(words)
    return firm.press("annuaire-chercher")


def shown(firm):
    """The firms to choose from."""
    return [firm.read(option) for option in firm.widget("radio", "annuaire-choix").options]


def test_nobody_is_called_without_a_click(register, person):
    person.start("express")
    person.fill("text_input", "firme-name", "Boulangerie Martin").unfold("firme-precisions").fill("text_input", "firme-siren", "732829320")
    person.fill("text_input", "annuaire-mots", "boulangerie martin")
    while person.has("button", "suivant"):
        person.press("suivant")
    assert person.title == "Votre résultat"
    person.go("entreprise").go("accueil")
    assert register.calls == []


def test_what_is_sent_is_said_before(firm):
    assert (
        "Votre recherche est envoyée à l'annuaire public des entreprises, au moment où vous cherchez et jamais avant. Rien d'autre n'est envoyé." in firm.text
    )


def test_one_firm_is_told_then_taken_over(register, firm):
    look_up(firm, "732 829 320")
    assert "Une entreprise trouvée : **BOULANGERIE MARTIN**, Grenoble (38000), Boulangerie et boulangerie-pâtisserie, SIREN 732 829 320." in firm.text
    assert firm.case.company == Company()
    firm.press("annuaire-reprendre")
    assert firm.case.company == FILLED
    assert (
        "Repris de l'annuaire : nom, effectif, activité, lieu, chiffre d'affaires, SIREN, date de création, forme juridique. Vérifiez ces champs : tout peut être corrigé."
        in firm.text
    )
    assert len(register.calls) == 1


def test_the_fields_show_what_was_taken_and_of_which_year(firm):
    look_up(firm, "732829320").press("annuaire-reprendre")
    assert firm.widget("text_input", "firme-name").value == "BOULANGERIE MARTIN"
    assert firm.widget("text_input", "firme-postcode").value == "38000"
    assert firm.widget("pills", "firme-headcount_band").value == "03"
    assert firm.widget("text_input", "firme-turnover_eur").value == "480\u202f000"
    assert firm.widget("text_input", "firme-siren").value == "732829320"
    assert "D'après l'annuaire public, effectif de 2023." in firm.text
    assert "D'après l'annuaire public, chiffre d'affaires de 2023." in firm.text
    assert firm.text.count("D'après l'annuaire public.") == 6
    firm.press("suivant").press("precedent")
    assert firm.case.company == FILLED
    assert "D'après l'annuaire public, effectif de 2023." in firm.text


def test_what_is_corrected_no_longer_comes_from_the_register(firm):
    look_up(firm, "732829320").press("annuaire-reprendre")
    firm.fill("text_input", "firme-headcount", 12).fill("text_input", "firme-turnover_eur", 500_000).fill("text_input", "firme-name", "Le Fournil")
    company = firm.case.company
    assert (company.headcount, company.headcount_band, company.turnover_eur, company.name) == (12, None, 500_000, "Le Fournil")
    assert "effectif de 2023" not in firm.text
    assert "chiffre d'affaires de 2023" not in firm.text
    assert firm.text.count("D'après l'annuaire public.") == 5


def test_a_place_without_a_postcode_stays_until_one_is_typed(register, firm):
    register.will(say(answer({**BAKERY, "siege": {**HEAD_OFFICE, "code_postal": "38042"}})))
    look_up(firm, "732829320").press("annuaire-reprendre").press("suivant").press("precedent")
    assert (firm.case.company.postcode, firm.case.company.commune) == (None, "38185")
    assert "Grenoble, Isère, Auvergne-Rhône-Alpes" in firm.text
    firm.fill("text_input", "firme-postcode", "69003")
    assert (firm.case.company.postcode, firm.case.company.commune) == ("69003", None)
    firm.fill("text_input", "firme-postcode", "")
    assert (firm.case.company.postcode, firm.case.company.commune) == (None, None)


def test_a_legal_form_out_of_the_usual_ones_is_told_by_its_name(register, firm):
    register.will(say(answer({**BAKERY, "nature_juridique": "5505"})))
    look_up(firm, "732829320").press("annuaire-reprendre")
    assert firm.case.company.legal_form == "5505"
    assert firm.widget("selectbox", "firme-legal_form").value == "5505"
    assert "Société anonyme à conseil d'administration" in map(firm.read, firm.widget("selectbox", "firme-legal_form").options)


def test_several_firms_to_choose_from(register, firm):
    other = {**BAKERY, "siren": "222222226", "nom_raison_sociale": "MARTIN [x](http://y)", "siege": {}, "activite_principale": None}
    trader = {**BAKERY, "nom_raison_sociale": None, "complements": {"est_entrepreneur_individuel": True}, "etat_administratif": "C"}
    register.will(say(answer(other, trader, total=412)))
    look_up(firm, "martin")
    assert shown(firm) == [
        "**MARTIN [x](http://y)**, SIREN 222 222 226",
        "**BOULANGERIE MARTIN (LE FOURNIL) (BM)**, Grenoble (38000), Boulangerie et boulangerie-pâtisserie, entreprise individuelle, SIREN 732 829 320, activité arrêtée",
    ]
    assert "Voici les 2 premières sur 412. Pour en voir d'autres, ajoutez la commune à votre recherche, ou donnez le SIREN." in firm.text
    assert "La vôtre n'y est pas ? Remplissez simplement les champs ci-dessous." in firm.text
    assert not firm.has("button", "annuaire-reprendre")
    firm.widget("radio", "annuaire-choix").set_value(1)
    firm.run().press("annuaire-reprendre")
    assert firm.case.company.name == "BOULANGERIE MARTIN (LE FOURNIL) (BM)"


def test_what_the_person_wrote_is_not_replaced(firm):
    firm.fill("text_input", "firme-name", "Le Fournil").fill("text_input", "firme-headcount", 12)
    look_up(firm, "732829320")
    assert firm.read(firm.widget("checkbox", "annuaire-remplacer").label) == "Remplacer aussi ce que j'ai déjà écrit (nom, effectif)"
    firm.press("annuaire-reprendre")
    company = firm.case.company
    assert (company.name, company.headcount, company.headcount_band, company.siren) == ("Le Fournil", 12, None, "732829320")
    assert "Repris de l'annuaire : activité, lieu," in firm.text


def test_it_is_when_the_person_wants_it(firm):
    firm.fill("text_input", "firme-name", "Le Fournil").fill("text_input", "firme-headcount", 12)
    look_up(firm, "732829320")
    firm.widget("checkbox", "annuaire-remplacer").check()
    firm.run().press("annuaire-reprendre")
    assert firm.case.company == FILLED
    assert firm.widget("text_input", "firme-headcount").value == ""


def test_a_place_is_replaced_whole_on_the_screen_too(register, firm):
    register.will(say(answer({**BAKERY, "siege": {**HEAD_OFFICE, "code_postal": "38042"}})))
    firm.fill("text_input", "firme-postcode", "69003")
    look_up(firm, "732829320")
    firm.widget("checkbox", "annuaire-remplacer").check()
    firm.run().press("annuaire-reprendre").press("suivant").press("precedent")
    assert (firm.case.company.postcode, firm.case.company.commune) == (None, "38185")
    assert firm.widget("text_input", "firme-postcode").value == ""


def test_a_commune_joins_the_postcode_that_was_typed(register, firm):
    register.will(say(answer({**BAKERY, "siege": {**HEAD_OFFICE, "code_postal": "01400", "commune": "01001"}})))
    firm.fill("text_input", "firme-postcode", "01400")
    look_up(firm, "732829320").press("annuaire-reprendre").press("suivant").press("precedent")
    assert (firm.case.company.postcode, firm.case.company.commune) == ("01400", "01001")
    assert firm.widget("selectbox", "firme-commune-01400").value == "01001"


def test_what_cannot_be_read_is_not_replaced_either(firm):
    firm.unfold("firme-precisions").fill("text_input", "firme-siren", "732829321")
    look_up(firm, "boulangerie martin")
    assert firm.read(firm.widget("checkbox", "annuaire-remplacer").label) == "Remplacer aussi ce que j'ai déjà écrit (SIREN)"
    firm.press("annuaire-reprendre")
    assert firm.case.company.siren is None
    assert firm.widget("text_input", "firme-siren").value == "732829321"


def test_nothing_more_to_learn(firm):
    look_up(firm, "732829320").press("annuaire-reprendre")
    look_up(firm, "732829320").press("annuaire-reprendre")
    assert "L'annuaire n'apprend rien de plus que ce que vous avez déjà rempli." in firm.text
    assert firm.case.company == FILLED


def test_what_is_typed_and_not_yet_sent_is_read_before_it_is_filled(firm):
    look_up(firm, "732829320")
    firm.widget("text_input", "firme-name").set_value("Le Fournil")
    firm.press("annuaire-reprendre")
    assert (firm.case.company.name, firm.case.company.naf) == ("Le Fournil", "10.71C")


@pytest.mark.usefixtures("register")
def test_where_the_law_alone_is_asked_nothing_else_is_taken(person):
    person.start("conformite")
    look_up(person, "732829320").press("annuaire-reprendre")
    assert person.case.company == Company(name="BOULANGERIE MARTIN", naf="10.71C", headcount_band="03", postcode="38000", commune="38185")


def test_another_case_knows_nothing_of_the_search(firm):
    look_up(firm, "732829320").press("annuaire-reprendre")
    look_up(firm, "boulangerie martin")
    firm.go("accueil").take_back(to_text(Case("diag-ia", 1, "express", date(2026, 11, 22), company=FILLED)))
    firm.press("remplacer").go("entreprise")
    assert firm.case.company == FILLED
    assert not firm.has("button", "annuaire-reprendre")
    assert "D'après l'annuaire public" not in firm.text


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("ab", "Écrivez au moins trois lettres du nom, ou le numéro SIREN ou SIRET entier."),
        (
            "732829321",
            "Ce numéro SIREN contient une erreur de frappe. Comparez ses 9 chiffres avec ceux d'une de vos factures, ou remplissez les champs ci-dessous.",
        ),
        (
            "73282932000075",
            "Ce numéro SIRET contient une erreur de frappe. Comparez ses 14 chiffres avec ceux d'une de vos factures, ou remplissez les champs ci-dessous.",
        ),
        ("73282932", "Un SIREN compte 9 chiffres, un SIRET 14. Vérifiez le vôtre, ou remplissez les champs ci-dessous."),
    ],
)
def test_what_cannot_be_searched_is_said_without_a_call(register, firm, words, sentence):
    look_up(firm, words)
    assert sentence in firm.text
    assert register.calls == []


@pytest.mark.parametrize(
    ("reaction", "sentence"),
    [
        (
            say(answer()),
            "Aucune entreprise trouvée pour « Martin [x](y) ». Une entreprise récente peut manquer quelques semaines dans l'annuaire, et d'autres ont demandé à ne pas y figurer. Essayez un autre nom ou le SIREN, ou remplissez les champs ci-dessous.",
        ),
        (trouble(400), "L'annuaire n'a pas pu lire cette recherche. Essayez avec le nom seul ou le SIREN, ou remplissez les champs ci-dessous."),
        (
            trouble(500),
            "L'annuaire public ne répond pas bien en ce moment. Réessayez plus tard, ou remplissez les champs ci-dessous : le résultat sera le même.",
        ),
        (
            trouble(429),
            "L'annuaire public reçoit trop de recherches en ce moment. Réessayez dans quelques minutes, ou remplissez les champs ci-dessous : le résultat sera le même.",
        ),
        (
            trouble(429, Retry_After="40"),
            "L'annuaire public reçoit trop de recherches en ce moment. Réessayez dans 40 secondes, ou remplissez les champs ci-dessous : le résultat sera le même.",
        ),
        (
            trouble(503, Retry_After="90"),
            "L'annuaire public reçoit trop de recherches en ce moment. Réessayez dans 2 minutes, ou remplissez les champs ci-dessous : le résultat sera le même.",
        ),
        (late(3.2), "L'annuaire public met trop de temps à répondre. Réessayez plus tard, ou remplissez les champs ci-dessous : le résultat sera le même."),
    ],
)
def test_what_stands_in_the_way_is_said_and_the_form_is_there(register, firm, reaction, sentence):
    register.will(reaction)
    look_up(firm, "Martin [x](y)")
    assert sentence in firm.text
    firm.fill("text_input", "firme-name", "Le Fournil")
    assert firm.case.company == Company(name="Le Fournil")


def test_after_three_failures_the_person_is_told_at_once(register, firm):
    register.will(trouble(500))
    for words in ("un un", "deux", "trois", "quatre"):
        look_up(firm, words)
    assert "L'annuaire public ne répond pas en ce moment. Réessayez dans " in firm.text
    assert len(register.calls) == 3


def test_a_firm_that_hides_is_told_so(register, firm):
    register.will(say(answer({**BAKERY, "statut_diffusion": "P", "nom_complet": "[NON-DIFFUSIBLE]", "nom_raison_sociale": None})))
    look_up(firm, "732829320")
    assert "Une entreprise trouvée : **Nom non public**, Grenoble (38000)," in firm.text
    assert "Cette entreprise a demandé que toutes ses informations ne soient pas publiques : complétez les champs ci-dessous." in firm.text
    firm.press("annuaire-reprendre")
    assert (firm.case.company.name, firm.case.company.siren) == (None, "732829320")


def test_a_firm_that_has_ceased_is_told_so(register, firm):
    register.will(say(answer({**BAKERY, "etat_administratif": "C", "date_fermeture": "2024-06-30"})))
    look_up(firm, "732829320")
    assert (
        "D'après l'annuaire, cette entreprise a cessé son activité le 30 juin 2024. Si c'est une erreur, reprenez ses informations ou remplissez les champs ci-dessous."
        in firm.text
    )
    assert firm.has("button", "annuaire-reprendre")


def test_a_closed_site_is_told_so(register, firm):
    shut = {"siret": "73282932000082", "etat_administratif": "F"}
    register.will(say(answer({**BAKERY, "matching_etablissements": [shut]})))
    look_up(firm, "73282932000082")
    assert (
        "D'après l'annuaire, cet établissement est fermé, mais l'entreprise existe. Cherchez-la par son SIREN (les 9 premiers chiffres), ou remplissez les champs ci-dessous."
        in firm.text
    )


@pytest.mark.parametrize("setting", ["off", "OFF", "non"])
def test_where_it_is_switched_off_the_form_is_there(monkeypatch, person, setting):
    monkeypatch.setenv("BOUSSOLE_REGISTRE", setting)
    person.start("express")
    assert "La recherche dans l'annuaire public est fermée sur ce site : remplissez les champs ci-dessous." in person.text
    assert not person.has("button", "annuaire-chercher")
    person.fill("text_input", "firme-name", "Le Fournil")
    assert person.case.company.name == "Le Fournil"
