"""One scheme: its verdict, what it brings, its conditions with their reasons, whom to ask, and when it was checked."""

from collections.abc import Iterable, Iterator

import streamlit as st

from companies import regions
from kernel import Outcome, euros, long_date, number
from presentation import is_safe_link
from schemes import Aid, AidReading, CriterionResult, Cumulation, Match
from ui.text import md, say

_MARKS = {Outcome.YES: "support.yes", Outcome.NO: "support.no", Outcome.UNKNOWN: "support.unknown"}


def scheme(match: Match, names: dict[str, str]) -> None:
    """Show a scheme in full. `names`: of all schemes, by id."""
    for block in _blocks(match, names):
        st.markdown(block)
    st.caption(checked(match))


def card(match: Match, names: dict[str, str]) -> None:
    """Show a scheme folded, under its name and its kind."""
    with st.expander(say("support.name", name=match.name, kind=match.kind_label)):
        scheme(match, names)


def found(match: Match, names: dict[str, str]) -> None:
    """Show a scheme folded, under its name and its verdict: what one who looks for it wants to know first."""
    verdict = say("support.elsewhere_verdict", verdict=match.verdict_label) if match.elsewhere else md(match.verdict_label)
    with st.expander(say("support.found_name", name=match.name) + f" · {verdict}{_where(match)}"):
        scheme(match, names)


def line(match: Match) -> str:
    """Return a scheme in one line of a list: its name, why it does not fit, when it was checked."""
    reasons = [item.reason for item in match.criteria if item.outcome is Outcome.NO]
    name, why = _link(match.name, match.contact.url), md(" ".join(reasons) or match.verdict_label)
    return f"- {name}{_where(match)} : {why} " + say("support.line_checked", label=match.checked_label)


def checked(match: Match) -> str:
    """Return when a scheme was checked, or with whom to check it."""
    day = long_date(match.checked_on)
    if day in match.checked_label or not match.dated:
        return md(match.checked_label[:1].upper() + match.checked_label[1:] + ".")
    return say("support.checked", date=day, label=match.checked_label)


def _blocks(match: Match, names: dict[str, str]) -> Iterator[str]:
    yield say("support.verdict", verdict=match.verdict_label, operator=match.operator) + _where(match)
    if match.aliases:
        yield say("support.aliases", names=", ".join(match.aliases))
    yield md(match.summary)
    yield _aid(match)
    yield from _list("support.conflicts", map(md, match.conflicts))
    yield from _list("support.criteria", map(_reason, match.criteria))
    yield from _list("support.to_ask", (md(question.text) for question in match.to_ask))
    yield from _list("support.targeting", map(_reason, match.targeting))
    yield from _list("support.preferences", map(_reason, match.preferences))
    if match.selection:
        yield say("support.selection", text=match.selection)
    yield from _list("support.conditions", map(md, match.conditions))
    if match.cumulation:
        yield from _list("support.cumulation", _cumulation(match.cumulation, names))
    yield _contact(match)


def _where(match: Match) -> str:
    """Name the territory of a scheme for another place than the firm's."""
    region = regions().get(match.territory)
    return say("support.elsewhere_name", region=region.name) if match.elsewhere and region else ""


def _list(key: str, lines: Iterable[str]) -> Iterator[str]:
    found = [f"- {line}" for line in lines]
    if found:
        yield "\n".join((say(key), *found))


def _reason(item: CriterionResult) -> str:
    return f"{say(_MARKS[item.outcome])} {md(item.reason)}"


def _aid(match: Match) -> str:
    aid = match.aid
    told = [part for part in (_amount(aid), md(aid.formula)) if part]
    if not told:
        return say("support.no_aid", contact=match.contact.label)
    lines = [f"{say('support.aid')} {' '.join(told)}"]
    lines += [f"- {_reading(reading)}" for reading in aid.readings]
    lines += [f"- {md(text)}" for text in aid.assumptions]
    if aid.repayable_eur:
        lines.append(f"- {say('support.repayable', amount=euros(aid.repayable_eur))}")
    if aid.payment:
        lines.append(f"- {say('support.payment', text=aid.payment)}")
    lines += [f"- {say('support.amount_depends', question=question.text)}" for question in aid.questions]
    return "\n".join(lines)


def _amount(aid: Aid) -> str:
    if aid.amount_eur is not None:
        return say("support.amount", amount=euros(aid.amount_eur))
    if aid.low_eur is not None and aid.high_eur is not None:
        return say("support.amount_between", low=euros(aid.low_eur), high=euros(aid.high_eur))
    return say("support.amount_at_most", high=euros(aid.high_eur)) if aid.high_eur is not None else ""


def _reading(reading: AidReading) -> str:
    if reading.amount_eur is None:
        return say("support.reading_unknown", assumption=reading.assumption)
    left = "" if reading.firm_cost_eur is None else say("support.reading_left", amount=euros(reading.firm_cost_eur))
    return say("support.reading", amount=euros(reading.amount_eur), assumption=reading.assumption) + left


def _cumulation(rule: Cumulation, names: dict[str, str]) -> Iterator[str]:
    if rule.public_ceiling_pct is not None:
        yield say("support.public_ceiling", share=number(rule.public_ceiling_pct))
    if rule.own_share_min_pct is not None:
        yield say("support.own_share", share=number(rule.own_share_min_pct))
    if rule.not_with_any:
        yield say("support.not_with_any")
    if rule.not_with:
        yield say("support.not_with", names=", ".join(names[id] for id in rule.not_with))
    if rule.with_:
        yield say("support.with", names=", ".join(names[id] for id in rule.with_))
    if rule.text:
        yield md(rule.text)


def _contact(match: Match) -> str:
    links = [_link(match.contact.label, match.contact.url)]
    if match.contact.phone:
        links.append(md(match.contact.phone))
    sources = ", ".join(_link(source.title, source.url) for source in match.sources)
    lines = [say("support.contact") + " " + ", ".join(links)]
    return "  \n".join(lines + ([say("support.sources") + " " + sources] if sources else []))


def _link(label: str, url: str | None) -> str:
    return f"[{md(label)}](<{url}>)" if url is not None and is_safe_link(url) else md(label)
