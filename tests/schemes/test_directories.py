"""Who serves whom: the OPCO of an activity, the chambers of a place, the training funds of those who employ nobody."""

from datetime import date

import pytest

from companies import Company, Project, departments, naf_matches
from companies.tables import table_rows
from schemes import Contact, Match, load, match
from schemes.catalogue import read
from schemes.facts import Facts

ON = date(2026, 12, 1)
TRAINING = Project(kinds=("formation",), started=False)

ACTIVITIES = tuple(table_rows("naf_rev2.csv"))
TOWNS = tuple(table_rows("communes.csv"))

FUNDS = ("fafcea", "agefice", "fif-pl", "faf-pm", "vivea")
CHAMBERS = ("chambre-commerce-industrie", "chambre-metiers-artisanat", "chambre-agriculture")
OPCOS = {
    "Afdas", "Akto", "Atlas", "Constructys", "L'Opcommerce", "OPCO 2i", "OPCO EP", "OPCO Mobilités", "OPCO Santé", "Ocapiat", "Uniformation",
}  # fmt: skip

PLUMBER = Company(postcode="38000", naf="43.22A", headcount=0, legal_form="1000")
FARM = Company(postcode="26400", naf="01.13Z", headcount=3, legal_form="6598")
CARE = Company(postcode="42000", naf="88.10A", headcount=140, legal_form="9220")
PLANT = Company(postcode="01100", naf="22.29A", headcount=85, legal_form="5710")
DOCTOR = Company(postcode="69003", naf="86.21Z", headcount=0, legal_form="1000")
NOTARY = Company(postcode="67000", naf="69.10Z", headcount=6, legal_form="5485")
SHOP = Company(postcode="75011", naf="47.71Z", headcount=0, legal_form="1000")


def seen(company: Company) -> dict[str, Match]:
    return {one.id: one for one in match(load(), company, TRAINING, None, ON)}


def possible(company: Company, *ids: str) -> set[str]:
    found = seen(company)
    return {id for id in ids if found[id].verdict in ("eligible", "to_confirm")}


@pytest.mark.parametrize(
    ("company", "expected"),
    [
        (PLUMBER, {"fafcea"}),
        # A president of a SAS is no self-employed person.
        (PLUMBER.model_copy(update={"legal_form": "5710"}), set()),
        (PLUMBER.model_copy(update={"headcount": 4}), {"fafcea", "opco-formation-ia"}),
        (FARM, {"vivea", "opco-formation-ia"}),
        (FARM.model_copy(update={"headcount": 0, "legal_form": "1000"}), {"vivea"}),
        (CARE, {"opco-formation-ia"}),
        (PLANT, {"opco-formation-ia"}),
        (DOCTOR, {"faf-pm"}),
        (NOTARY, {"fif-pl", "opco-formation-ia"}),
        (SHOP, {"agefice"}),
        (SHOP.model_copy(update={"headcount": 4, "legal_form": "5499"}), {"agefice", "opco-formation-ia"}),
        # Commercial or liberal: only the certificate of the contribution tells.
        (SHOP.model_copy(update={"naf": "70.22Z"}), {"agefice", "fif-pl"}),
        (SHOP.model_copy(update={"naf": "96.02A"}), {"fafcea"}),
        # A small maker is a craftsman, a larger one is not.
        (PLANT.model_copy(update={"legal_form": "5499", "headcount": 8}), {"fafcea", "opco-formation-ia"}),
        (PLANT.model_copy(update={"legal_form": "5499"}), {"agefice", "opco-formation-ia"}),
    ],
)
def test_who_pays_for_training(company: Company, expected: set[str]) -> None:
    assert possible(company, *FUNDS, "opco-formation-ia") == expected


@pytest.mark.parametrize(
    ("company", "expected"),
    [
        (PLUMBER, {"chambre-metiers-artisanat"}),
        (PLUMBER.model_copy(update={"legal_form": "5499", "headcount": 4}), {"chambre-metiers-artisanat", "chambre-commerce-industrie"}),
        (FARM, {"chambre-agriculture"}),
        (CARE, set()),
        (CARE.model_copy(update={"naf": "25.62B"}), set()),
        (CARE.model_copy(update={"naf": "01.13Z"}), set()),
        (PLANT, {"chambre-commerce-industrie"}),
        (DOCTOR, set()),
        (NOTARY, set()),
        (SHOP, {"chambre-commerce-industrie"}),
        (SHOP.model_copy(update={"headcount": 4, "legal_form": "5499"}), {"chambre-commerce-industrie"}),
        (SHOP.model_copy(update={"naf": "10.71C", "headcount": 6, "legal_form": "5499"}), {"chambre-metiers-artisanat", "chambre-commerce-industrie"}),
    ],
)
def test_whose_chamber(company: Company, expected: set[str]) -> None:
    assert possible(company, *CHAMBERS) == expected


@pytest.mark.parametrize("form", ["1000", "5499", "5710", "9220"])
@pytest.mark.parametrize("activity", ["01.13Z", "10.71C", "43.22A", "47.71Z", "62.01Z", "69.10Z", "86.21Z", "88.10A"])
def test_who_employs_nobody_is_never_sent_to_an_opco(activity: str, form: str) -> None:
    found = match(load(), Company(postcode="38000", naf=activity, headcount=0, legal_form=form), TRAINING, None, ON)
    offered = [one for one in found if one.verdict in ("eligible", "to_confirm") and one.kind == "formation"]
    assert [one.id for one in offered if "OPCO" in one.name + one.contact.label] == []


def opco(company: Company) -> Contact:
    return seen(company)["opco-formation-ia"].contact


@pytest.mark.parametrize(
    ("activity", "label"),
    [
        ("01.13Z", "Ocapiat, très probablement votre OPCO"),
        ("10.71C", "OPCO EP, très probablement votre OPCO"),
        ("10.71A", "Ocapiat, très probablement votre OPCO"),
        ("22.29A", "OPCO 2i, très probablement votre OPCO"),
        ("43.22A", "Constructys, très probablement votre OPCO"),
        ("46.73A", "Constructys, très probablement votre OPCO"),
        ("46.90Z", "Akto, très probablement votre OPCO"),
        ("47.71Z", "L'Opcommerce, très probablement votre OPCO"),
        ("49.41A", "OPCO Mobilités, très probablement votre OPCO"),
        ("55.10Z", "Akto, très probablement votre OPCO"),
        ("62.01Z", "Atlas, très probablement votre OPCO"),
        ("69.20Z", "Atlas, très probablement votre OPCO"),
        ("69.10Z", "OPCO EP, très probablement votre OPCO"),
        ("87.10A", "OPCO Santé, très probablement votre OPCO"),
        ("90.01Z", "Afdas, très probablement votre OPCO"),
        ("94.99Z", "Uniformation, très probablement votre OPCO"),
        ("88.10A", "Uniformation ou OPCO EP : votre OPCO dépend de votre convention collective"),
        ("18.12Z", "L'OPCO de votre convention collective"),
    ],
)
def test_the_opco_is_named_by_activity_and_can_be_checked(activity: str, label: str) -> None:
    found = opco(Company(postcode="38000", naf=activity, headcount=5))
    assert (found.label, found.url) == (label, "https://quel-est-mon-opco.francecompetences.fr/")
    assert found.named == ("convention" not in label or " ou " in label)


def test_no_opco_is_named_without_an_activity_nor_overseas() -> None:
    general = "L'OPCO de votre convention collective"
    assert opco(Company(postcode="38000", headcount=5)).label == general
    assert opco(Company(postcode="97400", naf="47.71Z", headcount=5)).label == general
    # NAF 2025 alone: several activities of the old one, that agree or do not.
    assert opco(Company(postcode="38000", naf_2025="43.22Y", headcount=5)).label in (general, "Constructys, très probablement votre OPCO")


@pytest.mark.parametrize("place", ["97150", "97133", "97500", "97600"])
@pytest.mark.parametrize("activity", ["56.10A", "43.22A", None])
def test_one_opco_serves_every_activity_of_four_territories(place: str, activity: str | None) -> None:
    found = opco(Company(postcode=place, naf=activity, headcount=5))
    assert (found.label, found.named) == ("Akto", True)


def test_every_division_has_its_line_and_every_opco_its_trades() -> None:
    table = load().directories["opco"]
    codes = [line[0] for line in ACTIVITIES if len(line[0]) == 6]
    assert (len(codes), len({code[:2] for code in codes})) == (732, 88)
    listed = [prefix for office in table.offices for prefix in office.in_]
    assert [code for code in codes if not any(naf_matches(code, prefix) for prefix in listed)] == []
    assert {name for office in table.offices for name in office.of} == OPCOS


#: Collectivities overseas have other chambers, or none that we know.
COLLECTIVITIES = {"975", "977", "984", "986", "987", "988", "989"}


@pytest.mark.parametrize("id", ["cci", "cma", "agriculture"])
@pytest.mark.parametrize("department", sorted(departments()))
def test_every_department_has_its_three_chambers(id: str, department: str) -> None:
    first = next(line for line in TOWNS if line[3] == department)
    facts = Facts(Company(commune=first[0]), Project(), ON)
    found = load().directories[id].serving(facts)
    assert [bool(office.of) for office in found] == ([] if department in COLLECTIVITIES else [True])


@pytest.mark.parametrize(
    ("postcode", "naf_code", "scheme", "label"),
    [
        ("26400", "01.13Z", "chambre-agriculture", "Chambre d'agriculture de la Drôme (nom à confirmer)"),
        ("73000", "01.13Z", "chambre-agriculture", "Chambre d'agriculture Savoie Mont-Blanc"),
        ("67000", "01.13Z", "chambre-agriculture", "Chambre d'agriculture d'Alsace"),
        ("38000", "47.71Z", "chambre-commerce-industrie", "CCI de Grenoble ou CCI Nord Isère, selon la commune"),
        ("42000", "47.71Z", "chambre-commerce-industrie", "CCI Lyon Métropole Saint-Étienne Roanne"),
        ("63000", "43.22A", "chambre-metiers-artisanat", "CMA Auvergne-Rhône-Alpes, antenne de votre département"),
        ("57000", "43.22A", "chambre-metiers-artisanat", "CMA de Moselle (nom à confirmer)"),
        ("97150", "47.71Z", "chambre-commerce-industrie", "chambre consulaire interprofessionnelle de Saint-Martin (CCISM)"),
        ("98800", "47.71Z", "chambre-commerce-industrie", "La chambre de commerce et d'industrie proche de chez vous"),
    ],
)
def test_the_chamber_is_named_by_place(postcode: str, naf_code: str, scheme: str, label: str) -> None:
    found = seen(Company(postcode=postcode, naf=naf_code, headcount=2, legal_form="5499"))[scheme]
    assert found.contact.label == label
    assert found.contact.url is not None


def test_a_phone_number_of_one_chamber_is_told_to_its_firms_only() -> None:
    assert seen(SHOP.model_copy(update={"postcode": "73000"}))["chambre-commerce-industrie"].contact.phone == "04 57 73 73 73"
    assert seen(SHOP)["chambre-commerce-industrie"].contact.phone is None


@pytest.mark.parametrize(
    ("postcode", "verdict"),
    [
        ("38000", "eligible"),
        ("97400", "eligible"),
        ("98800", "not_eligible"),  # New Caledonia
        ("98735", "not_eligible"),  # French Polynesia
        ("98600", "to_confirm"),  # Wallis and Futuna: nothing was found
        ("97500", "to_confirm"),  # Saint-Pierre-et-Miquelon
        ("97133", "to_confirm"),  # Saint-Barthélemy
        ("97150", "to_confirm"),  # Saint-Martin
    ],
)
def test_a_scheme_goes_no_further_than_the_law_it_rests_on(postcode: str, verdict: str) -> None:
    found = seen(Company(postcode=postcode, naf="47.71Z", headcount=5, legal_form="1000"))
    # One OPCO is named in three of the territories where nothing was found of the law.
    served = postcode in ("97500", "97133", "97150")
    assert (found["opco-formation-ia"].verdict, found["agefice"].verdict) == ("eligible" if served else verdict, verdict)
    reasons = [one.reason for one in found["agefice"].criteria if one.kind == "reach" and one.outcome.name == "NO"]
    assert reasons == (
        [f"Demandé : être là où s'applique le droit français de la formation. Chez vous : {place}." for place in PACIFIC[postcode]]
        if postcode in PACIFIC
        else []
    )


PACIFIC = {"98800": ("Nouvelle-Calédonie",), "98735": ("Polynésie française",)}


TABLE = """\
directory: 1
by: naf
what: "votre guichet"
offices:
  - {in: ["10.71C"], of: ["Guichet du pain"], source: S1}
  - {in: ["10"], of: ["Guichet des aliments"]}
  - {in: ["47"], of: []}
"""
LOOKED_UP = 'contact: {label: "Un guichet", url: "https://exemple.fr", directory: guichets, source: S1}'


def with_table(folder, table: str, scheme: str):
    path = folder({"essai.yaml": scheme.replace('contact: {label: "Opérateur"}', LOOKED_UP)})
    (path / "directories").mkdir()
    (path / "directories" / "guichets.yaml").write_text(table, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("activity", "label"),
    [
        ("10.71C", "Guichet du pain, très probablement votre guichet"),
        ("10.20Z", "Guichet des aliments, votre guichet à confirmer"),
        ("47.11A", "Un guichet"),
        ("62.01Z", "Un guichet"),
        (None, "Un guichet"),
    ],
)
def test_the_first_line_that_fits_names_the_office(folder, scheme_text: str, activity: str | None, label: str) -> None:
    (found,) = match(load(with_table(folder, TABLE, scheme_text)), Company(naf=activity), TRAINING, None, ON)
    assert (found.contact.label, found.contact.url) == (label, "https://exemple.fr")


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('"10.71C"', '"10.99Q"', "schemes/directories/guichets.yaml:5: [unknown-naf] Le code NAF « 10.99Q » n'existe pas."),
        ("source: S1", "source: S9", "schemes/directories/guichets.yaml:5: [unknown-source] La source « S9 » n'est pas dans le registre."),
        ("by: naf", "by: place", "schemes/directories/guichets.yaml:5: [unknown-place] Le lieu « 10.71C » n'existe pas."),
        ("by: naf", "by: naf\nwithin: [REG-99]", "schemes/directories/guichets.yaml:3: [unknown-place] Le lieu « REG-99 » n'existe pas."),
        ('["47"], of: []', '["47"], of: [], phone: "04 00 00 00 00"', "schemes/directories/guichets.yaml:7: [value] Un fait est donné sans source."),
    ],
)
def test_a_fault_of_a_table_is_told_with_its_line(folder, scheme_text: str, old: str, new: str, fault: str) -> None:
    _, faults = read(with_table(folder, TABLE.replace(old, new, 1), scheme_text))
    assert any(str(one).startswith(fault) for one in faults), [str(one) for one in faults]


def test_a_table_or_a_law_that_does_not_exist_is_a_fault(folder, scheme_text: str) -> None:
    path = folder({"essai.yaml": scheme_text.replace('contact: {label: "Opérateur"}', f"law: travail\n{LOOKED_UP}")})
    told = " ".join(str(one) for one in read(path)[1])
    assert "[unknown-directory] L'annuaire « guichets » n'est pas dans directories/." in told
    assert "[unknown-law] Le droit « travail » n'est pas dans laws.yaml." in told
