"""Cases as persons may make them: every kind of answer, fact and declaration of the shipped questionnaire, and any text."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from cases import UNKNOWN, Case, Earlier
from companies import (
    Company,
    DateDeclaration,
    Declaration,
    Establishment,
    GrantedAid,
    ManyOf,
    NumberDeclaration,
    OneOf,
    Partner,
    Project,
    YearFigures,
    declarations,
    spend_items,
)
from kernel import LAST_DAY
from questionnaires import BoolFact, Fact, MultiFact, MultiQuestion, NumberFact, NumberQuestion, Question, ScaleQuestion, SingleQuestion, load

BANK = load("diag-ia")

#: What readers of YAML and JSON take for something else than a text.
TRAPS = [
    "0",
    "01",
    "no",
    "null",
    "1e3",
    "12:30",
    "2026-11-22",
    "a: b",
    "# x",
    "- a",
    "'",
    '"',
    "\\",
    "\\u0041",
    "\t",
    "\u2028",
    "\x85",
    "\ufeff",
    "🙂",
    "\x07",
    "א\u202e",
]

texts = st.sampled_from(TRAPS) | st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
amounts = st.none() | st.integers(0, 10**12)
staffs = st.none() | st.integers(0, 10**6)
#: Before the first day of any case here: no dossier tells of what is still to come.
days = st.dates(date(1800, 1, 1), date(2025, 12, 31))
shares = st.sampled_from([0, 0.01, 33.3, 50, 99.999, 100])


def _some(keys: Any, least: int = 0, most: int | None = None) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(st.sampled_from(list(keys)), min_size=least, max_size=most, unique=True).map(tuple)


def _answer(question: Question) -> st.SearchStrategy[Any]:
    if isinstance(question, ScaleQuestion):
        known: st.SearchStrategy[Any] = st.sampled_from(list(question.offered))
    elif isinstance(question, NumberQuestion):
        known = st.sampled_from([0, 3, 0.01, 2.5, 99.999])
    elif isinstance(question, MultiQuestion):
        known = _some(question.items, least=1) | st.sampled_from(list(question.exclusive) or [UNKNOWN]).map(lambda id: id if id == UNKNOWN else (id,))
    else:
        assert isinstance(question, SingleQuestion)
        known = st.sampled_from(list(question.offered))
    return known | st.just(UNKNOWN)


def _fact(fact: Fact) -> st.SearchStrategy[Any]:
    if isinstance(fact, NumberFact):
        return st.integers(0, 10**6)
    if isinstance(fact, BoolFact):
        return st.booleans()
    return _some(fact.items, least=1, most=fact.max) if isinstance(fact, MultiFact) else st.sampled_from(list(fact.offered))


def _declared(about: str) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional={id: _declaration(one) for id, one in declarations().items() if one.about == about})


def _declaration(declaration: Declaration) -> st.SearchStrategy[Any]:
    if isinstance(declaration, NumberDeclaration):
        return shares
    if isinstance(declaration, OneOf):
        return st.sampled_from(list(declaration.options))
    if isinstance(declaration, ManyOf):
        return _some(declaration.options)
    return st.just(False) | days if isinstance(declaration, DateDeclaration) else st.booleans()


def _few(one: st.SearchStrategy[Any], most: int = 2) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(one, max_size=most).map(tuple)


years = st.builds(YearFigures, year=st.just(2025), headcount=staffs, turnover_eur=amounts, balance_sheet_eur=amounts)
partners = st.builds(Partner, share_pct=shares, headcount=staffs, investor=st.booleans(), public=st.booleans())
yes_no = st.none() | st.booleans()
aids = st.builds(GrantedAid, scheme=st.none() | texts, funder=st.none() | texts, on=days, amount_eur=amounts, de_minimis=yes_no, settled=yes_no)
firms = st.builds(
    Company,
    name=st.none() | texts.filter(str.strip),
    postcode=st.sampled_from([None, "01000", "38000"]),
    naf=st.sampled_from([None, "10.71C"]),
    headcount_band=st.sampled_from([None, "03"]),
    founded=st.none() | st.dates(date(1900, 1, 1), date(2025, 12, 31)),
    independent=st.none(),
    establishments=st.none() | _few(st.sampled_from([Establishment(postcode="01000"), Establishment(commune="2A004")])),
    previous_years=_few(years, most=1),
    partners=st.none() | _few(partners),
    aids=st.none() | _few(aids),
    declared=_declared("company"),
)
projects = st.builds(
    Project,
    kinds=_some(["diagnostic", "conseil", "formation"]),
    budget_eur=amounts,
    started=yes_no,
    spending=st.dictionaries(st.sampled_from(list(spend_items())), amounts),
    consulting_days=st.none() | st.integers(0, 99),
    declared=_declared("project"),
)
_ids = st.sampled_from([question.id for question in BANK.questions])

earlier = st.builds(
    Earlier,
    version=st.just(BANK.version),
    mode=st.sampled_from(["express", "complet"]),
    date=st.dates(date(2024, 1, 1), date(2025, 12, 31)),
    answers=st.fixed_dictionaries({}, optional={question.id: _answer(question) for question in BANK.questions[:9]}),
)

#: Cases that can be read: of an interview, where an advisor writes too.
cases = st.builds(
    Case,
    questionnaire=st.just(BANK.id),
    version=st.just(BANK.version),
    mode=st.just("complet"),
    date=st.dates(date(2026, 1, 1), LAST_DAY),
    company=firms,
    facts=st.fixed_dictionaries({}, optional={fact.id: _fact(fact) for fact in BANK.facts}),
    project=projects,
    answers=st.fixed_dictionaries({}, optional={question.id: _answer(question) for question in BANK.questions}),
    notes=st.dictionaries(_ids, texts),
    evidence=st.dictionaries(_ids, st.sampled_from(["declared", "example", "seen"])),
    not_applicable=st.dictionaries(_ids, texts.filter(str.strip), max_size=BANK.not_applicable_max),
    actions=st.dictionaries(st.sampled_from(["R-CAP-1", "G-USA-2"]), st.sampled_from(["doing", "done", "dropped"])),
    earlier=st.none() | earlier,
)
