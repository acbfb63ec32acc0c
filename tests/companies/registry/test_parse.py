"""What is read of an answer: anything may be missing, masked or of the wrong type, and no director is."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companies.registry import parse
from tests.companies.registry.server import BAKERY, FIRM, HEAD_OFFICE, answer

SITE = {"siret": "73282932000082", "code_postal": "69003", "commune": "69383", "etat_administratif": "A"}


def one(**facts):
    (firm,) = parse(answer({**BAKERY, **facts}))
    return firm


def at(**facts):
    firm = one(siege={**HEAD_OFFICE, **facts})
    return firm.postcode, firm.commune


def test_a_firm_as_the_register_tells_it():
    assert one() == FIRM


def test_the_full_name_stands_in_for_the_legal_one():
    assert one(nom_raison_sociale=None).name == "BOULANGERIE MARTIN (LE FOURNIL) (BM)"


@pytest.mark.parametrize("wrong", [None, 5, True, [], {}, "", " ", "x", "[NON-DIFFUSIBLE]", "9" * 5000, "\x00"])
def test_whatever_is_of_the_wrong_form_is_not_known(wrong):
    firm = one(**dict.fromkeys(BAKERY, wrong) | {"siren": "732829320"})
    told = {name: value for name, value in vars(firm).items() if value not in (None, (), False)}
    assert told.pop("siren") == "732829320"
    assert told.pop("name", "x") == "x"
    assert told == {}


@pytest.mark.parametrize("wrong", [None, 5, "x", [], {}, [None], [5], ["x"], [[]], [{}], [{"siren": "732829321"}], [{"siren": 732829320}], {"results": []}])
def test_what_is_no_firm_gives_none(wrong):
    assert parse({"results": wrong}) == ()
    assert parse(wrong) == ()


@pytest.mark.parametrize(
    ("finances", "expected"),
    [
        (None, ()),
        ({"2023": None, "2022": {}, "2021": {"ca": None}}, ()),
        ({"2023": {"ca": "480000"}, "2022": {"ca": True}, "2021": {"ca": -5}, "2020": {"ca": 1.5}}, ()),
        ({"avant": {"ca": 5}, "20234": {"ca": 5}, "2019": {"ca": 10**13}}, ()),
        ({"2019": {"ca": 0}, "2022": {"ca": 7}}, ((2022, 7), (2019, 0))),
    ],
)
def test_the_turnover_of_each_year_that_tells_one(finances, expected):
    assert one(finances=finances).turnover == expected


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ({"code_postal": "38042", "commune": "38185"}, (None, "38185")),  # CEDEX, in a city of two postcodes
        ({"code_postal": "38432", "commune": "38151"}, ("38130", "38151")),  # CEDEX, in a commune of one postcode
        ({"code_postal": "[NON-DIFFUSIBLE]", "commune": "38151"}, ("38130", "38151")),
        ({"code_postal": "69003", "commune": "38185"}, (None, "38185")),  # they disagree: the commune is the surer
        ({"code_postal": "38000", "commune": None}, ("38000", None)),
        ({"code_postal": "38000", "commune": "38999"}, ("38000", None)),
        ({"code_postal": "99999", "commune": None}, (None, None)),
        ({"code_postal": "75011", "commune": "75111"}, ("75011", "75111")),
    ],
)
def test_where_the_firm_is(place, expected):
    assert at(**place) == expected


@pytest.mark.parametrize(("code", "expected"), [("10.71C", "10.71C"), ("1071c", "10.71C"), ("10.71H", None), ("01.11Y", "01.11Z"), ("99.99Z", None)])
def test_the_activity_is_told_in_one_edition(code, expected):
    assert one(activite_principale=code).naf == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"activite_principale": "01.13Y"}, (None, "01.13Y")),  # several former codes
        ({"activite_principale": "01.11Y"}, ("01.11Z", "01.11Y")),
        ({"activite_principale": "10.71C", "activite_principale_naf25": "10.71H"}, ("10.71C", "10.71H")),
        ({"activite_principale": "10.71H", "activite_principale_naf25": None}, (None, "10.71H")),
        ({"activite_principale": None, "activite_principale_naf25": "0113y"}, (None, "01.13Y")),
        ({"activite_principale": "10.71C", "activite_principale_naf25": "99.99Z"}, ("10.71C", None)),
        ({"activite_principale": "10.71C", "activite_principale_naf25": ["10.71H"]}, ("10.71C", None)),
    ],
)
def test_the_activity_is_told_in_both_nomenclatures(told, expected):
    firm = one(**told)
    assert (firm.naf, firm.naf_2025) == expected


OPEN, SHUT = {"caractere_employeur": "O", "etat_administratif": "A"}, {"caractere_employeur": "O", "etat_administratif": "F"}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"tranche_effectif_salarie": "NN", "siege": {"caractere_employeur": "O"}}, None),
        ({"tranche_effectif_salarie": None, "siege": {"caractere_employeur": "O"}}, None),
        ({"tranche_effectif_salarie": "00", "caractere_employeur": "O"}, None),
        ({"tranche_effectif_salarie": "NN", "siege": {}, "matching_etablissements": [None, OPEN]}, None),
        ({"tranche_effectif_salarie": "NN", "siege": {}, "matching_etablissements": [SHUT]}, "NN"),
        ({"tranche_effectif_salarie": "NN", "siege": {"caractere_employeur": "N"}}, "NN"),
        ({"tranche_effectif_salarie": "NN", "siege": {"caractere_employeur": "[NON-DIFFUSIBLE]"}}, "NN"),
        ({"tranche_effectif_salarie": "NN", "annee_tranche_effectif_salarie": "2023", "date_creation": "2024-02-01", "siege": {}}, None),
        ({"tranche_effectif_salarie": "NN", "annee_tranche_effectif_salarie": "2023", "date_creation": "2023-02-01", "siege": {}}, "NN"),
        ({"tranche_effectif_salarie": "03", "siege": {"caractere_employeur": "N"}}, "03"),
        ({"tranche_effectif_salarie": "01", "siege": {"caractere_employeur": "O"}, "complements": {"est_entrepreneur_individuel": True}}, "01"),
    ],
)
def test_a_headcount_of_nobody_is_not_known_of_a_firm_that_employs(told, expected):
    assert one(**{"caractere_employeur": None, **told}).headcount_band == expected


@pytest.mark.parametrize("day", ["2011-02-30", "1500-01-01", "01/03/2011", "2011", "20110301"])
def test_a_day_that_cannot_be(day):
    assert one(date_creation=day).founded is None


def test_the_site_that_was_asked_for_by_its_number():
    (firm,) = parse(answer({**BAKERY, "matching_etablissements": [None, SITE]}), "73282932000082")
    assert (firm.siret, firm.postcode, firm.commune) == ("73282932000082", "69003", "69383")


def test_without_a_number_of_its_own_a_site_is_not_the_firm():
    firm = one(matching_etablissements=[SITE])
    assert (firm.siret, firm.postcode) == ("73282932000074", "38000")


def test_a_firm_that_hides_is_told_so_and_its_masks_are_unknown():
    masked = {**HEAD_OFFICE, "adresse": "[NON-DIFFUSIBLE]", "code_postal": "[NON-DIFFUSIBLE]"}
    firm = one(statut_diffusion="P", nom_complet="[NON-DIFFUSIBLE] [NON-DIFFUSIBLE]", nom_raison_sociale=None, siege=masked)
    assert (firm.masked, firm.name, firm.postcode, firm.commune) == (True, None, None, "38185")


def test_a_firm_that_has_ceased():
    firm = one(etat_administratif="C", date_fermeture="2024-06-30")
    assert (firm.closed, firm.closed_on) == ("firm", date(2024, 6, 30))
    assert one(etat_administratif="C").closed_on is None


def test_a_closed_site_of_a_firm_that_lives():
    shut = {**SITE, "etat_administratif": "F", "date_fermeture": "2020-01-31"}
    (firm,) = parse(answer({**BAKERY, "matching_etablissements": [shut]}), SITE["siret"])
    assert (firm.closed, firm.closed_on) == ("site", date(2020, 1, 31))
    assert one(siege={**HEAD_OFFICE, "etat_administratif": "F"}).closed is None


def test_kinds_of_firms():
    firm = one(complements={"est_association": True, "est_entrepreneur_individuel": True})
    assert (firm.association, firm.sole_trader) == (True, True)
    assert (one(complements={"est_association": "true"}).association, one(complements=None).sole_trader) == (False, False)


def test_ten_firms_at_most():
    assert len(parse(answer(*[BAKERY] * 25))) == 10


_anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=4
)


@settings(max_examples=50)
@given(st.fixed_dictionaries({}, optional=dict.fromkeys(BAKERY, _anything)))
def test_no_answer_breaks_the_reading(result):
    (firm,) = parse(answer({**result, "siren": "732829320"}), "73282932000082")
    assert firm.siren == "732829320"
