"""Public support for one firm, as the list is ranked: what to look at first, what else may serve,
who helps, what is not verified, what is for others."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from companies import Company
from kernel import Sentence
from presentation.budgets import Budget
from presentation.schemes.card import SchemeCard, in_one_list
from presentation.schemes.links import CitedSource, first_call
from presentation.wording import capital, names_in_row, say
from scoring import Diagnosis, nearby

#: Schemes that a first page has room for.
_FRONT = 3


@dataclass(frozen=True)
class SchemeGroups:
    """The schemes of the firm's own place by standing, the best first, and what is said of them."""

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
    def first(self) -> tuple[SchemeCard, ...]:
        """The aids to look at first, five at most."""
        return self._standing("first")

    @cached_property
    def more(self) -> tuple[SchemeCard, ...]:
        """The other aids that concern the firm."""
        return self._standing("more")

    @cached_property
    def unverified(self) -> tuple[SchemeCard, ...]:
        """What hangs on our own ignorance: nothing recent tells that it is open."""
        return self._standing("unverified")

    @cached_property
    def aside(self) -> tuple[SchemeCard, ...]:
        """Aids that are likely for another project, another stage, other firms."""
        return self._standing("aside")

    @cached_property
    def resources(self) -> tuple[SchemeCard, ...]:
        """Networks and resources."""
        return self._standing("network")

    @cached_property
    def refused(self) -> tuple[SchemeCard, ...]:
        """Those that are open but not for this firm, whatever they are."""
        return self._standing("refused")

    @cached_property
    def closed(self) -> tuple[SchemeCard, ...]:
        """Those that take no application now, whatever they are."""
        return self._standing("closed")

    @property
    def aside_by_reason(self) -> tuple[tuple[str, tuple[SchemeCard, ...]], ...]:
        """Those that are likely for others by the first thing that says so, the most common one
        first."""
        return _grouped(self.aside, lambda card: capital(card.kept_aside))

    @property
    def refused_by_reason(self) -> tuple[tuple[str, tuple[SchemeCard, ...]], ...]:
        """The refused ones by the first reason that rules them out, the most common one first."""
        return _grouped(self.refused, lambda card: card.first_refusal)

    @property
    def closed_by_reason(self) -> tuple[tuple[str, tuple[SchemeCard, ...]], ...]:
        """The closed ones by what is known of that."""
        return _grouped(self.closed, lambda card: card.first_refusal)

    @cached_property
    def others(self) -> tuple[SchemeCard, ...]:
        """Refused or closed, in the order of the diagnosis."""
        return self.refused + self.closed

    @property
    def told(self) -> tuple[SchemeCard, ...]:
        """All those of the firm's place, group after group; a record that another one stands for is
        told there."""
        possible = self.first + self.more + self.resources + self.unverified + self.aside
        return possible + self.others

    def within(self, room: Budget) -> "Choice":
        """Return what a medium has room to tell at length, and the rest of what concerns the
        firm."""
        first = self.first[: room.schemes]
        most = None if room.schemes is None else max(room.schemes - len(first), 0)
        most = min((count for count in (most, room.more) if count is not None), default=None)
        more = self.more[:most]
        return Choice(first, more, self.first[len(first) :] + self.more[len(more) :])

    @cached_property
    def elsewhere(self) -> int:
        """How many schemes are for other territories."""
        return sum(card.match.elsewhere for card in self.all)

    @property
    def unplaced(self) -> int:
        """How many are regional, and not shown while the place of the firm is not known."""
        return len(self.all) - self.elsewhere - len(nearby(self.diagnosis))

    @property
    def notes(self) -> tuple[Sentence, ...]:
        """What to know before the list: who helps first, what the firm's region has, that its place
        is missing."""
        note = self.diagnosis.territory_note
        told = (
            _contradiction(self.diagnosis.case.company),
            say("schemes.territory", note=note) if note else None,
            say("schemes.unplaced.full", count=self.unplaced) if self.unplaced else None,
        )
        return (*self.first_calls, *(one for one in told if one))

    @property
    def first_calls(self) -> tuple[Sentence, ...]:
        """Who helps the firm before any aid, for what it tells of its situation."""
        return tuple(map(first_call, self.diagnosis.first_calls))

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
        counted = ("first", "more", "unverified", "aside", "others")
        counts = {name: len(getattr(self, name)) for name in counted}
        return say("schemes.counts", **counts, elsewhere=self.elsewhere)

    @property
    def none_note(self) -> Sentence | None:
        """That no aid is possible, and who may know of others; None when one is."""
        if self.first or self.more:
            return None
        case = "none_verified" if self.unverified else "none_aside" if self.aside else "none"
        return say(f"schemes.{case}", who=self._who)

    @property
    def first_title(self) -> str:
        """The title of the first ones on a first page."""
        few = len(self.front)
        return say("schemes.first.three" if few == _FRONT else "schemes.first.few")

    @property
    def front(self) -> tuple[SchemeCard, ...]:
        """The first ones that a first page has room for, in the order of the list."""
        return (self.first or self.more)[:_FRONT]

    @property
    def unverified_title(self) -> Sentence:
        """How many tracks hang on what nobody has verified, and what to do with them."""
        return say("schemes.unverified.title", count=len(self.unverified))

    def rest_note(self, untold: int) -> Sentence:
        """Return what the rest of the list holds. `untold`: possible aids that are not told."""
        more = [say("schemes.rest.more", count=untold)] if untold else []
        if self.unverified:
            more.append(say("schemes.rest.unverified", count=len(self.unverified)))
        resources = say("schemes.rest.resources", count=len(self.resources))
        refused = say("schemes.rest.refused", count=len(self.refused))
        return say("schemes.rest.told", parts=", ".join((*more, resources, refused)))

    def elsewhere_told(self, title: str, anchor: str) -> Sentence:
        """Return where all the others are, with how many may concern the firm."""
        count = len(self.first) + len(self.more) + len(self.unverified)
        return say("schemes.all_told", count=count, title=title, anchor=anchor)

    def closed_note(self, most: int | None) -> Sentence | None:
        """Return the names of the closed schemes, `most` of them at most."""
        names = names_in_row([card.name for card in self.closed], most)
        return say("schemes.rest.closed", names=names) if names else None

    @property
    def _who(self) -> str:
        """Whom the firm may ask for what the list does not hold: the network or the support that is
        its own, else the place's own service."""
        own = (card for card in (*self.resources, *self.unverified) if card.is_own_network)
        found = next(own, None)
        return found.match.contact.label if found else say("schemes.none_who")

    def _standing(self, standing: str) -> tuple[SchemeCard, ...]:
        return tuple(card for card in self.all if card.match.standing == standing)


@dataclass(frozen=True)
class Choice:
    """What a medium tells at length (`first`, `more`), and in a line each (`rest`)."""

    first: tuple[SchemeCard, ...]
    more: tuple[SchemeCard, ...]
    rest: tuple[SchemeCard, ...]

    @property
    def numbered(self) -> "Choice":
        """The same, those told at length with their sources numbered in one list."""
        both, count = in_one_list((*self.first, *self.more)), len(self.first)
        return replace(self, first=both[:count], more=both[count:])

    @property
    def sources(self) -> tuple[CitedSource, ...]:
        """The list in which those told at length number their sources."""
        first = next(iter((*self.first, *self.more)), None)
        return first.numbered_sources if first else ()


def _contradiction(company: Company) -> Sentence | None:
    """Return that the firm tells to employ somebody and counts nobody, or the reverse: one who
    works alone may count for one."""
    employs, staff = company.declared.get("employer"), company.headcount
    if employs is True and staff == 0:
        return say("schemes.contradiction.employs")
    if employs is False and staff is not None and staff > 1:
        return say("schemes.contradiction.alone", staff=staff)
    return None


def _grouped(
    told: Iterable[SchemeCard], reason: Callable[[SchemeCard], str]
) -> tuple[tuple[str, tuple[SchemeCard, ...]], ...]:
    groups: dict[str, list[SchemeCard]] = {}
    for card in told:
        groups.setdefault(reason(card), []).append(card)
    ordered = sorted(groups.items(), key=lambda item: -len(item[1]))
    return tuple((found, tuple(group)) for found, group in ordered)
