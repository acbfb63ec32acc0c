"""Progress told: as plain data, and in a terminal."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from fractions import Fraction
from typing import Any

from kernel import filled, long_date
from questionnaires import Questionnaire
from scoring.diagnosis import Action
from scoring.maturity import points
from scoring.progress.progress_model import AskedQuestion, Move, Progress, QuestionnaireChange, Standing
from scoring.progress.progress_wording import ProgressText, progress_wording

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
            for state, actions in (("done", progress.done), ("to_do", progress.to_do), ("new", progress.new), ("withdrawn", progress.withdrawn))
        },
        "questionnaire": _change_json(progress.questionnaire) if progress.questionnaire else None,
    }


def _move_json(move: Move) -> dict[str, Any]:
    standings = {"before": _standing_json(move.before), "after": _standing_json(move.after)}
    return {"id": move.id, "name": move.name, **standings, "gain": _number(move.gain)}


def _standing_json(standing: Standing) -> dict[str, Any]:
    exact = None if standing.score is None else str(standing.score)
    return {"score": _number(standing.score), "score_exact": exact, "level": standing.level, "level_name": standing.level_name}


def _change_json(change: QuestionnaireChange) -> dict[str, Any]:
    lists = ("gone", "added", "weights", "rewritten", "kept")
    listed = {name: [asdict(item) for item in getattr(change, name)] for name in lists}
    return {"before_version": change.before_version, "after_version": change.after_version, **listed}


def _number(value: Fraction | None) -> float | None:
    return None if value is None else round(float(value), 4)


def progress_as_text(progress: Progress, questionnaire: Questionnaire) -> str:
    """Return a comparison as plain French text; `questionnaire`: that of the second diagnosis."""
    words = progress_wording().text
    if progress.refusal:
        return progress.refusal
    lines = [_dates(progress, words), *progress.notes, *_level(progress, questionnaire, words)]
    if progress.empty:
        lines.append(words.nothing)
    sections = (*_moves(progress, questionnaire, words), *_answers(progress, words), *_actions(progress, words), *_questions(progress, words))
    return "\n".join([*lines, *(line for title, told in sections for line in _section(title, told))])


def _dates(progress: Progress, words: ProgressText) -> str:
    days = filled(words.days, count=progress.days)
    return words.dates.format(before=long_date(progress.before), after=long_date(progress.after), days=days)


_Section = tuple[str, Iterable[str]]


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    """A title without anything under it says nothing: it is left out."""
    found = list(lines)
    if found:
        yield f"\n{title}"
        yield from (f"  - {line}" for line in found)


def _level(progress: Progress, questionnaire: Questionnaire, words: ProgressText) -> Iterator[str]:
    if progress.whole:
        before, after = progress.whole.before, progress.whole.after
        yield words.level.format(before=_named(before, words.no_level, words), after=_named(after, words.no_level, words))
        yield words.score.format(before=_points(questionnaire, before, words), after=_points(questionnaire, after, words))


def _moves(progress: Progress, questionnaire: Questionnaire, words: ProgressText) -> Iterator[_Section]:
    moved = (move for move in progress.dimensions if move.moved)
    decimals = progress.mode is not None and questionnaire.mode(progress.mode).decimals
    yield words.dimensions, (line for move in moved for line in _dimension(move, questionnaire, decimals, words))


def _dimension(move: Move, questionnaire: Questionnaire, decimals: bool, words: ProgressText) -> Iterator[str]:
    before, after = (_standing(standing, questionnaire, decimals, words) for standing in (move.before, move.after))
    if before != after:
        yield words.dimension.format(name=move.name, before=before, after=after)


def _standing(standing: Standing, questionnaire: Questionnaire, decimals: bool, words: ProgressText) -> str:
    level = standing.level_name or words.none
    return words.dimension_score.format(level=level, score=_points(questionnaire, standing, words)) if decimals else level


def _named(standing: Standing, otherwise: str, words: ProgressText) -> str:
    return otherwise if standing.level is None else words.named_level.format(level=standing.level, name=standing.level_name)


def _points(questionnaire: Questionnaire, standing: Standing, words: ProgressText) -> str:
    return words.none if standing.score is None else points(questionnaire, standing.score)


def _answers(progress: Progress, words: ProgressText) -> Iterator[_Section]:
    for kind, title in words.answers.items():
        moves = [move for move in progress.answers if move.kind == kind]
        yield title, (words.answer.format(question=move.text, before=move.before, after=move.after) for move in moves)


def _actions(progress: Progress, words: ProgressText) -> Iterator[_Section]:
    sections = ((words.done, progress.done), (words.to_do, progress.to_do), (words.new, progress.new), (words.withdrawn, progress.withdrawn))
    return ((title, _titles(actions)) for title, actions in sections)


def _titles(actions: Iterable[Action]) -> Iterator[str]:
    return (action.title for action in actions)


def _questions(progress: Progress, words: ProgressText) -> Iterator[_Section]:
    yield words.only_before, _texts(progress.only_before)
    yield words.only_after, _texts(progress.only_after)
    if change := progress.questionnaire:
        yield words.gone, _texts(change.gone)
        yield words.added, _texts(change.added)
        yield words.weights, (words.weight.format(question=one.text, before=one.before, after=one.after) for one in change.weights)
        yield words.rewritten, _texts(change.rewritten)
        kept = ((one.text or one.question, one.before or words.none, one.after or words.none) for one in change.kept)
        yield words.kept, (words.answer.format(question=question, before=before, after=after) for question, before, after in kept)


def _texts(questions: Iterable[AskedQuestion]) -> Iterator[str]:
    return (question.text or question.question for question in questions)
