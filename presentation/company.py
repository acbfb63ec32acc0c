"""The facts of the firm, as given: size, place, activity, and the questions of its profile."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from cases import MAX_NAME
from companies import Company, band, naf_label, size_class, size_class_label
from kernel import Sentence, euros, long_date, rounded
from presentation.wording import bounded, named, say, shortened
from questionnaires import Fact, facts_asked
from scoring import Diagnosis


@dataclass(frozen=True)
class ProfileRow:
    """One fact. `name`: what it is, or the question of the profile; `lead`: the same before it."""

    name: str
    value: str
    lead: str


def company_rows(diagnosis: Diagnosis) -> tuple[ProfileRow, ...]:
    """Return the facts of the firm that are known."""
    rows = _company(diagnosis.case.company)
    return tuple(_row(named("company.facts", name), value) for name, value in rows if value)


def fact_rows(diagnosis: Diagnosis) -> tuple[ProfileRow, ...]:
    """Return the answers to the questions of the profile that can be read."""
    asked = facts_asked(diagnosis.questionnaire, diagnosis.case.mode)
    facts = ((fact, diagnosis.case.facts.get(fact.id)) for fact in asked)
    known = ((fact, raw) for fact, raw in facts if raw is not None)
    readable = ((fact, raw) for fact, raw in known if fact.problem(raw) is None)
    return tuple(ProfileRow(fact.text, _told(fact, raw), fact.text) for fact, raw in readable)


def facts_in_short(rows: tuple[ProfileRow, ...], most: int | None) -> Sentence | None:
    """Return the first facts of the firm in a row; None when none is known."""
    told = (say("company.fact", name=row.name, value=shortened(row.value)) for row in rows[:most])
    return say("company.in_short", facts=" · ".join(told)) if rows else None


def facts_left(diagnosis: Diagnosis) -> Sentence | None:
    """Name the questions of the profile that have no answer, or none that can be read."""
    told = {row.name for row in fact_rows(diagnosis)}
    asked = facts_asked(diagnosis.questionnaire, diagnosis.case.mode)
    left = [fact.text for fact in asked if fact.text not in told]
    return say("answers.missing.facts", questions=" ".join(left)) if left else None


def _row(name: str, value: str) -> ProfileRow:
    return ProfileRow(name, bounded(value, MAX_NAME), say("company.lead", name=name))


def _company(company: Company) -> Iterator[tuple[str, str | None]]:
    size = size_class(company)
    found = band(company.headcount_band) if company.headcount_band else None
    yield "siren", company.siren
    yield "postcode", company.postcode
    yield "naf", f"{company.naf} {naf_label(company.naf) or ''}" if company.naf else None
    if company.naf_2025 and not company.naf:
        yield "naf_2025", f"{company.naf_2025} {naf_label(company.naf_2025, '2025') or ''}"
    yield "headcount", _count(company.headcount)
    yield "headcount_band", found.label if found else company.headcount_band
    yield "turnover", _amount(company.turnover_eur)
    yield "balance_sheet", _amount(company.balance_sheet_eur)
    yield "founded", long_date(company.founded) if company.founded else None
    yield "size_class", size_class_label(size) if size else None


def _amount(value: int | None) -> str | None:
    return None if value is None else euros(value)


def _count(value: int | None) -> str | None:
    return None if value is None else rounded(value)


def _told(fact: Fact, raw: Any) -> str:
    return " ; ".join(fact.texts(raw))
