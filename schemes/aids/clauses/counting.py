"""Which spending of a project an aid counts."""

from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction

from companies import Project, spend_items
from kernel import euros, later
from schemes.criteria import ask
from schemes.facts import Facts
from schemes.result import Question
from schemes.wording import say


@dataclass(frozen=True)
class Counted:
    """The spending that counts, before any cap; its sentences are made `later`. `spent`: whole
    euros excluding tax, None when not known or when nothing counts;
    `below`, `below_aid`: what to say when it is under the minimum, or brings less than the least
    aid; `notes`: what was
    supposed, or what is missing."""

    spent: int | None
    below: str = ""
    below_aid: str = ""
    notes: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()


def count(project: Project, only: Collection[str] = (), excluded: Collection[str] = ()) -> Counted:
    """Return what counts of the spend items that the firm told, else of its budget, then supposed
    to count whole.

    `only`: the spend items that count, all when empty; `excluded`: those that do not.
    """
    if project.spending:
        return _told(amounts(project, only, excluded))
    if not project.budget_eur:
        return Counted(None, questions=(ask("project.budget_eur"),))
    split = (ask("project.spending"),) if only or excluded else ()
    below, below_aid, used = (
        later(_of, key, project.budget_eur)
        for key in ("aid.below_spend", "aid.below_aid", "aid.budget_used")
    )
    return Counted(project.budget_eur, below, below_aid, (used,), split)


def amounts(
    project: Project, only: Collection[str] = (), excluded: Collection[str] = ()
) -> tuple[int | None, ...]:
    """Return the amounts of the items that count, None where not known."""
    return tuple(
        amount
        for item, amount in project.spending.items()
        if (not only or item in only) and item not in excluded
    )


def item_words(items: Collection[str]) -> str:
    """Return the spend items in words: « a ; b ; c »."""
    return " ; ".join(spend_items()[item].label for item in items)


def declared_number(facts: Facts, id: str) -> Fraction | None:
    """Return a number that the firm declared, exactly; None when not known."""
    value = facts.declared.get(id)
    return (
        Fraction(str(value))
        if isinstance(value, (int, float)) and not isinstance(value, bool)
        else None
    )


def _told(counting: tuple[int | None, ...]) -> Counted:
    known = [amount for amount in counting if amount is not None]
    if len(known) < len(counting):
        return Counted(
            None, notes=(say("aid.spending_missing"),), questions=(ask("project.spending"),)
        )
    spent = sum(known)
    if not spent:
        return Counted(None, notes=(say("aid.spending_none"),))
    below, below_aid, used = (
        later(_of, key, spent)
        for key in ("aid.below_spending", "aid.below_aid_spending", "aid.spending_used")
    )
    return Counted(spent, below, below_aid, (used,))


def _of(key: str, spent: int) -> str:
    return say(key, amount=euros(spent))
