"""What one answer is worth, and what is wrong with it when it cannot be read."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from math import isfinite
from typing import Any

from kernel import did_you_mean, shown
from questionnaires.model import MultiQuestion, NumberQuestion, Question, Questionnaire, ScaleQuestion, SingleQuestion, exact

#: Written by a person who answers « je ne sais pas ». No option may bear this name.
UNKNOWN = "unknown"

#: (code, what, remedy): the parts of a fault whose place the caller knows.
Problem = tuple[str, str, str]


@dataclass(frozen=True)
class AnswerValue:
    """One readable answer. `share`: 0 to 1, None when not known or not worth anything; `choices`: None when not known."""

    known: bool
    share: Fraction | None = None
    choices: frozenset[str] | None = None
    exclusive: frozenset[str] = frozenset()

    def percent(self) -> Fraction | None:
        """Value of the answer in percent of the best one."""
        return None if self.share is None else self.share * 100

    def chosen(self) -> frozenset[str] | None:
        """Identifiers chosen, exclusive one included."""
        return self.choices

    def ticked(self) -> frozenset[str] | None:
        """Identifiers chosen, exclusive one left out."""
        return None if self.choices is None else self.choices - self.exclusive


NOT_KNOWN = AnswerValue(known=False)


def read_answer(questionnaire: Questionnaire, question: Question, raw: Any) -> AnswerValue:
    """Return what an answer is worth. None, UNKNOWN and whatever cannot be read are worth nothing (law 1)."""
    if raw is None or raw == UNKNOWN or answer_problem(questionnaire, question, raw):
        return NOT_KNOWN
    if isinstance(question, ScaleQuestion):
        return AnswerValue(True, exact(raw) / exact(max(questionnaire.options(question))))
    if isinstance(question, NumberQuestion):
        return AnswerValue(True, max(exact(percent) for start, percent in question.steps if exact(raw) >= exact(start)) / 100)
    if isinstance(question, MultiQuestion):
        return _boxes(question, frozenset(raw))
    return AnswerValue(True, choices=frozenset({raw}))


def _boxes(question: MultiQuestion, chosen: frozenset[str]) -> AnswerValue:
    exclusive = frozenset(question.exclusive)
    share = min(Fraction(1), Fraction(len(chosen - exclusive), question.full or len(question.items)))
    return AnswerValue(True, share, chosen, exclusive)


def answer_problem(questionnaire: Questionnaire, question: Question, raw: Any) -> Problem | None:
    """Return what is wrong with an answer, None when it can be read. UNKNOWN is always right."""
    if raw == UNKNOWN:
        return None
    checks: dict[type, Callable[[], Problem | None]] = {
        ScaleQuestion: lambda: _scale_problem(questionnaire, question, raw),  # type: ignore[arg-type]
        NumberQuestion: lambda: _number_problem(question, raw),  # type: ignore[arg-type]
        MultiQuestion: lambda: _multi_problem(question, raw),  # type: ignore[arg-type]
        SingleQuestion: lambda: _choice_problem(question.id, raw, tuple(question.choices)),  # type: ignore[union-attr]
    }
    return checks[type(question)]()


def _scale_problem(questionnaire: Questionnaire, question: ScaleQuestion, raw: Any) -> Problem | None:
    options = questionnaire.options(question)
    if isinstance(raw, (int, float)) and not isinstance(raw, bool) and raw in options:
        return None
    choices = f"Choisissez parmi : {', '.join(map(str, options))} ou {UNKNOWN}"
    return ("option", f"« {shown(raw)} » n'est pas une réponse de {question.id}", did_you_mean(str(raw), (UNKNOWN,), choices))


def _number_problem(question: NumberQuestion, raw: Any) -> Problem | None:
    if isinstance(raw, bool) or not isinstance(raw, (int, float)):
        return ("number", f"« {shown(raw)} » n'est pas un nombre pour {question.id}", f"Écrivez un nombre en chiffres, sans unité, ou {UNKNOWN}")
    top = question.maximum
    if raw < question.steps[0][0] or (top is not None and raw > top) or not isfinite(raw):
        bounds = f"entre {question.steps[0][0]} et {top}" if top is not None else f"à partir de {question.steps[0][0]}"
        return ("range", f"« {raw} » est hors limites pour {question.id}", f"Écrivez un nombre {bounds}")
    return None


def _multi_problem(question: MultiQuestion, raw: Any) -> Problem | None:
    known = (*question.items, *question.exclusive)
    if not isinstance(raw, (tuple, list)):
        return (
            "list",
            f"« {shown(raw)} » n'est pas une liste pour {question.id}",
            f"Écrivez par exemple [{known[0]}], [{next(iter(question.exclusive), known[0])}] ou {UNKNOWN}",
        )
    for item in raw:
        if problem := _choice_problem(question.id, item, known):
            return problem
    if len(set(raw)) < len(raw):
        return ("repeated", f"Une réponse figure deux fois dans {question.id}", "Gardez-la une seule fois")
    if not raw:
        return ("empty", f"La liste de {question.id} est vide", f"Retirez la ligne, ou écrivez {UNKNOWN}{_none_of_these(question)}")
    if len(raw) > 1 and set(raw) & set(question.exclusive):
        return ("exclusive", f"« {next(iter(question.exclusive))} » ne va avec aucune autre réponse de {question.id}", "Gardez l'un ou l'autre")
    return None


def _none_of_these(question: MultiQuestion) -> str:
    return "".join(f", ou [{name}]" for name in question.exclusive)


def _choice_problem(id: str, raw: Any, known: tuple[str, ...]) -> Problem | None:
    if isinstance(raw, str) and raw in known:
        return None
    return ("option", f"« {shown(raw)} » n'est pas une réponse de {id}", did_you_mean(str(raw), known, f"Choisissez parmi : {', '.join(known)} ou {UNKNOWN}"))
