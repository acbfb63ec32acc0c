"""Public support as a report shows it: what fits, what is left to settle, what does not fit."""

from dataclasses import dataclass

from kernel import Outcome
from schemes import CriterionResult, Match, Source
from scoring import Diagnosis


@dataclass(frozen=True)
class Support:
    """The schemes of a diagnosis by verdict, each in the order of the diagnosis."""

    fitting: tuple[Match, ...]
    to_confirm: tuple[Match, ...]
    others: tuple[Match, ...]

    @property
    def first(self) -> tuple[Match, ...]:
        """The three to look at first."""
        return (self.fitting + self.to_confirm)[:3]


def support(diagnosis: Diagnosis) -> Support:
    """Return the schemes grouped by verdict."""
    by_verdict = {verdict: tuple(m for m in diagnosis.schemes if m.verdict == verdict) for verdict in ("eligible", "to_confirm")}
    others = tuple(match for match in diagnosis.schemes if match.verdict in ("not_eligible", "closed"))
    return Support(by_verdict["eligible"], by_verdict["to_confirm"], others)


def refusals(match: Match) -> tuple[CriterionResult, ...]:
    """Return the criteria that are not met."""
    return tuple(result for result in match.criteria if result.outcome is Outcome.NO)


def sources_of(match: Match) -> tuple[Source, ...]:
    """Return the sources of a match, each once, those of its criteria first."""
    cited = (source for result in match.criteria for source in result.sources)
    return tuple(dict.fromkeys((*cited, *match.sources)))


def link_names(diagnosis: Diagnosis) -> dict[str, str]:
    """Return a name for every link of the schemes, for people who hear the links without the text round them."""
    sources = {source.url: source.title for match in diagnosis.schemes for source in sources_of(match)}
    contacts = {match.contact.url: match.contact.label for match in diagnosis.schemes}
    return {url: name for url, name in {**sources, **contacts}.items() if url is not None and is_safe_link(url)}


def is_safe_link(url: str | None) -> bool:
    """Tell whether an address may become a link: https only, nothing that a reader could run."""
    return url is not None and url.startswith("https://")
