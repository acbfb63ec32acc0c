"""Progress as plain data."""

from dataclasses import asdict
from fractions import Fraction
from typing import Any

from scoring.progress.progress_model import Move, Progress, QuestionnaireChange, Standing

FORMAT = 1


def progress_as_json(progress: Progress) -> dict[str, Any]:
    """Return a comparison as values that JSON can hold. More keys may come, none is renamed."""
    return {
        "format": FORMAT,
        "before": progress.before.isoformat(),
        "after": progress.after.isoformat(),
        "days": progress.days,
        "comparable": progress.comparable,
        "refusal": progress.refusal,
        "empty": progress.empty,
        "mode": progress.mode,
        "notes": list(progress.notes),
        "whole": _move_json(progress.whole) if progress.whole else None,
        "dimensions": [_move_json(move) for move in progress.dimensions],
        "answers": [asdict(move) for move in progress.answers],
        "only_before": [asdict(question) for question in progress.only_before],
        "only_after": [asdict(question) for question in progress.only_after],
        "actions": {
            state: [{"id": action.id, "title": action.title} for action in actions]
            for state, actions in (
                ("done", progress.done),
                ("to_do", progress.to_do),
                ("new", progress.new),
                ("withdrawn", progress.withdrawn),
            )
        },
        "questionnaire": _change_json(progress.questionnaire) if progress.questionnaire else None,
    }


def _move_json(move: Move) -> dict[str, Any]:
    standings = {"before": _standing_json(move.before), "after": _standing_json(move.after)}
    return {"id": move.id, "name": move.name, **standings, "gain": _number(move.gain)}


def _standing_json(standing: Standing) -> dict[str, Any]:
    exact = None if standing.score is None else str(standing.score)
    return {
        "score": _number(standing.score),
        "score_exact": exact,
        "level": standing.level,
        "level_name": standing.level_name,
    }


def _change_json(change: QuestionnaireChange) -> dict[str, Any]:
    lists = ("gone", "added", "weights", "rewritten", "kept")
    listed = {name: [asdict(item) for item in getattr(change, name)] for name in lists}
    return {
        "before_version": change.before_version,
        "after_version": change.after_version,
        **listed,
    }


def _number(value: Fraction | None) -> float | None:
    return None if value is None else round(float(value), 4)
