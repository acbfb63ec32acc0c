"""Faults of one rule of a migration: its ways go together, its options exist on both sides, and
what it writes can be read."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Any

from kernel import Document, Fault, Where, did_you_mean, shown, unique
from questionnaires.carrying import Side
from questionnaires.checks.check_conditions import faults_of
from questionnaires.conditions import CompanyIs, FactIs, leaves
from questionnaires.kinds import Asked
from questionnaires.meaning import same_words
from questionnaires.migration import Carry, Rule

_WAYS = ("options", "factor", "steps", "table")


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

    @property
    def old(self) -> list[Asked]:
        """What it comes from."""
        found = map(self.before.item, self.sources)
        return [item for item in found if item is not None]

    @property
    def new(self) -> Asked:
        """What it becomes."""
        item = self.after.item(self.target)
        assert item is not None
        return item

    def fault(self, key: str | None, code: str, what: str, remedy: str) -> Fault:
        return self.document.fault(
            self.where if key is None else (*self.where, key), code, what, remedy
        )


def rule_faults(
    document: Document, where: Where, rule: Rule, before: Side, after: Side
) -> Iterator[Fault]:
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
        yield document.fault(
            (*where, "from"),
            "rule",
            "La règle ne dit pas de quelle question elle part",
            "Écrivez son identifiant",
        )
    if rule.dropped is not None and (
        rule.to is not None or rule.changes or rule.keep or rule.reworded
    ):
        yield document.fault(
            where,
            "rule",
            "Une question abandonnée ne devient rien d'autre",
            "Gardez dropped, ou le reste",
        )
    if rule.dropped is not None:
        yield from _still_there(document, where, rule, after)
        return
    if several and (not isinstance(rule.to, str) or not (rule.keep or rule.table)):
        yield document.fault(
            where,
            "rule",
            "Plusieurs questions réunies ne disent pas comment",
            "Écrivez to, et keep (lowest, highest, sum, union) ou table",
        )
    if rule.keep and (not several or rule.table is not None):
        yield document.fault(
            (*where, "keep"),
            "rule",
            "keep réunit plusieurs questions, et remplace table",
            "Retirez-le, ou écrivez plusieurs questions dans from",
        )
    if split and (rule.changes or rule.keep or rule.reworded or not rule.to):
        yield document.fault(
            (*where, "to"),
            "rule",
            "Une question divisée dit ses réponses partie par partie",
            "Écrivez options, steps ou table sous chaque partie de to",
        )
    for place, way in _ways(where, rule):
        if sum(getattr(way, name) is not None for name in _WAYS) > 1:
            yield document.fault(
                place,
                "rule",
                "Une règle n'a qu'une façon de changer une réponse",
                f"Gardez une seule de : {', '.join(_WAYS)}",
            )
    if rule.reworded and rule.changes:
        yield document.fault(
            (*where, "reworded"),
            "rule",
            "Une question seulement réécrite garde ses réponses",
            "Retirez reworded, ou le reste",
        )


def _ways(where: Where, rule: Rule) -> Iterator[tuple[Where, Carry]]:
    yield where, rule
    if isinstance(rule.to, dict):
        yield from (((*where, "to", target), way) for target, way in rule.to.items())


def _still_there(document: Document, where: Where, rule: Rule, after: Side) -> Iterator[Fault]:
    for id in rule.sources:
        if after.item(id) is not None:
            what = (
                f"« {id} » est dite abandonnée, et la version {after.questionnaire.version} la pose"
                " encore"
            )
            yield document.fault(
                (*where, "dropped"), "dropped", what, "Retirez la règle, ou la question"
            )


def _options(part: _Part) -> Iterator[Fault]:
    offered = unique(key for item in part.old for key in item.keys)
    for key, value in (part.way.options or {}).items():
        place = (*part.where, "options", key)
        if key not in offered:
            what = f"« {key} » n'est pas une réponse de {' ni de '.join(part.sources)}"
            yield part.document.fault(place, "unknown-id", what, _nearest(key, offered))
        yield from _value(part, place, value)
    yield from _value(part, (*part.where, "otherwise"), part.way.otherwise)


def _value(part: _Part, where: Where, value: Any) -> Iterator[Fault]:
    boxes = part.new.is_list and isinstance(value, str)
    if value is None or part.after.fits(part.target, (value,) if boxes else value):
        return
    yield part.document.fault(
        where,
        "option",
        f"« {shown(value)} » n'est pas une réponse de {part.target}",
        _nearest(value, part.new.keys),
    )


def _nearest(given: Any, offered: tuple[Any, ...]) -> str:
    """Return the remedy: the word meant, or what there is; a number is like no other."""
    choices = (
        f"Choisissez parmi : {', '.join(map(shown, offered))}"
        if offered
        else "Écrivez un nombre qu'elle accepte"
    )
    words = [one for one in offered if isinstance(one, str)]
    return did_you_mean(shown(given), words, choices) if words else choices


def _table(part: _Part) -> Iterator[Fault]:
    for index, row in enumerate(part.way.table or ()):
        place = (*part.where, "table", index)
        yield from faults_of(
            part.before.questionnaire, part.document, row.when, (*place, "when"), default=True
        )
        for leaf in leaves(row.when):
            if (
                leaf.cited not in part.sources
                or isinstance(leaf, CompanyIs)
                or isinstance(leaf, FactIs) != (part.before.part == "facts")
            ):
                what = f"La table dépend de « {leaf.cited} », qui n'est pas dans from"
                yield part.document.fault(
                    (*place, "when"), "table", what, "Ajoutez-la à from, ou retirez la condition"
                )
        yield from _value(part, (*place, "gives"), row.gives)


def _keep(part: _Part) -> Iterator[Fault]:
    """What is joined can be: boxes or choices in one list of boxes, numbers added, ranked answers
    compared."""
    keep = part.way.keep if isinstance(part.way, Rule) else None
    if keep is None:
        return
    items = (*part.old, part.new)
    if keep == "union" and not part.new.is_list:
        yield part.fault(
            "keep",
            "rule",
            f"union réunit des cases, et {part.target} n'en a pas",
            "Utilisez lowest, highest, sum ou table",
        )
    if keep == "sum" and not all(item.is_number for item in items):
        yield part.fault(
            "keep",
            "rule",
            "sum additionne des nombres, et ce n'en sont pas",
            "Utilisez lowest, highest, union ou table",
        )
    if keep in ("lowest", "highest") and not all(item.is_ranked for item in items):
        yield part.fault(
            "keep",
            "rule",
            f"{keep} compare des réponses qui ont un rang, et celles-ci n'en ont pas",
            "Utilisez union ou table",
        )


def _factor(part: _Part) -> Iterator[Fault]:
    factor = part.way.factor
    if factor is None:
        return
    try:
        right = Fraction(str(factor)) > 0
    except (ValueError, ZeroDivisionError):
        right = False
    if not right:
        yield part.fault(
            "factor",
            "factor",
            f"« {factor} » n'est pas un facteur",
            'Écrivez un nombre au-dessus de 0, ou une fraction : "1/12"',
        )
    if not all(item.is_number for item in (*part.old, part.new)):
        yield part.fault(
            "factor",
            "factor",
            "Un facteur change l'unité d'un nombre, et ce n'en est pas un",
            "Utilisez options, steps ou table",
        )


def _steps(part: _Part) -> Iterator[Fault]:
    steps = part.way.steps
    if steps is None:
        return
    if len(part.sources) > 1 or not (part.old[0].is_number or part.old[0].is_list):
        yield part.fault(
            "steps",
            "steps",
            "Des paliers partent d'un nombre, ou d'un nombre de cases",
            "Utilisez options ou table",
        )
    if (
        not steps
        or steps[0][0] > 0
        or any(upper[0] <= lower[0] for lower, upper in pairwise(steps))
    ):
        remedy = "Écrivez des paires [à partir de, réponse] croissantes, la première à 0"
        yield part.fault("steps", "steps", "Les paliers ne montent pas à partir de 0", remedy)
    for _, value in steps:
        yield from _value(part, (*part.where, "steps"), value)


def _unplaced(part: _Part, rule: Rule) -> Iterator[Fault]:
    """An option that no rule lists stays as it is: it must be offered again, in the same words. A
    part of a split takes what it lists."""
    if part.way.table is not None or part.way.steps is not None:
        return
    for old in part.old:
        if not (isinstance(rule.to, dict) and old.is_list):
            yield from _kinds(part, old)
            yield from _unlisted(part, rule, old)


def _unlisted(part: _Part, rule: Rule, old: Asked) -> Iterator[Fault]:
    labels, offered = old.offered, part.new.offered
    for key in old.keys:
        if key in (part.way.options or {}):
            continue
        if key not in part.new.keys:
            what = f"Rien ne dit ce que devient la réponse « {shown(key)} » de {old.id}"
            yield part.fault(
                None, "no-rule", what, "Ajoutez-la à options (null : elle n'est pas reprise)"
            )
        elif key in labels and not same_words(labels[key], offered[key]) and not rule.reworded:
            what = f"La réponse « {key} » de {old.id} n'a plus le même texte dans {part.target}"
            yield part.fault(
                None,
                "no-rule",
                what,
                "Ajoutez-la à options, ou écrivez reworded: true si le sens est le même",
            )


def _kinds(part: _Part, old: Asked) -> Iterator[Fault]:
    new = part.new
    if old.is_number != new.is_number:
        yield part.fault(
            None,
            "no-rule",
            f"{old.id} et {part.target} ne sont pas toutes deux des nombres",
            "Utilisez steps ou table",
        )
    elif old.is_number and part.way.factor is None and old.measure != new.measure:
        yield part.fault(
            None,
            "no-rule",
            f"{old.id} et {part.target} n'ont pas la même unité",
            "Ajoutez factor (1 si le nombre reste le même)",
        )


def _left_over(
    document: Document, where: Where, rule: Rule, source: str, before: Side
) -> Iterator[Fault]:
    """Each box of a question that is split goes somewhere, if only to null."""
    if any(way.table is not None or way.steps is not None for way in rule.parts.values()):
        return
    item = before.item(source)
    if item is None or not item.is_list:
        return
    listed = {key for way in rule.parts.values() for key in way.options or {}}
    for key in item.keys:
        if key not in listed:
            yield document.fault(
                (*where, "to"),
                "no-rule",
                f"Rien ne dit ce que devient la réponse « {key} » de {source}",
                "Ajoutez-la aux options d'une partie (null : elle n'est pas reprise)",
            )
