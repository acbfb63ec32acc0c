"""Which use a firm tries on Monday: what annoys it and it can start with first, else what its trade
starts with. Never one at high risk."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from kernel import Outcome, unique
from schemes import Match
from scoring.advice import advice_content
from scoring.advice.firm_kinds import kinds_of
from scoring.advice.use_case_fit import Fit, fits, irritant_labels, tested_facts
from scoring.advice.use_cases import is_eligible, pick, said, use_case
from scoring.diagnosis import IrritantAnswer, Monday
from scoring.maturity import CaseReading

#: Uses that a firm may choose from, the one of Monday included.
_FEW = 3


def monday(reading: CaseReading, matches: Sequence[Match] = ()) -> Monday | None:
    """Return the use of Monday with what answers each thing that annoys, and the other uses; None
    when no use is written for the questionnaire.

    A first quarter of an hour needs none of the answers that its use asks for: what annoys has one
    even when the use itself is still out of reach."""
    found = fits(reading)
    by_id = {fit.entry.id: fit for fit in found}
    labels = irritant_labels(reading)
    answers = {id: _answer(found, id) for id in _ticked(reading, labels)}
    uses = {id: use_case(reading, by_id[id], matches) for id in _in_order(reading, found, answers)}
    if not uses:
        return None
    first, *others = uses
    return Monday(
        use=uses[first],
        because=_because(reading, by_id[first], bool(answers)),
        answers=tuple(
            IrritantAnswer(
                labels[irritant],
                uses[id] if id else None,
                None if id else _why_not(reading, found, irritant),
            )
            for irritant, id in answers.items()
        ),
        others=tuple(uses[id] for id in others),
    )


def _in_order(
    reading: CaseReading, found: Sequence[Fit], answers: Mapping[str, str | None]
) -> tuple[str, ...]:
    """Return the uses that a firm may try: what it can start with first among those that answer
    what annoys it (the hard ones last), the other answers, what a volume calls for; then what its
    trade starts with, as long as they are few."""
    picks = pick(found)
    annoying = sorted((fit for fit in picks if fit.irritants), key=lambda fit: fit.is_hard)
    within_reach = [fit.entry.id for fit in annoying]
    answering = [fit.entry.id for fit in found if fit.entry.id in answers.values()]
    told = unique([*within_reach, *answering, *(fit.entry.id for fit in picks)])
    own = [id for id in _own(reading, found) if id not in told]
    return (*told, *own[: max(_FEW - len(told), 0)])


def _ticked(reading: CaseReading, labels: Mapping[str, str]) -> Iterator[str]:
    asked = advice_content.use_cases(reading.questionnaire.id).irritants_fact
    return (id for id in reading.situation.facts.get(asked) or () if id in labels)


def _answer(found: Iterable[Fit], irritant: str) -> str | None:
    """Return the best use that answers something that annoys, those within reach first; None when
    there is none."""
    able = [fit for fit in found if irritant in fit.entry.irritants and _may_start(fit)]
    best = next(filter(is_eligible, able), next(iter(able), None))
    return best.entry.id if best else None


def _may_start(fit: Fit) -> bool:
    return fit.entry.risk != "high_risk" and fit.called_for


def _own(reading: CaseReading, found: Sequence[Fit]) -> list[str]:
    """Return the uses that the trade of a firm starts with, the simplest first."""
    content = advice_content.quarters(reading.questionnaire.id)
    if content is None:
        return []
    able = {fit.entry.id for fit in found if _makes_sense(fit)}
    trade = content.own.choices.get(str(reading.situation.facts.get(content.own.fact)), ())
    return [id for id in unique([*trade, *content.own.otherwise]) if id in able]


def _makes_sense(fit: Fit) -> bool:
    """Tell whether nothing that the firm is or said rules a use out."""
    is_for_trades = any(test.any_of is not None for test in tested_facts(fit.entry.volume))
    is_theirs = fit.volume is Outcome.YES if is_for_trades else fit.volume is not Outcome.NO
    return fit.entry.risk != "high_risk" and (is_theirs or fit.entry.volume is None)


def _because(reading: CaseReading, first: Fit, annoyed: bool) -> str:
    phrases = advice_content.phrases().monday
    if first.irritants:
        return phrases.irritant.format(label=" » et « ".join(first.irritants))
    if first.called_for and first.entry.volume:
        return f"{said(reading, first.entry.volume)}."
    if _trade_is_known(reading):
        return phrases.own_elsewhere if annoyed else phrases.own
    return phrases.anyone_elsewhere if annoyed else phrases.anyone


def _trade_is_known(reading: CaseReading) -> bool:
    content = advice_content.quarters(reading.questionnaire.id)
    return content is not None and reading.situation.facts.get(content.own.fact) is not None


def _why_not(reading: CaseReading, found: Sequence[Fit], irritant: str) -> str:
    """Say why nothing answers something that annoys: it makes no sense to such a firm, the firm
    said no to what it needs, it touches the rights of people, it is for other trades."""
    id, phrases = reading.questionnaire.id, advice_content.phrases().monday
    entries = [one for one in advice_content.use_cases(id).use_cases if irritant in one.irritants]
    own = kinds_of(advice_content.firm_kinds(id), reading.situation)
    senseless = [entry.not_for[kind] for entry in entries for kind in own if kind in entry.not_for]
    ruled_out = [
        fit.entry.volume.unless
        for fit in found
        if irritant in fit.entry.irritants and fit.entry.volume and fit.volume is Outcome.NO
    ]
    said_no = [unless for unless in ruled_out if unless]
    if senseless or said_no:
        return [*senseless, *said_no][0]
    if all(entry.risk == "high_risk" for entry in entries):
        return phrases.high_risk
    return phrases.other_trades if _trade_is_known(reading) else phrases.trade_unknown
