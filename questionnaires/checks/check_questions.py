"""Faults of single questions: options, steps, boxes, efforts, weights."""

from collections.abc import Iterator
from itertools import pairwise

from kernel import Document, Fault, Where, did_you_mean
from questionnaires.answers import UNKNOWN
from questionnaires.model import MultiQuestion, NumberQuestion, Question, Questionnaire, ScaleQuestion, SingleQuestion
from questionnaires.routing import asked

#: Far above the longest effort (8: several months): a slip of the hand.
_MOST_EFFORT = 100


def question_faults(questionnaire: Questionnaire, document: Document) -> Iterator[Fault]:
    """Yield the faults of every question, and of the shared lists of options."""
    in_modes = {question.id for mode in questionnaire.modes for question in asked(questionnaire, mode.id)}
    for index, question in enumerate(questionnaire.questions):
        where = ("questions", index)
        yield from _place(questionnaire, document, question, where)
        yield from _kind(questionnaire, document, question, where)
        if question.id not in in_modes and not any(question.id in (mode.questions or ()) for mode in questionnaire.modes):
            yield document.fault(where, "unasked", f"Aucun mode ne pose {question.id}", "Citez-la dans un mode ou retirez-la")
    used = {question.options for question in questionnaire.questions if isinstance(question, ScaleQuestion) and isinstance(question.options, str)}
    for name in questionnaire.option_lists:
        if name not in used:
            yield document.fault(("option_lists", name), "uncited", f"La liste « {name} » ne sert à aucune question", "Retirez-la")


def _place(questionnaire: Questionnaire, document: Document, question: Question, where: Where) -> Iterator[Fault]:
    dimensions = {dimension.id: dimension for dimension in questionnaire.dimensions}
    if question.dimension not in dimensions:
        yield document.fault(
            (*where, "dimension"), "unknown-id", f"L'axe « {question.dimension} » n'existe pas", did_you_mean(question.dimension, dimensions, "Déclarez-le")
        )
    elif dimensions[question.dimension].aggregate == "staged" and question.stage is None:
        yield document.fault(where, "stage", f"{question.id} n'a pas d'étape, son axe en demande une", "Ajoutez stage")
    if question.stage is not None and dimensions.get(question.dimension) and dimensions[question.dimension].aggregate != "staged":
        what = f"{question.id} donne une étape, son axe n'en a pas"
        yield document.fault((*where, "stage"), "stage", what, "Retirez stage, ou écrivez aggregate: staged sur l'axe")
    if question.not_applicable is None and question.not_applicable_because:
        what = f"{question.id} dit pourquoi elle serait écartée, et ne l'est jamais"
        yield document.fault((*where, "not_applicable_because"), "message", what, "Ajoutez not_applicable, ou retirez la raison")
    if question.not_applicable is not None and not question.not_applicable_because:
        yield document.fault((*where, "not_applicable"), "message", f"{question.id} peut être écartée sans dire pourquoi", "Ajoutez not_applicable_because")


def _kind(questionnaire: Questionnaire, document: Document, question: Question, where: Where) -> Iterator[Fault]:
    if isinstance(question, ScaleQuestion):
        yield from _scale(questionnaire, document, question, where)
    elif isinstance(question, NumberQuestion):
        yield from _steps(document, question, where)
    elif isinstance(question, MultiQuestion):
        yield from _boxes(document, question, where)
    elif isinstance(question, SingleQuestion) and len(question.choices) < 2:
        yield document.fault((*where, "choices"), "choices", f"{question.id} ne laisse pas le choix", "Écrivez deux réponses au moins")
    elif isinstance(question, SingleQuestion) and question.weight:
        yield document.fault(
            (*where, "weight"),
            "weight",
            f"{question.id} propose des choix sans ordre, elle ne peut pas être notée",
            "Mettez son poids à 0, ou faites-en une échelle",
        )
    for ids in _identifiers(question):
        if UNKNOWN in ids:
            yield document.fault(where, "reserved", f"« {UNKNOWN} » est réservé à « je ne sais pas »", "Donnez un autre nom à cette réponse")


def _identifiers(question: Question) -> Iterator[tuple[str, ...]]:
    if isinstance(question, MultiQuestion):
        yield (*question.items, *question.exclusive)
    if isinstance(question, SingleQuestion):
        yield tuple(question.choices)


def _scale(questionnaire: Questionnaire, document: Document, question: ScaleQuestion, where: Where) -> Iterator[Fault]:
    if isinstance(question.options, str) and question.options not in questionnaire.option_lists:
        yield document.fault(
            (*where, "options"),
            "unknown-id",
            f"La liste de réponses « {question.options} » n'existe pas",
            did_you_mean(question.options, questionnaire.option_lists, "Déclarez-la dans option_lists"),
        )
        return
    keys = list(questionnaire.options(question))
    if len(keys) < 2 or keys[0] < 0 or any(upper <= lower for lower, upper in pairwise(keys)):
        yield document.fault(
            (*where, "options"),
            "options",
            f"Les réponses de {question.id} ne montent pas de la moins bonne à la meilleure",
            "Rangez au moins deux valeurs par ordre croissant, sans valeur négative",
        )
    yield from _effort(document, question.id, question.effort, len(keys) - 1, where)


def _steps(document: Document, question: NumberQuestion, where: Where) -> Iterator[Fault]:
    steps = question.steps
    rising = all(lower[0] < upper[0] and lower[1] < upper[1] for lower, upper in pairwise(steps))
    if len(steps) < 2 or not rising or steps[0][1] != 0 or steps[-1][1] != 100:
        yield document.fault(
            (*where, "steps"),
            "steps",
            f"Le barème de {question.id} ne monte pas de 0 à 100",
            "Écrivez des paires [à partir de, pour cent] croissantes, de 0 à 100",
        )
    elif steps[0][0] < 0:
        what = f"Le barème de {question.id} part de {steps[0][0]:g} : un nombre négatif ne se donne pas"
        yield document.fault((*where, "steps"), "steps", what, "Faites partir le premier palier de 0 ou plus")
    elif question.maximum is not None and question.maximum < steps[-1][0]:
        what = f"Le dernier palier de {question.id} part de {steps[-1][0]:g}, au-dessus de son maximum {question.maximum:g} : personne ne l'atteint"
        yield document.fault((*where, "maximum"), "steps", what, f"Écrivez un maximum de {steps[-1][0]:g} ou plus, ou baissez le palier")
    if question.step_labels and len(question.step_labels) != len(steps):
        what = f"{question.id} nomme {len(question.step_labels)} paliers sur {len(steps)}"
        yield document.fault((*where, "step_labels"), "steps", what, "Nommez-les tous, ou aucun")
    yield from _effort(document, question.id, question.effort, len(steps) - 1, where)


def _boxes(document: Document, question: MultiQuestion, where: Where) -> Iterator[Fault]:
    if not question.items:
        yield document.fault((*where, "items"), "choices", f"{question.id} n'a aucune case à cocher", "Écrivez une case au moins")
    elif question.full is not None and not 1 <= question.full <= len(question.items):
        yield document.fault(
            (*where, "full"),
            "full",
            f"{question.id} demande {question.full} cases pour le maximum, sur {len(question.items)}",
            f"Choisissez de 1 à {len(question.items)}",
        )
    for id in question.exclusive:
        if id in question.items:
            yield document.fault(
                (*where, "exclusive", id), "duplicate-id", f"« {id} » est à la fois une case et la réponse qui les exclut", "Gardez l'un des deux"
            )
    if len(question.exclusive) > 1:
        yield document.fault((*where, "exclusive"), "exclusive", f"{question.id} a plusieurs réponses exclusives", "Gardez-en une")
    if not 0 <= question.effort_per_item <= _MOST_EFFORT:
        what = f"{question.id} donne un effort de {question.effort_per_item} par case"
        yield document.fault((*where, "effort_per_item"), "effort", what, "Écrivez 1 (moins d'une journée), 2, 4 ou 8 (plusieurs mois)")


def _effort(document: Document, id: str, effort: tuple[int, ...], steps: int, where: Where) -> Iterator[Fault]:
    if effort and max(effort) > _MOST_EFFORT:
        what = f"{id} donne un effort de {max(effort)} à un seul pas"
        yield document.fault((*where, "effort"), "effort", what, "Écrivez 1 (moins d'une journée), 2, 4 ou 8 (plusieurs mois)")
    if effort and (len(effort) != steps or min(effort) < 1):
        yield document.fault(
            (*where, "effort"),
            "effort",
            f"{id} donne {len(effort)} efforts pour {steps} pas",
            "Écrivez un effort de 1 ou plus par pas d'une réponse à la suivante",
        )
