"""Where the uses of a firm stand in the European regulation on AI, and the dated duties that follow."""

from collections.abc import Iterator
from datetime import date

from kernel import Outcome
from questionnaires import Condition, QuestionIs, leaves
from scoring import advice
from scoring.advice import LegalDate, RiskClass, RiskRules, Rule
from scoring.diagnosis import Obligation, Risk
from scoring.situation import Reading

_OUTCOMES = {"yes": Outcome.YES, "unknown": Outcome.UNKNOWN}


def classify(reading: Reading, on: date) -> Risk:
    """Return the strongest class that applies, what all classes say, and the duties as the law stands on a date.

    A question that is not in scope places nothing: without any, the class is "not_asked". An answer that is not known is
    never taken for a no.
    """
    rules = advice.risk_rules(reading.questionnaire.id)
    if rules is None:
        words = advice.phrases()
        return Risk("not_asked", words.risk_not_asked_label, (), (words.risk_not_asked,), ())
    obligations = tuple(_obligations(rules, reading, on))
    if not any(_is_asked(rule.when, reading) for rule in rules.classes):
        return Risk("not_asked", rules.not_asked.label, (), (rules.not_asked.message,), obligations)
    return _placed(rules, reading, obligations)


def _placed(rules: RiskRules, reading: Reading, obligations: tuple[Obligation, ...]) -> Risk:
    classes: list[RiskClass] = [rule for rule in rules.classes if _applies(rule, reading)]
    flags = [flag for flag in rules.flags if _applies(flag, reading)]
    messages = tuple(rule.message for rule in (*classes, *flags)) or (rules.minimal.message,)
    class_, label = (classes[0].id, classes[0].label) if classes else ("minimal", rules.minimal.label)
    return Risk(class_, label, tuple(flag.id for flag in flags), messages, obligations)


def _applies(rule: Rule, reading: Reading) -> bool:
    return _is_asked(rule.when, reading) and rule.when.evaluate(reading.situation) is _OUTCOMES[rule.outcome]


def _is_asked(condition: Condition, reading: Reading) -> bool:
    return any(isinstance(leaf, QuestionIs) and leaf.question in reading.values for leaf in leaves(condition))


def _obligations(rules: RiskRules, reading: Reading, on: date) -> Iterator[Obligation]:
    concerned = {duty for duty, condition in rules.duties.items() if _is_asked(condition, reading) and condition.evaluate(reading.situation) is not Outcome.NO}
    for entry in sorted(advice.legal_dates().dates, key=lambda entry: (entry.date, entry.subject)):
        if _stands(entry, on) and concerned & set(entry.concerns):
            yield Obligation(entry.date, entry.subject, entry.legal_basis)


def _stands(entry: LegalDate, on: date) -> bool:
    return (entry.since is None or entry.since <= on) and (entry.until is None or on < entry.until)
