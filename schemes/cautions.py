"""What often rules a firm out, though the sources do not tell it of each aid: a firm that tells to
be in that case must confirm, with whoever gives the aid."""

from collections.abc import Iterable, Iterator
from typing import Literal

from kernel import Outcome, Strict
from schemes.criteria import BaseCriterion, Criterion, Frequency, Untold
from schemes.facts import Facts
from schemes.record import Id, Scheme
from schemes.result import NETWORKS
from schemes.wording import say

#: The kind of what is often asked, in what is told of a scheme.
CAUTION = "caution"
#: Aids in kind that nothing is known to withhold, and what help of no known sum may be besides.
_FREE = ("free", "service")
_NO_SUM = ("unknown", "described")


class OnceAtMost(Frequency):
    """The aid itself, or another form of it, was never granted: our own question, of no source."""

    def states(self) -> bool:
        """Say nothing of the aid."""
        return False


class Caution(Untold):
    """A condition that is often asked (`of`) and that the record does not tell: not met, it leaves
    a doubt. `supposed`: a sum says that it is supposed met while the firm is silent, for silence
    leaves the aid as it is."""

    kind: Literal["caution"] = "caution"
    of: Criterion | OnceAtMost
    supposed: bool

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
        return own.kind == self.of.kind and not _subject(own).isdisjoint(_subject(self.of))


class CautionEntry(Strict):
    """One condition that is often asked, and whether a sum says that it is supposed met."""

    of: Criterion
    supposed: bool = False


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
    return tuple(
        caution
        for caution in _cautions(entries, family)
        if not any(caution.told_by(one) for one in told)
    )


def _is_paid(scheme: Scheme) -> bool:
    """Tell whether a scheme pays something, as far as is known: advice of a chamber does not."""
    helps = scheme.kind == "accompagnement" and scheme.aid.kind in _NO_SUM
    return not (scheme.kind in NETWORKS or scheme.aid.kind in _FREE or helps)


def _cautions(entries: Iterable[CautionEntry], family: Iterable[str]) -> Iterator[Caution]:
    for entry in entries:
        yield Caution(of=entry.of, supposed=entry.supposed, source=entry.of.source)
    yield Caution(of=OnceAtMost(kind="frequency", of=tuple(family)), supposed=True)


def _subject(criterion: BaseCriterion) -> frozenset[str]:
    return frozenset(criterion.of if isinstance(criterion, Frequency) else criterion.reads())
