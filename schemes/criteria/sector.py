"""Criteria on what the firm does and what it legally is: NAF activity, legal form. Exclusions win."""

from collections.abc import Callable
from functools import partial
from typing import Literal

from pydantic import Field, model_validator

from companies import naf_matches
from kernel import Outcome
from schemes.criterion import BaseCriterion
from schemes.facts import Facts
from schemes.wording import either, say


class _Listed(BaseCriterion):
    """`in`: at least one prefix must match; `out`: none may. The words stand beside the codes for the reader."""

    in_: tuple[str, ...] = Field(default=(), alias="in")
    in_words: str | None = None
    out: tuple[str, ...] = ()
    out_words: str | None = None

    def _listed(self, matches: Callable[[str], bool]) -> Outcome:
        if any(matches(prefix) for prefix in self.out):
            return Outcome.NO
        return Outcome.of(not self.in_ or any(matches(prefix) for prefix in self.in_))

    def _need(self, key: str, first: str, second: str) -> str:
        if self.in_ and self.out:
            return say(f"{key}.need_both", **{first: self.in_words, second: self.out_words})
        return say(f"{key}.need", **{first: self.in_words}) if self.in_ else say(f"{key}.need_out", **{first: self.out_words})

    @model_validator(mode="after")
    def _lists_have_words(self) -> "_Listed":
        if not self.in_ and not self.out:
            raise ValueError("Ce critère n'a ni liste « in » ni liste « out ». Donnez au moins un code")
        if bool(self.in_) != bool(self.in_words) or bool(self.out) != bool(self.out_words):
            raise ValueError("Une liste de codes va avec ses mots. Donnez in_words avec in, out_words avec out")
        return self


class Naf(_Listed):
    """Main activity by NAF rev. 2 prefixes (« 10 », « 10.7 », « 10.71C »)."""

    kind: Literal["naf"]

    def test(self, facts: Facts) -> Outcome:
        """Unknown without a NAF code that exists, or when the codes that are possible disagree."""
        found = {self._listed(partial(naf_matches, activity.code)) for activity in facts.activities}
        return found.pop() if len(found) == 1 else Outcome.UNKNOWN

    def need(self) -> str:
        """Say the activities in the author's words."""
        return self._need("naf", "activities", "excluded")

    def have(self, facts: Facts) -> str | None:
        """Say the code with its label."""
        told = [say("naf.have", code=activity.code, label=activity.label) for activity in facts.activities]
        return either(told) if told else None

    def questions(self, facts: Facts) -> tuple[str, ...]:  # noqa: ARG002
        """Ask for the NAF code."""
        return (say("naf.ask"),)


class LegalForm(_Listed):
    """Legal form by prefixes of the INSEE category (« 10 » sole traders, « 54 » SARL, « 5710 » SAS)."""

    kind: Literal["legal_form"]

    def test(self, facts: Facts) -> Outcome:
        """Unknown without a legal form."""
        form = facts.company.legal_form
        return Outcome.UNKNOWN if form is None else self._listed(form.startswith)

    def need(self) -> str:
        """Say the forms in the author's words."""
        return self._need("legal_form", "forms", "excluded")

    def have(self, facts: Facts) -> str | None:
        """Say the code of the firm."""
        form = facts.company.legal_form
        return None if form is None else say("legal_form.have", code=form)

    def questions(self, facts: Facts) -> tuple[str, ...]:  # noqa: ARG002
        """Ask for the legal form."""
        return (say("legal_form.ask"),)
