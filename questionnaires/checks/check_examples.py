"""Faults of worked examples that show without computing anything: unknown ids, answers that cannot
be read, numbers."""

from collections.abc import Iterator
from fractions import Fraction

from kernel import Document, Fault, did_you_mean
from questionnaires.model import Example, ExpectedMaturity, Questionnaire


def example_shape_faults(questionnaire: Questionnaire, document: Document) -> Iterator[Fault]:
    """Yield the faults of shape of every worked example."""
    for index, example in enumerate(questionnaire.examples):
        yield from _answers(questionnaire, document, index, example)
        yield from _facts(questionnaire, document, index, example)
        yield from _marks(questionnaire, document, index, example)
        for mode, expected in example.expect.items():
            where = ("examples", index, "expect", mode)
            if mode not in {item.id for item in questionnaire.modes}:
                yield document.fault(
                    where,
                    "unknown-id",
                    f"Le mode « {mode} » n'existe pas",
                    did_you_mean(
                        mode, [item.id for item in questionnaire.modes], "Citez un mode du fichier"
                    ),
                )
            yield from _fractions(document, expected, where)


def _answers(
    questionnaire: Questionnaire, document: Document, index: int, example: Example
) -> Iterator[Fault]:
    for id, raw in example.answers.items():
        where = ("examples", index, "answers", id)
        question = questionnaire.by_id.get(id)
        if question is None:
            yield document.fault(
                where,
                "unknown-id",
                f"La question « {id} » n'existe pas",
                did_you_mean(id, questionnaire.by_id, "Citez une question du fichier"),
            )
        elif problem := question.problem(raw):
            yield document.fault(where, *problem)


def _marks(
    questionnaire: Questionnaire, document: Document, index: int, example: Example
) -> Iterator[Fault]:
    """What is said of answers is said of questions that exist."""
    for key in ("evidence", "not_applicable"):
        for id in getattr(example, key):
            if id not in questionnaire.by_id:
                remedy = did_you_mean(id, questionnaire.by_id, "Citez une question du fichier")
                yield document.fault(
                    ("examples", index, key, id),
                    "unknown-id",
                    f"La question « {id} » n'existe pas",
                    remedy,
                )


def _facts(
    questionnaire: Questionnaire, document: Document, index: int, example: Example
) -> Iterator[Fault]:
    facts = {fact.id: fact for fact in questionnaire.facts}
    for id, raw in example.facts.items():
        where = ("examples", index, "facts", id)
        if id not in facts:
            yield document.fault(
                where,
                "unknown-id",
                f"La question de profil « {id} » n'existe pas",
                did_you_mean(id, facts, "Citez une question de profil du fichier"),
            )
        elif problem := facts[id].problem(raw):
            yield document.fault(where, *problem)


def _fractions(
    document: Document, expected: ExpectedMaturity, where: tuple[str | int, ...]
) -> Iterator[Fault]:
    numbers = {
        "score": expected.score,
        "score_high": expected.score_high,
        "completeness": expected.completeness,
        **(expected.dimensions or {}),
    }
    for key, text in numbers.items():
        try:
            Fraction(text or 0)
        except (ValueError, ZeroDivisionError):
            yield document.fault(
                (*where, key),
                "fraction",
                f"« {text} » n'est pas une fraction",
                'Écrivez "415/7" ou "25"',
            )
