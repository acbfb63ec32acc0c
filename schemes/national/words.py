"""The texts of the schema: promise, description, eligibility; written from a record, and taken
apart again."""

import re
from collections.abc import Iterable, Iterator, Sequence

from companies import naf_label
from kernel import unique
from schemes.catalogue import Catalogue
from schemes.criteria import BaseCriterion
from schemes.national.schema import MAX_DESCRIPTION, MAX_PROMISE
from schemes.record import Scheme
from schemes.record_words import (
    aid_sentences,
    contact_told,
    cumulation_told,
    need_told,
    status_told,
)
from schemes.wording import say

_BULLET = "• "
_MARK = re.compile(r"[•\-*–]\s*")
_SPACES = re.compile(r"[ \t\r\n]+")
#: Beyond this many, codes say more than a row of labels.
_LABELS = 6


def promise(text: str) -> str:
    """Return the first sentence without its full stop, nothing when it is too long for a
    promise."""
    first = re.split(r"(?<=[.!?])\s", text.strip(), maxsplit=1)[0].split("\n")[0].rstrip(". ")
    return first if len(first) <= MAX_PROMISE else ""


def description(catalogue: Catalogue, scheme: Scheme) -> str:
    """Return the whole description, which may be too long for the schema."""
    return "\n\n".join(part.strip() for part in _parts(catalogue, scheme))


def shortened(text: str) -> str:
    """Return a description that the schema allows."""
    return text if len(text) <= MAX_DESCRIPTION else text[: MAX_DESCRIPTION - 1].rstrip() + "…"


def with_promise(told: str, text: str) -> str:
    """Return a description that begins with its promise."""
    return text if not told or promise(text) == promise(told) else f"{told.rstrip('. ')}.\n\n{text}"


def eligibility(told: Iterable[str]) -> str:
    """Return conditions as bullets, one a condition, each once."""
    bullets = unique(_SPACES.sub(" ", text).strip() for text in told)
    return "\n".join(_BULLET + text for text in bullets or (say("national.no_condition"),))


def bullets(text: str) -> tuple[str, ...]:
    """Return the conditions of a text, one a bullet or a line; lines that are no bullet go on with
    the one before."""
    found: list[str] = []
    marked = bool(_MARK.match(text.strip()))
    for line in filter(None, map(str.strip, text.splitlines())):
        mark = _MARK.match(line)
        if mark or not marked or not found:
            found.append(line[mark.end() :] if mark else line)
        else:
            found[-1] += f" {line}"
    told = (_SPACES.sub(" ", bullet).strip().removesuffix(";").strip() for bullet in found)
    return unique(bullet for bullet in told if bullet and bullet != say("national.no_condition"))


def needs(rebuilt: Sequence[BaseCriterion]) -> tuple[str, ...]:
    """Say the conditions that columns tell, but for those that words told better: places and
    activities."""
    return tuple(one.need() for one in rebuilt if one.kind not in ("territory", "naf"))


def conditions(
    scheme: Scheme, criteria: Sequence[BaseCriterion], whole: Sequence[BaseCriterion]
) -> Iterator[str]:
    """Say what no column tells whole: `criteria` that decide, whom the scheme is mainly for,
    sentences."""
    told = {id(one) for one in whole}
    yield from (need_told(one) for one in criteria if id(one) not in told)
    yield from (
        say("national.mainly", need=one.need()) for one in scheme.targeting if id(one) not in told
    )
    yield from (say("national.preferably", need=one.need()) for one in scheme.preferences)
    yield from (condition.text for condition in scheme.conditions)


def naf_words(codes: Sequence[str]) -> str:
    """Name activities by their labels, or by their codes when there are many."""
    labels = [naf_label(code) for code in codes]
    if len(codes) > _LABELS or None in labels:
        return say("national.naf_codes", codes=", ".join(codes))
    return ", ".join(label for label in labels if label)


def _parts(catalogue: Catalogue, scheme: Scheme) -> Iterator[str]:
    yield scheme.summary.text
    if scheme.aliases:
        yield say("record.head.alias", names=", ".join(alias.name for alias in scheme.aliases))
    yield from _status(scheme)
    if scheme.aid.kind != "unknown" or scheme.aid.states():
        yield from aid_sentences(scheme)
    if scheme.selection:
        yield scheme.selection.text
    yield from cumulation_told(catalogue, scheme.cumulation) if scheme.cumulation else ()
    yield from (conflict.text for conflict in scheme.conflicts)
    if scheme.contact.phone or scheme.contact.label != scheme.operator:
        yield say(
            "national.contact",
            contact=contact_told(scheme.contact.model_copy(update={"url": None})),
        )


def _status(scheme: Scheme) -> Iterator[str]:
    if scheme.status.value in ("suspended", "closed", "unknown"):
        yield status_told(scheme)
    elif scheme.status.note:
        yield scheme.status.note
