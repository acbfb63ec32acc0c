"""A diagnosis told in a terminal."""

from collections.abc import Iterable, Iterator

from kernel import day_text, euros
from questionnaires import exact
from scoring.backing import backing
from scoring.deadlines import due, is_late
from scoring.diagnosis import Action, Because, Diagnosis
from scoring.maturity import Maturity, points
from scoring.nearby import nearby
from scoring.wording import TextWording, wording

FIRST_ACTIONS = 6
FIRST_SCHEMES = 10
FIRST_QUESTIONS = 3


def as_text(diagnosis: Diagnosis) -> str:
    """Return the diagnosis as plain French text."""
    words = wording().text
    told = _judged if diagnosis.questionnaire.mode(diagnosis.maturity.mode).shows_level else _points_alone
    return "\n".join((*told(diagnosis, words), *_help(diagnosis, words)))


def _judged(diagnosis: Diagnosis, words: TextWording) -> Iterator[str]:
    yield from _verdict(diagnosis, words)
    yield from _section(words.dimensions, _dimensions(diagnosis), words)
    yield from _section(words.held_back_by, (hold.message for hold in diagnosis.maturity.held_back_by), words)
    if diagnosis.actions:
        yield from _section(words.actions, _actions(diagnosis, words), words)
    if diagnosis.use_cases:
        yield from _section(words.use_cases, (use_case.title for use_case in diagnosis.use_cases), words)
    if diagnosis.risk.is_told:
        yield from _section(words.risk, (diagnosis.risk.label, *diagnosis.risk.messages), words)


def _points_alone(diagnosis: Diagnosis, words: TextWording) -> Iterator[str]:
    """Tell the points to treat: a mode without level has neither score, nor dimension, nor hold."""
    risk = diagnosis.risk
    yield words.points_alone.format(mode=diagnosis.questionnaire.mode(diagnosis.maturity.mode).title)
    if risk.is_told:
        yield from _section(words.risk, (risk.label, *risk.messages), words)
    yield from _section(words.to_treat, (_practice(practice, words) for practice in risk.practices), words)
    if risk.to_gather:
        yield from _section(words.to_gather, risk.to_gather, words)
    if risk.supplier_question:
        yield f"\n{words.supplier}\n{risk.supplier_question}"
    if diagnosis.actions:
        yield from _section(words.actions, _actions(diagnosis, words), words)


def _help(diagnosis: Diagnosis, words: TextWording) -> Iterator[str]:
    yield from _section(words.schemes, _schemes(diagnosis, words), words)
    if diagnosis.financing.lines:
        yield from _section(words.plan, _plan(diagnosis, words), words)
    yield from _section(words.questions, (question.sentence for question in diagnosis.settling[:FIRST_QUESTIONS]), words)


def _verdict(diagnosis: Diagnosis, words: TextWording) -> Iterator[str]:
    maturity, maximum = diagnosis.maturity, exact(diagnosis.questionnaire.scale.maximum)
    yield _level(maturity, words)
    percent = int(maturity.completeness * 100)
    yield words.score.format(
        score=points(diagnosis.questionnaire, maturity.score), maximum=int(maximum), completeness=percent, confidence=maturity.confidence_name
    )
    if told := backing(diagnosis):
        yield told
    if maturity.score_high > maturity.score:
        yield words.score_high.format(high=points(diagnosis.questionnaire, maturity.score_high))
    if not diagnosis.questionnaire.mode(maturity.mode).decimals:
        yield words.rough.format(mode=diagnosis.questionnaire.mode(maturity.mode).title)


def _level(maturity: Maturity, words: TextWording) -> str:
    if maturity.level is None:
        return words.no_level
    template = words.level if maturity.level_high == maturity.level else words.level_range
    return template.format(level=maturity.level, name=maturity.level_name, high=maturity.level_high)


def _dimensions(diagnosis: Diagnosis) -> Iterator[str]:
    decimals = diagnosis.questionnaire.mode(diagnosis.maturity.mode).decimals
    for dimension in diagnosis.maturity.dimensions:
        told = f", {points(diagnosis.questionnaire, dimension.score)}" if decimals and dimension.score is not None else ""
        yield f"{dimension.name} : {dimension.level_name or '—'}{told}"


def _actions(diagnosis: Diagnosis, words: TextWording) -> Iterator[str]:
    for action in diagnosis.actions[:FIRST_ACTIONS]:
        yield from _action(diagnosis, action, words)


def _action(diagnosis: Diagnosis, action: Action, words: TextWording) -> Iterator[str]:
    said = words.late_action if is_late(diagnosis, action) else words.action
    yield said.format(title=action.title, horizon=action.horizon, date=day_text(due(diagnosis, action)))
    for reason in action.because[:1]:
        yield "  " + words.because.format(question=reason.question_text, answer=reason.answer)


def _practice(practice: Because, words: TextWording) -> str:
    return words.practice.format(question=practice.question_text, answer=practice.answer, target=practice.target)


def _schemes(diagnosis: Diagnosis, words: TextWording) -> Iterator[str]:
    possible = [match for match in nearby(diagnosis) if match.verdict in ("eligible", "to_confirm")]
    for match in possible[:FIRST_SCHEMES]:
        yield words.scheme.format(name=match.name, verdict=match.verdict_label, aid=match.aid.formula, checked=match.checked_label)
    if len(possible) > FIRST_SCHEMES:
        yield words.more_schemes.format(count=len(possible) - FIRST_SCHEMES)


def _plan(diagnosis: Diagnosis, words: TextWording) -> Iterator[str]:
    plan = diagnosis.financing
    yield words.plan_total.format(amount=_between(plan.low_eur, plan.high_eur, words))
    if plan.budget_eur is not None and plan.firm_low_eur is not None and plan.firm_high_eur is not None:
        yield words.plan_left.format(amount=_between(plan.firm_low_eur, plan.firm_high_eur, words), budget=euros(plan.budget_eur))


def _between(low: int, high: int, words: TextWording) -> str:
    return euros(low) if low == high else words.between.format(low=euros(low), high=euros(high))


def _section(title: str, lines: Iterable[str], words: TextWording) -> Iterator[str]:
    yield f"\n{title}"
    found = list(lines)
    yield from (f"  - {line}" if not line.startswith("  ") else f"  {line}" for line in found or [words.nothing])
