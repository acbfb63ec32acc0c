"""The sheets of public support."""

from collections.abc import Iterable

from kernel import Outcome
from presentation import Presentation, is_safe_link, sources_of
from reports.workbook.model import Cell, Formula, Link, Row, Sheet
from reports.workbook.words import shared, told, words
from schemes import Aid, LeftOut, Match, PlanLine

_TEMPLATE = "parts/schemes.html.j2"


def schemes_sheet(view: Presentation) -> Sheet:
    """Return one row for each scheme, in the order of the report."""
    return Sheet("schemes", words().sheets["schemes"], tuple(map(_scheme, _matches(view))))


def conditions_sheet(view: Presentation) -> Sheet:
    """Return one row for each condition of these schemes: its outcome, its reason and its source."""
    return Sheet("conditions", words().sheets["conditions"], tuple(row for match in _matches(view) for row in _conditions(match)))


def _matches(view: Presentation) -> tuple[Match, ...]:
    """Return the schemes of the firm's place; for the law alone, those that may pay for its actions."""
    groups = view.support
    own = (*groups.fitting, *groups.to_confirm, *groups.resources, *groups.refused, *groups.closed)
    return own if view.mode.shows_level else view.action_payers


def _scheme(match: Match) -> Row:
    sources, (low, high) = sources_of(match), _bounds(match.aid)
    first = next((source for source in sources if is_safe_link(source.url)), None)
    return {
        "name": Link(match.name, match.contact.url),
        "verdict": match.verdict_label,
        "kind": match.kind_label,
        "operator": match.operator,
        "low": low,
        "high": high,
        "firm_cost": match.aid.firm_cost_eur,
        "aid": told(_TEMPLATE, "aid", match),
        "missing": _missing(match),
        "contact": match.contact.label,
        "phone": match.contact.phone,
        "repayable": match.aid.repayable_eur,
        "checked_on": match.checked_on,
        "checked": told(_TEMPLATE, "checked", match),
        "sources": len(sources),
        "source": Link(first.title, first.url) if first else None,
    }


def _bounds(aid: Aid) -> tuple[int | None, int | None]:
    return (aid.low_eur, aid.high_eur) if aid.amount_eur is None else (aid.amount_eur, aid.amount_eur)


def _missing(match: Match) -> tuple[str, ...]:
    """Return what would settle a scheme: questions to the firm, else what is not known of it; or what rules it out."""
    if match.verdict == "to_confirm":
        return tuple(question.text for question in match.to_ask) or _reasons(match, Outcome.UNKNOWN)
    return _reasons(match, Outcome.NO)


def _reasons(match: Match, outcome: Outcome) -> tuple[str, ...]:
    return tuple(result.reason for result in match.criteria if result.outcome is outcome)


def _conditions(match: Match) -> Iterable[Row]:
    outcomes = shared(_TEMPLATE, "OUTCOMES")
    for result in match.criteria:
        source = next(iter(result.sources), None)
        link = Link(source.title, source.url) if source else None
        yield {"scheme": match.name, "outcome": outcomes[result.outcome.value], "reason": result.reason, "source": link}
    yield from ({"scheme": match.name, "outcome": words().operator_only, "reason": text} for text in match.conditions)


def plan_sheet(view: Presentation) -> Sheet:
    """Return the aids of the plan in the order of asking, those that are not in it with the reason, then the totals."""
    plan, said = view.diagnosis.financing, words()
    lines = tuple(_line(number, line) for number, line in enumerate(plan.lines, start=1))
    aside = (("left_out", plan.left_out), ("not_counted", plan.not_counted), ("to_pay_back", plan.to_pay_back))
    others = tuple(row for place, items in aside for row in _others(view, place, items))
    return Sheet("plan", said.sheets["plan"], (*lines, *others), after=_after(view))


def _line(number: int, line: PlanLine) -> Row:
    said = words()
    return {
        "number": number,
        "name": line.name,
        "place": said.places["in"],
        "sure": said.sure["yes" if line.sure else "no"],
        "spend": line.spend_eur,
        "low": line.low_eur,
        "high": line.high_eur,
        "reason": line.assumptions,
        "checked": line.checked_label,
    }


def _others(view: Presentation, place: str, items: Iterable[LeftOut]) -> Iterable[Row]:
    for item in items:
        match = view.scheme(item.id)
        yield {"name": item.name, "place": words().places[place], "reason": item.reason, "checked": match.checked_label if match else None}


def _after(view: Presentation) -> tuple[Row, ...]:
    plan, said = view.diagnosis.financing, words()
    rows: list[Row] = []
    if plan.lines:
        rows.append({"name": said.plan_total, "low": _sum("low", len(plan.lines), plan.low_eur), "high": _sum("high", len(plan.lines), plan.high_eur)})
        rows += [{"name": said.plan_budget, "spend": plan.budget_eur}] if plan.budget_eur is not None else []
        rows += [{"name": said.plan_firm, "low": plan.firm_low_eur, "high": plan.firm_high_eur}] if plan.firm_low_eur is not None else []
        rows.append({"name": said.plan_assumptions, "reason": plan.assumptions})
    rows += [{"name": said.plan_steps, "reason": plan.steps}] if plan.steps else []
    return tuple(rows)


def _sum(column: str, count: int, value: int) -> Cell:
    return Formula(f"SUM({{{column}}}2:{{{column}}}{count + 1})", value)
