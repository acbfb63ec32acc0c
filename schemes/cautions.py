"""What often rules a firm out, though the sources do not tell it of each aid: a firm that tells to
be in that case must confirm, with whoever gives the aid."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Literal

from kernel import Outcome, Strict, Words
from schemes.criteria import BaseCriterion, Criterion, Frequency, LegalForm, Untold
from schemes.facts import Facts
from schemes.record import Id, Scheme
from schemes.result import NETWORKS, FirstCall
from schemes.sourced import Link, Text
from schemes.wording import say

#: The kind of what is often asked, in what is told of a scheme.
CAUTION = "caution"
#: Aids in kind that nothing is known to withhold, and what help of no known sum may be besides.
_FREE = ("free", "service")
_NO_SUM = ("unknown", "described")
#: Kinds of aid that come back with each training, or with each tax return.
AGAIN = ("formation", "credit_impot")


class OnceAtMost(Frequency):
    """The aid itself, or another form of it, was never granted: our own question, of no source."""

    def states(self) -> bool:
        """Say nothing of the aid."""
        return False


class Caution(Untold):
    """A condition that is often asked (`of`) and that the record does not tell: not met, it leaves
    a doubt. `supposed`: a sum says that it is supposed met while the firm is silent, for silence
    leaves the aid as it is; `bars_loans`: a firm that does not meet it is not sent to borrow."""

    kind: Literal["caution"] = "caution"
    of: Criterion | OnceAtMost
    supposed: bool
    bars_loans: bool = False

    def test(self, facts: Facts) -> Outcome:
        """Only what the firm tells leaves a doubt."""
        return Outcome.UNKNOWN if self.of.test(facts) is Outcome.NO else Outcome.YES

    def make_need(self) -> str:
        """Say the condition, and that it is only often asked."""
        return say("criteria.caution.need", need=self.of.need())

    def have(self, facts: Facts) -> str | None:
        """Say what the firm has."""
        return self.of.have(facts)

    def reads(self) -> tuple[str, ...]:
        """Return what the condition reads."""
        return self.of.reads()

    def is_supposed(self, facts: Facts) -> bool:
        """Tell whether a sum supposes it: the firm has not told if it is in that case."""
        return self.supposed and self.of.test(facts) is Outcome.UNKNOWN

    def told_by(self, own: BaseCriterion) -> bool:
        """Tell whether a condition of the record itself asks the same."""
        if own.kind != self.of.kind:
            return False
        lists_forms = isinstance(own, LegalForm) and bool(own.in_)
        return lists_forms or not _subject(own).isdisjoint(_subject(self.of))


class Help(Text):
    """Who helps a firm in that case before any aid, in French: `lead` is read first; `label` and
    `url` lead to whom to ask, null when no page was found."""

    lead: Words
    label: Words | None = None
    url: Link | None = None


class CautionEntry(Strict):
    """One condition that is often asked; whether a sum says that it is supposed met; whether it
    keeps from borrowing a firm that does not meet it; who helps such a firm first."""

    of: Criterion
    supposed: bool = False
    bars_loans: bool = False
    help: Help | None = None


class CautionRegister(Strict):
    """The file cautions.yaml."""

    cautions: Literal[1]
    entries: dict[Id, CautionEntry]


def cautions_of(
    scheme: Scheme,
    own: Iterable[BaseCriterion],
    entries: Iterable[CautionEntry],
    family: Iterable[str],
) -> tuple[Caution, ...]:
    """Return the cautions of a scheme that gives something, those left out that its own conditions
    settle. `family`: ids of the records of the same aid."""
    if not _is_paid(scheme):
        return ()
    told = [inner for criterion in own for inner in criterion.flat()]
    once = () if scheme.kind in AGAIN else tuple(family)
    return tuple(
        caution
        for caution in _cautions(entries, once)
        if not any(caution.told_by(one) for one in told)
    )


def _is_paid(scheme: Scheme) -> bool:
    """Tell whether a scheme pays something, as far as is known: advice of a chamber does not."""
    helps = scheme.kind == "accompagnement" and scheme.aid.kind in _NO_SUM
    return not (scheme.kind in NETWORKS or scheme.aid.kind in _FREE or helps)


def _cautions(entries: Iterable[CautionEntry], family: Collection[str]) -> Iterator[Caution]:
    for entry in entries:
        yield Caution(
            of=entry.of,
            supposed=entry.supposed,
            bars_loans=entry.bars_loans,
            source=entry.of.source,
        )
    if family:
        yield Caution(of=OnceAtMost(kind="frequency", of=tuple(family)), supposed=True)


def _subject(criterion: BaseCriterion) -> frozenset[str]:
    """What a condition is about: the aids that it counts, the legal forms that it leaves out, else
    the facts that it reads."""
    if isinstance(criterion, Frequency):
        return frozenset(criterion.of)
    if isinstance(criterion, LegalForm) and criterion.out:
        return frozenset(criterion.out)
    return frozenset(criterion.reads())


def first_calls(entries: Iterable[CautionEntry], facts: Facts) -> tuple[FirstCall, ...]:
    """Return who helps first a firm that tells to be in a case that often rules it out."""
    return tuple(
        FirstCall(entry.help.lead, entry.help.text, entry.help.label, entry.help.url)
        for entry in entries
        if entry.help is not None and entry.of.test(facts) is Outcome.NO
    )


def received_on(
    scheme: Scheme, own: Iterable[BaseCriterion], family: Iterable[str], facts: Facts
) -> date | None:
    """Return the day when a firm last received an aid, or another form of it; None when it did not,
    when the aid comes back by nature, or when the record tells by itself how often it may."""
    told = any(inner.kind == "frequency" for criterion in own for inner in criterion.flat())
    if told or scheme.kind in (*AGAIN, *NETWORKS):
        return None
    wanted = frozenset(family)
    granted = facts.granted_since() or ()
    return max((aid.on for aid in granted if aid.scheme in wanted), default=None)
