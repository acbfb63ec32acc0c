"""The sheets of public support."""

from collections.abc import Iterable

from presentation import Presentation, SchemeCard, named, say
from reports.workbook.model import Cell, Formula, Link, Row, Sheet
from reports.workbook.words import words
from schemes import Aid


def schemes_sheet(view: Presentation) -> Sheet:
    """Return one row for each scheme, in the order of the report."""
    return Sheet("schemes", words().sheets["schemes"], tuple(map(_scheme, _cards(view))))


def conditions_sheet(view: Presentation) -> Sheet:
    """Return one row for each condition of these schemes: its outcome, its reason and its
    source."""
    rows = tuple(row for card in _cards(view) for row in _conditions(card))
    return Sheet("conditions", words().sheets["conditions"], rows)


def _cards(view: Presentation) -> tuple[SchemeCard, ...]:
    """Return the schemes of the firm's place; for the law alone, those that may pay for its
    actions."""
    return view.schemes.told if view.mode.shows_level else view.action_payers


def _scheme(card: SchemeCard) -> Row:
    match, first, (low, high) = card.match, card.first_source, _bounds(card.match.aid)
    return {
        "name": Link(card.name, match.contact.url),
        "verdict": card.verdict,
        "kind": card.kind,
        "operator": card.operator,
        "low": low,
        "high": high,
        "firm_cost": match.aid.firm_cost_eur,
        "aid": card.aid,
        "missing": card.missing,
        "contact": match.contact.label,
        "phone": match.contact.phone,
        "repayable": match.aid.repayable_eur,
        "checked_on": match.checked_on,
        "checked": card.checked,
        "sources": len(card.sources),
        "source": Link(first.title, first.url) if first else None,
    }


def _bounds(aid: Aid) -> tuple[int | None, int | None]:
    return (
        (aid.low_eur, aid.high_eur) if aid.amount_eur is None else (aid.amount_eur, aid.amount_eur)
    )


def _conditions(card: SchemeCard) -> Iterable[Row]:
    for condition in card.conditions:
        source = next(iter(condition.sources), None)
        link = Link(source.title, source.url) if source else None
        yield {
            "scheme": card.name,
            "outcome": condition.outcome,
            "reason": condition.reason,
            "source": link,
        }


def plan_sheet(view: Presentation) -> Sheet:
    """Return the aids of the plan in the order of asking, those that are not in it with the reason,
    then the totals."""
    rows = (*_lines(view), *_asides(view))
    return Sheet("plan", words().sheets["plan"], rows, after=tuple(_after(view)))


def _lines(view: Presentation) -> Iterable[Row]:
    for row in view.financing.rows:
        line = row.line
        yield {
            "number": row.number,
            "name": line.name,
            "place": named("financing.places", "in"),
            "sure": row.state,
            "spend": line.spend_eur,
            "low": line.low_eur,
            "high": line.high_eur,
            "reason": line.assumptions,
            "checked": row.checked,
        }


def _asides(view: Presentation) -> Iterable[Row]:
    for aside in view.financing.asides:
        place = named("financing.places", aside.place)
        for one in aside.items:
            yield {"name": one.name, "place": place, "reason": one.reason, "checked": one.checked}


def _after(view: Presentation) -> Iterable[Row]:
    told, plan = view.financing, view.financing.plan
    if plan.lines:
        low, high = (
            _sum(name, len(plan.lines), sum)
            for name, sum in (("low", plan.low_eur), ("high", plan.high_eur))
        )
        yield {"name": say("financing.total"), "low": low, "high": high}
        if plan.budget_eur is not None:
            yield {"name": say("financing.budget"), "spend": plan.budget_eur}
        if plan.firm_low_eur is not None:
            yield {
                "name": say("financing.left"),
                "low": plan.firm_low_eur,
                "high": plan.firm_high_eur,
            }
        yield {"name": say("financing.assumptions"), "reason": plan.assumptions}
    if told.steps:
        yield {"name": say("financing.steps"), "reason": told.steps}


def _sum(column: str, count: int, value: int) -> Cell:
    return Formula(f"SUM({{{column}}}2:{{{column}}}{count + 1})", value)
