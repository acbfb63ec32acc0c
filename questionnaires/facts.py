"""What can be wrong with the value of a profile question, and the value that a NAF code implies."""

from typing import Any

from kernel import did_you_mean, shown
from questionnaires.answers import Problem
from questionnaires.model import BoolFact, Fact, MultiFact, NumberFact, Questionnaire, SingleFact


def fact_problem(fact: Fact, raw: Any) -> Problem | None:
    """Return what is wrong with a fact, None when it can be read."""
    if isinstance(fact, NumberFact):
        right = isinstance(raw, (int, float)) and not isinstance(raw, bool) and 0 <= raw <= 1_000_000_000
        return None if right else ("number", f"« {shown(raw)} » n'est pas un nombre pour « {fact.id} »", "Écrivez un nombre positif en chiffres, sans unité")
    if isinstance(fact, BoolFact):
        return (
            None if isinstance(raw, bool) else ("yes-no", f"« {shown(raw)} » n'est ni oui ni non pour « {fact.id} »", "Écrivez true pour oui, false pour non")
        )
    if isinstance(fact, SingleFact):
        return _choice_problem(fact.id, raw, fact.choices)
    return _choices_problem(fact, raw)


def _choices_problem(fact: MultiFact, raw: Any) -> Problem | None:
    if not isinstance(raw, (tuple, list)):
        return ("list", f"« {shown(raw)} » n'est pas une liste pour « {fact.id} »", f"Écrivez par exemple [{next(iter(fact.items))}]")
    for item in raw:
        if problem := _choice_problem(fact.id, item, fact.items):
            return problem
    if len(set(raw)) < len(raw):
        return ("repeated", f"Une réponse figure deux fois dans « {fact.id} »", "Gardez-la une seule fois")
    if fact.max is not None and len(raw) > fact.max:
        return ("too-many", f"« {fact.id} » a plus de {fact.max} réponses", f"Gardez-en {fact.max} au plus")
    return None


def _choice_problem(id: str, raw: Any, known: dict[str, str]) -> Problem | None:
    if isinstance(raw, str) and raw in known:
        return None
    return ("option", f"« {shown(raw)} » n'est pas une réponse de « {id} »", did_you_mean(str(raw), known, f"Choisissez parmi : {', '.join(known)}"))


def facts_from_naf(questionnaire: Questionnaire, naf: str | None) -> dict[str, str]:
    """Return the profile answers that a NAF rev. 2 code, as INSEE writes it ("10.71C"), implies; the longest matching prefix wins."""
    implied = {}
    for fact in questionnaire.facts:
        if isinstance(fact, SingleFact) and naf:
            prefixes = [prefix for prefix in fact.from_naf if naf.startswith(prefix)]
            if prefixes:
                implied[fact.id] = fact.from_naf[max(prefixes, key=len)]
    return implied
