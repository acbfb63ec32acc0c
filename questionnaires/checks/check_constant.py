"""Faults of conditions that decide nothing: never true, always true, or on questions that are never
put together."""

from collections.abc import Iterator

from kernel import Document, Fault, Outcome, Where
from questionnaires.checks.possible import possible
from questionnaires.conditions import Condition, QuestionIs, leaves, parts
from questionnaires.model import Questionnaire
from questionnaires.routing import asked

_REMEDY = "Corrigez ses bornes ou ses réponses, ou retirez-la"


def constant_faults(
    questionnaire: Questionnaire,
    document: Document,
    condition: Condition,
    where: Where,
    *,
    default: bool = False,
) -> Iterator[Fault]:
    """Yield why a condition decides nothing; none when it does. What it cites exists.

    `default`: it is tried after others, over answers of any mode: one that always holds is meant.
    """
    found = next(_inner(questionnaire, condition, where), None)
    if found is None:
        yield from () if default else _apart(questionnaire, document, condition, where)
    elif not (default and found[2] is Outcome.YES and found[0] is condition):
        part, place, outcome = found
        yield document.fault(
            place, "constant", f"La condition{_on(part)} {_TOLD[outcome]}", _REMEDY
        )


_TOLD = {
    Outcome.YES: "est toujours vraie",
    Outcome.NO: "n'est jamais vraie",
    Outcome.UNKNOWN: "ne peut pas être connue",
}


def _inner(
    questionnaire: Questionnaire, condition: Condition, where: Where
) -> Iterator[tuple[Condition, Where, Outcome]]:
    """Yield the parts of a condition that have a single outcome, smallest first, and that
    outcome."""
    for place, part in parts(condition):
        yield from _inner(questionnaire, part, (*where, *place))
    outcomes = possible(questionnaire, condition)
    if len(outcomes) == 1:
        yield condition, where, next(iter(outcomes))


def _on(condition: Condition) -> str:
    cited = dict.fromkeys(leaf.cited for leaf in leaves(condition))
    return f" sur {', '.join(cited)}" if cited else " vide"


def _apart(
    questionnaire: Questionnaire, document: Document, condition: Condition, where: Where
) -> Iterator[Fault]:
    """A condition on several questions that no mode puts together."""
    modes = [
        {question.id for question in asked(questionnaire, mode.id)} for mode in questionnaire.modes
    ]
    if not any(Outcome.YES in possible(questionnaire, condition, mode) for mode in modes):
        cited = list(
            dict.fromkeys(
                leaf.question for leaf in leaves(condition) if isinstance(leaf, QuestionIs)
            )
        )
        what = (
            "Aucun mode ne pose ce qu'il faut pour que cette condition soit vraie"
            f" ({', '.join(cited)})"
        )
        yield document.fault(
            where,
            "constant",
            what,
            "Posez ces questions dans un même mode, ou retirez la condition",
        )
