"""Faults of what is cited: an id that does not exist, an id that stands twice."""

from collections.abc import Iterable, Iterator

from kernel import Document, Fault, Where, did_you_mean, repeated


def known_faults(
    document: Document, where: Where, kind: str, cited: Iterable[str], known: Iterable[str]
) -> Iterator[Fault]:
    """Yield the ids that are cited and do not exist."""
    names = tuple(known)
    for id in cited:
        if id not in names:
            yield document.fault(
                (*where, id), "unknown-id", f"{kind} « {id} » n'existe pas", did_you_mean(id, names)
            )


def twice_faults(document: Document, key: str, ids: list[str]) -> Iterator[Fault]:
    """Yield the ids of a list that stand there twice."""
    for index, id in repeated(ids):
        yield document.fault(
            (key, index), "duplicate", f"« {id} » figure deux fois", "Donnez-lui un autre nom"
        )
