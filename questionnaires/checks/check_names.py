"""Faults of names: an identifier is one thing's, and two things that stand side by side do not read
the same."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kernel import Document, Fault, Where, repeated
from questionnaires.meaning import same_words
from questionnaires.model import Questionnaire

_WITH_IDS = ("questions", "dimensions", "modes", "facts", "gates", "inconsistencies", "examples")


def name_faults(questionnaire: Questionnaire, document: Document) -> Iterator[Fault]:
    """Yield identifiers that are taken or retired, and labels that could not be told apart."""
    for key in _WITH_IDS:
        yield from _ids(
            questionnaire, document, (key,), [item.id for item in getattr(questionnaire, key)]
        )
    yield from _ids(
        questionnaire,
        document,
        ("confidence", "labels"),
        [label.id for label in questionnaire.confidence.labels],
    )
    yield from repeated_faults(document, ("retired",), questionnaire.retired)
    yield from _alike(document, ("modes",), "title", [mode.title for mode in questionnaire.modes])
    yield from _alike(
        document,
        ("dimensions",),
        "name",
        [dimension.name for dimension in questionnaire.dimensions],
    )
    yield from _alike(document, ("levels",), "name", [level.name for level in questionnaire.levels])
    for key in ("questions", "facts"):
        for index, item in enumerate(getattr(questionnaire, key)):
            yield from _answers(document, (key, index), item.id, item.offered)


def _ids(
    questionnaire: Questionnaire, document: Document, where: Where, ids: list[str]
) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for index, id in enumerate(ids):
        place = (*where, index, "id")
        if id in seen.values():
            yield document.fault(
                place, "duplicate-id", f"L'identifiant « {id} » est déjà pris", "Donnez-en un autre"
            )
        elif other := seen.get(id.lower()):
            yield document.fault(
                place,
                "duplicate-id",
                f"L'identifiant « {id} » ne diffère de « {other} » que par ses majuscules",
                "Donnez-en un autre",
            )
        if id in questionnaire.retired:
            yield document.fault(
                place,
                "retired-id",
                f"L'identifiant « {id} » a été retiré",
                "Choisissez un identifiant qui n'a jamais servi",
            )
        seen.setdefault(id.lower(), id)


def repeated_faults(document: Document, where: Where, listed: Iterable[object]) -> Iterator[Fault]:
    """Yield what stands twice in a list."""
    for _, one in repeated(listed):
        yield document.fault(
            where,
            "repeated",
            f"« {one} » figure deux fois dans cette liste",
            "Gardez-le une seule fois",
        )


def _alike(document: Document, where: Where, key: str, texts: Iterable[str]) -> Iterator[Fault]:
    for index, text in _read_twice(texts):
        yield document.fault(
            (*where, index, key),
            "alike",
            f"« {text} » se lit déjà plus haut",
            "Écrivez un nom que l'on distingue de l'autre",
        )


def _answers(
    document: Document, where: Where, id: str, offered: Mapping[Any, str]
) -> Iterator[Fault]:
    for _, text in _read_twice(offered.values()):
        yield document.fault(
            where,
            "alike",
            f"{id} propose deux fois « {text} »",
            "Écrivez des réponses que l'on distingue",
        )


def _read_twice(texts: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Yield each text that reads as an earlier one does, with its rank."""
    seen: list[str] = []
    for index, text in enumerate(texts):
        if any(same_words(text, other) for other in seen):
            yield index, text
        seen.append(text)
