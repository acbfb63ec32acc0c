"""Sources that disagree: several rules kept side by side."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from kernel import Strict, Words, later, unique
from schemes.aids.base import BaseAid, Giver
from schemes.aids.outturn import highest, lowest
from schemes.criteria import merged
from schemes.facts import Facts
from schemes.result import Aid, AidReading
from schemes.wording import say

if TYPE_CHECKING:
    from schemes.aids import AnyAid


class Version(Strict):
    """One rule, with what must hold for it, in words (« si le taux est de 30 % »)."""

    assumption: Words
    aid: "AnyAid"


class EitherAid(BaseAid):
    """Rules of which one holds, the sources not telling which."""

    kind: Literal["either"]
    readings: tuple[Version, ...] = Field(min_length=2)

    def states(self) -> bool:
        """The rules carry their own sources."""
        return bool(self.model_fields_set - {"kind", "readings", "source"})

    def parts(self) -> tuple[BaseAid, ...]:
        """Return the aid of each rule."""
        return tuple(version.aid for version in self.readings)

    def rule(self, giver: Giver) -> tuple[str, ...]:
        """Say each rule, after what must hold for it."""
        told = (
            say(
                "aid.version",
                assumption=_capital(version.assumption),
                formula=version.aid.formula(giver),
            )
            for version in self.readings
        )
        return (" ".join(told).rstrip("."),)

    def compute(self, facts: Facts, giver: Giver) -> Aid:
        """Return the amount when all rules give the same, else one reading for each."""
        aids = [version.aid.compute(facts, giver) for version in self.readings]
        asked = merged(question for aid in aids for question in aid.questions)
        first = aids[0]
        same = len(
            {(aid.amount_eur, aid.firm_cost_eur, aid.repayable_eur) for aid in aids}
        ) == 1 and not any(aid.readings for aid in aids)
        return self._aid(
            giver,
            notes=later(_assumptions, aids),
            questions=asked,
            amount_eur=first.amount_eur if same else None,
            firm_cost_eur=first.firm_cost_eur if same else None,
            repayable_eur=first.repayable_eur if same else None,
            low_eur=lowest(aid.low_eur for aid in aids),
            high_eur=highest(aid.high_eur for aid in aids),
            readings=(
                ()
                if same
                else tuple(
                    one
                    for version, aid in zip(self.readings, aids, strict=True)
                    for one in _readings(version.assumption, aid)
                )
            ),
            spend_eur=first.spend_eur if len({aid.spend_eur for aid in aids}) == 1 else None,
        )


def _assumptions(aids: Sequence[Aid]) -> tuple[str, ...]:
    return unique(note for aid in aids for note in aid.assumptions)


def _readings(assumption: str, aid: Aid) -> tuple[AidReading, ...]:
    if not aid.readings:
        return (AidReading(assumption, aid.amount_eur, aid.firm_cost_eur),)
    return tuple(
        AidReading(
            say("aid.supposed.also", first=assumption, then=one.assumption),
            one.amount_eur,
            one.firm_cost_eur,
        )
        for one in aid.readings
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
