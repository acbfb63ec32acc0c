"""A scheme told once: every medium draws this card, whole or in part."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from companies import regions
from kernel import Outcome, Sentence, joined, long_date, unique
from presentation.schemes.benefits import aid_text, benefit_blocks, short_aid, without_whom
from presentation.schemes.block import Block
from presentation.schemes.conditions import (
    Condition,
    condition_blocks,
    condition_rows,
    deciding_question,
    missing,
    question_blocks,
    reasons,
)
from presentation.schemes.links import (
    CitedSource,
    cited_sources,
    contact_told,
    is_safe_link,
    linked,
)
from presentation.schemes.place_in_list import family_block, place_blocks
from presentation.wording import capital, first_sentence, say, shortened, stopped
from schemes import NETWORKS, Match, Source

#: Characters of a text that a cell can hold.
_CELL = 140


@dataclass(frozen=True)
class SchemeCard:
    """A scheme as one firm is told of it, at three densities.

    Whole: `name`, `maker`, `summary`, the blocks of `brings` and `asks`, `contact`, `checked`,
    `numbered_sources`. In a table: `short_aid`, `question`, `contact`, `checked`. In a line:
    `line`, `door`, `refusal`. `names`: of all schemes, by id; `cited`: the list in which its
    sources are numbered, its own when empty.
    """

    match: Match
    names: Mapping[str, str]
    cited: tuple[Source, ...] = ()

    @property
    def id(self) -> str:
        """The id of the scheme."""
        return self.match.id

    @property
    def name(self) -> str:
        """Its name."""
        return self.match.name

    @property
    def all_names(self) -> tuple[str, ...]:
        """Every name that it goes by."""
        return (self.match.name, *self.match.aliases)

    @property
    def kind(self) -> str:
        """The kind of aid, in words."""
        return self.match.kind_label

    @property
    def operator(self) -> str:
        """Who runs it."""
        return self.match.operator

    @property
    def summary(self) -> str:
        """What it is."""
        return self.match.summary

    @property
    def verdict(self) -> str:
        """Whether it fits, in words; that it is for another place, when it is."""
        label = self.match.verdict_label
        return say("schemes.verdict_elsewhere", verdict=label) if self.match.elsewhere else label

    @property
    def region(self) -> str | None:
        """The name of the region of a scheme for another place than the firm's."""
        region = regions().get(self.match.territory)
        return region.name if region and self.match.elsewhere else None

    @property
    def maker(self) -> str:
        """Who runs it, its kind, its region when it is another, its other names."""
        others = ", ".join(self.match.aliases)
        aliases = say("schemes.aliases", names=others) if others else None
        return " · ".join(filter(None, (self.operator, self.kind, self.region, aliases)))

    @cached_property
    def brings(self) -> tuple[Block, ...]:
        """What it brings: the aid, with what other aids, what its sources disagree about, under
        which other names it is found."""
        return (*benefit_blocks(self.match, self.names), *family_block(self.match, self.names))

    @cached_property
    def asks(self) -> tuple[Block, ...]:
        """Why it stands here, and why it fits or not: what to ask the firm, then every
        condition."""
        conditions = condition_blocks(self.match, self._marks)
        return (*place_blocks(self.match), *question_blocks(self.match), *conditions)

    @property
    def kept_aside(self) -> str:
        """What says first that it is likely for others; empty when nothing does."""
        return next((one.said for one in self.match.why_here if one.list == "aside"), "")

    @property
    def is_own_network(self) -> bool:
        """Tell whether it is the office of the firm's trade, or the support that is for those like
        it: who may know of other aids."""
        match = self.match
        if match.kind in NETWORKS:
            return match.contact.named
        wished = any(one.consideration == "audience" and one.points > 0 for one in match.why_here)
        return match.kind == "accompagnement" and wished

    @property
    def aside_line(self) -> Sentence:
        """Its name, what says first that it is likely for others, when it was checked."""
        values = {"reason": capital(self.kept_aside), "checked": self.checked_label}
        return joined((self.linked_name, say("schemes.line.refusal", **values)))

    @property
    def call(self) -> Sentence:
        """A scheme that nobody has verified, in a line: what it is, under which other names, whom
        to call, of when its last trace is."""
        match, others = (
            self.match,
            " ; ".join(self.names.get(id, id) for id in self.match.stands_for),
        )
        values = {"name": self.name, "kind": self.kind.lower(), "others": others}
        told = say(f"schemes.unverified.{'lines' if others else 'line'}", **values)
        key = "trace" if match.dated else "undated"
        trace = say(f"schemes.unverified.{key}", day=long_date(match.checked_on))
        return joined((told, self.contact, trace))

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """The conditions, as rows of a table."""
        return tuple(condition_rows(self.match))

    @property
    def aid(self) -> str:
        """All that is known of the aid, in one text."""
        return aid_text(self.match)

    @property
    def short_aid(self) -> str:
        """The aid, in a cell."""
        return short_aid(self.match)

    @property
    def short_summary(self) -> str:
        """What it is, in a cell."""
        return shortened(first_sentence(self.summary), _CELL)

    @property
    def question(self) -> str:
        """The question that would settle it, and how many more there are."""
        return deciding_question(self.match)

    @property
    def next_step(self) -> str:
        """What would settle it; what it is, once nothing is left to settle."""
        return self.short_summary if self.match.verdict == "eligible" else self.question

    @property
    def missing(self) -> tuple[str, ...]:
        """All that would settle it, or what rules it out."""
        return missing(self.match)

    @property
    def contact(self) -> Sentence:
        """Whom to ask."""
        return contact_told(self.match.contact)

    @property
    def linked_name(self) -> Sentence:
        """Its name, that leads to whom to ask."""
        return linked(self.name, self.match.contact.url)

    @property
    def checked(self) -> str:
        """When it was checked, or of when the information is and with whom to check it."""
        match = self.match
        day = long_date(match.checked_on)
        if day in match.checked_label or not match.dated:
            return capital(match.checked_label)
        key = "checked" if match.checked_label else "checked_day"
        return say(f"schemes.{key}", date=day, label=match.checked_label)

    @property
    def checked_label(self) -> str:
        """The same in few words, for beside a name."""
        return self.match.checked_label

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Its sources, each once, those of its conditions first."""
        return sources_of(self.match)

    @property
    def numbered_sources(self) -> tuple[CitedSource, ...]:
        """The list in which its sources are numbered."""
        return cited_sources(self.cited or self.sources)

    @property
    def source_marks(self) -> str:
        """The marks of all its sources: « [1] [3] »."""
        return self._marks(self.sources)

    @property
    def first_source(self) -> Source | None:
        """The first source that has a page to open."""
        return next((source for source in self.sources if is_safe_link(source.url)), None)

    @property
    def refusal(self) -> str:
        """Every reason that rules it out."""
        match, found = self.match, " ".join(reasons(self.match, Outcome.NO))
        if match.verdict == "closed" and not found.startswith(match.verdict_label):
            return f"{match.verdict_label}. {found}".strip()
        return found or match.verdict_label

    @property
    def refusal_line(self) -> Sentence:
        """Its name, why it does not fit, when it was checked."""
        values = {"reason": self.refusal, "checked": self.checked_label}
        return joined((self.linked_name, say("schemes.line.refusal", **values)))

    @property
    def first_refusal(self) -> str:
        """The first reason, without « Fermé » where a closed scheme has more to tell."""
        label = self.match.verdict_label
        reason = next(iter(reasons(self.match, Outcome.NO)), label)
        first, _, more = reason.partition(". ")
        says_closed = self.match.verdict == "closed" and first.startswith(label)
        return more if more and says_closed else reason

    @property
    def refusal_sources(self) -> tuple[CitedSource, ...]:
        """The sources of what rules it out."""
        refused = (one for one in self.match.criteria if one.outcome is Outcome.NO)
        return cited_sources(unique(source for result in refused for source in result.sources))

    @property
    def line(self) -> Sentence:
        """The scheme in a few lines: what it brings, what would settle it, whom to ask."""
        match = self.match
        day = long_date(match.checked_on) if match.dated else match.checked_label.split(",")[0]
        aid = stopped(first_sentence(without_whom(self.short_aid)))
        values = {"name": self.name, "kind": self.kind.lower(), "aid": aid}
        told = say("schemes.line.told", **values, question=self.question)
        return joined((told, self.contact, say("schemes.line.checked", day=day)))

    @property
    def verdict_line(self) -> Sentence:
        """Whether it fits, what it brings, when it was checked."""
        values = {"name": self.name, "verdict": self.verdict, "aid": stopped(self.short_aid)}
        return say("schemes.line.verdict", **values, checked=self.checked_label)

    @property
    def door(self) -> Sentence:
        """A network in a few words: its name leads to it; whom to ask where no link does."""
        match, contact = self.match, self.match.contact
        is_told = is_safe_link(contact.url) or contact.label == self.name
        label = None if is_told and not contact.named else contact.label
        checked = match.checked_label if match.verdict == "eligible" else None
        extra = ", ".join(filter(None, (label, contact.phone, checked)))
        return joined((self.linked_name, f"({extra})" if extra else ""))

    def _marks(self, sources: Sequence[Source]) -> str:
        cited = self.cited or self.sources
        return " ".join(f"[{cited.index(source) + 1}]" for source in sources)


def sources_of(match: Match) -> tuple[Source, ...]:
    """Return the sources of a scheme, each once, those of its conditions first."""
    results = (*match.criteria, *match.targeting, *match.preferences)
    return unique((*(source for result in results for source in result.sources), *match.sources))


def in_one_list(told: Sequence[SchemeCard]) -> tuple[SchemeCard, ...]:
    """Return cards whose sources are numbered in one list, in the order in which they are cited."""
    cited = unique(source for card in told for source in card.sources)
    return tuple(replace(card, cited=cited) for card in told)
