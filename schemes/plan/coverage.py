"""Which money of a project pays what: an aid is counted only on the spending that it covers, and a
mission that has its own price is paid only by money told for missions."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from companies import Project, ProjectKind, spend_items
from schemes.aids import BY_DAY, BaseAid
from schemes.facts import Facts
from schemes.record import Scheme

#: Kinds of schemes that pay a mission, and what a mission is made of.
_MISSIONS = ("diagnostic", "conseil", "accompagnement")
_MISSION_KINDS: frozenset[ProjectKind] = frozenset({"diagnostic", "conseil"})


@dataclass(frozen=True)
class Covered:
    """What an aid may be counted on: the facts with only that spending, its items (none: an
    undivided budget), and their sum in euros."""

    facts: Facts
    items: frozenset[str]
    spent_eur: int | None


def price(scheme: Scheme) -> int | None:
    """Return the price of the mission that a scheme pays, in euros; None when it has none of its
    own."""
    return scheme.aid.mission_price()


def pays(project: Project, price: int) -> bool:
    """Tell whether a project can pay missions of so many euros: out of what is told for such work,
    or out of an undivided budget that is told for nothing but missions."""
    if project.budget_eur is not None and price > project.budget_eur:
        return False
    if project.spending:
        return price <= _told_for_missions(project)
    return project.budget_eur is not None and bool(project.kinds) and _only_missions(project)


def with_missions_paid(facts: Facts, price: int) -> Facts:
    """Return the facts once missions are paid: less budget, less left of what was told for such
    work."""
    if not price:
        return facts
    project, left = facts.project, price
    spending: dict[str, int | None] = dict(project.spending)
    for item in (item for item in BY_DAY if item in spending):
        taken = min(left, spending[item] or 0)
        spending[item], left = (spending[item] or 0) - taken, left - taken
    budget = None if project.budget_eur is None else project.budget_eur - price
    rest = {"budget_eur": budget, "spending": spending}
    return replace(facts, project=project.model_copy(update=rest))


def covered(scheme: Scheme, facts: Facts) -> Covered | None:
    """Return what an aid may be counted on; None when a budget is told for more than it covers,
    without saying how it is divided."""
    project = facts.project
    if price(scheme) is not None:
        return Covered(facts, frozenset(), price(scheme))
    if not project.spending:
        return Covered(facts, frozenset(), project.budget_eur) if _whole(scheme, project) else None
    spending = _told_for(scheme, project.spending)
    items = frozenset(item for item, amount in spending.items() if amount)
    known = sum(amount or 0 for amount in spending.values())
    only = project.model_copy(update={"spending": spending})
    return Covered(replace(facts, project=only), items, known)


def shared_spending(project: Project) -> int | None:
    """Return the euros that aids share: what is told to be spent, within the budget; None when
    neither is told."""
    told = sum(amount or 0 for amount in project.spending.values()) if project.spending else None
    known = [amount for amount in (told, project.budget_eur) if amount is not None]
    return min(known, default=None)


def _told_for(scheme: Scheme, spending: Mapping[str, int | None]) -> dict[str, int | None]:
    """What is told for other work counts for nothing; it stays told."""
    items = _items_of(scheme)
    return {item: amount if item in items else 0 for item, amount in spending.items()}


def _whole(scheme: Scheme, project: Project) -> bool:
    """Tell whether an undivided budget is for nothing but what an aid covers."""
    return _usual(project.kinds) <= _items_of(scheme)


def _items_of(scheme: Scheme) -> frozenset[str]:
    """Return the items that a scheme pays: those that its record names, else those of its kinds of
    project."""
    named = frozenset(item for aid in _flat(scheme.aid) for item in _named(aid))
    refused = frozenset(item for aid in _flat(scheme.aid) for item in getattr(aid, "excluded", ()))
    return (named or _usual(_kinds_of(scheme))) - refused


def _kinds_of(scheme: Scheme) -> Iterable[ProjectKind]:
    if scheme.kind in _MISSIONS:
        return _MISSION_KINDS
    return ("formation",) if scheme.kind == "formation" else scheme.project_kinds


def _usual(kinds: Iterable[ProjectKind]) -> frozenset[str]:
    """Return the items of some kinds of project. Advice is bought by the day: texts or adverts are
    paid only by an aid whose record names them."""
    return frozenset(
        id
        for id, item in spend_items().items()
        if item.kind in kinds and (item.kind != "conseil" or id in BY_DAY)
    )


def _flat(aid: BaseAid) -> Iterator[BaseAid]:
    yield aid
    for part in aid.parts():
        yield from _flat(part)


def _named(aid: BaseAid) -> Iterator[str]:
    yield from getattr(aid, "spending", ())
    for category in getattr(aid, "categories", ()):
        yield from category.spending


def _only_missions(project: Project) -> bool:
    return _MISSION_KINDS.issuperset(project.kinds)


def _told_for_missions(project: Project) -> int:
    return sum(project.spending.get(item) or 0 for item in BY_DAY)
