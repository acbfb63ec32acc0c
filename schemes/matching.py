"""Every scheme of a catalogue, seen by one firm on one day."""

from collections.abc import Sequence
from datetime import date

from companies import Company, Project
from kernel import Outcome
from schemes.availability import availability, fresh
from schemes.catalogue import Catalogue
from schemes.criteria import judge
from schemes.criterion import unique
from schemes.facts import Facts
from schemes.model import NATIONAL, Scheme
from schemes.result import Contact, CriterionResult, Match, MaturityLike, Verdict
from schemes.wording import day, say

#: A kind that helps to find an aid and is none itself: never the first answer to « qui peut payer ? ».
RESOURCE = "ressource"

_ORDER: tuple[Verdict, ...] = ("eligible", "to_confirm", "not_eligible", "closed")


def match(catalogue: Catalogue, company: Company, project: Project, maturity: MaturityLike | None, on: date) -> list[Match]:
    """Return all schemes with their verdict on `on`, the best first: by verdict, aids before mere resources, then relevance, then id."""
    facts = Facts(company, project, on)
    level = maturity.level if maturity else None
    found = [_match(catalogue, scheme, facts, level) for scheme in catalogue.schemes]
    return sorted(found, key=lambda match: (_ORDER.index(match.verdict), match.kind == RESOURCE, -match.relevance, match.id))


def _match(catalogue: Catalogue, scheme: Scheme, facts: Facts, level: int | None) -> Match:
    whom = scheme.to_confirm_with
    opened = availability(scheme, facts.on, catalogue.sources)
    judgements = [judge(criterion, facts, whom, catalogue.sources) for criterion in scheme.criteria]
    criteria = tuple(judgement.result for judgement in judgements)
    verdict = _verdict(opened.outcome, criteria)
    asked = unique(question for judgement in judgements for question in judgement.questions)
    return Match(
        id=scheme.id,
        name=scheme.name,
        operator=scheme.operator,
        kind=scheme.kind,
        kind_label=say(f"kind.{scheme.kind}"),
        summary=scheme.summary.text,
        verdict=verdict,
        verdict_label=say(f"verdict.{'suspended' if scheme.status.value == 'suspended' else verdict}"),
        criteria=(opened, *criteria),
        aid=scheme.aid.compute(facts, whom),
        to_ask=asked if verdict in ("eligible", "to_confirm") else (),
        conditions=tuple(condition.text for condition in scheme.conditions),
        relevance=_relevance(scheme, criteria, facts, level),
        checked_on=scheme.checked_on,
        checked_label=_checked(scheme, facts.on),
        contact=Contact(scheme.contact.label, scheme.contact.url, scheme.contact.phone),
        sources=tuple(catalogue.sources[id] for id in scheme.cited()),
    )


def _verdict(opened: Outcome, criteria: Sequence[CriterionResult]) -> Verdict:
    outcomes = {criterion.outcome for criterion in criteria}
    if opened is Outcome.NO:
        return "closed"
    if Outcome.NO in outcomes:
        return "not_eligible"
    return "to_confirm" if Outcome.UNKNOWN in outcomes | {opened} else "eligible"


def _relevance(scheme: Scheme, criteria: Sequence[CriterionResult], facts: Facts, level: int | None) -> int:
    """Rank by project (4), stage (2), closeness (1); 0 for what is not the firm's place or of which nothing is known."""
    elsewhere = any(c.kind in ("region", "department") and c.outcome is not Outcome.YES for c in criteria) and facts.place is not None
    uncharted = scheme.status.value == "unknown" and scheme.aid.kind == "unknown"
    if elsewhere or uncharted:
        return 0
    suits = not set(scheme.project_kinds).isdisjoint(facts.project.kinds)
    return 1 + 4 * suits + 2 * (level in scheme.stage) + (scheme.territory != NATIONAL)


def _checked(scheme: Scheme, on: date) -> str:
    known = scheme.status.value in ("open", "closed", "suspended") and fresh(scheme, on)
    return say("checked.known", date=day(scheme.checked_on)) if known else say("checked.to_check", whom=scheme.to_confirm_with)
