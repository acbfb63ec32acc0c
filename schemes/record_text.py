"""One record as lines of text for a terminal: everything that it holds, each fact with its
sources."""

from collections.abc import Iterator, Sequence

from kernel import long_date, unique
from schemes.catalogue import Catalogue
from schemes.record import Confirmation, Scheme
from schemes.record_words import FactTold, facts_told, search_told
from schemes.wording import say


def scheme_text(catalogue: Catalogue, scheme: Scheme) -> Iterator[str]:
    """Yield the lines of a scheme: what it is, what it asks for, what it brings, whom to ask, and
    every source with its date."""
    yield scheme.name
    yield from _identity(scheme)
    for subject, facts in facts_told(catalogue, scheme):
        if facts:
            yield say(f"record.head.{subject}")
        yield from _facts(facts)
    yield from _confirmations(catalogue.confirmations.get(scheme.id, ()))
    yield from _search(scheme)
    yield say("record.head.evidence", day=long_date(scheme.checked_on), whom=scheme.to_confirm_with)
    yield say("record.head.sources")
    yield from _sources(catalogue, scheme)


def _facts(facts: Sequence[FactTold]) -> Iterator[str]:
    for text, cited in facts:
        yield "  - " + (say("text.fact", fact=text, sources=", ".join(cited)) if cited else text)


def _search(scheme: Scheme) -> Iterator[str]:
    if scheme.searched:
        yield say("record.head.searched", day=long_date(scheme.searched.on))
    yield from _facts(search_told(scheme))


def _identity(scheme: Scheme) -> Iterator[str]:
    yield say(
        "record.head.identity", kind=say(f"matching.kind.{scheme.kind}"), operator=scheme.operator
    )
    if scheme.aliases:
        yield say("record.head.alias", names=", ".join(alias.name for alias in scheme.aliases))
    if scheme.programmes:
        yield say("record.head.programmes", names=", ".join(scheme.programmes))


def _confirmations(given: Sequence[Confirmation]) -> Iterator[str]:
    if given:
        yield say("record.head.confirmations")
    yield from (f"  - {_confirmed(one)}" for one in given)


def _confirmed(one: Confirmation) -> str:
    key = "disagrees" if not one.agrees else "agrees_status" if one.status else "agrees"
    status = say(f"record.status.{one.status}") if one.status else ""
    return say(
        f"record.confirmation.{key}",
        day=long_date(one.on),
        whom=one.with_,
        said=one.said,
        status=status,
    )


def _sources(catalogue: Catalogue, scheme: Scheme) -> Iterator[str]:
    shared = (id for criterion in catalogue.criteria(scheme) for id in criterion.cited)
    for id in unique((*scheme.cited, *shared)):
        source = catalogue.sources[id]
        dated = source.dated or say("text.undated")
        yield (
            "  "
            + say(
                "text.source",
                id=id,
                title=source.title,
                dated=dated,
                seen=long_date(source.seen_on),
                url=source.url or "",
            ).rstrip()
        )
