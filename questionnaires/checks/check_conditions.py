"""Faults of conditions: each names things that exist, and tests them in a way that can be met."""

from collections.abc import Iterator
from typing import get_args

from kernel import Document, Fault, Where, did_you_mean, repeated
from questionnaires.checks.check_constant import constant_faults
from questionnaires.conditions import (
    CompanyIs,
    Condition,
    FactIs,
    FactTest,
    QuestionIs,
    leaves,
    parts,
)
from questionnaires.kinds import Question
from questionnaires.model import CompanyNumber, Questionnaire

COMPANY_NUMBERS = get_args(CompanyNumber)
#: What a condition on a question of the profile is written with, by the test that it calls for.
_KEYS: dict[FactTest, str] = {"is": "is", "bounds": "at_least ou at_most", "any_of": "any_of"}


def condition_faults(questionnaire: Questionnaire, document: Document) -> Iterator[Fault]:
    """Yield the faults of every condition of a questionnaire."""
    for place, condition in _conditions(questionnaire):
        yield from faults_of(questionnaire, document, condition, place)
    for index, question in enumerate(questionnaire.questions):
        yield from _routing(document, question, ("questions", index, "not_applicable"))


def _conditions(questionnaire: Questionnaire) -> Iterator[tuple[Where, Condition]]:
    for index, question in enumerate(questionnaire.questions):
        if question.not_applicable is not None:
            yield ("questions", index, "not_applicable"), question.not_applicable
    for index, rule in enumerate(questionnaire.inconsistencies):
        yield ("inconsistencies", index, "when"), rule.when
    for index, gate in enumerate(questionnaire.gates):
        for rank, requirement in enumerate(gate.requirements):
            yield ("gates", index, "requirements", rank, "require"), requirement.require
            if requirement.when is not None:
                yield ("gates", index, "requirements", rank, "when"), requirement.when


def faults_of(
    questionnaire: Questionnaire,
    document: Document,
    condition: Condition,
    where: Where,
    *,
    default: bool = False,
) -> Iterator[Fault]:
    """Yield the faults of one condition, whichever file it stands in. `default`: one that always
    holds is meant."""
    found = [
        fault
        for leaf in leaves(condition)
        for fault in _of_leaf(questionnaire, document, leaf, where)
    ]
    found += _twice(document, condition, where)
    yield from found or constant_faults(questionnaire, document, condition, where, default=default)


def _twice(document: Document, condition: Condition, where: Where) -> Iterator[Fault]:
    """Yield what stands twice in one list of a condition: another test was meant."""
    inner = parts(condition)
    if any(repeated(part for _, part in inner)) or any(
        repeated(getattr(condition, "any_of", None) or ())
    ):
        yield document.fault(
            where,
            "repeated",
            "Une condition dit deux fois la même chose",
            "Gardez-la une seule fois, ou corrigez l'une des deux",
        )
    for place, part in inner:
        yield from _twice(document, part, (*where, *place))


def _of_leaf(
    questionnaire: Questionnaire,
    document: Document,
    leaf: QuestionIs | CompanyIs | FactIs,
    where: Where,
) -> Iterator[Fault]:
    if isinstance(leaf, QuestionIs):
        yield from _question(questionnaire, document, leaf, where)
    elif isinstance(leaf, FactIs):
        yield from _fact(questionnaire, document, leaf, where)
    elif leaf.company not in COMPANY_NUMBERS:
        remedy = did_you_mean(
            leaf.company, COMPANY_NUMBERS, f"Choisissez parmi : {', '.join(COMPANY_NUMBERS)}"
        )
        yield document.fault(
            where,
            "unknown-id",
            f"« {leaf.company} » n'est pas un nombre connu de l'entreprise",
            remedy,
        )


def _routing(document: Document, question: Question, where: Where) -> Iterator[Fault]:
    if question.not_applicable and any(
        isinstance(leaf, QuestionIs) for leaf in leaves(question.not_applicable)
    ):
        yield document.fault(
            where,
            "routing",
            f"{question.id} serait écartée par une réponse",
            "Écartez une question par un fait de l'entreprise seulement : sauter ne doit jamais"
            " aider",
        )


def _question(
    questionnaire: Questionnaire, document: Document, leaf: QuestionIs, where: Where
) -> Iterator[Fault]:
    if leaf.question not in questionnaire.by_id:
        yield document.fault(
            where,
            "unknown-id",
            f"La question « {leaf.question} » n'existe pas",
            did_you_mean(leaf.question, questionnaire.by_id, "Citez une question du fichier"),
        )
        return
    question = questionnaire.question(leaf.question)
    choices = question.identifiers
    if leaf.ticked is not None and not question.is_list:
        yield document.fault(
            where,
            "test",
            f"{leaf.question} n'a pas de cases à cocher",
            "Testez-la avec at_least, at_most ou any_of",
        )
    if leaf.any_of is None and leaf.ticked is None and not question.is_scored:
        yield document.fault(
            where, "test", f"{leaf.question} n'a pas de valeur chiffrée", "Testez-la avec any_of"
        )
    yield from _bounds(document, leaf.at_least, leaf.at_most, where)
    for id in leaf.any_of or ():
        if id not in choices:
            yield document.fault(
                where,
                "unknown-id",
                f"« {id} » n'est pas une réponse de {leaf.question}",
                did_you_mean(
                    id, choices, f"Choisissez parmi : {', '.join(choices) or 'at_least, at_most'}"
                ),
            )


def _bounds(
    document: Document, low: float | None, high: float | None, where: Where
) -> Iterator[Fault]:
    if any(bound is not None and not 0 <= bound <= 100 for bound in (low, high)):
        yield document.fault(
            where,
            "range",
            "Les bornes de la condition ne sont pas entre 0 et 100",
            "Écrivez un pour cent de la meilleure réponse",
        )


def _fact(
    questionnaire: Questionnaire, document: Document, leaf: FactIs, where: Where
) -> Iterator[Fault]:
    facts = {fact.id: fact for fact in questionnaire.facts}
    fact = facts.get(leaf.fact)
    if fact is None:
        yield document.fault(
            where,
            "unknown-id",
            f"La question de profil « {leaf.fact} » n'existe pas",
            did_you_mean(leaf.fact, facts, "Citez une question de profil du fichier"),
        )
        return
    if leaf.test != fact.test:
        yield document.fault(
            where, "test", f"« {leaf.fact} » ne se teste pas ainsi", f"Utilisez {_KEYS[fact.test]}"
        )
        return
    known = fact.offered
    for id in leaf.any_of or ():
        if id not in known:
            yield document.fault(
                where,
                "unknown-id",
                f"« {id} » n'est pas une réponse de « {leaf.fact} »",
                did_you_mean(id, known, f"Choisissez parmi : {', '.join(known)}"),
            )
