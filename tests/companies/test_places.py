import pytest

from companies import (
    Company,
    Establishment,
    commune,
    commune_today,
    communes,
    company_problems,
    department_of,
    departments,
    epcis,
    needs_commune,
    place,
    places,
    regions,
)

AMBIGUOUS = {
    "01200": {"01", "74"},
    "01410": {"01", "39"},
    "01590": {"01", "39"},
    "05110": {"04", "05"},
    "05130": {"04", "05"},
    "05160": {"04", "05"},
    "05700": {"05", "26"},
    "06260": {"04", "06"},
    "13780": {"13", "83"},
    "21340": {"21", "71"},
    "33220": {"24", "33"},
    "37160": {"37", "86"},
    "42620": {"03", "42"},
    "43450": {"15", "43"},
    "48250": {"07", "48"},
    "52100": {"51", "52"},
}

ONE_POSTCODE_A_REGION = {
    "97110": ("Guadeloupe", "971"),
    "97200": ("Martinique", "972"),
    "97300": ("Guyane", "973"),
    "97400": ("La Réunion", "974"),
    "97600": ("Mayotte", "976"),
    "75011": ("Île-de-France", "75"),
    "45000": ("Centre-Val de Loire", "45"),
    "21000": ("Bourgogne-Franche-Comté", "21"),
    "76000": ("Normandie", "76"),
    "59800": ("Hauts-de-France", "59"),
    "67000": ("Grand Est", "67"),
    "44000": ("Pays de la Loire", "44"),
    "35000": ("Bretagne", "35"),
    "33000": ("Nouvelle-Aquitaine", "33"),
    "31000": ("Occitanie", "31"),
    "38000": ("Auvergne-Rhône-Alpes", "38"),
    "13001": ("Provence-Alpes-Côte d'Azur", "13"),
    "20000": ("Corse", "2A"),
    "97500": ("Saint-Pierre-et-Miquelon", "975"),
    "97133": ("Saint-Barthélemy", "977"),
    "97150": ("Saint-Martin", "978"),
    "98600": ("Wallis et Futuna", "986"),
    "98714": ("Polynésie française", "987"),
    "98800": ("Nouvelle-Calédonie", "988"),
    "98799": ("Île de Clipperton", "989"),
}


def test_a_place_by_postcode_and_commune() -> None:
    found = place(Company(postcode="38000", commune="38185"))
    assert found is not None and found.commune is not None and found.department is not None
    assert (found.commune.code, found.commune.name, found.commune.postcodes) == ("38185", "Grenoble", ("38000", "38100"))
    assert (found.department.code, found.department.name) == ("38", "Isère")
    assert (found.region.code, found.region.name) == ("84", "Auvergne-Rhône-Alpes")


def test_a_postcode_of_one_commune_gives_the_commune() -> None:
    assert place(Company(postcode="38000")) == place(Company(commune="38185"))


def test_a_postcode_of_several_communes_gives_department_and_region() -> None:
    found = place(Company(postcode="01400"))
    assert len(communes("01400")) > 1
    assert found is not None and found.department is not None
    assert (found.commune, found.department.code, found.region.code) == (None, "01", "84")


def test_exactly_sixteen_postcodes_span_two_departments() -> None:
    assert {code for code in (f"{number:05}" for number in range(100_000)) if needs_commune(code)} == set(AMBIGUOUS)


@pytest.mark.parametrize(("postcode", "expected"), AMBIGUOUS.items())
def test_a_postcode_that_spans_two_departments(postcode: str, expected: set[str]) -> None:
    served = communes(postcode)
    assert {one.department.code for one in served} == expected
    assert department_of(postcode) is None
    for one in served:
        found = place(Company(postcode=postcode, commune=one.code))
        assert found is not None and found.department == one.department


def test_the_region_is_known_when_both_departments_lie_in_it() -> None:
    same, apart = place(Company(postcode="01200")), place(Company(postcode="01410"))
    assert same is not None
    assert (same.region.name, same.department, same.commune) == ("Auvergne-Rhône-Alpes", None, None)
    assert apart is None


def test_there_are_18_regions_and_8_overseas_collectivities() -> None:
    assert len([code for code in regions() if len(code) == 2]) == 18
    assert len([code for code in regions() if len(code) == 3]) == 8
    assert len(departments()) == 109
    assert (regions()["84"].name, departments()["2B"].name) == ("Auvergne-Rhône-Alpes", "Haute-Corse")


@pytest.mark.parametrize(("postcode", "expected"), ONE_POSTCODE_A_REGION.items())
def test_every_region_is_reached(postcode: str, expected: tuple[str, str]) -> None:
    found = place(Company(postcode=postcode))
    assert found is not None and found.department is not None
    assert (found.region.name, found.department.code) == expected


def test_the_table_of_regions_above_leaves_out_only_the_lands_without_postcode() -> None:
    assert {area.name for area in regions().values()} - {name for name, _ in ONE_POSTCODE_A_REGION.values()} == {"Terres australes et antarctiques françaises"}
    found = place(Company(commune="98412"))
    assert found is not None and found.region.code == "984"


@pytest.mark.parametrize(("postcode", "arrondissement", "city"), [("75116", "75116", "75056"), ("69003", "69383", "69123"), ("13016", "13216", "13055")])
def test_arrondissements_stand_for_their_city(postcode: str, arrondissement: str, city: str) -> None:
    assert [(one.code, one.part_of) for one in communes(postcode)] == [(arrondissement, city)]
    found = place(Company(postcode=postcode, commune=city))
    assert found is not None and found.commune is not None and found.commune.code == city


def test_corsica_has_two_departments() -> None:
    south, north = place(Company(commune="2A004")), place(Company(postcode="20200", commune="2b033"))
    assert south is not None and south.department is not None and north is not None and north.department is not None
    assert (south.department.name, north.department.name) == ("Corse-du-Sud", "Haute-Corse")


def test_no_place_without_facts_or_with_facts_that_disagree() -> None:
    assert place(Company()) is None
    assert place(Company(postcode="38042")) is None
    assert place(Company(commune="38999")) is None
    assert place(Company(postcode="38000", commune="69123")) is None


def test_unknown_codes() -> None:
    assert commune("38000") is None
    assert communes("38042") == ()
    assert department_of("38042") is None
    assert not needs_commune("38042")


def test_a_commune_tells_its_inhabitants_and_its_epci() -> None:
    grenoble = commune("38185")
    assert grenoble is not None and grenoble.epci is not None
    assert (grenoble.population, epcis()[grenoble.epci].name) == (156140, "Grenoble-Alpes-Métropole")
    assert len(epcis()) == 1255


def test_an_arrondissement_has_the_inhabitants_and_the_epci_of_its_city() -> None:
    lyon, third = commune("69123"), commune("69383")
    assert lyon is not None and third is not None and third.epci is not None
    assert (third.population, third.epci) == (lyon.population, lyon.epci)
    assert epcis()[third.epci].name == "Métropole de Lyon"


def test_four_islands_of_the_regions_have_no_epci_and_lands_without_settlers_no_inhabitants() -> None:
    everywhere = [one for number in range(100_000) for one in communes(f"{number:05}")]
    assert {one.name for one in everywhere if one.epci is None and len(one.region.code) == 2} == {
        "Île-de-Bréhat",
        "Île-de-Sein",
        "Ouessant",
        "L'Île-d'Yeu",
    }
    kerguelen = commune("98412")
    assert kerguelen is not None and kerguelen.population is None
    assert all(one.epci in epcis() for one in everywhere if one.epci)


def test_places_of_all_sites_head_office_first() -> None:
    firm = Company(postcode="38000", establishments=(Establishment(postcode="69003"), Establishment(commune="59350"), Establishment(postcode="99999")))
    found = places(firm)
    assert [site.commune.name if site and site.commune else None for site in found] == ["Grenoble", "Lyon 3e Arrondissement", "Lille", None]
    assert places(Company()) == (None,)


def test_a_commune_of_before_a_merger_is_held_by_one_of_today() -> None:
    found = [commune_today(code) for code in ("85166", "38185", "55273", "99999")]
    assert [one and one.name for one in found] == [
        "Les Sables-d'Olonne",
        "Grenoble",
        None,
        None,
    ]


def test_a_firm_in_a_commune_of_before_a_merger_is_told_that_of_today() -> None:
    (problem,) = company_problems({"commune": "85166"})
    assert (problem.what, problem.remedy) == ("La commune 85166 a été réunie à une autre", "Écrivez celle d'aujourd'hui : 85194 (Les Sables-d'Olonne)")
