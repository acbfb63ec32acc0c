"""The method: how the score is worked out, what the result is worth, whose questions these are."""

from collections.abc import Iterator
from dataclasses import dataclass

from kernel import Sentence, decimal, long_date
from presentation.brand import Brand
from presentation.dossier_reference import reference
from presentation.edition import Edition
from presentation.maturity import confidence, precise_mode, score
from presentation.wording import say
from questionnaires import exact
from schemes import RankingRule, ranking_rule
from scoring import Diagnosis, backing, describe_profile


@dataclass(frozen=True)
class Lines:
    """Sentences under a title."""

    title: str
    lines: tuple[Sentence | str, ...]


@dataclass(frozen=True)
class Method:
    """How a result came about. `how`: None in a mode without level."""

    how: Lines | None
    worth: Lines
    ranking: Lines
    sources: Lines
    #: The sources in a row, and who made this out of what.
    sources_line: Sentence
    colophon: Sentence


def method(diagnosis: Diagnosis, edition: Edition) -> Method:
    """Return the method behind a result."""
    judged = diagnosis.questionnaire.mode(diagnosis.case.mode).shows_level
    sources, title = diagnosis.questionnaire.sources, say("method.sources.title")
    worth = _judged_worth(diagnosis, edition.brand) if judged else _points_worth(edition.brand)
    return Method(
        Lines(say("method.how.title"), tuple(_how(diagnosis))) if judged else None,
        Lines(say("method.worth.title"), tuple(worth)),
        Lines(say("method.ranking.title"), tuple(_ranking(ranking_rule()))),
        Lines(title, sources),
        say("method.sources.line", sources=" · ".join(sources)),
        _colophon(diagnosis),
    )


def _ranking(rule: RankingRule) -> Iterator[Sentence]:
    """Tell how the list of the schemes is ranked: what counts, how much, why."""
    yield say("method.ranking.start", start=rule.start)
    yield say("method.ranking.first", why=rule.first.why)
    for consideration in rule.considerations.values():
        found = consideration.cases.values()
        cases = (say("schemes.place.reason", said=one.said, points=one.points) for one in found)
        yield say("method.ranking.line", why=consideration.why, cases=" ; ".join(cases))


def _how(diagnosis: Diagnosis) -> Iterator[Sentence | str]:
    questionnaire, mode = diagnosis.questionnaire, diagnosis.questionnaire.mode(diagnosis.case.mode)
    yield say("method.how.mean")
    yield say("method.how.unknown")
    starts = ((decimal(exact(level.from_)), level.name) for level in questionnaire.levels)
    told = (say("method.how.level", start=start, name=name) for start, name in starts)
    yield say("method.how.levels", levels=", ".join(told))
    if questionnaire.floor:
        yield say("method.how.floor", message=questionnaire.floor.message)
    if questionnaire.gates:
        messages = " ".join(gate.message for gate in questionnaire.gates)
        yield say("method.how.gates", messages=messages)
    if mode.level_cap_message:
        yield mode.level_cap_message
    yield from _own(diagnosis, mode.level_cap)


def _own(diagnosis: Diagnosis, cap: int | None) -> Iterator[Sentence]:
    """Tell how the firm's own level came about."""
    if diagnosis.maturity.level is not None:
        key = f"method.how.own{'' if cap is None else '_capped'}"
        yield say(key, **_least(diagnosis), cap=cap, level=diagnosis.maturity.level)
    if diagnosis.sensitivity.at_the_limit:
        yield say("method.how.limit", shifts=" ; ".join(_shifts(diagnosis)))
    if diagnosis.usage_profile:
        profile = describe_profile(diagnosis.questionnaire, diagnosis.usage_profile)
        yield say("method.how.profile", name=profile.name, description=profile.description)


def _least(diagnosis: Diagnosis) -> dict[str, int]:
    maturity = diagnosis.maturity
    return {"score": maturity.by_score, "floor": maturity.by_floor, "gate": maturity.by_gate}


def _shifts(diagnosis: Diagnosis) -> Iterator[str]:
    for shift in diagnosis.sensitivity.shifts:
        name = diagnosis.questionnaire.dimension(shift.dimension).name
        weight = decimal(shift.weight)
        yield say("method.how.shift", name=name, weight=weight, level=shift.level)


def _judged_worth(diagnosis: Diagnosis, brand: Brand | None) -> Iterator[Sentence]:
    backed, known = backing(diagnosis), score(diagnosis).known
    label = confidence(diagnosis).name
    key = f"method.worth.{'backed' if backed else 'confidence'}"
    yield say(key, label=label, known=known, backing=backed)
    yield say("method.worth.declared")
    yield from _accompanied(brand)
    yield say("method.worth.weights")
    mode = diagnosis.questionnaire.mode(diagnosis.case.mode)
    if not mode.decimals and (longer := precise_mode(diagnosis)):
        yield say("method.worth.compared", own=mode.title, longer=longer.title)
    yield say("method.worth.same")


def _points_worth(brand: Brand | None) -> Iterator[Sentence]:
    yield say("method.worth.declared")
    yield from _accompanied(brand)
    yield say("method.worth.unknown")
    yield say("method.worth.same")


def _accompanied(brand: Brand | None) -> Iterator[Sentence]:
    if brand:
        yield say("front.accompanied_told", name=brand.name)


def _colophon(diagnosis: Diagnosis) -> Sentence:
    questionnaire, case = diagnosis.questionnaire, diagnosis.case
    return say(
        "method.sources.colophon",
        title=questionnaire.title,
        version=case.version,
        licence=questionnaire.licence,
        reference=reference(case),
        day=long_date(diagnosis.date),
    )
