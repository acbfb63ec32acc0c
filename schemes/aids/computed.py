"""Aids whose amount is computed from what is spent: what counts, the rule, what comes on top,
ceilings, minima, forms."""

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from kernel import now, unique
from schemes.aids.base import Giver
from schemes.aids.clauses import (
    Ceiling,
    Counted,
    Split,
    Way,
    boosted,
    ceilings,
    count,
    rewarded,
    split,
    uncounted,
    undecided,
)
from schemes.aids.outturn import Gross, Outturn, amounts, lowering, settled
from schemes.aids.terms import TermedAid
from schemes.criteria import BaseCriterion, merged
from schemes.facts import Facts
from schemes.result import Aid, Question
from schemes.wording import say


class ComputedAid(TermedAid):
    """The steps of every computation; each kind brings its rule."""

    @abstractmethod
    def bare_rule(self, giver: Giver) -> tuple[str, ...]:
        """Say the bare rule, in parts that commas join."""

    def rule(self, giver: Giver) -> tuple[str, ...]:
        """Say the bare rule, then its terms."""
        return (*self.bare_rule(giver), *self.terms())

    @abstractmethod
    def gross(self, way: Way, spent: int, facts: Facts) -> Gross | None:
        """Return what the bare rule brings on `spent` euros, None when its rate is not known."""

    def ceiling_only(self) -> bool:
        """Tell whether the rule gives only the most that may be paid."""
        return False

    def counted(self, facts: Facts) -> Counted:
        """Return the spending that counts."""
        return count(facts.project, self.spending, self.excluded)

    def first_ways(self, facts: Facts) -> list[Way]:  # noqa: ARG002
        """Return the ways before boosts and bonuses."""
        return [Way(aid_max_eur=self.aid_max_eur)]

    def ceilings(self, facts: Facts, giver: Giver) -> Iterator[Ceiling]:
        """Yield the ceilings that depend on the firm."""
        if self.own_funds_cap:
            yield ceilings.own_funds(facts)
        if self.rolling is not None:
            yield ceilings.rolling(self.rolling, facts, giver)
        yield from ceilings.de_minimis(facts, giver)

    def least_spend(self) -> int:
        """Return the spending, in euros, below which there is no aid."""
        return self.spend_min_eur or 0

    def smallest_project(self) -> int:
        """Return the least spending, or the least aid when that is more: no aid exceeds it."""
        return max(self.least_spend(), self.aid_min_eur or 0)

    def notes(self, spent: int | None) -> Iterator[str]:  # noqa: ARG002
        """Yield what else the firm must know of the computation."""
        yield from ()

    def rules(self) -> tuple[BaseCriterion, ...]:
        """Return the criteria of boosts and bonuses."""
        bonuses = (bonus.when for bonus in self.bonuses if bonus.when is not None)
        return (*(boost.when for boost in self.boosts), *bonuses)

    def compute(self, facts: Facts, giver: Giver) -> Aid:
        """Return the amount when all that it needs is known, else its bounds, its readings, and
        what to ask."""
        counted = self.counted(facts)
        spent, notes = counted.spent, tuple(self.notes(counted.spent))
        if spent is None:
            return self._aid(giver, notes + counted.notes, questions=counted.questions)
        if spent < self.least_spend():
            return self._aid(giver, (counted.below, *notes), questions=counted.questions)
        firm = (ceilings.spending(spent), *self.ceilings(facts, giver))
        found = [
            one for way in self._ways(facts) for one in self._outturns(way, counted, facts, firm)
        ]
        if all(one.basis is None for one in found):
            return self._aid(
                giver, notes + unique(problem for one in found if (problem := now(one.problem)))
            )
        asked = () if settled(found) else self._asked(facts, firm)
        notes += (
            *counted.notes,
            *lowering(found, firm),
            *self._repaid(found),
            *ceilings.de_minimis_note(facts, giver),
        )
        return self._aid(
            giver, notes, questions=merged((*counted.questions, *asked)), **amounts(found, spent)
        )

    def _asked(self, facts: Facts, firm: Sequence[Ceiling]) -> tuple[Question, ...]:
        ceilings_asked = (ceiling.question for ceiling in firm if ceiling.question is not None)
        return (*undecided(self.rules(), facts), *uncounted(self.bonuses, facts), *ceilings_asked)

    def _ways(self, facts: Facts) -> list[Way]:
        return rewarded(boosted(self.first_ways(facts), self.boosts, facts), self.bonuses, facts)

    def _outturns(
        self, way: Way, counted: Counted, facts: Facts, firm: Sequence[Ceiling]
    ) -> list[Outturn]:
        """Return what one way brings: two outturns when the form of the aid is not settled."""
        if way.void:
            return [Outturn(way.supposed, high=0, problem=say("aid.no_line"))]
        gross = self.gross(way, counted.spent or 0, facts)
        if gross is None:
            return [Outturn(way.supposed)]
        rooms = [ceiling.room for ceiling in firm if ceiling.room is not None]
        before = way.topped(gross.amount, gross.basis)
        low = int(min([before, *map(Fraction, rooms)]))
        high = way.most(rooms) if way.endless else low
        if high < (self.aid_min_eur or 0) or not (before or way.endless):
            return [
                Outturn(
                    (*way.supposed, say("aid.supposed.below_aid")),
                    high=0,
                    problem=counted.below_aid,
                )
            ]
        supposed = (*way.supposed, *(ceiling.supposed for ceiling in firm if not ceiling.known))
        whole = Outturn(
            supposed,
            low=low if all(ceiling.known for ceiling in firm) else None,
            high=high,
            basis=gross.basis,
            before=before,
        )
        return [
            self._formed(whole, part, low == high)
            for part in split(high, self.forms, self.form_reading)
        ]

    def _formed(self, whole: Outturn, part: Split, one_sum: bool) -> Outturn:
        """Return an outturn in its form. A ceiling, or a sum without a known end (not `one_sum`),
        has bounds only."""
        told = one_sum and not self.ceiling_only()
        certain = whole.low is not None and not self.ceiling_only()
        least = part.given if told else None if self.forms else whole.low
        return replace(
            whole,
            supposed=(*whole.supposed, part.supposed) if part.supposed else whole.supposed,
            given=part.given if told else None,
            repaid=part.repaid if told else None,
            low=least if certain else None,
            high=whole.high if part.given is None else part.given,
        )

    def _repaid(self, outturns: Sequence[Outturn]) -> tuple[str, ...]:
        """Say that what is paid back is counted as a cost, or that some may have to be."""
        if any(form.form == "non_precise" for form in self.forms):
            return (say("aid.form_open_note"),)
        return (say("aid.repaid_note"),) if any(found.repaid for found in outturns) else ()
