"""Whether the one who asks is an enterprise: nearly every aid is for enterprises, and its sources
seldom say what becomes of an association or of a public body."""

from collections.abc import Iterable
from typing import Literal

from companies import legal_form_label
from kernel import Outcome, unique
from schemes.criteria.base import BaseCriterion, Untold
from schemes.criteria.sector import LegalForm
from schemes.facts import Facts
from schemes.wording import say

#: Insee categories of those that no aid for enterprises is meant for: public bodies, works
#: councils, unions and orders, co-owners.
_NO_FIRM = ("7", "83", "84", "91")
#: Those that act like enterprises at times: social security and mutual bodies, pension bodies,
#: associations, foundations, other private bodies.
_MAY_COUNT = ("81", "82", "85", "92", "93", "99")


class Body(Untold):
    """The firm is an enterprise, or a body that the record names (`named`, Insee categories). No
    source tells."""

    kind: Literal["body"] = "body"
    named: tuple[str, ...] = ()

    def test(self, facts: Facts) -> Outcome:
        """A firm whose legal form is not told is taken to be an enterprise, as nearly all are."""
        form = facts.company.legal_form or ""
        if form.startswith(self.named) or not form.startswith((*_NO_FIRM, *_MAY_COUNT)):
            return Outcome.YES
        return Outcome.NO if form.startswith(_NO_FIRM) else Outcome.UNKNOWN

    def make_need(self) -> str:
        """Say what has to be told."""
        return say("criteria.body.need")

    def have(self, facts: Facts) -> str | None:
        """Name the legal form."""
        form = facts.company.legal_form
        return legal_form_label(form) if form else None

    def reads(self) -> tuple[str, ...]:
        """Return the legal form."""
        return ("company.legal_form",)


def body_of(criteria: Iterable[BaseCriterion], open_to: Iterable[str]) -> Body:
    """Return the body criterion of a scheme: what its conditions on the legal form decide is left
    to them."""
    decided = (
        code
        for criterion in criteria
        for inner in criterion.flat()
        if isinstance(inner, LegalForm)
        for code in (*inner.in_, *inner.out)
    )
    return Body(named=unique((*open_to, *decided)))
