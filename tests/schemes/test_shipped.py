"""The catalogue that is shipped: sourced, dated, honest; and what it says to two firms."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companies import Company, Project, regions
from kernel import Outcome
from schemes import Catalogue, Match, Scheme, load, match
from schemes.matching.availability import past

#: The 18 regions; the other codes are collectivities overseas.
REGIONS = {code for code in regions() if len(code) == 2}

#: What the record says of itself, or what is our own judgement: no fact of the scheme.
OURS = ("scheme", "stage", "award", "checked_on", "about_ai", "searched")

BAKERY = Company(postcode="38000", naf="10.71C", headcount=6, turnover_eur=480_000, founded=date(2011, 3, 1), legal_form="5499", independent=True)
WORKSHOP = Company(
    postcode="38000",
    naf="25.62B",
    headcount=42,
    turnover_eur=5_800_000,
    founded=date(1998, 5, 1),
    legal_form="5710",
    independent=True,
    # Persons do not prove full-time equivalents.
    declared={"headcount-fte": 40},
)
PROJECT = Project(kinds=("diagnostic", "formation"), budget_eur=20_000, started=False)


@pytest.fixture
def catalogue() -> Catalogue:
    return load()


def found(catalogue: Catalogue, company: Company, on: date, project: Project = PROJECT) -> dict[str, Match]:
    return {one.id: one for one in match(catalogue, company, project, None, on)}


def test_the_catalogue_is_large_enough(catalogue: Catalogue) -> None:
    assert len(catalogue.schemes) >= 150
    assert {scheme.territory for scheme in catalogue.schemes} == {"national", *REGIONS}


def test_every_region_is_told_of(catalogue: Catalogue) -> None:
    assert set(catalogue.territories) == REGIONS
    assert all(territory.note for territory in catalogue.territories.values())


def test_every_amount_says_how_it_is_awarded(catalogue: Catalogue) -> None:
    counted = {"rate", "brackets", "steps", "categories", "fixed", "either"}
    # A share of what is spent, up to a maximum that no source tells, is counted in no plan.
    assert [one.id for one in catalogue.schemes if one.aid.kind in counted and one.award is None] == ["cap-tn-centre-val-de-loire"]
    assert not [one.id for one in catalogue.schemes if "France 2030" in one.name and one.kind == "subvention" and not one.selects]


@pytest.mark.parametrize(
    ("id", "selects"),
    [
        ("pmup-ile-de-france", True),
        ("i-nov", True),
        ("artisanat-de-demain-grand-est", True),
        ("diag-data-ia", False),
        ("credit-impot-recherche", False),
        ("cap-tn-centre-val-de-loire", False),
    ],
)
def test_a_growth_plan_a_contest_and_a_call_select(catalogue: Catalogue, id: str, selects: bool) -> None:
    assert catalogue.scheme(id).selects is selects


@pytest.mark.parametrize(
    ("item", "id", "kind"),
    [
        ("Easytech", "easytech", "accompagnement"),
        ("Diag'IA", "diag-data-ia", "diagnostic"),
        ("EasyPOC", "easypoc", "accompagnement"),
        ("France 2030 régionalisé", "france-2030-aura", "ressource"),
        ("MIAI", "miai-cluster", "reseau"),
        ("Défis IA", "defis-ia", "ressource"),
        ("Textil'IA", "textil-ia", "ressource"),
        ("laboratoires", "reseau-laboratoires-ia", "reseau"),
        ("300", "panorama-entreprises-ia", "ressource"),
        ("Via Compétences", "formations-ia-via-competences", "ressource"),
        ("Webinaires", "webinaires-ia", "ressource"),
        ("Kit", "kit-pedagogique-ia", "ressource"),
    ],
)
def test_every_item_of_the_2022_roadmap_has_its_place(catalogue: Catalogue, item: str, id: str, kind: str) -> None:
    scheme = catalogue.scheme(id)
    assert scheme.kind == kind
    assert item.lower() in " ".join([scheme.name, scheme.summary.text, *(alias.name for alias in scheme.aliases)]).lower()


def figures_without_source(value: Any, sourced: bool = False) -> list[str]:
    """Return every number, date or flag of a record that no source covers, at its own place or at an outer one."""
    if isinstance(value, dict):
        covered = sourced or bool(value.get("source"))
        return [f"{key}: {found}" for key, inner in value.items() if key not in OURS for found in figures_without_source(inner, covered)]
    if isinstance(value, (list, tuple)):
        return [found for inner in value for found in figures_without_source(inner, sourced)]
    return [] if sourced or isinstance(value, str) or value is None or value is False or value is True else [str(value)]


def test_no_figure_stands_without_a_source(catalogue: Catalogue) -> None:
    told = {scheme.id: figures_without_source(scheme.model_dump(by_alias=True, exclude_unset=True)) for scheme in catalogue.schemes}
    assert {id: found for id, found in told.items() if found} == {}


def test_every_sentence_with_a_figure_is_sourced(catalogue: Catalogue) -> None:
    bare = {
        scheme.id: words
        for scheme in catalogue.schemes
        for words in (scheme.name, scheme.operator, scheme.to_confirm_with, scheme.contact.label)
        if re.search(r"\d+ ?(%|€|000)", words)
    }
    assert bare == {}


def test_every_fact_that_states_something_is_sourced(catalogue: Catalogue) -> None:
    unsourced = [(scheme.id, fact) for scheme in catalogue.schemes for fact in scheme.facts() if fact.states() and not fact.source]
    assert unsourced == []


def test_every_address_is_safe(catalogue: Catalogue) -> None:
    addresses = [source.url for source in catalogue.sources.values()] + [scheme.contact.url for scheme in catalogue.schemes]
    assert [url for url in addresses if url and not url.startswith("https://")] == []


def test_an_open_scheme_rests_on_a_source_with_a_date(catalogue: Catalogue) -> None:
    for scheme in catalogue.schemes:
        if scheme.status.value == "open":
            assert any(catalogue.sources[id].dated for id in scheme.status.source), scheme.id


#: Aids that may be open and of which no source gives a page nor a number of the body that answers (a page of somebody else is no door): to be found, one by one.
WITHOUT_A_DOOR = {
    "accel-4-0-ain", "aide-numerique-tpe-grand-roye", "aide-transition-numerique-grand-dax", "aide-transition-numerique-pays-uzerche",
    "cap-developpement-conseil-centre-val-de-loire", "cap-developpement-investissement-centre", "cap-pme-pmi-centre-val-de-loire",
    "cap-te-diagnostic-centre-val-de-loire", "cap-te-mise-en-oeuvre-centre-val-de-loire", "cap-tn-centre-val-de-loire", "conseil-strategique-bfc",
    "easypoc", "edih-dihnamo-normandie", "eurohpc-ai-factories-acces", "fonds-aide-tpe-brive", "france-2030-innovation-mayotte",
    "france-2030-regionalise-innovation", "i-demo-regionalise", "i-nov", "industrie-transformation-numerique-bfc", "innov-r", "manufactaura",
    "maturite-numerique-edih", "mon-bouclier-cyber-region-sud", "move2digital-region-sud", "pret-innovation-bpifrance", "satt-auvergne-rhone-alpes",
    "tef-ai-matters",
}  # fmt: skip


def test_what_may_stand_in_a_first_list_leads_to_someone(catalogue: Catalogue) -> None:
    possible = [one for one in catalogue.schemes if one.kind not in ("reseau", "ressource") and one.status.value not in ("closed", "suspended")]
    doorless = {one.id for one in possible if not (one.contact.url or one.contact.phone or past(one, date(2026, 12, 1)))}
    assert doorless == WITHOUT_A_DOOR


def words(scheme: Scheme, seen: Match) -> str:
    reasons = [criterion.reason for criterion in seen.criteria]
    return " ".join(
        [scheme.name, seen.summary, *reasons, seen.aid.formula, *seen.aid.assumptions, *seen.conditions, *(question.text for question in seen.to_ask)]
    )


def test_easytech_is_offered_with_its_contact_and_no_figure(catalogue: Catalogue, on: date) -> None:
    scheme, seen = catalogue.scheme("easytech"), found(catalogue, BAKERY, on)["easytech"]
    assert re.findall(r"\d", words(scheme, seen)) == []
    assert (seen.aid.amount_eur, seen.aid.firm_cost_eur) == (None, None)
    assert (seen.contact.label, seen.contact.url) == ("IRT Nanoelec, ou Minalogic", "https://irtnanoelec.fr")
    assert seen.checked_label == "à vérifier auprès de l'IRT Nanoelec ou de Minalogic"


def test_easytech_never_ranks_above_an_aid_whose_rules_are_known(catalogue: Catalogue, on: date) -> None:
    """Nothing tells that it is open: it waits among what is to verify, below every aid that concerns the firm."""
    listed = match(catalogue, WORKSHOP, Project(kinds=("conseil",)), None, on)
    order = [one.id for one in listed if one.verdict in ("eligible", "to_confirm")]
    assert next(one.standing for one in listed if one.id == "easytech") == "unverified"
    assert order.index("easytech") > max(order.index(id) for id in ("diag-data-ia", "pret-boost-numerique"))


def test_the_bakery(catalogue: Catalogue, on: date) -> None:
    seen = found(catalogue, BAKERY, on)
    assert seen["diag-data-ia"].verdict == "not_eligible"
    assert [(c.kind, c.outcome) for c in seen["diag-data-ia"].criteria if c.outcome is Outcome.NO] == [("headcount", Outcome.NO), ("turnover", Outcome.NO)]
    assert seen["easytech"].verdict == "to_confirm"
    assert {id for id, one in seen.items() if one.verdict == "eligible"} == {"mon-aide-cyber", "opco-formation-ia", "france-num-aides"}
    # A company's manager may be an employee of it: only the firm knows.
    assert seen["fafcea"].verdict == "to_confirm"
    assert seen["hub-ia-loire"].verdict == "not_eligible"
    assert seen["mon-commerce-en-ligne"].verdict == "closed"
    offered = {"academie-ia", "chambre-metiers-artisanat", "conseillers-entreprises", "france-num-activateurs", "pret-boost-numerique"}
    assert {seen[id].verdict for id in offered} == {"to_confirm"}


def test_the_machining_workshop(catalogue: Catalogue, on: date) -> None:
    seen = found(catalogue, WORKSHOP, on)
    assert seen["diag-data-ia"].verdict == "eligible"
    assert (seen["diag-data-ia"].aid.amount_eur, seen["diag-data-ia"].aid.firm_cost_eur) == (4000, 6000)
    assert seen["diag-cybersecurite"].aid.firm_cost_eur == 4400
    assert seen["easytech"].verdict == "to_confirm"


def test_diag_data_ia_asks_the_workshop_what_it_did_not_say(catalogue: Catalogue, on: date) -> None:
    seen = found(catalogue, WORKSHOP.model_copy(update={"independent": None, "turnover_eur": None}), on)["diag-data-ia"]
    assert seen.verdict == "to_confirm"
    assert tuple(question.text for question in seen.to_ask) == (
        "Quel est votre chiffre d'affaires annuel ?",
        "Votre entreprise est-elle indépendante, sans groupe qui la contrôle ?",
    )


def test_whether_a_mid_cap_is_subsidised_is_not_settled(catalogue: Catalogue, on: date) -> None:
    seen = found(catalogue, WORKSHOP.model_copy(update={"headcount": 600, "turnover_eur": 90_000_000}), on)["diag-data-ia"]
    assert seen.verdict == "to_confirm"
    assert seen.criteria[-1].reason.endswith("Condition non confirmée : à vérifier auprès de Bpifrance.")


def test_a_bakery_elsewhere_keeps_at_least_six_offers(catalogue: Catalogue, on: date) -> None:
    seen = found(catalogue, BAKERY.model_copy(update={"postcode": "33000"}), on)
    offered = [one for one in seen.values() if one.verdict in ("eligible", "to_confirm") and one.relevance > 0]
    assert len(offered) >= 6
    assert seen["easytech"].verdict == "not_eligible"


COMPANIES = st.builds(
    Company,
    postcode=st.sampled_from([None, "38000", "42000", "33000", "97400"]),
    naf=st.sampled_from([None, "10.71C", "25.62B", "62.01Z"]),
    headcount=st.one_of(st.none(), st.integers(0, 6000)),
    turnover_eur=st.one_of(st.none(), st.integers(0, 100_000_000)),
    balance_sheet_eur=st.one_of(st.none(), st.integers(0, 100_000_000)),
    founded=st.one_of(st.none(), st.dates(date(1990, 1, 1), date(2026, 11, 1))),
    legal_form=st.sampled_from([None, "1000", "5499"]),
    independent=st.sampled_from([None, True, False]),
)
PROJECTS = st.builds(
    Project,
    kinds=st.lists(st.sampled_from(["diagnostic", "formation", "recherche", "conseil"]), unique=True).map(tuple),
    budget_eur=st.one_of(st.none(), st.integers(0, 5_000_000)),
    started=st.sampled_from([None, True, False]),
)
DAYS = st.dates(date(2021, 1, 1), date(2029, 12, 31))


@settings(max_examples=60, deadline=None)
@given(COMPANIES, PROJECTS, DAYS)
def test_eligible_means_that_nothing_is_unknown(company: Company, project: Project, day: date) -> None:
    for one in match(load(), company, project, None, day):
        outcomes = {criterion.outcome for criterion in one.criteria}
        assert (one.verdict == "eligible") == (outcomes == {Outcome.YES})
        assert one.verdict != "not_eligible" or Outcome.NO in outcomes


#: Facts of a firm of which None means that they are not known.
FORGETTABLE = {name for name, field in Company.model_fields.items() if field.default is None} - {"headcount_band", "naf_2025"}


@settings(max_examples=60, deadline=None)
@given(COMPANIES, PROJECTS, DAYS, st.sampled_from(sorted(FORGETTABLE)))
def test_forgetting_a_fact_only_ever_raises_doubt(company: Company, project: Project, day: date, fact: str) -> None:
    told = found(load(), company, day, project)
    for id, one in found(load(), company.model_copy(update={fact: None}), day, project).items():
        assert one.verdict in (told[id].verdict, "to_confirm")


@settings(max_examples=20, deadline=None)
@given(COMPANIES, PROJECTS, DAYS)
def test_same_input_same_output(company: Company, project: Project, day: date) -> None:
    assert match(load(), company, project, None, day) == match(replace(load()), company, project, None, day)


@settings(max_examples=40, deadline=None)
@given(COMPANIES, PROJECTS, DAYS)
def test_without_a_budget_only_fixed_prices_give_an_amount(company: Company, project: Project, day: date) -> None:
    seen = match(load(), company, project.model_copy(update={"budget_eur": None}), None, day)
    assert {one.id: one.aid.amount_eur for one in seen if one.aid.amount_eur is not None} == {
        "diag-data-ia": 4000,
        "diag-cybersecurite": 4400,
        "cifre": 14_000,
        "cheque-france-num": 500,
        "pack-ia-ile-de-france": 18_500,
    }


def test_records_of_one_aid_are_joined(catalogue: Catalogue) -> None:
    """Two records of one name that a firm may both meet, and every hub of the European network, say of which programme they are part."""
    roots = {one.id: one.part_of or one.id for one in catalogue.schemes}
    pairs = [
        (whole.id, part.id)
        for whole in catalogue.schemes
        for part in catalogue.schemes
        if whole is not part
        and whole.name in (part.name, part.name.split(" (")[0])
        and ({whole.territory, part.territory} >= {"national"} or whole.territory == part.territory)
    ]
    assert len(pairs) >= 3
    assert [pair for pair in pairs if roots[pair[0]] != roots[pair[1]]] == []
    assert {roots[one.id] for one in catalogue.schemes if any("(EDIH)" in name for name in one.programmes)} == {"edih-france"}
