"""Rates by category of spending, each with its own cap."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import product
from typing import Literal, Self

from pydantic import Field, model_validator

from kernel import Strict, Words, euros
from schemes.aids.base import Giver
from schemes.aids.clauses import Boost, Counted, Way, amounts, boosted, count, exact
from schemes.aids.outturn import Gross
from schemes.aids.rates import Rated
from schemes.aids.steps import Step, reached, steps_told
from schemes.aids.terms import boost_words
from schemes.criteria import BaseCriterion, ask
from schemes.facts import Facts
from schemes.wording import percent, say


class Category(Strict):
    """The spend items `spending`: their rate (percent; the one of the aid when absent) or their
    `steps`, and the most that they
    bring (`max_eur`, in euros, for each `per`)."""

    label: Words
    spending: tuple[str, ...] = Field(min_length=1)
    rate_pct: float | None = Field(default=None, gt=0, le=100)
    steps: tuple[Step, ...] = ()
    max_eur: int | None = Field(default=None, gt=0)
    per: Words | None = None
    boosts: tuple[Boost, ...] = ()

    def ways(self, facts: Facts) -> list[Way]:
        """Return the rate and the cap of the category in each way that its boosts leave."""
        return boosted([self.usual()], self.boosts, facts)

    def usual(self) -> Way:
        """Return the rate and the cap before any boost."""
        return Way(
            rate_pct=None if self.rate_pct is None else exact(self.rate_pct),
            aid_max_eur=self.max_eur,
        )

    def brings(self, way: Way, usual: Fraction | None, spent: int) -> Gross | None:
        """Return what the category brings on `spent` euros, None when its rate is not known;
        `usual`: the rate of the aid."""
        rate = usual if way.rate_pct is None else way.rate_pct
        if self.steps:
            step = reached(self.steps, spent)
            return Gross(way.topped(Fraction(step.aid_eur if step else 0), spent), spent)
        if not spent:
            return Gross(Fraction(0), 0)
        return None if rate is None else Gross(way.topped(rate * spent / 100, spent), spent)

    def words(self) -> str:
        """Say the rate, the cap and the boosts."""
        steps = steps_told(self.steps) if self.steps else ""
        rate = "" if self.rate_pct is None else percent(self.rate_pct)
        told = [steps or rate, self._cap(), *boost_words(self.boosts)]
        return say(
            "aid.category",
            label=self.label,
            terms=", ".join(part for part in told if part) or say("aid.category_usual"),
        )

    def _cap(self) -> str:
        if self.max_eur is None:
            return ""
        return say(
            "aid.category_cap_per" if self.per else "aid.category_cap",
            amount=euros(self.max_eur),
            per=self.per,
        )


class CategoriesAid(Rated):
    """Categories of spending; `choose` one: only one of them may be aided, and the best is
    computed. Other fields: see Rated."""

    kind: Literal["categories"]
    of: Words = Field(default_factory=lambda: say("aid.of_spending"))
    categories: tuple[Category, ...] = Field(min_length=1)
    choose: Literal["all", "one"] = "all"

    def counted(self, facts: Facts) -> Counted:
        """Return the spending of all categories; a budget tells it only when there is one
        category."""
        if not facts.project.spending and len(self.categories) > 1:
            return Counted(
                None, notes=(say("aid.spending_split"),), questions=(ask("project.spending"),)
            )
        return count(
            facts.project,
            {item for category in self.categories for item in category.spending},
            self.excluded,
        )

    def first_ways(self, facts: Facts) -> list[Way]:
        """Return the ways of the aid with those of each category on which something is spent."""
        apart = [
            category.ways(facts) if self._spent(category, 1, facts) else [category.usual()]
            for category in self.categories
        ]
        return [
            _combined(way, items) for way in super().first_ways(facts) for items in product(*apart)
        ]

    def gross(self, way: Way, spent: int, facts: Facts) -> Gross | None:
        """Add up the categories, or take the best."""
        pairs = zip(self.categories, way.items, strict=True)
        found = [
            category.brings(item, way.rate_pct, self._spent(category, spent, facts))
            for category, item in pairs
        ]
        known = [gross for gross in found if gross is not None]
        if len(known) < len(found):
            return None
        if self.choose == "one":
            return max(known, key=lambda gross: (gross.amount, gross.basis))
        return Gross(
            sum((gross.amount for gross in known), Fraction(0)), sum(gross.basis for gross in known)
        )

    def rules(self) -> tuple[BaseCriterion, ...]:
        """Return also the criteria of the boosts of categories."""
        return (
            *super().rules(),
            *(boost.when for category in self.categories for boost in category.boosts),
        )

    def notes(self, spent: int | None) -> Iterator[str]:
        """Say what is counted once, and that one category is chosen."""
        if spent is not None and any(category.per for category in self.categories):
            yield say("aid.category_once")
        if spent is not None and self.choose == "one":
            yield say("aid.category_best")

    def bare_rule(self, giver: Giver) -> tuple[str, ...]:
        """Say the rates of the aid, if any, else each category."""
        return (self.rate_words(giver) if self.rated() else self._list(),)

    def sentences(self) -> Iterator[str]:
        """Say also the categories after the rates of the aid, and that one is chosen."""
        if self.rated():
            yield say("aid.categories", categories=self._list())
        if self.choose == "one":
            yield say("aid.category_choice")
        yield from super().sentences()

    def _list(self) -> str:
        return " ; ".join(category.words() for category in self.categories)

    def _spent(self, category: Category, budget: int, facts: Facts) -> int:
        """Return what is spent on a category; without the detail the budget goes to the only
        one."""
        if not facts.project.spending:
            return budget
        return sum(
            amount or 0 for amount in amounts(facts.project, category.spending, self.excluded)
        )

    @model_validator(mode="after")
    def _categories_make_sense(self) -> Self:
        twice = [
            item
            for item, times in Counter(
                item for category in self.categories for item in category.spending
            ).items()
            if times > 1
        ]
        if twice and self.choose == "all":
            raise ValueError(
                f"La dépense « {twice[0]} » est dans deux catégories et compterait deux fois."
                " Laissez-la dans une seule"
            )
        if self.spend_max_eur is not None and len(self.categories) > 1:
            raise ValueError(
                "« spend_max_eur » ne dit pas quelle catégorie il réduit. Donnez « max_eur » à"
                " chaque catégorie, ou « aid_max_eur » à l'aide"
            )
        return self


def _combined(way: Way, items: tuple[Way, ...]) -> Way:
    return replace(
        way,
        supposed=(*way.supposed, *(words for item in items for words in item.supposed)),
        items=items,
    )
