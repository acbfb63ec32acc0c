"""Faults of one rule of a migration: its ways go together, its options exist on both sides, and what it writes can be read."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Any

from kernel import Document, Fault, Where, did_you_mean, shown, unique
from questionnaires.carrying import Side
from questionnaires.checks.check_conditions import faults_of
from questionnaires.conditions import CompanyIs, FactIs, leaves
from questionnaires.meaning import options_of, same_words
from questionnaires.migration import Carry, Rule
from questionnaires.model import BoolFact, MultiFact, MultiQuestion, NumberFact, NumberQuestion, ScaleQuestion

_WAYS = ("options", "factor", "steps", "table")
_NUMBERS = (NumberQuestion, NumberFact)
_BOXES = (MultiQuestion, MultiFact)


@dataclass(frozen=True)
class _Part:
    """One way of one rule: where it stands, from which questions, to which."""

    document: Document
    where: Where
    way: Carry
    sources: tuple[str, ...]
    target: str
    before: Side
    after: Side

    def fault(self, key: str | None, code: str, what: str, remedy: str) -> Fault:
        return self.document.fault(self.where if key is None else (*self.where, key), code, what, remedy)


def rule_faults(document: Document, where: Where, rule: Rule, before: Side, after: Side) -> Iterator[Fault]:
    """Yield the faults of one rule; what it cites that does not exist is told by others."""
    shape = list(_shape(document, where, rule, after))
    yield from shape
    known = tuple(id for id in rule.sources if before.item(id) is not None)
    if shape or rule.dropped is not None or not known:
        return
    for target, way in rule.parts.items():
        if after.item(target) is not None:
            inside = (*where, "to", target) if isinstance(rule.to, dict) else where
            part = _Part(document, inside, way, known, target, before, after)
            for check in (_options, _factor, _steps, _table, _keep):
                yield from check(part)
            yield from _unplaced(part, rule)
    if isinstance(rule.to, dict):
        yield from _left_over(document, where, rule, known[0], before)


def _shape(document: Document, where: Where, rule: Rule, after: Side) -> Iterator[Fault]:
    """The ways of a rule that do not go together."""
    several, split = len(rule.sources) > 1, isinstance(rule.to, dict)
    if not rule.sources:
        yield document.fault((*where, "from"), "rule", "La règle ne dit pas de quelle question elle part", "Écrivez son identifiant")
    if rule.dropped is not None and (rule.to is not None or rule.changes or rule.keep or rule.reworded):
        yield document.fault(where, "rule", "Une question abandonnée ne devient rien d'autre", "Gardez dropped, ou le reste")
    if rule.dropped is not None:
        yield from _still_there(document, where, rule, after)
        return
    if several and (not isinstance(rule.to, str) or not (rule.keep or rule.table)):
        yield document.fault(where, "rule", "Plusieurs questions réunies ne disent pas comment", "Écrivez to, et keep (lowest, highest, sum, union) ou table")
    if rule.keep and (not several or rule.table is not None):
        yield document.fault(
            (*where, "keep"), "rule", "keep réunit plusieurs questions, et remplace table", "Retirez-le, ou écrivez plusieurs questions dans from"
        )
    if split and (rule.changes or rule.keep or rule.reworded or not rule.to):
        yield document.fault(
            (*where, "to"), "rule", "Une question divisée dit ses réponses partie par partie", "Écrivez options, steps ou table sous chaque partie de to"
        )
    for place, way in _ways(where, rule):
        if sum(getattr(way, name) is not None for name in _WAYS) > 1:
            yield document.fault(place, "rule", "Une règle n'a qu'une façon de changer une réponse", f"Gardez une seule de : {', '.join(_WAYS)}")
    if rule.reworded and rule.changes:
        yield document.fault((*where, "reworded"), "rule", "Une question seulement réécrite garde ses réponses", "Retirez reworded, ou le reste")


def _ways(where: Where, rule: Rule) -> Iterator[tuple[Where, Carry]]:
    yield where, rule
    if isinstance(rule.to, dict):
        yield from (((*where, "to", target), way) for target, way in rule.to.items())


def _still_there(document: Document, where: Where, rule: Rule, after: Side) -> Iterator[Fault]:
    for id in rule.sources:
        if after.item(id) is not None:
            what = f"« {id} » est dite abandonnée, et la version {after.questionnaire.version} la pose encore"
            yield document.fault((*where, "dropped"), "dropped", what, "Retirez la règle, ou la question")


def _options(part: _Part) -> Iterator[Fault]:
    offered = unique(key for id in part.sources for key in _offered(part.before, id))
    for key, value in (part.way.options or {}).items():
        place = (*part.where, "options", key)
        if key not in offered:
            what = f"« {key} » n'est pas une réponse de {' ni de '.join(part.sources)}"
            yield part.document.fault(place, "unknown-id", what, _nearest(key, offered))
        yield from _value(part, place, value)
    yield from _value(part, (*part.where, "otherwise"), part.way.otherwise)


def _offered(side: Side, id: str) -> tuple[Any, ...]:
    item = side.item(id)
    if isinstance(item, BoolFact):
        return (True, False)
    return tuple(options_of(side.questionnaire, item)) if item is not None else ()


def _value(part: _Part, where: Where, value: Any) -> Iterator[Fault]:
    boxes = isinstance(part.after.item(part.target), _BOXES) and isinstance(value, str)
    if value is None or part.after.fits(part.target, (value,) if boxes else value):
        return
    offered = _offered(part.after, part.target)
    yield part.document.fault(where, "option", f"« {shown(value)} » n'est pas une réponse de {part.target}", _nearest(value, offered))


def _nearest(given: Any, offered: tuple[Any, ...]) -> str:
    """Return the remedy: the word meant, or what there is; a number is like no other."""
    choices = f"Choisissez parmi : {', '.join(map(shown, offered))}" if offered else "Écrivez un nombre qu'elle accepte"
    words = [one for one in offered if isinstance(one, str)]
    return did_you_mean(shown(given), words, choices) if words else choices


def _table(part: _Part) -> Iterator[Fault]:
    for index, row in enumerate(part.way.table or ()):
        place = (*part.where, "table", index)
        yield from faults_of(part.before.questionnaire, part.document, row.when, (*place, "when"), default=True)
        for leaf in leaves(row.when):
            if leaf.cited not in part.sources or isinstance(leaf, CompanyIs) or isinstance(leaf, FactIs) != (part.before.part == "facts"):
                what = f"La table dépend de « {leaf.cited} », qui n'est pas dans from"
                yield part.document.fault((*place, "when"), "table", what, "Ajoutez-la à from, ou retirez la condition")
        yield from _value(part, (*place, "gives"), row.gives)


def _keep(part: _Part) -> Iterator[Fault]:
    """What is joined can be: boxes or choices in one list of boxes, numbers added, ranked answers compared."""
    keep = part.way.keep if isinstance(part.way, Rule) else None
    if keep is None:
        return
    old, new = [part.before.item(id) for id in part.sources], part.after.item(part.target)
    if keep == "union" and not isinstance(new, _BOXES):
        yield part.fault("keep", "rule", f"union réunit des cases, et {part.target} n'en a pas", "Utilisez lowest, highest, sum ou table")
    if keep == "sum" and not all(isinstance(item, _NUMBERS) for item in (*old, new)):
        yield part.fault("keep", "rule", "sum additionne des nombres, et ce n'en sont pas", "Utilisez lowest, highest, union ou table")
    if keep in ("lowest", "highest") and not all(isinstance(item, (*_NUMBERS, ScaleQuestion)) for item in (*old, new)):
        yield part.fault("keep", "rule", f"{keep} compare des réponses qui ont un rang, et celles-ci n'en ont pas", "Utilisez union ou table")


def _factor(part: _Part) -> Iterator[Fault]:
    factor = part.way.factor
    if factor is None:
        return
    try:
        right = Fraction(str(factor)) > 0
    except (ValueError, ZeroDivisionError):
        right = False
    if not right:
        yield part.fault("factor", "factor", f"« {factor} » n'est pas un facteur", 'Écrivez un nombre au-dessus de 0, ou une fraction : "1/12"')
    if not all(isinstance(item, _NUMBERS) for item in (*map(part.before.item, part.sources), part.after.item(part.target))):
        yield part.fault("factor", "factor", "Un facteur change l'unité d'un nombre, et ce n'en est pas un", "Utilisez options, steps ou table")


def _steps(part: _Part) -> Iterator[Fault]:
    steps = part.way.steps
    if steps is None:
        return
    if len(part.sources) > 1 or not isinstance(part.before.item(part.sources[0]), _NUMBERS + _BOXES):
        yield part.fault("steps", "steps", "Des paliers partent d'un nombre, ou d'un nombre de cases", "Utilisez options ou table")
    if not steps or steps[0][0] > 0 or any(upper[0] <= lower[0] for lower, upper in pairwise(steps)):
        remedy = "Écrivez des paires [à partir de, réponse] croissantes, la première à 0"
        yield part.fault("steps", "steps", "Les paliers ne montent pas à partir de 0", remedy)
    for _, value in steps:
        yield from _value(part, (*part.where, "steps"), value)


def _unplaced(part: _Part, rule: Rule) -> Iterator[Fault]:
    """An option that no rule lists stays as it is: it must be offered again, in the same words. A part of a split takes what it lists."""
    if part.way.table is not None or part.way.steps is not None:
        return
    for id in part.sources:
        if not (isinstance(rule.to, dict) and isinstance(part.before.item(id), _BOXES)):
            yield from _kinds(part, id)
            yield from _unlisted(part, rule, id)


def _unlisted(part: _Part, rule: Rule, id: str) -> Iterator[Fault]:
    old, new = part.before.item(id), part.after.item(part.target)
    assert old is not None and new is not None
    labels, offered = (options_of(side.questionnaire, item) for side, item in ((part.before, old), (part.after, new)))
    for key in _offered(part.before, id):
        if key in (part.way.options or {}):
            continue
        if key not in _offered(part.after, part.target):
            what = f"Rien ne dit ce que devient la réponse « {shown(key)} » de {id}"
            yield part.fault(None, "no-rule", what, "Ajoutez-la à options (null : elle n'est pas reprise)")
        elif key in labels and not same_words(labels[key], offered[key]) and not rule.reworded:
            what = f"La réponse « {key} » de {id} n'a plus le même texte dans {part.target}"
            yield part.fault(None, "no-rule", what, "Ajoutez-la à options, ou écrivez reworded: true si le sens est le même")


def _kinds(part: _Part, id: str) -> Iterator[Fault]:
    old, new = part.before.item(id), part.after.item(part.target)
    numbers = [isinstance(item, _NUMBERS) for item in (old, new)]
    if any(numbers) and not all(numbers):
        yield part.fault(None, "no-rule", f"{id} et {part.target} ne sont pas toutes deux des nombres", "Utilisez steps ou table")
    elif all(numbers) and part.way.factor is None and getattr(old, "unit", None) != getattr(new, "unit", None):
        yield part.fault(None, "no-rule", f"{id} et {part.target} n'ont pas la même unité", "Ajoutez factor (1 si le nombre reste le même)")


def _left_over(document: Document, where: Where, rule: Rule, source: str, before: Side) -> Iterator[Fault]:
    """Each box of a question that is split goes somewhere, if only to null."""
    if any(way.table is not None or way.steps is not None for way in rule.parts.values()):
        return
    item = before.item(source)
    if not isinstance(item, _BOXES):
        return
    listed = {key for way in rule.parts.values() for key in (way.options or {})}
    for key in options_of(before.questionnaire, item):
        if key not in listed:
            yield document.fault(
                (*where, "to"),
                "no-rule",
                f"Rien ne dit ce que devient la réponse « {key} » de {source}",
                "Ajoutez-la aux options d'une partie (null : elle n'est pas reprise)",
            )
