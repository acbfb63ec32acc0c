"""Which money of a project pays what: a mission that has its own price, and the aids that are
counted on the rest."""

from collections.abc import Mapping
from dataclasses import replace

from companies import Project, spend_items
from schemes.aids import BY_DAY
from schemes.facts import Facts
from schemes.record import Scheme


def pays(project: Project, price: int) -> bool:
    """Tell whether a project can pay missions of so many euros, out of what is told for such work
    and of what is told for nothing."""
    if not project.spending:
        return project.budget_eur is None or price <= project.budget_eur
    return price <= _told(project) + _free(project) and (
        project.budget_eur is None or price <= project.budget_eur
    )


def with_missions_paid(facts: Facts, price: int) -> Facts:
    """Return the facts once missions are paid: less budget, and less left of what was told for such
    work."""
    if not price:
        return facts
    project, left = facts.project, price
    spending: dict[str, int | None] = dict(project.spending)
    for item in (item for item in BY_DAY if item in spending):
        taken = min(left, spending[item] or 0)
        spending[item], left = (spending[item] or 0) - taken, left - taken
    budget = None if project.budget_eur is None else project.budget_eur - price
    return replace(
        facts, project=project.model_copy(update={"budget_eur": budget, "spending": spending})
    )


def spending_of(scheme: Scheme, facts: Facts) -> Facts:
    """Return the facts with the spending told for what the scheme pays for, where its record names
    no spending itself."""
    project = facts.project
    names_it = any(getattr(scheme.aid, name, None) for name in ("spending", "categories"))
    if not project.spending or names_it:
        return facts
    return replace(
        facts, project=project.model_copy(update={"spending": _of_kinds(project.spending, scheme)})
    )


def _of_kinds(spending: Mapping[str, int | None], scheme: Scheme) -> dict[str, int | None]:
    """What is told for other work counts for nothing; it stays told."""
    kinds, known = frozenset(scheme.project_kinds), spend_items()
    return {
        item: amount if item in known and known[item].kind in kinds else 0
        for item, amount in spending.items()
    }


def _told(project: Project) -> int:
    return sum(project.spending.get(item) or 0 for item in BY_DAY)


def _free(project: Project) -> int:
    """Return the euros of the budget that are told for nothing; none while something else has no
    amount yet."""
    if project.budget_eur is None or any(
        amount is None for item, amount in project.spending.items() if item not in BY_DAY
    ):
        return 0
    return max(0, project.budget_eur - sum(amount or 0 for amount in project.spending.values()))
