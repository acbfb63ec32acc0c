"""What a scheme brings, in words: the amount, the rule, what is left to pay, when the money comes."""

import re
from collections.abc import Iterator

from kernel import Sentence, euros
from presentation.wording import between, capital, first_sentence, say, shortened, stopped, together
from schemes import Aid, AidReading, Match

#: Characters of a rule that a cell can hold.
_CELL = 140
_WHOM = re.compile(r"(à (?:confirmer|vérifier)) auprès d[^.;]*")
#: A rule that says these words tells by itself what the firm pays.
_TELLS_THE_COST = "reste à payer"


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
    if known and not aid.formula.startswith(known):
        told = say("schemes.aid.amount", amount=known)
        return together(told, stopped(aid.formula)) if aid.formula else told
    if aid.formula:
        return together(stopped(aid.formula))
    if aid.firm_cost_eur is not None:
        return together()
    return say("schemes.aid.unknown", contact=match.contact.label)


def aid_items(aid: Aid) -> Iterator[str]:
    """Yield the rest: each reading of the rule, what is supposed, what is left to pay, what to pay back, when, what to ask."""
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
    """Return the aid in a cell: the amount, that it is free, or the first sentence of the rule."""
    if known := amount(match.aid):
        return capital(known)
    if match.aid.firm_cost_eur == 0:
        return say("schemes.aid.free")
    if match.aid.formula:
        return shortened(first_sentence(match.aid.formula), _CELL)
    return say("schemes.aid.short_unknown", contact=match.contact.label)


def without_whom(text: str) -> str:
    """Return a sentence on what is to confirm without « auprès de … »: the contact stands beside it."""
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
