"""Where the uses of a firm stand in the European regulation on AI, in which role, what to put in
place, and the dated duties that follow."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import TypeVar

from companies import Company, naf_matches, place
from kernel import Outcome, all_of, any_of, later, negate
from questionnaires import Condition, Not, QuestionIs, exact, leaves, next_goal
from scoring.advice import advice_content
from scoring.advice.cited_dates import days_of
from scoring.advice.firm_kinds import Fitted, fitting
from scoring.advice.law_content import (
    Duty,
    LegalDate,
    Preparation,
    RiskRules,
    Rule,
    SupplierQuestion,
)
from scoring.diagnosis import Because, LegalNote, Obligation, Risk, Role
from scoring.maturity import CaseReading

_OUTCOMES = {"yes": Outcome.YES, "unknown": Outcome.UNKNOWN}
#: Classes of firms to which fines, reliefs and supervision are not told: nothing calls for them.
_QUIET = ("minimal", "not_asked")
#: What binds all comes first, then the duties of whoever hands a tool to others, then the rest by
#: date.
_FIRST = ("anyone", "provider", "reseller")

_Entry = TypeVar("_Entry", bound=Fitted)


def classify(reading: CaseReading, on: date) -> Risk:
    """Return the strongest class that applies, what all classes say, the roles, what to put in
    place, to gather and to ask, and the duties as the law stands on a date.

    A question that is not in scope places nothing: without any, the class is "not_asked". An answer
    that is not known is never taken for a no. A questionnaire without rules says nothing of the
    law; its modes without level name the next answers to reach.
    """
    rules = advice_content.risk_rules(reading.questionnaire.id)
    if rules is None:
        return Risk(
            "not_asked",
            advice_content.phrases().risk_not_asked_label,
            (),
            (),
            (),
            practices=tuple(_next_answers(reading)),
        )
    class_, label, flags, messages = _placed(rules, reading)
    supplier = next(iter(_told([rules.supplier], reading)), None) if rules.supplier else None
    asks = tuple(_supplier_asks(supplier, reading)) if supplier else ()
    to_gather = dict(_to_gather(rules, reading))
    return Risk(
        class_=class_,
        label=label,
        flags=flags,
        messages=messages,
        obligations=tuple(_obligations(rules, reading, on)),
        supplier_question=_supplier_question(supplier, asks) if supplier else None,
        practices=_practices(rules, reading),
        to_gather=tuple(to_gather),
        unsure_papers=tuple(paper for paper, sure in to_gather.items() if not sure),
        to_tell=tuple(_to_tell(rules, reading)),
        roles=() if class_ == "not_asked" else tuple(_roles(rules, reading)),
        caveat=_caveat(reading.case.company),
        notes=_notes(reading) if flags or class_ not in _QUIET else (),
        supplier_asks=asks,
    )


def _placed(
    rules: RiskRules, reading: CaseReading
) -> tuple[str, str, tuple[str, ...], tuple[str, ...]]:
    """Return the class, its label, the flags, and the messages of all that applies: of several
    classes on one condition, the strongest alone speaks."""
    if not any(_is_asked(rule.when, reading) for rule in rules.classes):
        return "not_asked", rules.not_asked.label, (), (rules.not_asked.message,)
    applying = [rule for rule in rules.classes if _applies(rule, reading)]
    classes = [
        rule
        for index, rule in enumerate(applying)
        if rule.when not in [stronger.when for stronger in applying[:index]]
    ]
    flags = [flag for flag in rules.flags if _applies(flag, reading)]
    messages = tuple(
        _message(rule, reading, after=index > 0)
        for index, rule in enumerate(_told((*classes, *flags), reading))
    )
    class_, label = (
        (classes[0].id, classes[0].label) if classes else ("minimal", rules.minimal.label)
    )
    said = messages or tuple(one.message for one in _told((rules.minimal,), reading))
    return class_, label, tuple(flag.id for flag in flags), said


def _told(entries: Iterable[_Entry], reading: CaseReading) -> tuple[_Entry, ...]:
    """Return what the law says in the words of the firm."""
    kinds = advice_content.firm_kinds(reading.questionnaire.id)
    return fitting(entries, kinds, reading.situation)


def _applies(rule: Rule, reading: CaseReading) -> bool:
    return (
        _is_asked(rule.when, reading)
        and outcome_of(rule.when, reading) is _OUTCOMES[rule.outcome]
        and (rule.given is None or _holds(rule.given, reading))
    )


def _holds(condition: Condition, reading: CaseReading) -> bool:
    """Tell whether a condition surely holds, on questions that are asked."""
    return _is_asked(condition, reading) and outcome_of(condition, reading) is Outcome.YES


def _message(rule: Rule, reading: CaseReading, *, after: bool) -> str:
    """Return what a rule says, `after` another or not, and what the activity of the firm makes
    likely."""
    activity = reading.case.company.naf or ""
    likely = (
        hint.say for hint in rule.hints if any(naf_matches(activity, part) for part in hint.naf)
    )
    said = rule.after if after and rule.after else rule.message
    return " ".join((said, *list(likely)[:1]))


def _roles(rules: RiskRules, reading: CaseReading) -> Iterator[Role]:
    for role in rules.roles:
        out = role.unless is not None and _holds(role.unless, reading)
        if _holds(role.when, reading) and not out:
            yield Role(role.id, role.name, role.means)


def _to_gather(rules: RiskRules, reading: CaseReading) -> Iterator[tuple[str, bool]]:
    """Yield what to gather, and whether what is told calls for it."""
    for preparation in _told(rules.gather, reading):
        if _concerns(preparation.when, reading):
            sure = _is_sure(preparation, reading)
            yield from ((paper, sure) for paper in preparation.items)


def _is_sure(entry: Preparation | Duty, reading: CaseReading) -> bool:
    return entry.given is None or _holds(entry.given, reading)


def _to_tell(rules: RiskRules, reading: CaseReading) -> Iterator[str]:
    """Yield the questions without a sure answer on which duties and papers hang."""
    entries: tuple[Preparation | Duty, ...] = (*rules.duties.values(), *rules.gather)
    unsure = (
        entry.given
        for entry in entries
        if entry.given is not None
        and _concerns(entry.when, reading)
        and not _is_sure(entry, reading)
    )
    cited = {
        leaf.question for given in unsure for leaf in leaves(given) if isinstance(leaf, QuestionIs)
    }
    for id, value in reading.values.items():
        if id in cited and not value.known:
            yield reading.questionnaire.question(id).text


def _caveat(company: Company) -> str | None:
    """Return what is to know of the law where the firm is, None where the Regulation holds or when
    that is not known."""
    elsewhere, where = advice_content.legal_dates().elsewhere, place(company)
    if elsewhere is None or where is None or where.region.code not in elsewhere.regions:
        return None
    return elsewhere.say.format(place=where.region.name)


def _notes(reading: CaseReading) -> tuple[LegalNote, ...]:
    notes = _told(advice_content.legal_dates().notes, reading)
    return tuple(LegalNote(note.text, note.legal_basis) for note in notes)


def _concerns(condition: Condition | None, reading: CaseReading) -> bool:
    """Tell whether a condition holds or cannot be told, on questions that are asked."""
    return condition is None or (
        _is_asked(condition, reading) and outcome_of(condition, reading) is not Outcome.NO
    )


def _is_asked(condition: Condition, reading: CaseReading) -> bool:
    return any(
        isinstance(leaf, QuestionIs) and leaf.question in reading.values
        for leaf in leaves(condition)
    )


def outcome_of(condition: Condition, reading: CaseReading) -> Outcome:
    """Evaluate a condition. Of several ways to meet it, those that are not asked about count for
    nothing: what is asked settles it."""
    if isinstance(condition, Not):
        return negate(outcome_of(condition.not_, reading))
    parts, ways = (getattr(condition, key, ()) for key in ("all", "any"))
    asked = [way for way in ways if _is_asked(way, reading)]
    if parts:
        return all_of(outcome_of(part, reading) for part in parts)
    return (
        any_of(outcome_of(way, reading) for way in asked)
        if asked
        else condition.evaluate(reading.situation)
    )


def _practices(rules: RiskRules, reading: CaseReading) -> tuple[Because, ...]:
    """Return the answers to reach that are not reached yet; of two for one question, the higher."""
    least: dict[str, Fraction] = {}
    for entry in rules.practices:
        for id, percent in entry.reach.items() if _concerns(entry.when, reading) else ():
            least[id] = max(exact(percent), least.get(id, Fraction(0)))
    short = (
        id
        for id in reading.values
        if id in least and (reading.values[id].percent() or 0) < least[id]
    )
    return tuple(_because(reading, id, least[id]) for id in short)


def _next_answers(reading: CaseReading) -> Iterator[Because]:
    """Yield the answer to aim at above each one that is not the best: an answer is a practice, and
    the next one is the next thing to do."""
    questionnaire = reading.questionnaire
    for id, value in (
        reading.values.items() if not questionnaire.mode(reading.case.mode).shows_level else ()
    ):
        question = questionnaire.question(id)
        rung = next_goal(question.ladder, (value.percent() or Fraction(0)) / 100)
        if question.weight and rung is not None:
            yield _because(reading, id, rung.share * 100)


def _because(reading: CaseReading, id: str, percent: Fraction) -> Because:
    question = reading.questionnaire.question(id)
    answer = reading.case.answers.get(id)
    told, goal = later(question.label, answer), later(question.least, percent)
    return Because(id, question.text, told, goal, answered=answer is not None)


def _supplier_asks(supplier: SupplierQuestion, reading: CaseReading) -> Iterator[str]:
    asks = (entry for entry in supplier.asks if _concerns(entry.when, reading))
    yield from (entry.ask for entry in _told(asks, reading))


def _supplier_question(supplier: SupplierQuestion, asks: Sequence[str]) -> str | None:
    lines = (supplier.ask.format(ask=ask) for ask in asks)
    return "\n".join((supplier.opening, *lines, supplier.closing)) if asks else None


def _obligations(rules: RiskRules, reading: CaseReading, on: date) -> Iterator[Obligation]:
    concerned = _concerning(rules, reading)
    for entry in sorted(_told(advice_content.legal_dates().dates, reading), key=_rank):
        found = concerned.keys() & set(entry.concerns) if entry.stands(on) else set()
        if found:
            sure = any(concerned[word] for word in found)
            yield Obligation(entry.date, entry.subject, entry.legal_basis, entry.bearer, sure)


def _concerning(rules: RiskRules, reading: CaseReading) -> dict[str, bool]:
    """Return the duties that concern a firm or may, by word, each with whether it is sure."""
    return {
        word: _is_sure(duty, reading)
        for word, duty in rules.duties.items()
        if _concerns(duty.when, reading)
    }


def binding(reading: CaseReading, on: date) -> dict[str, date]:
    """Return the first day of each duty that surely concerns a firm, by word, as the law stands on
    a day."""
    rules = advice_content.risk_rules(reading.questionnaire.id)
    surely = {
        word
        for word, duty in (rules.duties.items() if rules else ())
        if _holds(duty.when, reading) and _is_sure(duty, reading)
    }
    standing = days_of(advice_content.legal_dates(), on)
    return {word: min(days) for word, days in standing.items() if word in surely}


def _rank(entry: LegalDate) -> tuple[int, date, str, str]:
    first = _FIRST.index(entry.bearer) if entry.bearer in _FIRST else len(_FIRST)
    return first, entry.date, entry.legal_basis, entry.subject
