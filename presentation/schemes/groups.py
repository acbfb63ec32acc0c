"""Public support for one firm: what fits, what is to settle, who helps, what does not fit."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from kernel import Sentence
from presentation.budgets import Budget
from presentation.schemes.card import SchemeCard, in_one_list
from presentation.schemes.links import CitedSource
from presentation.wording import names_in_row, say
from scoring import Diagnosis, nearby

#: Kinds that help to find an aid and are none themselves: never the first to say who can pay.
RESOURCES = ("reseau", "ressource")
_FIRST = 3
#: Among so many, the best to confirm, a known advantage comes before a vague one.
_BEST = 6


@dataclass(frozen=True)
class SchemeGroups:
    """The schemes of the firm's own place by verdict, the best first, and what is said of them."""

    diagnosis: Diagnosis

    @cached_property
    def all(self) -> tuple[SchemeCard, ...]:
        """Every scheme, in the order of the diagnosis, those for other places too."""
        matches = self.diagnosis.schemes
        names = {match.id: match.name for match in matches}
        return tuple(SchemeCard(match, names) for match in matches)

    @cached_property
    def by_id(self) -> dict[str, SchemeCard]:
        """Every scheme, by its id."""
        return {card.id: card for card in self.all}

    @cached_property
    def fitting(self) -> tuple[SchemeCard, ...]:
        """Aids that fit, those of the financing plan first."""
        return _of(self._aids, "eligible")

    @cached_property
    def to_confirm(self) -> tuple[SchemeCard, ...]:
        """Aids to confirm, those of the financing plan first."""
        return _of(self._aids, "to_confirm")

    @cached_property
    def resources(self) -> tuple[SchemeCard, ...]:
        """Networks and resources that fit or are to confirm."""
        possible = _of(self._near, "eligible", "to_confirm")
        return tuple(card for card in possible if card.match.kind in RESOURCES)

    @cached_property
    def refused(self) -> tuple[SchemeCard, ...]:
        """Those that are open but not for this firm, whatever they are."""
        return _of(self._near, "not_eligible")

    @cached_property
    def closed(self) -> tuple[SchemeCard, ...]:
        """Those that take no application now, whatever they are."""
        return _of(self._near, "closed")

    @property
    def refused_by_reason(self) -> tuple[tuple[str, tuple[SchemeCard, ...]], ...]:
        """The refused ones by the first reason that rules them out, the most common one first."""
        return _by_refusal(self.refused)

    @property
    def closed_by_reason(self) -> tuple[tuple[str, tuple[SchemeCard, ...]], ...]:
        """The closed ones by what is known of that."""
        return _by_refusal(self.closed)

    @cached_property
    def others(self) -> tuple[SchemeCard, ...]:
        """Refused or closed, in the order of the diagnosis."""
        return _of(self._near, "not_eligible", "closed")

    @property
    def told(self) -> tuple[SchemeCard, ...]:
        """All those of the firm's place, group after group."""
        return self.fitting + self.to_confirm + self.resources + self.refused + self.closed

    @property
    def first(self) -> tuple[SchemeCard, ...]:
        """The three to look at first: those that fit, then the best to confirm."""
        best = self.to_confirm[:_BEST]
        return (*sorted(self.fitting, key=_is_vague), *sorted(best, key=_is_vague))[:_FIRST]

    def within(self, room: Budget) -> "Choice":
        """Return what a medium has room to tell at length, and the rest of what is possible."""
        fitting = self.fitting[: room.fitting]
        left = None if room.schemes is None else max(room.schemes - len(fitting), 0)
        most = min((count for count in (left, room.to_confirm) if count is not None), default=None)
        to_confirm = self.to_confirm[:most]
        rest = self.fitting[len(fitting) :] + self.to_confirm[len(to_confirm) :]
        return Choice(fitting, to_confirm, rest)

    @cached_property
    def elsewhere(self) -> int:
        """How many schemes are for other territories."""
        return sum(card.match.elsewhere for card in self.all)

    @property
    def unplaced(self) -> int:
        """How many are regional, and not shown while the place of the firm is not known."""
        return len(self.all) - self.elsewhere - len(self._near)

    @property
    def notes(self) -> tuple[Sentence, ...]:
        """What to know before the list: what the firm's region has, that its place is missing."""
        note = self.diagnosis.territory_note
        told = (
            say("schemes.territory", note=note) if note else None,
            say("schemes.unplaced.full", count=self.unplaced) if self.unplaced else None,
        )
        return tuple(one for one in told if one)

    @property
    def no_project_note(self) -> Sentence | None:
        """What to tell for there to be a financing plan, where no field beside asks for it."""
        return None if self.diagnosis.case.project.kinds else say("schemes.no_project")

    @property
    def unplaced_short(self) -> Sentence | None:
        """That the place is missing, where there is little room."""
        return say("schemes.unplaced.short") if self.unplaced else None

    @property
    def elsewhere_note(self) -> Sentence | None:
        """How many schemes are for other regions."""
        return say("schemes.elsewhere", count=self.elsewhere) if self.elsewhere else None

    @property
    def counts(self) -> Sentence:
        """How many schemes each group holds."""
        counts = {"fitting": len(self.fitting), "to_confirm": len(self.to_confirm)}
        return say("schemes.counts", **counts, others=len(self.others), elsewhere=self.elsewhere)

    @property
    def none_note(self) -> Sentence | None:
        """That no aid is possible, and who may know of others; None when one is."""
        return None if self.fitting or self.to_confirm else say("schemes.none")

    @property
    def first_title(self) -> str:
        """The title of the first three."""
        return say("schemes.first.three" if len(self.first) == _FIRST else "schemes.first.few")

    def rest_note(self, untold: int) -> Sentence:
        """Return what the rest of the list holds. `untold`: possible aids that are not told."""
        more = [say("schemes.rest.more", count=untold)] if untold else []
        resources = say("schemes.rest.resources", count=len(self.resources))
        refused = say("schemes.rest.refused", count=len(self.refused))
        return say("schemes.rest.told", parts=", ".join((*more, resources, refused)))

    def closed_note(self, most: int | None) -> Sentence | None:
        """Return the names of the closed schemes, `most` of them at most."""
        names = names_in_row([card.name for card in self.closed], most)
        return say("schemes.rest.closed", names=names) if names else None

    @cached_property
    def _near(self) -> tuple[SchemeCard, ...]:
        return tuple(self.by_id[match.id] for match in nearby(self.diagnosis))

    @cached_property
    def _aids(self) -> tuple[SchemeCard, ...]:
        planned = {line.id for line in self.diagnosis.financing.lines}
        aids = (card for card in self._near if card.match.kind not in RESOURCES)
        return tuple(sorted(aids, key=lambda card: card.id not in planned))


@dataclass(frozen=True)
class Choice:
    """What a medium tells at length (`fitting`, `to_confirm`), and in a line each (`rest`)."""

    fitting: tuple[SchemeCard, ...]
    to_confirm: tuple[SchemeCard, ...]
    rest: tuple[SchemeCard, ...]

    @property
    def numbered(self) -> "Choice":
        """The same, those told at length with their sources numbered in one list."""
        both, count = in_one_list((*self.fitting, *self.to_confirm)), len(self.fitting)
        return replace(self, fitting=both[:count], to_confirm=both[count:])

    @property
    def sources(self) -> tuple[CitedSource, ...]:
        """The list in which those told at length number their sources."""
        first = next(iter((*self.fitting, *self.to_confirm)), None)
        return first.numbered_sources if first else ()


def _by_refusal(told: Iterable[SchemeCard]) -> tuple[tuple[str, tuple[SchemeCard, ...]], ...]:
    groups: dict[str, list[SchemeCard]] = {}
    for card in told:
        groups.setdefault(card.first_refusal, []).append(card)
    ordered = sorted(groups.items(), key=lambda item: -len(item[1]))
    return tuple((reason, tuple(group)) for reason, group in ordered)


def _of(told: Iterable[SchemeCard], *verdicts: str) -> tuple[SchemeCard, ...]:
    return tuple(card for card in told if card.match.verdict in verdicts)


def _is_vague(card: SchemeCard) -> bool:
    """Tell whether what a scheme brings is not known: neither an amount nor free."""
    aid = card.match.aid
    return not (aid.amount_eur or aid.low_eur) and aid.firm_cost_eur != 0
