"""Criteria on what the firm does and what it legally is: NAF activity, legal form. Exclusions
win."""

from collections.abc import Callable
from functools import partial
from typing import Literal

from pydantic import Field, model_validator

from companies import NafEdition, legal_form_label, naf_matches
from kernel import Outcome, Words
from schemes.criteria.asking import ask
from schemes.criteria.base import BaseCriterion
from schemes.facts import Facts
from schemes.result import Question
from schemes.wording import either, say


class _Listed(BaseCriterion):
    """`in`: at least one prefix must match; `out`: none may. The words stand beside the codes for
    the reader."""

    in_: tuple[str, ...] = Field(default=(), alias="in")
    in_words: Words | None = None
    out: tuple[str, ...] = ()
    out_words: Words | None = None

    def make_need(self) -> str:
        """Say both lists in the author's words."""
        if self.in_ and self.out:
            return say(
                f"criteria.{self.kind}.need_both", listed=self.in_words, excluded=self.out_words
            )
        return (
            say(f"criteria.{self.kind}.need", listed=self.in_words)
            if self.in_
            else say(f"criteria.{self.kind}.need_out", excluded=self.out_words)
        )

    def _listed(self, matches: Callable[[str], bool]) -> bool:
        return not any(map(matches, self.out)) and (not self.in_ or any(map(matches, self.in_)))

    @model_validator(mode="after")
    def _lists_have_words(self) -> "_Listed":
        if not self.in_ and not self.out:
            raise ValueError(
                "Ce critère n'a ni liste « in » ni liste « out ». Donnez au moins un code"
            )
        if bool(self.in_) != bool(self.in_words) or bool(self.out) != bool(self.out_words):
            raise ValueError(
                "Une liste de codes va avec ses mots. Donnez in_words avec in, out_words avec out"
            )
        return self


class Naf(_Listed):
    """Main activity by NAF prefixes (« C », « 10 », « 10-33 », « 10.7 », « 10.71C ») of one
    edition."""

    kind: Literal["naf"]
    edition: NafEdition = "rev2"

    def test(self, facts: Facts) -> Outcome:
        """Unknown without a NAF code that exists, or when the codes that are possible disagree."""
        found = {
            self._listed(partial(naf_matches, activity.code, edition=self.edition))
            for activity in facts.activities(self.edition)
        }
        return Outcome.of(found.pop() if len(found) == 1 else None)

    def have(self, facts: Facts) -> str | None:
        """Say the activity, by its name."""
        told = [
            say("criteria.naf.have", label=activity.label)
            for activity in facts.activities(self.edition)
        ]
        return either(told) if told else None

    def questions(self, facts: Facts) -> tuple[Question, ...]:  # noqa: ARG002
        """Ask for the NAF code of the edition."""
        return (ask("company.naf" if self.edition == "rev2" else "company.naf_2025"),)

    def reads(self) -> tuple[str, ...]:
        """Return both NAF codes: the other one serves when the own is missing."""
        return "company.naf", "company.naf_2025"


class LegalForm(_Listed):
    """Legal form by prefixes of the INSEE category (« 10 » sole traders, « 54 » SARL, « 5710 »
    SAS)."""

    kind: Literal["legal_form"]

    def test(self, facts: Facts) -> Outcome:
        """Unknown without a legal form."""
        form = facts.company.legal_form
        return Outcome.of(None if form is None else self._listed(form.startswith))

    def have(self, facts: Facts) -> str | None:
        """Say the legal form of the firm."""
        form = facts.company.legal_form
        if form is None:
            return None
        return legal_form_label(form) or say("criteria.legal_form.unnamed")

    def questions(self, facts: Facts) -> tuple[Question, ...]:  # noqa: ARG002
        """Ask for the legal form."""
        return (ask("company.legal_form"),)

    def reads(self) -> tuple[str, ...]:
        """Return the legal form."""
        return ("company.legal_form",)
