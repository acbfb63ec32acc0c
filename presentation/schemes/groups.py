"""Public support as a report shows it: what fits, what is left to settle, where to find help, what does not fit."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kernel import Outcome, unique
from schemes import CriterionResult, Match, Source
from scoring import Diagnosis, nearby

#: Kinds that help to find an aid and are none themselves: never the first answer to « qui peut payer ? ».
RESOURCES = ("reseau", "ressource")
_FIRST = 3
_WHOM = re.compile(r"(à (?:confirmer|vérifier)) auprès d[^.;]*")
_DETAILED = 6
#: Cards of the paper report, and how many when it compares with an earlier diagnosis: it keeps to fourteen pages.
CARDS, CARDS_COMPARED = 7, 4


@dataclass(frozen=True)
class Support:
    """The schemes of the firm's own place by verdict, the best first. `fitting`, `to_confirm`: aids only, those of the financing plan
    first; `resources`: networks and resources that fit or are to confirm; `others`: refused or closed, whatever they are.
    `elsewhere`: how many other schemes are for other territories; `unplaced`: how many are regional while the place is not known;
    `cards`: how many the paper report has room for, if fewer do not fit already."""

    fitting: tuple[Match, ...]
    to_confirm: tuple[Match, ...]
    resources: tuple[Match, ...]
    others: tuple[Match, ...]
    elsewhere: int
    unplaced: int
    cards: int = CARDS

    @property
    def first(self) -> tuple[Match, ...]:
        """The three to look at first: those that fit, then the best to confirm; known advantages before vague ones."""
        return (*sorted(self.fitting, key=_vague), *sorted(self.to_confirm[:_DETAILED], key=_vague))[:_FIRST]

    @property
    def detailed(self) -> tuple[Match, ...]:
        """Those told at full length: all that fit, and the best to confirm."""
        return self.fitting + self.to_confirm[:_DETAILED]

    @property
    def on_cards(self) -> tuple[Match, ...]:
        """Those told on a card of the paper report: all that fit, and the best to confirm while there is room."""
        return self.fitting + self.to_confirm[: min(_DETAILED, max(self.cards - len(self.fitting), 0))]

    @property
    def in_short(self) -> tuple[Match, ...]:
        """The rest to confirm, told in a few lines each on paper."""
        return self.to_confirm[len(self.on_cards) - len(self.fitting) :]

    @property
    def brief(self) -> tuple[Match, ...]:
        """The rest to confirm, told in a line each."""
        return self.to_confirm[_DETAILED:]

    @property
    def refused(self) -> tuple[Match, ...]:
        """Those that are open but not for this firm."""
        return tuple(match for match in self.others if match.verdict == "not_eligible")

    @property
    def closed(self) -> tuple[Match, ...]:
        """Those that take no application now."""
        return tuple(match for match in self.others if match.verdict == "closed")


def support(diagnosis: Diagnosis, cards: int = CARDS) -> Support:
    """Return the schemes of a diagnosis, grouped."""
    own = nearby(diagnosis)
    planned = {line.id for line in diagnosis.financing.lines}
    aids = sorted((match for match in own if match.kind not in RESOURCES), key=lambda match: match.id not in planned)
    elsewhere = sum(match.elsewhere for match in diagnosis.schemes)
    return Support(
        fitting=_of(aids, "eligible"),
        to_confirm=_of(aids, "to_confirm"),
        resources=tuple(match for match in _of(own, "eligible", "to_confirm") if match.kind in RESOURCES),
        others=_of(own, "not_eligible", "closed"),
        elsewhere=elsewhere,
        unplaced=len(diagnosis.schemes) - elsewhere - len(own),
        cards=cards,
    )


def _of(matches: Iterable[Match], *verdicts: str) -> tuple[Match, ...]:
    return tuple(match for match in matches if match.verdict in verdicts)


def _vague(match: Match) -> bool:
    """Tell whether what a scheme brings is not known: neither an amount nor free."""
    return not (match.aid.amount_eur or match.aid.low_eur) and match.aid.firm_cost_eur != 0


def refusals(match: Match) -> tuple[CriterionResult, ...]:
    """Return the criteria that are not met."""
    return tuple(result for result in match.criteria if result.outcome is Outcome.NO)


def cited(matches: Iterable[Match]) -> tuple[Source, ...]:
    """Return the sources of several matches, each once, in the order in which they are first cited."""
    return unique(source for match in matches for source in sources_of(match))


def by_refusal(matches: Iterable[Match]) -> tuple[tuple[str, tuple[Match, ...]], ...]:
    """Return schemes that are out by the first reason that rules them out, those of the most common reason first."""
    groups: dict[str, list[Match]] = {}
    for match in matches:
        groups.setdefault(_deciding(match), []).append(match)
    return tuple((reason, tuple(group)) for reason, group in sorted(groups.items(), key=lambda item: -len(item[1])))


def _deciding(match: Match) -> str:
    """The first reason; that a closed scheme is closed goes without saying when there is more to tell."""
    reason = next((result.reason for result in refusals(match)), match.verdict_label)
    first, _, more = reason.partition(". ")
    return more if more and match.verdict == "closed" and first.startswith(match.verdict_label) else reason


def refused_by(match: Match) -> tuple[Source, ...]:
    """Return the sources of the criteria that are not met, each once."""
    return unique(source for result in refusals(match) for source in result.sources)


def sources_of(match: Match) -> tuple[Source, ...]:
    """Return the sources of a match, each once, those of its criteria first."""
    cited = (source for result in (*match.criteria, *match.targeting, *match.preferences) for source in result.sources)
    return unique((*cited, *match.sources))


def nobody(text: str) -> str:
    """Return a sentence on what is to confirm without its « auprès de … », for where the contact stands beside it."""
    return _WHOM.sub(r"\1", text)


def link_names(diagnosis: Diagnosis) -> dict[str, str]:
    """Return a name for every link of the report, for people who hear the links without the text round them."""
    surveys = {figure.url: figure.title for figure in diagnosis.benchmarks}
    sources = {source.url: source.title for match in diagnosis.schemes for source in sources_of(match)}
    contacts = {match.contact.url: match.contact.label for match in diagnosis.schemes}
    return {url: name for url, name in {**surveys, **sources, **contacts}.items() if url is not None and is_safe_link(url)}


def is_safe_link(url: str | None) -> bool:
    """Tell whether an address may become a link: https only, nothing that a reader could run."""
    return url is not None and url.startswith("https://")
