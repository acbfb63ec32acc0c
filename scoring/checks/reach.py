"""Faults of advice that nothing would ever show, or that would show a blank: each entry can be
called by some answers, in some mode."""

from collections.abc import Iterator
from fractions import Fraction

from kernel import Document, Fault, Where
from questionnaires import (
    Condition,
    Mode,
    Question,
    QuestionIs,
    Questionnaire,
    asked,
    exact,
    leaves,
)
from scoring.advice import advice_content
from scoring.maturity import level_of, on_scale


def action_reach_faults(
    questionnaire: Questionnaire,
    document: Document,
    where: Where,
    entry: advice_content.ActionEntry,
) -> Iterator[Fault]:
    """Yield why an action would never be shown. What it cites exists."""
    if entry.trigger is not None:
        if not cites_a_question(entry.trigger.when):
            what = (
                f"Le trigger de {entry.id} ne cite aucune question : l'action n'est jamais montrée"
            )
            yield document.fault(
                (*where, "trigger", "when"), "never-shown", what, "Citez-y une question"
            )
    elif entry.raises and not any(
        _called(questionnaire, mode, entry) for mode in questionnaire.modes
    ):
        what = (
            f"L'action {entry.id} n'est jamais montrée : aux niveaux"
            f" {', '.join(map(str, entry.levels))}, les réponses qu'elle améliore sont déjà"
            " atteintes"
        )
        yield document.fault(
            (*where, "levels"),
            "never-shown",
            what,
            "Baissez levels, ou améliorez d'autres réponses",
        )


def cites_a_question(condition: Condition) -> bool:
    """Tell whether a condition depends on an answer; one that does not calls for nothing."""
    return any(isinstance(leaf, QuestionIs) for leaf in leaves(condition))


def _called(questionnaire: Questionnaire, mode: Mode, entry: advice_content.ActionEntry) -> bool:
    """Tell whether an action may be called in a mode, at a level of its axis that it is written
    for."""
    put = asked(questionnaire, mode.id)
    raised = [question for question in put if question.id in entry.raises]
    dimension = questionnaire.dimension(entry.dimension)
    own = [
        question for question in put if question.dimension == entry.dimension and question.weight
    ]
    without_level = not (mode.shows_level and dimension.scored and own)
    if not entry.levels or without_level or dimension.aggregate != "mean":
        return bool(raised)
    return any(
        _levels(questionnaire, own, question.id, exact(entry.raises[question.id]) / 100)
        & set(entry.levels)
        for question in raised
    )


def _levels(
    questionnaire: Questionnaire, questions: list[Question], below: str, share: Fraction
) -> set[int]:
    """Return the levels that an axis can have while the answer to one question is worth less than a
    share."""
    sums = {Fraction(0)}
    for question in questions:
        shares = {
            rung.share for rung in question.ladder if question.id != below or rung.share < share
        }
        sums = {total + question.weight * one for total in sums for one in shares}
    whole = sum(question.weight for question in questions)
    return {level_of(questionnaire, on_scale(questionnaire, total / whole)) for total in sums}


def use_case_reach_faults(
    document: Document, where: Where, entry: advice_content.UseCaseEntry
) -> Iterator[Fault]:
    """Yield why a use case would never be proposed: something annoying or a volume calls for it, a
    trade only with something annoying."""
    counts = entry.volume is not None and not any(
        getattr(leaf, "any_of", None) for leaf in leaves(entry.volume.when)
    )
    if not entry.irritants and not counts:
        yield document.fault(
            where,
            "never-shown",
            f"L'usage {entry.id} n'est jamais proposé : rien n'y mène",
            "Ajoutez un irritant, ou un volume à compter",
        )


def profile_reach_faults(
    questionnaire: Questionnaire, document: Document, rules: advice_content.UsageProfiles
) -> Iterator[Fault]:
    """Yield the thresholds of usage profiles that no answer reaches."""
    for key in ("users", "tools"):
        question = questionnaire.by_id.get(getattr(rules, key))
        if question and not question.is_scored:
            what = (
                f"{getattr(rules, key)} n'a pas de valeur chiffrée : le profil ne changerait jamais"
            )
            yield document.fault((key,), "test", what, "Citez une question notée")
    domains = questionnaire.by_id.get(rules.domains)
    most = len(domains.counted) if domains else 0
    if most and not 1 <= rules.several_domains <= rules.many_domains <= most:
        what = (
            f"De {rules.several_domains} à {rules.many_domains} domaines, sur {most} cases de"
            f" {rules.domains} : un profil serait hors d'atteinte"
        )
        yield document.fault(
            ("several_domains",),
            "range",
            what,
            f"Écrivez several_domains puis many_domains, de 1 à {most}",
        )
