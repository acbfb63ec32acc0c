"""Faults of single questions: their place among the others, and what their kind finds wrong."""

from collections.abc import Iterator

from kernel import Document, Fault, Where, did_you_mean
from questionnaires.kinds import UNKNOWN, Question
from questionnaires.model import Questionnaire
from questionnaires.routing import asked


def question_faults(questionnaire: Questionnaire, document: Document) -> Iterator[Fault]:
    """Yield the faults of every question, and of the shared lists of options."""
    in_modes = {
        question.id for mode in questionnaire.modes for question in asked(questionnaire, mode.id)
    }
    for index, question in enumerate(questionnaire.questions):
        where = ("questions", index)
        yield from _place(questionnaire, document, question, where)
        yield from question.faults(document, where)
        if UNKNOWN in question.identifiers:
            yield document.fault(
                where,
                "reserved",
                f"« {UNKNOWN} » est réservé à « je ne sais pas »",
                "Donnez un autre nom à cette réponse",
            )
        if question.id not in in_modes and not any(
            question.id in (mode.questions or ()) for mode in questionnaire.modes
        ):
            yield document.fault(
                where,
                "unasked",
                f"Aucun mode ne pose {question.id}",
                "Citez-la dans un mode ou retirez-la",
            )
    used = {question.shared_list for question in questionnaire.questions}
    for name in questionnaire.option_lists:
        if name not in used:
            yield document.fault(
                ("option_lists", name),
                "uncited",
                f"La liste « {name} » ne sert à aucune question",
                "Retirez-la",
            )


def _place(
    questionnaire: Questionnaire, document: Document, question: Question, where: Where
) -> Iterator[Fault]:
    dimensions = {dimension.id: dimension for dimension in questionnaire.dimensions}
    if question.dimension not in dimensions:
        yield document.fault(
            (*where, "dimension"),
            "unknown-id",
            f"L'axe « {question.dimension} » n'existe pas",
            did_you_mean(question.dimension, dimensions, "Déclarez-le"),
        )
    elif dimensions[question.dimension].aggregate == "staged" and question.stage is None:
        yield document.fault(
            where,
            "stage",
            f"{question.id} n'a pas d'étape, son axe en demande une",
            "Ajoutez stage",
        )
    if (
        question.stage is not None
        and dimensions.get(question.dimension)
        and dimensions[question.dimension].aggregate != "staged"
    ):
        what = f"{question.id} donne une étape, son axe n'en a pas"
        yield document.fault(
            (*where, "stage"),
            "stage",
            what,
            "Retirez stage, ou écrivez aggregate: staged sur l'axe",
        )
    if question.not_applicable is None and question.not_applicable_because:
        what = f"{question.id} dit pourquoi elle serait écartée, et ne l'est jamais"
        yield document.fault(
            (*where, "not_applicable_because"),
            "message",
            what,
            "Ajoutez not_applicable, ou retirez la raison",
        )
    if question.not_applicable is not None and not question.not_applicable_because:
        yield document.fault(
            (*where, "not_applicable"),
            "message",
            f"{question.id} peut être écartée sans dire pourquoi",
            "Ajoutez not_applicable_because",
        )
