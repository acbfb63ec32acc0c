"""Money to pay back, or a guarantee: no amount of aid."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal, Self

from pydantic import Field, model_validator

from kernel import Words, euros
from schemes.aids.base import BaseAid, Giver
from schemes.aids.clauses import Boost, Counted, Way, boosted, count, exact, undecided
from schemes.aids.terms import boost_words
from schemes.criteria import BaseCriterion
from schemes.facts import Facts
from schemes.result import Aid
from schemes.wording import every, percent, say


class _BorrowedAid(BaseAid):
    min_eur: int | None = Field(default=None, ge=0)
    max_eur: int | None = Field(default=None, gt=0)
    duration: Words | None = None

    def smallest_project(self) -> int:
        """Return the smallest amount that is lent or guaranteed."""
        return self.min_eur or 0

    def _lasting(self) -> str:
        return say("aid.lasting", duration=self.duration) if self.duration else ""

    @model_validator(mode="after")
    def _bounds_make_sense(self) -> Self:
        if self.min_eur is not None and self.max_eur is not None and self.min_eur > self.max_eur:
            raise ValueError(
                f"Le minimum {self.min_eur} dépasse le maximum {self.max_eur}. Échangez-les ou"
                " corrigez-les"
            )
        return self


class LoanAid(_BorrowedAid):
    """A loan of `rate_pct` percent of the spending when a source gives it, between two amounts in
    euros. `boosts`: better
    rates; `grant_max_pct`: the highest share of the spending that may be given instead of lent;
    `interest_pct`: a year."""

    kind: Literal["loan"]
    rate_pct: float | None = Field(default=None, gt=0, le=100)
    boosts: tuple[Boost, ...] = ()
    grant_max_pct: float | None = Field(default=None, gt=0, le=100)
    interest_pct: float | None = Field(default=None, ge=0)

    def rules(self) -> tuple[BaseCriterion, ...]:
        """Return the criteria of the boosts."""
        return tuple(boost.when for boost in self.boosts)

    def rule(self, giver: Giver) -> tuple[str, ...]:  # noqa: ARG002
        """Say the loan, its terms, how long it lasts."""
        return (self._loan(), *self._terms(), self._lasting())

    def compute(self, facts: Facts, giver: Giver) -> Aid:
        """Return what is lent when the rate and the spending are known; what may be given is
        bounded only."""
        notes = (say("aid.no_grant") if self.grant_max_pct is None else say("aid.some_grant"),)
        counted = Counted(None) if self.rate_pct is None else count(facts.project)
        if self.rate_pct is None or counted.spent is None:
            return self._aid(giver, notes + counted.notes, questions=counted.questions)
        ways = boosted(
            [Way(rate_pct=exact(self.rate_pct), aid_max_eur=self.max_eur)], self.boosts, facts
        )
        lent = {way: self._lent(way, counted.spent) for way in ways}
        if self.min_eur is not None and max(lent.values()) < self.min_eur:
            return self._aid(
                giver,
                (*notes, say("aid.below_loan", amount=euros(counted.spent))),
                questions=counted.questions,
            )
        sure = len(set(lent.values())) == 1
        return self._aid(
            giver,
            notes=(*notes, *counted.notes, *self._amounts(lent, sure)),
            questions=(
                counted.questions if sure else (*counted.questions, *undecided(self.rules(), facts))
            ),
            repayable_eur=max(lent.values()) if sure else None,
            high_eur=(
                None
                if self.grant_max_pct is None
                else int(exact(self.grant_max_pct) * counted.spent / 100)
            ),
            spend_eur=counted.spent,
        )

    def _lent(self, way: Way, spent: int) -> int:
        """Return the loan, in whole euros."""
        return int(way.topped((way.rate_pct or 0) * Fraction(spent, 100), spent))

    def _amounts(self, lent: dict[Way, int], sure: bool) -> Iterator[str]:
        """Say each loan, with what it supposes."""
        for way, amount in list(lent.items())[: 1 if sure else None]:
            yield (
                say("aid.lent", amount=euros(amount))
                if sure
                else say("aid.lent_if", amount=euros(amount), supposed=every(way.supposed))
            )

    def _terms(self) -> Iterator[str]:
        if self.rate_pct is not None:
            yield say("aid.loan_rate", rate=percent(self.rate_pct))
        yield from boost_words(self.boosts)
        if self.grant_max_pct is not None:
            yield say("aid.loan_grant", share=percent(self.grant_max_pct))
        if self.interest_pct is not None:
            yield (
                say("aid.loan_free")
                if not self.interest_pct
                else say("aid.loan_interest", rate=percent(self.interest_pct))
            )

    def _loan(self) -> str:
        if self.max_eur is None:
            return (
                say("aid.loan")
                if self.min_eur is None
                else say("aid.loan_at_least", low=euros(self.min_eur))
            )
        if self.min_eur is None:
            return say("aid.loan_at_most", high=euros(self.max_eur))
        return say("aid.loan_between", low=euros(self.min_eur), high=euros(self.max_eur))

    @model_validator(mode="after")
    def _boosts_a_rate(self) -> Self:
        if self.boosts and self.rate_pct is None:
            raise ValueError(
                "Une majoration sans taux de départ. Donnez « rate_pct », ou dites-la dans « text »"
            )
        return self


class GuaranteeAid(_BorrowedAid):
    """A public guarantee of a bank loan. `share_pct`: highest share of the loan that it covers."""

    kind: Literal["guarantee"]
    share_pct: float | None = Field(default=None, gt=0, le=100)

    def rule(self, giver: Giver) -> tuple[str, ...]:  # noqa: ARG002
        """Say the share, the loans, how long it lasts."""
        share = (
            say("aid.guarantee")
            if self.share_pct is None
            else say("aid.guarantee_share", share=percent(self.share_pct))
        )
        return (share, self._loans(), self._lasting())

    def compute(self, facts: Facts, giver: Giver) -> Aid:  # noqa: ARG002
        """Return the guarantee in words."""
        return self._aid(giver, (say("aid.no_grant"),))

    def _loans(self) -> str:
        if self.max_eur is None:
            return ""
        high = euros(self.max_eur)
        return (
            say("aid.up_to", high=high)
            if self.min_eur is None
            else say("aid.between", low=euros(self.min_eur), high=high)
        )
