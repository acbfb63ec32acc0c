"""Laws of all criteria: what is not known never helps, and an outcome depends on nothing but what the criterion says it reads."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from companies import Company, Establishment, GrantedAid, Partner, Project, YearFigures
from kernel import Outcome
from schemes import load
from schemes.criteria import Criterion
from schemes.facts import Facts

ON = date(2026, 11, 22)
YES, NO, UNKNOWN = Outcome.YES, Outcome.NO, Outcome.UNKNOWN

CRITERION: TypeAdapter[Criterion] = TypeAdapter(Criterion)


def of(kind: str, **keys: Any) -> Criterion:
    return CRITERION.validate_python({"kind": kind, "source": ("S1",), **keys})


ALL = (
    of("headcount", min=10, max=249),
    of("headcount", under=20, unit="ETP"),
    of("headcount", max=7, unit="CDI_ETP"),
    of("turnover", under=2_000_000),
    of("balance_sheet", over=100_000),
    of("turnover_or_balance", turnover_max=2_000_000, balance_max=1_000_000),
    of("size_class", any_of=("micro", "small", "medium")),
    of("size_class", any_of=("small",)),
    of("insee_category", any_of=("MIC", "PME")),
    of("group", headcount_max=249, turnover_max=50_000_000, balance_max=43_000_000),
    of("independence"),
    of("age", min_months=12, under_months=96),
    of("territory", **{"in": ("REG-84",), "out": ("COM-38185",)}),
    of("territory", **{"in": ("EPCI-243800984",), "of": "establishment"}),
    of("population", under=3000),
    of("naf", **{"in": ("10-33",), "in_words": "x"}),
    of("naf", **{"out": ("10.71",), "out_words": "x", "edition": "2025"}),
    of("legal_form", **{"in": ("54",), "in_words": "x"}),
    of("project_kinds", any_of=("conseil", "logiciel")),
    of("project_budget", min=3000, under=15_000),
    of("project_scope", **{"in": ("conseil",), "out": ("site-marchand",)}),
    of("not_started"),
    of("declared", ask="ess", **{"is": True}),
    of("declared", ask="consortium", **{"is": False}),
    of("declared", ask="own-funds", min=1000),
    of("declared", ask="zones", any_of=("qpv",), none_of=("zae",)),
    of("prerequisite", any_of=("cyber-diagnosis", "ai-diagnosis"), max_age_months=12),
    of("frequency", of=("aden",), times=1, months=24),
    of("frequency", of=("aden",), times=2, calendar_years=2),
    of("earlier_aids", settled=True, funder="Région Occitanie"),
    of("earlier_aids", under_eur=50_000, months=36),
    of("de_minimis", ceiling_eur=300_000),
)
COMBINED = (
    CRITERION.validate_python({"kind": "one_of", "of": ALL[:3]}),
    CRITERION.validate_python({"kind": "all_of", "of": (ALL[3], ALL[11])}),
    CRITERION.validate_python({"kind": "one_of", "of": ({"kind": "all_of", "of": ALL[20:23]}, ALL[26])}),
)

amounts = st.sampled_from([0, 90_000, 480_000, 2_000_000, 60_000_000])
staff = st.sampled_from([0, 5, 9, 12, 22, 260, 6000])
days = st.integers(0, 1500).map(lambda ago: ON - timedelta(days=ago))
postcodes = st.sampled_from(["38000", "38500", "01410", "33000"])
figures: dict[str, st.SearchStrategy[Any]] = {"headcount": staff, "turnover_eur": amounts, "balance_sheet_eur": amounts}

aids = st.builds(
    GrantedAid,
    scheme=st.sampled_from(["aden", "autre"]),
    funder=st.sampled_from(["Région Occitanie", "Bpifrance"]),
    on=days,
    amount_eur=amounts,
    de_minimis=st.booleans(),
    settled=st.booleans(),
)
partners = st.builds(Partner, share_pct=st.sampled_from([10, 30, 60]), headcount=staff, turnover_eur=amounts, balance_sheet_eur=amounts)
about_company = {
    "ess": st.booleans(),
    "own-funds": amounts,
    "zones": st.sets(st.sampled_from(["qpv", "zae", "afr"])).map(tuple),
    "cyber-diagnosis": st.one_of(days, st.just(False)),
    "ai-diagnosis": st.one_of(days, st.just(False)),
    "headcount-fte": st.sampled_from([4.5, 19.5, 20]),
    "headcount-permanent-fte": st.sampled_from([2, 7, 7.5]),
    "de-minimis-received": amounts,
}
COMPANY: dict[str, st.SearchStrategy[Any]] = {
    **figures,
    "postcode": postcodes,
    "establishments": st.lists(st.builds(Establishment, postcode=postcodes), max_size=2).map(tuple),
    "naf": st.sampled_from(["10.71C", "25.62B", "47.11B", "70.22Z"]),
    "naf_2025": st.sampled_from(["10.71H", "47.11H"]),
    "founded": days,
    "legal_form": st.sampled_from(["5499", "1000"]),
    "independent": st.booleans(),
    "partners": st.lists(partners, max_size=2).map(tuple),
    "aids": st.lists(aids, max_size=3).map(tuple),
    "declared": st.fixed_dictionaries({}, optional=about_company),
}
spending = st.dictionaries(st.sampled_from(["conseil", "formation", "site-marchand"]), st.one_of(st.none(), st.sampled_from([0, 5000])), max_size=3)
PROJECT: dict[str, st.SearchStrategy[Any]] = {
    "kinds": st.lists(st.sampled_from(["conseil", "formation"]), min_size=1, unique=True).map(tuple),
    "budget_eur": amounts,
    "started": st.booleans(),
    "spending": spending,
    "declared": st.fixed_dictionaries({}, optional={"consortium": st.booleans()}),
}

companies = st.fixed_dictionaries({}, optional=COMPANY)
projects = st.fixed_dictionaries({}, optional=PROJECT)

#: Two ways of telling one thing, which a firm may tell in contradiction: only the first is kept.
TWICE = (
    ("partners", "independent"),
    ("naf", "naf_2025"),
    ("aids", "declared.de-minimis-received"),
    ("headcount", "declared.headcount-fte"),
    ("headcount", "declared.headcount-permanent-fte"),
)


def facts(company: dict[str, Any], project: dict[str, Any]) -> Facts:
    return Facts(Company(**company), Project(**project), ON)


def without(known: dict[str, Any], field: str) -> dict[str, Any]:
    """Return the facts with one forgotten: a field, or one declaration."""
    name, _, id = field.partition(".")
    if name == "declared" and id:
        return {**known, "declared": {key: value for key, value in known["declared"].items() if key != id}}
    return {key: value for key, value in known.items() if key != name}


def fields(known: dict[str, Any]) -> list[str]:
    return [*(key for key in known if key != "declared"), *(f"declared.{id}" for id in known.get("declared", {}))]


@pytest.mark.parametrize("criterion", [*ALL, *COMBINED], ids=lambda criterion: criterion.kind)
@given(company=companies, project=projects)
@settings(max_examples=40, deadline=None)
def test_forgetting_a_fact_never_helps(criterion: Criterion, company: dict[str, Any], project: dict[str, Any]) -> None:
    for first, second in TWICE:
        company = without(company, second) if first in company and second in fields(company) else company
    before = criterion.outcome(facts(company, project))
    for field in fields(company):
        assert before is YES or criterion.outcome(facts(without(company, field), project)) is not YES, field
    for field in fields(project):
        assert before is YES or criterion.outcome(facts(company, without(project, field))) is not YES, field


@pytest.mark.parametrize("criterion", [*ALL, *COMBINED], ids=lambda criterion: criterion.kind)
@given(company=companies, project=projects, other_company=companies, other_project=projects)
@settings(max_examples=40, deadline=None)
def test_an_outcome_depends_only_on_what_the_criterion_reads(
    criterion: Criterion, company: dict[str, Any], project: dict[str, Any], other_company: dict[str, Any], other_project: dict[str, Any]
) -> None:
    read = criterion.reads()
    same_company = keeping(company, other_company, [field.removeprefix("company.") for field in read if field.startswith("company.")])
    same_project = keeping(project, other_project, [field.removeprefix("project.") for field in read if field.startswith("project.")])
    assert criterion.outcome(facts(same_company, same_project)) is criterion.outcome(facts(company, project))


def keeping(known: dict[str, Any], other: dict[str, Any], read: list[str]) -> dict[str, Any]:
    """Return the other facts, with those that are read as they are known."""
    kept = {name: known[name] for name in read if name in known}
    left = {name: value for name, value in other.items() if name not in read}
    ids = {field.removeprefix("declared.") for field in read if field.startswith("declared.")}
    declared = {id: value for id, value in other.get("declared", {}).items() if id not in ids}
    declared |= {id: value for id, value in known.get("declared", {}).items() if id in ids}
    return {**left, **kept, "declared": declared}


@pytest.mark.parametrize("criterion", [*ALL, *COMBINED], ids=lambda criterion: criterion.kind)
@given(company=companies, project=projects)
@settings(max_examples=25, deadline=None)
def test_what_is_not_known_is_asked_by_a_field_that_is_read(criterion: Criterion, company: dict[str, Any], project: dict[str, Any]) -> None:
    seen = facts(company, project)
    questions = criterion.questions(seen) if criterion.test(seen) is UNKNOWN else ()
    assert {question.field for question in questions} <= set(criterion.reads())


@pytest.mark.parametrize("criterion", [*ALL, *COMBINED], ids=lambda criterion: criterion.kind)
def test_of_a_firm_that_says_nothing_nothing_is_concluded_and_something_is_asked(criterion: Criterion) -> None:
    seen = facts({}, {})
    assert criterion.outcome(seen) is UNKNOWN
    assert criterion.questions(seen)
    assert criterion.have(seen) is None


@given(st.sampled_from([1, 2, 3]), st.booleans())
def test_an_earlier_year_never_makes_a_firm_of_unknown_size_smaller(years: int, known: bool) -> None:
    earlier = tuple(YearFigures(year=2025 - back, headcount=300 if known else None) for back in range(years))
    seen = facts({"headcount": 300, "turnover_eur": 90_000_000, "balance_sheet_eur": 90_000_000, "independent": True, "previous_years": earlier}, {})
    assert of("size_class", any_of=("micro", "small", "medium")).outcome(seen) in (NO, UNKNOWN)


def test_every_shipped_criterion_can_be_told_and_read() -> None:
    catalogue = load()
    seen = facts({}, {})
    for scheme in catalogue.schemes:
        for criterion in (*catalogue.criteria(scheme), *scheme.targeting, *scheme.preferences):
            assert criterion.need(), scheme.id
            assert criterion.reads(), scheme.id
            assert criterion.outcome(seen) is UNKNOWN, scheme.id
