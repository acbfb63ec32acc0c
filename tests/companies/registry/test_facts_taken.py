"""What is taken over from the register: what is not known, and the rest only when it is wanted."""

from hypothesis import given
from hypothesis import strategies as st

from companies import Company, bands, company_problems, naf_2025_of
from companies.registry import FIELDS, Firm, Taken, to_company
from tests.companies.registry.server import FILLED, FIRM


def test_everything_is_taken_when_nothing_is_known():
    filled = to_company(FIRM, Company())
    assert filled.company == FILLED
    assert tuple(filled.taken) == FIELDS
    assert filled.taken["headcount_band"] == Taken("03", 2023)
    assert filled.taken["turnover_eur"] == Taken(480000, 2023)
    assert filled.taken["naf"] == Taken("10.71C")
    assert filled.kept == ()


def test_what_the_register_does_not_tell_stays_as_it_was():
    filled = to_company(Firm("732829320"), Company(name="Martin", headcount=6))
    assert filled.company == Company(name="Martin", headcount=6, siren="732829320")
    assert tuple(filled.taken) == ("siren",)


def test_what_a_person_said_is_kept_and_told():
    said = Company(name="Le Fournil", headcount=12, naf="56.10C", turnover_eur=500_000)
    filled = to_company(FIRM, said)
    assert filled.company.model_dump(include=set(vars(said)), exclude_none=True).items() >= said.model_dump(exclude_none=True).items()
    assert filled.kept == ("name", "headcount_band", "naf", "turnover_eur")
    assert tuple(filled.taken) == ("postcode", "commune", "siren", "founded", "legal_form")


def test_what_she_wants_replaced_is():
    said = Company(name="Le Fournil", headcount=12, naf="56.10C", postcode="69003", commune="69383", siren="222222226", siret="22222222600003")
    filled = to_company(FIRM, said, over=True)
    assert filled.company == to_company(FIRM, Company()).company
    assert filled.kept == ()


def test_the_same_thing_said_otherwise_is_no_contradiction():
    filled = to_company(FIRM, Company(name="Boulangerie Martin", headcount=7, postcode="38000"))
    assert filled.kept == ()
    assert (filled.company.name, filled.company.headcount, filled.company.headcount_band) == ("Boulangerie Martin", 7, None)
    assert filled.company.commune == "38185"


def test_a_commune_elsewhere_does_not_join_the_postcode_that_was_said():
    filled = to_company(FIRM, Company(postcode="69003"))
    assert (filled.company.postcode, filled.company.commune, filled.kept) == ("69003", None, ("postcode", "commune"))


def test_a_place_is_replaced_whole():
    unplaced = Firm("732829320", commune="38185")
    filled = to_company(unplaced, Company(postcode="69003", commune="69383"), over=True)
    assert (filled.company.postcode, filled.company.commune) == (None, "38185")


def test_another_firms_number_is_not_mixed_with_this_one():
    filled = to_company(FIRM, Company(siret="22222222600003"))
    assert (filled.company.siren, filled.company.siret, filled.kept) == (None, "22222222600003", ("siren",))
    filled = to_company(FIRM, Company(siren="222222226"))
    assert (filled.company.siren, filled.kept) == ("222222226", ("siren",))


def test_only_the_facts_that_are_wanted():
    filled = to_company(FIRM, Company(turnover_eur=5), over=True, only=("name", "postcode"))
    assert filled.company == Company(name="BOULANGERIE MARTIN", postcode="38000", turnover_eur=5)


_texts = st.none() | st.sampled_from(["38000", "69003", "42620", "38185", "69383", "732829320", "222222226", "73282932000074", "10.71C", "5499", "x"])
_companies = st.builds(
    Company,
    name=_texts,
    siren=_texts,
    siret=_texts,
    postcode=_texts,
    commune=_texts,
    naf=_texts,
    headcount=st.none() | st.integers(-1, 60),
    headcount_band=st.none() | st.sampled_from([one.code for one in bands()]),
    turnover_eur=st.none() | st.integers(-1, 10**13),
    founded=st.none() | st.dates(),
    legal_form=_texts,
)


@given(_companies, st.booleans())
def test_taking_over_adds_no_fault_and_changes_only_what_it_says(said, over):
    filled = to_company(FIRM, said, over)
    assert set(company_problems(filled.company.model_dump())) <= set(company_problems(said.model_dump()))
    if not over:
        before, after = said.model_dump(), filled.company.model_dump()
        assert {field for field in before if before[field] != after[field]} == set(filled.taken)
        assert all(before[field] is None for field in filled.taken)


LATER = Firm("732829320", naf_2025="01.13Y")


def test_an_activity_told_in_the_later_nomenclature_alone_is_taken_over():
    filled = to_company(LATER, Company())
    assert (filled.company.naf, filled.company.naf_2025, filled.taken["naf_2025"]) == (None, "01.13Y", Taken("01.13Y"))


def test_two_nomenclatures_never_tell_two_activities():
    said = Company(naf="56.10C")
    assert to_company(LATER, said).company == Company(naf="56.10C", siren="732829320")
    assert to_company(LATER, said).kept == ("naf_2025",)
    replaced = to_company(LATER, said, over=True).company
    assert (replaced.naf, replaced.naf_2025) == (None, "01.13Y")
    agreed = to_company(Firm("732829320", naf="10.71C", naf_2025=naf_2025_of("10.71C")[0].code), Company(naf="10.71C")).company
    assert (agreed.naf, agreed.naf_2025) == ("10.71C", naf_2025_of("10.71C")[0].code)


def test_only_the_facts_that_are_asked_for_are_taken():
    assert to_company(LATER, Company(), only=("name",)).company == Company()
