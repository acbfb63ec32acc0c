"""Faults of the models: each block is one thing, every place can be filled, every action exists, a
source stands behind each, and no word is senseless to whom it reaches."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from kernel import Document, Fault, Where, blanks, repeated
from questionnaires import Questionnaire
from scoring.advice import (
    ANSWER,
    PLACES,
    FirmKinds,
    ModelBlock,
    ModelEntry,
    Models,
    ModelTable,
    advice_content,
)
from scoring.checks.cited import known_faults
from scoring.checks.firm_kinds import first_said

_THINGS = ("heading", "text", "items", "steps", "table")


def model_faults(
    questionnaire: Questionnaire, document: Document, found: Models, content: Path
) -> Iterator[Fault]:
    """Yield the faults of the models that go with a questionnaire."""
    actions = [one.id for one in advice_content.actions(questionnaire.id, content).actions]
    kinds = advice_content.firm_kinds(questionnaire.id, content)
    for index, _ in repeated([entry.id for entry in found.models]):
        yield document.fault(
            ("models", index, "id"),
            "duplicate",
            "Ce nom figure deux fois",
            "Donnez-lui-en un autre",
        )
    for index, entry in enumerate(found.models):
        where: Where = ("models", index)
        yield from known_faults(document, (*where, "serves"), "L'action", entry.serves, actions)
        yield from known_faults(
            document, (*where, "not_for"), "La sorte d'entreprise", entry.not_for, kinds.kinds
        )
        yield from _whole(document, where, entry)
        for place, block in enumerate(entry.blocks):
            at: Where = (*where, "blocks", place)
            yield from _block(questionnaire, document, at, block, kinds)
            yield from _senseless(document, at, entry, block, kinds)


def _whole(document: Document, where: Where, entry: ModelEntry) -> Iterator[Fault]:
    for key, what, remedy in (
        ("serves", "ne sert aucune action : rien ne le propose", "Nommez-en une"),
        ("blocks", "est vide", "Écrivez-le"),
        ("sources", "n'a pas de source", "Dites où son contenu a été lu, et quel jour"),
    ):
        if not getattr(entry, key):
            yield document.fault((*where, key), "missing", f"« {entry.title} » {what}", remedy)


def _block(
    questionnaire: Questionnaire,
    document: Document,
    where: Where,
    block: ModelBlock,
    kinds: FirmKinds,
) -> Iterator[Fault]:
    if sum(getattr(block, thing) is not None for thing in _THINGS) != 1:
        yield document.fault(
            where,
            "block",
            "Un bloc est une seule chose",
            f"Gardez l'un de : {', '.join(_THINGS)}",
        )
    if block.instead and block.items is None:
        yield document.fault(
            where, "block", "Il n'y a pas de liste à remplacer", "Retirez instead, ou ajoutez items"
        )
    for key in ("only", "not_for"):
        cited = getattr(block, key)
        yield from known_faults(
            document, (*where, key), "La sorte d'entreprise", cited, kinds.kinds
        )
    for text in _texts(block):
        yield from _places(document, where, text, PLACES)
    if block.table:
        yield from _table(questionnaire, document, (*where, "table"), block.table)


def _table(
    questionnaire: Questionnaire, document: Document, where: Where, table: ModelTable
) -> Iterator[Fault]:
    rows = [*table.rows, *((table.each.row,) if table.each else ())]
    for row in rows:
        if len(row) != len(table.header):
            what = f"Une ligne a {len(row)} cases, l'en-tête en a {len(table.header)}"
            yield document.fault(where, "table", what, "Mettez-en autant")
    if not rows and not table.blank:
        yield document.fault(where, "table", "Ce tableau n'a pas de ligne", "Ajoutez rows ou blank")
    if table.each:
        lists = [one.id for one in (*questionnaire.questions, *questionnaire.facts) if one.is_list]
        at: Where = (*where, "each")
        yield from known_faults(document, at, "La question à cases", [table.each.of], lists)
        for text in table.each.row:
            yield from _places(document, at, text, (*PLACES, ANSWER))


def _places(document: Document, where: Where, text: str, known: Iterable[str]) -> Iterator[Fault]:
    try:
        names = blanks(text)
    except ValueError:
        yield document.fault(
            where,
            "blank",
            "Une accolade est mal placée",
            "Entourez d'accolades un nom, et rien d'autre",
        )
        return
    yield from known_faults(document, where, "Ce que l'on sait de l'entreprise", names, known)


def _texts(block: ModelBlock) -> Iterator[str]:
    yield from (text for text in (block.heading, block.text) if text)
    yield from (*(block.items or ()), *(block.steps or ()))
    if block.table:
        yield from block.table.header
        yield from (cell for row in block.table.rows for cell in row)


def _senseless(
    document: Document, where: Where, entry: ModelEntry, block: ModelBlock, kinds: FirmKinds
) -> Iterator[Fault]:
    """A word that makes no sense to a kind of firm must not reach it."""
    each = block.table.each.row if block.table and block.table.each else ()
    for id, kind in kinds.kinds.items():
        reaches = (not block.only or id in block.only) and id not in block.not_for
        if id in entry.not_for or not reaches:
            continue
        for text in (*_texts(block), *each):
            if word := first_said(kind.avoid, text):
                yield document.fault(
                    where,
                    "not-for",
                    f"« {entry.title} » dit « {word} » : cela n'a pas de sens pour {kind.name}",
                    "Donnez-lui d'autres mots (only, not_for)",
                )
