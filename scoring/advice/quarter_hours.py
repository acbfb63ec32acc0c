"""The first quarter of an hour of a use, in the words of a firm: its trade, its kind."""

from collections.abc import Iterable
from functools import lru_cache

from companies import naf, naf_matches
from questionnaires import facts_from_naf
from scoring.advice import advice_content
from scoring.advice.entries import PageEntry, QuarterEntry, Quarters, ToolEntry
from scoring.advice.firm_kinds import kinds_of, told_to
from scoring.maturity import CaseReading
from scoring.quarter_hour import NamedTool, PageRead, QuarterHour, TimedStep, ToolKind


def quarter_hour(reading: CaseReading, use: str) -> QuarterHour | None:
    """Return the quarter of an hour of a use; None when none is written."""
    id = reading.questionnaire.id
    content, kinds = advice_content.quarters(id), advice_content.firm_kinds(id)
    entry = _by_id(id).get(use)
    if content is None or entry is None:
        return None
    own = kinds_of(kinds, reading.situation)
    told = told_to(entry, kinds, own)
    return QuarterHour(
        steps=tuple(TimedStep(step.minutes, step.do) for step in told.steps),
        prompt=content.frame.format(trade=trade(reading), ask=told.ask),
        good=told.good,
        checks=(*told.check, *_also(content, own)),
        tools=tuple(_kinds_of_tool(id)[tool] for tool in told.tools),
        limit=told.limit,
    )


def trade(reading: CaseReading) -> str:
    """Return how a firm says its trade: by its code of activity, unless it told another sector;
    else by its sector."""
    trades = advice_content.trades(reading.questionnaire.id)
    if trades is None:
        return ""
    told = reading.situation.facts.get(trades.fact)
    found = naf(reading.case.company.naf or "")
    code = found.code if found else None
    if code and told in (None, facts_from_naf(reading.questionnaire, code).get(trades.fact)):
        prefixes = [prefix for prefix in trades.naf if naf_matches(code, prefix)]
        if prefixes:
            return trades.naf[max(prefixes, key=len)]
    return trades.choices.get(str(told), trades.otherwise)


def _also(content: Quarters, own: Iterable[str]) -> tuple[str, ...]:
    return tuple(content.also_check[kind] for kind in own if kind in content.also_check)


@lru_cache(maxsize=8)
def _by_id(questionnaire: str) -> dict[str, QuarterEntry]:
    content = advice_content.quarters(questionnaire)
    return {entry.id: entry for entry in content.quarters} if content else {}


@lru_cache(maxsize=8)
def _kinds_of_tool(questionnaire: str) -> dict[str, ToolKind]:
    content = advice_content.tools(questionnaire)
    return {entry.id: _tool(entry) for entry in content.tools} if content else {}


def _tool(entry: ToolEntry) -> ToolKind:
    named = (NamedTool(one.name, one.maker, one.says, _page(one.source)) for one in entry.named)
    pages = tuple(map(_page, entry.sources))
    return ToolKind(entry.id, entry.name, entry.what, entry.free, entry.paid, tuple(named), pages)


def _page(entry: PageEntry) -> PageRead:
    return PageRead(entry.title, entry.url, entry.seen_on)
