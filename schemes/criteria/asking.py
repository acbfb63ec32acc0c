"""The questions that several kinds of criteria ask: facts of a case by their field, declarations by
their id."""

from collections.abc import Iterable

from companies import Partner, declarations
from kernel import unique
from schemes.criteria.bounded import NumberBounds
from schemes.facts import Facts
from schemes.result import Question
from schemes.wording import say

_TURNOVER, _BALANCE = "company.turnover_eur", "company.balance_sheet_eur"


def ask(field: str, limits: NumberBounds | None = None) -> Question:
    """Return the question on a fact of a case, such as « company.turnover_eur », with the numbers
    that matter."""
    return Question(field, say(f"criteria.ask.{field}"), limits.numbers if limits else ())


def ask_declared(id: str, limits: NumberBounds | None = None) -> Question:
    """Return the question of a declaration."""
    return Question(
        declared_field(id), declarations()[id].question, limits.numbers if limits else ()
    )


def declared_field(id: str) -> str:
    """Return where the answer to a declaration stands in a case: « company.declared.ess »."""
    return f"{declarations()[id].about}.declared.{id}"


def merged(questions: Iterable[Question]) -> tuple[Question, ...]:
    """Return the questions once each, in their first order, each with the numbers of all that ask
    the same."""
    asked: dict[tuple[str, str], tuple[int, ...]] = {}
    for question in questions:
        key = (question.field, question.text)
        asked[key] = unique((*asked.get(key, ()), *question.bounds))
    return tuple(
        Question(field, text, tuple(sorted(bounds))) for (field, text), bounds in asked.items()
    )


def ask_figures(facts: Facts, *limits: tuple[str, NumberBounds]) -> tuple[Question, ...]:
    """Return the questions on the firm's own figures that are missing, each a field with the
    numbers that matter. The balance sheet only serves a firm whose turnover is too high: it is
    asked once the turnover is told."""
    missing = {field: numbers for field, numbers in limits if _is_missing(field, facts)}
    if _TURNOVER in missing:
        missing.pop(_BALANCE, None)
    return tuple(ask(field, numbers) for field, numbers in missing.items())


def _is_missing(field: str, facts: Facts) -> bool:
    if field == "company.headcount":
        return facts.headcount is None or facts.headcount.low != facts.headcount.high
    return getattr(facts.company, field.removeprefix("company.")) is None


def ask_owners(facts: Facts) -> tuple[Question, ...]:
    """Return the question on the firms that hold this one or are held by it, when nothing or too
    little is told of them."""
    company = facts.company
    if company.independent is None and company.partners is None:
        return (ask("company.independent"),)
    nobody_told = company.independent is False and not company.partners
    return (
        (ask("company.partners"),)
        if nobody_told or any(map(_lacks_a_figure, company.partners or ()))
        else ()
    )


def _lacks_a_figure(partner: Partner) -> bool:
    return None in (partner.headcount, partner.turnover_eur, partner.balance_sheet_eur)
