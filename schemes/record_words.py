"""A record in words, before any firm is looked at: status, periods, conditions, aid, cumulation,
contact."""

from collections.abc import Iterable, Iterator
from datetime import date

from companies import Company, Project
from kernel import long_date, month
from schemes.aids import Giver, cited_by
from schemes.catalogue import Catalogue
from schemes.criteria import BaseCriterion
from schemes.facts import Facts
from schemes.record import ContactPoint, CumulationRule, Scheme, Window
from schemes.result import Aid, Source
from schemes.wording import percent, say

#: A fact in words, with the ids of its sources.
FactTold = tuple[str, tuple[str, ...]]


def facts_told(catalogue: Catalogue, scheme: Scheme) -> Iterator[tuple[str, list[FactTold]]]:
    """Yield everything that a record holds, by subject (« status », « criteria », « aid »…); a
    subject may have no fact."""
    yield "summary", [(scheme.summary.text, scheme.summary.source)]
    yield "status", _status(scheme)
    yield "criteria", _needs(scheme.criteria)
    yield "preconditions", _needs(catalogue.criteria(scheme)[len(scheme.criteria) :])
    yield "targeting", _needs(scheme.targeting)
    yield "preferences", _needs(scheme.preferences)
    yield (
        "selection",
        ([(scheme.selection.text, scheme.selection.source)] if scheme.selection else []),
    )
    yield "conditions", [(condition.text, condition.source) for condition in scheme.conditions]
    yield "aid", [(text, cited_by(scheme.aid)) for text in aid_sentences(scheme)]
    yield (
        "cumulation",
        (
            [
                (text, scheme.cumulation.source)
                for text in cumulation_told(catalogue, scheme.cumulation)
            ]
            if scheme.cumulation
            else []
        ),
    )
    yield "conflicts", [(conflict.text, conflict.source) for conflict in scheme.conflicts]
    yield (
        "legal_basis",
        [
            (" ".join(part for part in (text.label, text.url) if part), text.source)
            for text in scheme.legal_basis
        ],
    )
    yield "contact", [(contact_told(scheme.contact), scheme.contact.source)]


def search_told(scheme: Scheme) -> list[FactTold]:
    """Say what the last search found and what it looked for in vain; nothing when the scheme was
    never searched again."""
    search = scheme.searched
    if search is None:
        return []
    told = []
    if search.found:
        told.append((say("record.search.found", text=search.found), search.source))
    if search.not_found:
        told.append((say("record.search.not_found", text=search.not_found), ()))
    return told


def status_told(scheme: Scheme) -> str:
    """Say whether one can apply, as the record has it."""
    told = say(f"record.status.{scheme.status.value}")
    return f"{told} {scheme.status.note}" if scheme.status.note else told


def window_told(window: Window) -> str:
    """Say a period of application, its last day as precisely as the source gives it."""
    key = (
        "between"
        if window.opens and window.closes
        else "from"
        if window.opens
        else "until"
        if window.closes
        else "unknown"
    )
    period = "_period" if window.closes and window.precision != "day" else ""
    return say(
        f"record.window.{key}{period}",
        opens=window.opens and long_date(window.opens),
        closes=window.closes and _closing(window, window.closes),
    )


def need_told(criterion: BaseCriterion) -> str:
    """Say a condition, and that it is to be confirmed where it is."""
    return (
        criterion.need() if criterion.settled() else say("record.to_confirm", need=criterion.need())
    )


def aid_sentences(scheme: Scheme) -> tuple[str, ...]:
    """Say the aid as written: its rule, what must hold for it, when the money comes."""
    aid = aid_told(scheme)
    return tuple(text for text in (aid.formula, *scheme.aid.assumptions, aid.payment) if text)


def aid_told(scheme: Scheme) -> Aid:
    """Return the aid as it would be told to a firm of which nothing is known: its rule in words."""
    nobody = Facts(Company(), Project(), scheme.checked_on)
    return scheme.aid.compute(
        nobody, Giver(scheme.id, scheme.to_confirm_with, scheme.de_minimis_ceiling())
    )


def cumulation_told(catalogue: Catalogue, rule: CumulationRule) -> Iterator[str]:
    """Say what is known of combining a scheme with others, one sentence a rule."""
    if rule.public_ceiling_pct is not None:
        yield say("record.cumulation.public_ceiling_pct", share=percent(rule.public_ceiling_pct))
    if rule.own_share_min_pct is not None:
        yield say("record.cumulation.own_share_min_pct", share=percent(rule.own_share_min_pct))
    if rule.not_with_any:
        yield say("record.cumulation.not_with_any")
    if rule.not_with:
        yield say("record.cumulation.not_with", names=_names(catalogue, rule.not_with))
    if rule.with_:
        yield say("record.cumulation.with", names=_names(catalogue, rule.with_))
    if rule.text:
        yield rule.text


def contact_told(contact: ContactPoint) -> str:
    """Say whom to ask, and where."""
    return " · ".join(part for part in (contact.label, contact.url, contact.phone) if part)


def source_told(source: Source) -> str:
    """Name a source with its date, or with the day when it was read."""
    return say(
        "record.source",
        title=source.title,
        date=source.dated or say("record.seen", day=long_date(source.seen_on)),
    )


def _names(catalogue: Catalogue, ids: Iterable[str]) -> str:
    return ", ".join(catalogue.scheme(id).name for id in ids)


def _closing(window: Window, closes: date) -> str:
    return {"day": long_date(closes), "month": month(closes), "year": str(closes.year)}[
        window.precision
    ]


def _status(scheme: Scheme) -> list[FactTold]:
    intake = (
        [(say(f"record.intake.{scheme.intake.kind}"), scheme.intake.source)]
        if scheme.intake
        else []
    )
    return [
        (status_told(scheme), scheme.status.source),
        *intake,
        *((window_told(window), window.source) for window in scheme.windows),
    ]


def _needs(criteria: Iterable[BaseCriterion]) -> list[FactTold]:
    return [(need_told(criterion), criterion.cited) for criterion in criteria]
