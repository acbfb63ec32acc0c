"""Faults of what is told to one kind of firm: kinds that exist, words that make sense to it."""

import re
from collections.abc import Iterable, Iterator, Sequence

from kernel import Document, Fault, Where, did_you_mean
from questionnaires import Questionnaire, condition_faults
from scoring.advice import FirmKinds, Fitted, told_to

#: What a firm reads of an action, of a use case, of a first quarter of an hour, of the law.
_READ = (
    *("title", "text", "owner", "done_when", "measure", "safeguard", "data"),
    *("does", "ask", "good", "check", "limit"),
    *("message", "after", "items", "subject"),
)


def firm_kinds_faults(
    questionnaire: Questionnaire, document: Document, found: FirmKinds, _content: object
) -> Iterator[Fault]:
    """Yield the faults of the conditions by which kinds of firms are told apart."""
    for id, kind in found.kinds.items():
        yield from condition_faults(questionnaire, document, kind.when, ("kinds", id, "when"))
        if kind.unless is not None:
            yield from condition_faults(
                questionnaire, document, kind.unless, ("kinds", id, "unless")
            )


def told_faults(
    document: Document, key: str, entries: Sequence[Fitted], kinds: FirmKinds
) -> Iterator[Fault]:
    """Yield the faults of the words of each kind of firm, in a list of advice under `key`."""
    for index, entry in enumerate(entries):
        yield from _cited(document, (key, index), entry, kinds)
        for id in (id for id in kinds.kinds if entry.fits((id,))):
            yield from _senseless(document, (key, index), entry, kinds, id)


def _cited(document: Document, where: Where, entry: Fitted, kinds: FirmKinds) -> Iterator[Fault]:
    cited = {"variants": entry.variants, "not_for": entry.not_for, "only": entry.only}
    for key, ids in cited.items():
        for id in ids:
            if id not in kinds.kinds:
                yield document.fault(
                    (*where, key, id),
                    "unknown-id",
                    f"La sorte d'entreprise « {id} » n'existe pas",
                    did_you_mean(id, kinds.kinds, "Ajoutez-la à firms.yaml"),
                )
    for id in entry.variants.keys() & entry.not_for.keys():
        yield document.fault(
            (*where, "not_for", id),
            "not-for",
            f"{_name(entry)} ne va pas à « {id} », et lui dit pourtant quelque chose",
            "Gardez variants ou not_for",
        )


def _senseless(
    document: Document, where: Where, entry: Fitted, kinds: FirmKinds, id: str
) -> Iterator[Fault]:
    """A word that makes no sense to a kind of firm must not reach it."""
    kind, told = kinds.kinds[id], told_to(entry, kinds, (id,))
    for key in _READ:
        value = getattr(told, key, ()) or ()
        for text in (value,) if isinstance(value, str) else value:
            if word := first_said(kind.avoid, text):
                yield document.fault(
                    (*where, "variants", id),
                    "not-for",
                    f"{_name(entry)} dit « {word} » ({key}) : cela n'a pas de sens pour"
                    f" {kind.name}",
                    "Donnez-lui d'autres mots (variants), ou dites pourquoi cela ne lui va pas"
                    " (not_for)",
                )


def first_said(words: Iterable[str], text: str) -> str | None:
    """Return the first word that a text says, singular or plural; None when it says none."""
    return next(
        (word for word in words if re.search(rf"\b{re.escape(word)}s?\b", text, re.IGNORECASE)),
        None,
    )


def _name(entry: Fitted) -> str:
    return str(getattr(entry, "id", None) or "Cette ligne")
