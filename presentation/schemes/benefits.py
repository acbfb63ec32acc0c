"""What a scheme brings, in words: the aid, with which others, where its sources disagree."""

import re
from collections.abc import Iterable, Iterator, Mapping

from kernel import Sentence, euros, joined, number
from presentation.schemes.block import Block, block
from presentation.wording import between, capital, first_sentence, say, shortened, stopped
from schemes import Aid, AidReading, Cumulation, Match

#: Characters of a rule that a cell can hold.
_CELL = 140
_WHOM = re.compile(r"(à (?:confirmer|vérifier)) auprès d[^.;]*")
#: A rule that says these words tells by itself what the firm pays.
_TELLS_THE_COST = "reste à payer"


def benefit_blocks(match: Match, names: Mapping[str, str]) -> Iterator[Block]:
    """Yield the aid, the rules of combining it, the disagreements. `names`: by id."""
    yield from block("aid", aid_items(match.aid), aid_lead(match))
    yield from block("cumulation", _cumulation(match.cumulation, names))
    yield from block("conflicts", match.conflicts)


def amount(aid: Aid) -> str:
    """Return an amount or its bounds; nothing when neither is known."""
    if aid.amount_eur is not None:
        return euros(aid.amount_eur)
    if aid.high_eur is None:
        return ""
    if aid.low_eur is not None:
        return between(aid.low_eur, aid.high_eur)
    return say("schemes.aid.at_most", amount=euros(aid.high_eur))


def aid_lead(match: Match) -> Sentence:
    """Return the amount and the rule. What is not known is to confirm, never nought."""
    aid, known = match.aid, capital(amount(match.aid))
    if not (known or aid.formula) and aid.firm_cost_eur is None:
        return say("schemes.aid.unknown", contact=match.contact.label)
    is_said = not known or aid.formula.startswith(known)
    told = "" if is_said else say("schemes.aid.amount", amount=known)
    return joined((told, stopped(aid.formula) if aid.formula else ""))


def aid_items(aid: Aid) -> Iterator[str]:
    """Yield the rest: readings of the rule, what is supposed, what is left, paid back, when."""
    yield from map(_reading, aid.readings)
    yield from (capital(stopped(text)) for text in aid.assumptions)
    yield from _left(aid)
    if aid.repayable_eur:
        yield say("schemes.aid.repayable", amount=euros(aid.repayable_eur))
    if aid.payment:
        yield stopped(aid.payment)
    if aid.questions:
        yield say("schemes.aid.questions", questions=" ".join(one.text for one in aid.questions))


def aid_text(match: Match) -> str:
    """Return all that is known of the aid, in one text."""
    return " ".join(filter(None, (aid_lead(match), *aid_items(match.aid))))


def short_aid(match: Match) -> str:
    """Return the aid in a cell: the amount and what it leaves to pay, that it is free, or the first
    sentence of the rule."""
    if known := amount(match.aid):
        left = match.aid.firm_cost_eur
        values = {"amount": capital(known), "left": euros(left or 0)}
        return say("schemes.aid.with_left", **values) if left else capital(known)
    if match.aid.firm_cost_eur == 0:
        return say("schemes.aid.free")
    if match.aid.formula:
        return shortened(first_sentence(match.aid.formula), _CELL)
    return say("schemes.aid.short_unknown", contact=match.contact.label)


def without_whom(text: str) -> str:
    """Return a sentence without its « auprès de … »: the contact stands beside it."""
    return _WHOM.sub(r"\1", text)


def _left(aid: Aid) -> Iterator[str]:
    is_free = aid.firm_cost_eur == 0 and aid.amount_eur is None
    if is_free or _TELLS_THE_COST in aid.formula:
        return
    if aid.firm_cost_eur is not None:
        yield say("schemes.aid.left", amount=euros(aid.firm_cost_eur))
    elif aid.amount_eur is not None:
        yield say("schemes.aid.left_unknown")


def _reading(reading: AidReading) -> str:
    supposed = reading.assumption
    if reading.amount_eur is None:
        return say("schemes.aid.reading_unknown", assumption=supposed)
    told = euros(reading.amount_eur)
    if reading.firm_cost_eur is None:
        return say("schemes.aid.reading", amount=told, assumption=supposed)
    left = euros(reading.firm_cost_eur)
    return say("schemes.aid.reading_left", amount=told, assumption=supposed, left=left)


def _cumulation(rule: Cumulation | None, names: Mapping[str, str]) -> Iterator[str]:
    if rule is None:
        return
    if rule.public_ceiling_pct is not None:
        yield say("schemes.cumulation.public_ceiling", share=number(rule.public_ceiling_pct))
    if rule.own_share_min_pct is not None:
        yield say("schemes.cumulation.own_share", share=number(rule.own_share_min_pct))
    if rule.not_with_any:
        yield say("schemes.cumulation.alone")
    if rule.not_with:
        yield say("schemes.cumulation.not_with", names=_named(rule.not_with, names))
    if rule.with_:
        yield say("schemes.cumulation.with", names=_named(rule.with_, names))
    if rule.text:
        yield rule.text


def _named(ids: Iterable[str], names: Mapping[str, str]) -> str:
    return ", ".join(names.get(id, id) for id in ids)
