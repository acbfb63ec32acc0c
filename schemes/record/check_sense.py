"""Conditions that contradict each other, that are always or never met, or that stand twice."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import Any, get_args

from companies import (
    InseeCategory,
    NumberDeclaration,
    ProjectKind,
    SizeClass,
    declarations,
    regions_of,
)
from kernel import Document, Fault, Where, repeated, shown
from schemes.criteria import (
    BaseCriterion,
    Bounded,
    Declared,
    Headcount,
    InseeCategoryIs,
    ProjectKinds,
    SizeClassIs,
    Territory,
)
from schemes.record.check_aid import in_percent
from schemes.record.model import NATIONAL, Scheme
from schemes.sites import FRANCE

_ALL: dict[str, frozenset[str]] = {
    "size_class": frozenset(get_args(SizeClass)),
    "insee_category": frozenset(get_args(InseeCategory)),
    "project_kinds": frozenset(get_args(ProjectKind)),
}
_GROUPS = ("criteria", "targeting", "preferences")
_PERCENT = 100
#: The staff that a class does not reach (Recommendation 2003/361/EC, article 2; decree 2008-1354,
#: article 3).
_STAFF_BELOW = {"micro": 10, "small": 50, "medium": 250, "MIC": 10, "PME": 250, "ETI": 5000}

Placed = tuple[Where, BaseCriterion]


def sense_faults(document: Document, scheme: Scheme) -> Iterator[Fault]:
    """Yield what makes no sense in the conditions of a scheme."""
    for group in _GROUPS:
        criteria: Sequence[BaseCriterion] = getattr(scheme, group)
        placed = [((group, index), criterion) for index, criterion in enumerate(criteria)]
        yield from _together(document, placed)
        for where, criterion in (inner for one in placed for inner in _flat(*one)):
            yield from (
                document.fault(where, "sense", what, remedy) for what, remedy in _alone(criterion)
            )
            if criterion.parts():
                yield from _alternatives(
                    document,
                    [((*where, "of", index), part) for index, part in enumerate(criterion.parts())],
                    criterion.kind,
                )
    yield from _elsewhere(document, scheme)
    yield from _values(document, document.data, ())


def _flat(where: Where, criterion: BaseCriterion) -> Iterator[Placed]:
    yield where, criterion
    for index, part in enumerate(criterion.parts()):
        yield from _flat((*where, "of", index), part)


Said = tuple[str, str]


def _alone(criterion: BaseCriterion) -> Iterator[Said]:
    """Yield what is wrong with one condition, and what to do."""
    if isinstance(criterion, Bounded):
        yield from _bounds(criterion)
    if (
        isinstance(criterion, (SizeClassIs, InseeCategoryIs, ProjectKinds))
        and set(criterion.any_of) >= _ALL[criterion.kind]
    ):
        yield (
            "Cette condition est toujours remplie : toutes les valeurs y sont",
            "Retirez-la, ou retirez des valeurs",
        )
    if isinstance(criterion, Declared) and set(criterion.any_of) & set(criterion.none_of):
        yield (
            (
                f"« {min(set(criterion.any_of) & set(criterion.none_of))} » est à la fois demandé"
                " et exclu"
            ),
            "Gardez « any_of » ou « none_of »",
        )
    inside, out = getattr(criterion, "in_", ()), getattr(criterion, "out", ())
    if inside and all(any(_held(code, other) for other in out) for code in inside):
        yield (
            "Cette condition n'est jamais remplie : « out » exclut tout ce que « in » demande",
            "Corrigez l'une des deux listes",
        )
    elif set(inside) & set(out):
        yield (
            f"« {min(set(inside) & set(out))} » est à la fois demandé et exclu",
            "Gardez-le dans « in » ou dans « out »",
        )


def _held(code: str, other: str) -> bool:
    """Tell whether an excluded code holds another: the same, or the beginning of it in activities
    and legal forms; all of France."""
    return other in (code, FRANCE) or (
        other[:1].isdigit() and "-" not in code + other and code.startswith(other)
    )


def _bounds(criterion: Bounded) -> Iterator[Said]:
    limits = criterion.limits
    low, high = limits.low, limits.high
    if high == 0 and limits.under is not None:
        yield "Cette condition n'est jamais remplie : rien n'est sous 0", "Corrigez le seuil"
    elif limits.min == 0 and high is None and not criterion.open_bounds:
        yield (
            "Cette condition est toujours remplie : rien n'est sous 0",
            "Retirez-la, ou corrigez le seuil",
        )
    elif low is not None and high is not None and _empty(criterion, low, high):
        yield (
            "Cette condition n'est jamais remplie : aucun nombre n'est entre ses seuils",
            "Corrigez l'un des deux",
        )
    if isinstance(criterion, Declared) and _is_share(criterion.ask):
        bounds = [bound for bound in (low, high) if bound is not None]
        yield from (in_percent(bound) for bound in bounds if 0 < bound < 1)
        if any(bound > _PERCENT for bound in bounds):
            yield f"« {shown(max(bounds))} » dépasse 100 %", "Écrivez un taux de 0 à 100"


def _is_share(id: str) -> bool:
    asked = declarations().get(id)
    return isinstance(asked, NumberDeclaration) and asked.unit == "%"


def _empty(criterion: Bounded, low: float, high: float) -> bool:
    """Tell whether no number lies between two bounds; all but declared ones are whole."""
    limits = criterion.limits
    if low == high:
        return limits.over is not None or limits.under is not None
    whole = not isinstance(criterion, Declared)
    return whole and limits.over is not None and limits.under is not None and high - low <= 1


def _together(document: Document, placed: Sequence[Placed]) -> Iterator[Fault]:
    """Yield the conditions that stand twice, and those that no firm meets together."""
    said = (
        "Cette condition et une autre ne peuvent pas être remplies ensemble",
        "Corrigez l'une des deux",
    )
    yield from _pairs(document, placed, _apart, said)


def _alternatives(document: Document, placed: Sequence[Placed], kind: str) -> Iterator[Fault]:
    if kind == "all_of":
        yield from _together(document, placed)
        return
    said = (
        "L'une de ces conditions est toujours remplie : oui et non conviennent",
        "Retirez-les, ou corrigez l'une des deux",
    )
    yield from _pairs(document, placed, _opposite, said)


def _pairs(
    document: Document,
    placed: Sequence[Placed],
    wrong: Callable[[BaseCriterion, BaseCriterion], bool],
    said: Said,
) -> Iterator[Fault]:
    """Yield what is wrong with two conditions of one list: they are the same, or what `wrong` finds
    and `said` tells."""
    for (_, first), (where, second) in combinations(placed, 2):
        if first.key == second.key:
            yield document.fault(
                where,
                "duplicate",
                "Cette condition figure deux fois",
                "Gardez-en une, avec les sources des deux",
            )
        elif wrong(first, second):
            yield document.fault(where, "sense", *said)


def _opposite(first: BaseCriterion, second: BaseCriterion) -> bool:
    """Tell whether two conditions are met by yes and by no."""
    return (
        isinstance(first, Declared)
        and isinstance(second, Declared)
        and first.ask == second.ask
        and {first.is_, second.is_} == {True, False}
    )


def _apart(first: BaseCriterion, second: BaseCriterion) -> bool:
    """Tell whether two conditions are never met together."""
    if _too_many(first, second) or _too_many(second, first):
        return True
    if _measure(first) is None or _measure(first) != _measure(second):
        return False
    if isinstance(first, Bounded) and isinstance(second, Bounded):
        if (
            isinstance(first, Declared)
            and isinstance(second, Declared)
            and None not in (first.is_, second.is_)
        ):
            return first.is_ is not second.is_
        return _gap(first, second) or _gap(second, first)
    return set(first.any_of).isdisjoint(second.any_of)  # type: ignore[attr-defined]


def _too_many(staff: BaseCriterion, classes: BaseCriterion) -> bool:
    """Tell whether a headcount is above what the largest of some size classes may have, any group
    only adding to it."""
    if (
        not isinstance(staff, Headcount)
        or staff.limits.low is None
        or not isinstance(classes, (SizeClassIs, InseeCategoryIs))
    ):
        return False
    below = [_STAFF_BELOW.get(name) for name in classes.any_of]
    return None not in below and staff.limits.low + (staff.limits.over is not None) >= max(
        limit for limit in below if limit is not None
    )


def _measure(criterion: BaseCriterion) -> Hashable:
    """Return what a condition measures, None when several may hold at once."""
    if isinstance(criterion, (SizeClassIs, InseeCategoryIs)):
        return criterion.kind
    return (
        (criterion.kind, getattr(criterion, "unit", None), getattr(criterion, "ask", None))
        if isinstance(criterion, Bounded)
        else None
    )


def _gap(lower: Bounded, upper: Bounded) -> bool:
    """Tell whether all that one allows lies under what the other asks for."""
    high, low = lower.limits.high, upper.limits.low
    if high is None or low is None:
        return False
    return high < low or (
        high == low and (lower.limits.under is not None or upper.limits.over is not None)
    )


def _elsewhere(document: Document, scheme: Scheme) -> Iterator[Fault]:
    """Yield the areas of the conditions on the place that lie out of the region of a regional
    scheme."""
    if scheme.territory == NATIONAL:
        return
    placed = (
        one
        for index, criterion in enumerate(scheme.criteria)
        for one in _flat(("criteria", index), criterion)
    )
    for where, criterion in placed:
        for index, code in enumerate(criterion.in_ if isinstance(criterion, Territory) else ()):
            found = regions_of(code)
            if code != FRANCE and found and scheme.territory not in found:
                yield document.fault(
                    (*where, "in", index),
                    "place",
                    f"« {code} » n'est pas dans la région {scheme.territory} du dispositif",
                    "Corrigez l'un des deux",
                )


def _values(document: Document, value: Any, where: Where) -> Iterator[Fault]:
    """Yield the words and numbers that stand twice in one list, and numbers below 0, at any
    depth."""
    for rank, one in repeated(value) if isinstance(value, tuple) else ():
        if isinstance(one, (str, int)):
            yield document.fault(
                (*where, rank),
                "duplicate",
                f"« {shown(one)} » figure deux fois dans cette liste",
                "Gardez-en un",
            )
    items: Iterable[tuple[Any, Any]] = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, tuple)
        else ()
    )
    for key, inner in items:
        if isinstance(inner, (int, float)) and inner < 0:
            yield document.fault(
                (*where, key), "sense", f"« {shown(inner)} » est négatif", "Écrivez 0 ou plus"
            )
        yield from _values(document, inner, (*where, key))
