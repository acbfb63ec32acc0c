"""The level reached, told: its name, its meaning, what is within reach, how near the limit."""

from dataclasses import dataclass

from kernel import Sentence
from presentation.maturity.missing import Missing, missing
from presentation.wording import say
from questionnaires import Level
from scoring import Diagnosis


@dataclass(frozen=True)
class Verdict:
    """The level, told; `level` is None when too little is known to show one."""

    level: Level | None
    #: The one that the missing answers may lead to, None when it is the same.
    level_high: Level | None
    heading: Sentence
    about: str
    #: What is read aloud instead of the scale, and what the missing answers may bring.
    ladder: Sentence | None
    within_reach: Sentence | None
    missing: Missing


def verdict(diagnosis: Diagnosis) -> Verdict:
    """Return the level of a diagnosis, told."""
    level, high, left = _level(diagnosis), _level_high(diagnosis), missing(diagnosis)
    return Verdict(
        level,
        high,
        heading=_heading(diagnosis, level),
        about=level.description if level else _nothing_told(diagnosis),
        ladder=say("level.ladder", **_named(diagnosis, level)) if level else None,
        within_reach=_within_reach(high, left) if high else None,
        missing=left,
    )


def confidence_note(diagnosis: Diagnosis) -> str | None:
    """Return what the questionnaire adds to the confidence label, such as « à confirmer »."""
    labels = diagnosis.questionnaire.confidence.labels
    return next((one.note for one in labels if one.id == diagnosis.maturity.confidence), None)


def _level(diagnosis: Diagnosis) -> Level | None:
    level = diagnosis.maturity.level
    return None if level is None else diagnosis.questionnaire.level(level)


def _level_high(diagnosis: Diagnosis) -> Level | None:
    level, high = diagnosis.maturity.level, diagnosis.maturity.level_high
    within_reach = level is not None and high is not None and high != level
    return diagnosis.questionnaire.level(high) if within_reach and high is not None else None


def _heading(diagnosis: Diagnosis, level: Level | None) -> Sentence:
    if level is None:
        return say("level.heading.none")
    note, named = confidence_note(diagnosis), _named(diagnosis, level)
    return say(f"level.heading.{'noted' if note else 'reached'}", note=note, **named)


def _nothing_told(diagnosis: Diagnosis) -> str:
    return say("level.none.few" if diagnosis.maturity.completeness else "level.none.nothing")


def _named(diagnosis: Diagnosis, level: Level) -> dict[str, object]:
    count = len(diagnosis.questionnaire.levels)
    return {"level": level.level, "count": count, "name": level.name}


def _within_reach(high: Level, left: Missing) -> Sentence:
    return say("level.within_reach", level=high.level, name=high.name, favourable=left.favourable)
