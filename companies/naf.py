"""Sectors: the French nomenclature of activities, NAF rev. 2 and NAF 2025 side by side (the latter
rules from 1 January 2027)."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from companies.tables import table_rows
from kernel import LONGEST, signs, unaccented, unique

NafEdition = Literal["rev2", "2025"]

_FILES: dict[NafEdition, str] = {"rev2": "naf_rev2.csv", "2025": "naf_2025.csv"}
_FORM = re.compile(r"(\d\d)\.?(\d\d)([A-Z])")
_RANGE = re.compile(r"(\d\d)-(\d\d)")
_LEVEL = re.compile(r"[A-Z]|\d\d(\.?\d(\d[A-Z]?)?)?")
# Letters that two words share at least to be alike, as « coiffeur » and « coiffure ».
_STEM = 5


@dataclass(frozen=True)
class Naf:
    """One sub-class: "10.71C", its French label, its division (two figures) and its section (a
    letter)."""

    code: str
    label: str
    division: str
    section: str
    section_label: str
    edition: NafEdition = "rev2"


def naf(code: str, edition: NafEdition = "rev2") -> Naf | None:
    """Return the sub-class of a code, written "10.71C", "1071C", "10.71-c" or the like; None when
    there is none."""
    return _subclasses(edition).get(_dotted(code))


def naf_label(code: str, edition: NafEdition = "rev2") -> str | None:
    """Return the French label of a code of any level ("C", "10", "10.7", "10.71", "10.71C"), None
    when there is none.

    NAF 2025 is held as sections and sub-classes only.
    """
    return _labels(edition).get(_dotted(code))


def naf_matches(code: str, prefix: str, edition: NafEdition = "rev2") -> bool:
    """Tell whether a sub-class lies in a section, division, range of divisions ("10-33"), group,
    class or sub-class.

    False when the code is unknown.
    """
    found, level = naf(code, edition), prefix.strip().upper()
    if found is None:
        return False
    if between := _RANGE.fullmatch(level):
        return between[1] <= found.division <= between[2]
    if not _LEVEL.fullmatch(level):
        return False
    return found.section == level if level.isalpha() else _bare(found.code).startswith(_bare(level))


@lru_cache(maxsize=4096)
def naf_level_exists(prefix: str, edition: NafEdition = "rev2") -> bool:
    """Tell whether a section, division, range of divisions, group, class or sub-class holds
    anything; the ends of a range must exist."""
    level = prefix.strip().upper()
    if between := _RANGE.fullmatch(level):
        return between[1] < between[2] and {between[1], between[2]} <= _divisions(edition)
    return any(naf_matches(code, level, edition) for code in _subclasses(edition))


def search_naf(text: str, edition: NafEdition = "rev2") -> tuple[Naf, ...]:
    """Return the sub-classes of a trade, then those whose label holds every word (or its
    beginning), or whose code begins so.

    Accents and case do not count. When no trade and no label holds the words, words that begin
    alike are taken.
    """
    words = _words(text)
    if not words:
        return ()
    if signs(text[:LONGEST])[:1].isdigit():
        return tuple(
            entry
            for entry in _subclasses(edition).values()
            if naf_matches(entry.code, _dotted(text), edition)
        )
    found = [*_by_trade(words, edition), *_by_label(words, edition)] or _by_likeness(words, edition)
    return unique(found)


def naf_2025_of(code: str) -> tuple[Naf, ...]:
    """Return the NAF 2025 sub-classes that a rev. 2 sub-class passes to (one: the whole of it);
    empty when unknown."""
    return tuple(_subclasses("2025")[target] for target in _forward().get(_dotted(code), ()))


def naf_rev2_of(code: str) -> tuple[Naf, ...]:
    """Return the rev. 2 sub-classes that a NAF 2025 sub-class takes from; empty when unknown or
    new."""
    return tuple(_subclasses("rev2")[source] for source in _backward().get(_dotted(code), ()))


@cache
def _labels(edition: NafEdition) -> dict[str, str]:
    return {code: label for code, _, label in table_rows(_FILES[edition])}


@cache
def _subclasses(edition: NafEdition) -> dict[str, Naf]:
    labels = _labels(edition)
    rows = (row for row in table_rows(_FILES[edition]) if _FORM.fullmatch(row[0]))
    return {
        code: Naf(code, label, code[:2], section, labels[section], edition)
        for code, section, label in rows
    }


@cache
def _divisions(edition: NafEdition) -> frozenset[str]:
    return frozenset(entry.division for entry in _subclasses(edition).values())


@cache
def _forward() -> dict[str, tuple[str, ...]]:
    return {code: tuple(targets.split()) for code, targets in table_rows("naf_rev2_to_2025.csv")}


@cache
def _backward() -> dict[str, tuple[str, ...]]:
    sources: dict[str, list[str]] = defaultdict(list)
    for source, targets in _forward().items():
        for target in targets:
            sources[target].append(source)
    return {target: tuple(found) for target, found in sources.items()}


@cache
def _words_of_labels(edition: NafEdition) -> dict[str, tuple[str, ...]]:
    return {code: tuple(_words(entry.label)) for code, entry in _subclasses(edition).items()}


def _by_trade(words: list[str], edition: NafEdition) -> Iterator[Naf]:
    """Yield the entries where everyday words for a trade are usually filed: labels say «
    installation d'eau », people say plumber."""
    for trade, codes in table_rows("trades.csv"):
        if all(any(one.startswith(word) for one in _words(trade)) for word in words):
            for code in codes.split():
                yield from (_subclasses(edition)[code],) if edition == "rev2" else naf_2025_of(code)


def _by_label(words: list[str], edition: NafEdition) -> list[Naf]:
    """Return the entries that hold a word beginning with each of `words`, those that begin with the
    first one ahead."""
    held = {
        code: label
        for code, label in _words_of_labels(edition).items()
        if all(any(one.startswith(word) for one in label) for word in words)
    }
    ranked = sorted(
        held, key=lambda code: (not held[code][0].startswith(words[0]), len(held[code]), code)
    )
    return [_subclasses(edition)[code] for code in ranked]


def _by_likeness(words: list[str], edition: NafEdition) -> list[Naf]:
    """Return the entries found with the words cut as little as it takes."""
    for length in range(max(map(len, words)) - 1, _STEM - 1, -1):
        if found := _by_label([word[:length] for word in words if len(word) > _STEM], edition):
            return found
    return []


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", unaccented(text[:LONGEST].lower().replace("œ", "oe")))


@lru_cache(maxsize=4096)
def _bare(code: str) -> str:
    return signs(code)


def _dotted(code: str) -> str:
    """Return a code as INSEE writes it: upper case, a point after the division."""
    bare = _bare(code[:LONGEST])
    return bare if len(bare) <= 2 else f"{bare[:2]}.{bare[2:]}"
