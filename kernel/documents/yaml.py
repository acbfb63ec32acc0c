"""Strict YAML: one meaning for each scalar, no duplicate keys, no aliases, line marks, limits on
hostile files."""

import codecs
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from kernel.documents.not_text import not_text
from kernel.documents.yaml_trouble import BLANKS, control_trouble, key_trouble, trouble
from kernel.errors import ContentError, unreadable
from kernel.faults import Fault, shown

MAX_BYTES = 1_000_000
MAX_DEPTH = 20
#: Names, values, lists and groups in one file: some ten times what the longest one of ours holds.
MAX_VALUES = 50_000
#: Beyond this a number is a mistake (amounts have 12 digits, a SIRET is a text) and floats lose
#: digits.
MAX_DIGITS = 20

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

Where = tuple[str | int | float, ...]

_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"[-+]?(0|[1-9][0-9]*)\.[0-9]+")
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
#: What is told of a number that is a mistake: code, what, remedy.
TOO_LARGE = (
    "too-large",
    f"Ce nombre a plus de {MAX_DIGITS} chiffres",
    "Raccourcissez-le, ou mettez des guillemets si c'est un texte",
)
# 01, 62.010.5, 1_000, 1:30, 0x1F, 1e3: YAML readers disagree on these, so an author must quote
# them.
_AMBIGUOUS = re.compile(
    r"[-+]?(0[0-9_]+(\.[0-9]*)?|0[xob][0-9a-fA-F_]+|[0-9][0-9_]*(:[0-5]?[0-9])+|[0-9]+_[0-9_]*|[0-9.]+[eE][-+]?[0-9]+|\.[0-9]+|[0-9]+\.)"
)


@dataclass(frozen=True)
class Document:
    """A file as plain values (mappings as dict, sequences as tuple), with the line of each value
    and the text of each scalar and of each key
    that is no text, by path of keys.

    `faults`: what is wrong already at this stage (repeated keys, ambiguous scalars, dates that do
    not exist); `validate`
    tells them together with the rest, so that an author sees every fault at once.
    """

    file: str
    data: Any
    lines: dict[Where, int]
    scalars: dict[Where, str]
    faults: tuple[Fault, ...] = ()
    keys: dict[Where, str] = field(default_factory=dict)

    def line(self, where: Where) -> int:
        """Return the line of the value at `where`, or of the nearest enclosing one."""
        while where and where not in self.lines:
            where = where[:-1]
        return self.lines.get(where, 1)

    def fault(self, where: Where, code: str, what: str, remedy: str) -> Fault:
        """Return a fault located at `where`."""
        return Fault(self.file, self.line(where), code, what, remedy, where)


def no_such_date(text: str) -> tuple[str, str, str]:
    """Return what is told of a date that no calendar has: code, what, remedy."""
    return (
        "date",
        f"La date « {text} » n'existe pas",
        "Écrivez année-mois-jour, par exemple 2026-11-22",
    )


def _nowhere(_where: Where) -> bool:
    return False


def read_yaml(
    source: Path | str | bytes,
    file: str | None = None,
    max_bytes: int = MAX_BYTES,
    dated: Callable[[Where], bool] = _nowhere,
    max_values: int = MAX_VALUES,
) -> Document:
    """Read a YAML file (Path) or text; `file` is the name used in faults; `dated` tells where a
    quoted text is a date, if it looks like one.

    Raises ContentError when the text cannot be read as YAML at all; lesser faults stand in the
    document.
    """
    name = file or (str(source) if isinstance(source, Path) else "texte")
    text = decoded(source, name, max_bytes)
    try:
        _check_shape(text, name, max_values)
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        line, what, remedy = (
            trouble(text, error)
            if isinstance(error, yaml.MarkedYAMLError)
            else control_trouble(text)
        )
        raise ContentError([Fault(name, line + 1, "yaml", what, remedy)]) from None
    reader = _Reader(name, dated)
    data = reader.value(node, ()) if node is not None else None
    return Document(name, data, reader.lines, reader.scalars, tuple(reader.faults), reader.keys)


def decoded(source: Path | str | bytes, name: str, max_bytes: int) -> str:
    """Return the text of a file. Raises ContentError when it cannot be read, is too long or is not
    in UTF-8."""
    try:
        raw = (
            source.read_bytes()
            if isinstance(source, Path)
            else source
            if isinstance(source, bytes)
            else source.encode()
        )
    except (OSError, UnicodeEncodeError):
        raise unreadable(name) from None
    if len(raw) > max_bytes:
        raise ContentError(
            [
                Fault(
                    name,
                    1,
                    "size",
                    f"Le fichier fait plus de {max_bytes // 1000} ko",
                    "Raccourcissez-le",
                )
            ]
        )
    if other := not_text(raw):
        raise ContentError(
            [
                Fault(
                    name,
                    1,
                    "encoding",
                    f"Le fichier est {other}, pas un texte",
                    "Enregistrez-le en texte brut, en UTF-8",
                )
            ]
        )
    if raw.startswith(_UTF_16) or b"\0" in raw[:2]:
        raise ContentError(
            [
                Fault(
                    name,
                    1,
                    "encoding",
                    "Le fichier est en UTF-16 (« Unicode »), pas en UTF-8",
                    "Enregistrez-le en UTF-8",
                )
            ]
        )
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ContentError([_encoding(name, raw, error.start)]) from None


def _encoding(name: str, raw: bytes, start: int) -> Fault:
    """Say where a file is not in UTF-8; `start`: the byte that told."""
    sign = raw[start : start + 1].decode("cp1252", "replace")
    what = f"Le fichier n'est pas en UTF-8 : à cette ligne, « {sign} » est écrit autrement"
    return Fault(name, raw.count(b"\n", 0, start) + 1, "encoding", what, "Enregistrez-le en UTF-8")


def too_many(name: str, line: int, max_values: int) -> ContentError:
    """Return what is said of a file that holds more than any of its kind."""
    return ContentError(
        [
            Fault(
                name,
                line,
                "too-many",
                f"Le fichier contient plus de {max_values} valeurs",
                "Raccourcissez-le",
            )
        ]
    )


def _check_shape(text: str, name: str, max_values: int) -> None:
    """Refuse aliases, tags, deep nesting and endless lists on the flat stream of events, before
    anything recursive runs."""
    depth = values = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise ContentError(
                [
                    Fault(
                        name,
                        line,
                        "alias",
                        "Les ancres et alias YAML (& et *) sont refusés",
                        "Écrivez la valeur en entier",
                    )
                ]
            )
        if getattr(event, "tag", None) is not None:
            raise ContentError(
                [
                    Fault(
                        name,
                        line,
                        "tag",
                        "Les étiquettes YAML (!…) sont refusées",
                        "Retirez l'étiquette",
                    )
                ]
            )
        values += isinstance(event, yaml.NodeEvent)
        if values > max_values:
            raise too_many(name, line, max_values)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(
            event, yaml.CollectionEndEvent
        )
        if depth > MAX_DEPTH:
            raise ContentError(
                [
                    Fault(
                        name,
                        line,
                        "depth",
                        f"Le fichier est imbriqué sur plus de {MAX_DEPTH} niveaux",
                        "Simplifiez sa structure",
                    )
                ]
            )


def _of_key(key: yaml.ScalarNode, value: yaml.Node) -> tuple[str, str] | None:
    bare = isinstance(value, yaml.ScalarNode) and not value.value and not value.style
    return None if key.style else key_trouble(key.value, bare=bare)


def _meant(text: str) -> bool | int | float | str | None:
    """Return what a text without quotes stands for: nothing, a yes or no, a number of moderate
    length, or itself."""
    if text in ("", "~", "null"):
        return None
    if text in ("true", "false"):
        return text == "true"
    if len(text) <= MAX_DIGITS and _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if len(text) <= MAX_DIGITS and _DECIMAL.fullmatch(text) else text


class _Reader:
    """Turns a tree of YAML nodes into plain values, noting lines and faults on the way."""

    def __init__(self, file: str, dated: Callable[[Where], bool]) -> None:
        self.file, self.dated = file, dated
        self.lines: dict[Where, int] = {}
        self.scalars: dict[Where, str] = {}
        self.keys: dict[Where, str] = {}
        self.faults: list[Fault] = []

    def value(self, node: yaml.Node, where: Where) -> Any:
        self.lines.setdefault(where, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode):
            return dict(self._items(node, where))
        if isinstance(node, yaml.SequenceNode):
            return tuple(
                self.value(child, (*where, index)) for index, child in enumerate(node.value)
            )
        assert isinstance(node, yaml.ScalarNode)
        self.scalars[where] = node.value
        return self._scalar(node, where)

    def _items(
        self, node: yaml.MappingNode, where: Where
    ) -> Iterator[tuple[str | int | float, Any]]:
        seen: set[Any] = set()
        for key_node, value_node in node.value:
            key = self._scalar(key_node, where) if isinstance(key_node, yaml.ScalarNode) else None
            if not isinstance(key, (str, int, float)):
                self._add(
                    key_node,
                    where,
                    "key",
                    "Cette clé n'est ni un mot ni un nombre",
                    "Écrivez un mot suivi de deux-points",
                )
                continue
            if isinstance(key_node, yaml.ScalarNode) and (told := _of_key(key_node, value_node)):
                self._add(key_node, (*where, key), "yaml", *told)
                continue
            if key in seen:
                self._add(
                    key_node,
                    where,
                    "duplicate",
                    f"La clé « {shown(key)} » figure deux fois",
                    "Gardez-en une seule",
                )
                continue
            seen.add(key)
            place = (*where, key)
            self.lines[place] = key_node.start_mark.line + 1
            if not isinstance(key, str):
                self.keys[place] = key_node.value
            yield key, self.value(value_node, place)

    def _scalar(self, node: yaml.ScalarNode, where: Where) -> Any:
        text = node.value
        if node.style:
            return (
                self._date(node, where, text)
                if DATE.fullmatch(text) and self.dated(where)
                else text
            )
        if _AMBIGUOUS.fullmatch(text):
            remedy = (
                f'Entre guillemets, c\'est un texte : "{shown(text)}" ; sinon écrivez le nombre en'
                " chiffres simples"
            )
            self._add(
                node, where, "ambiguous", f"« {shown(text)} » se lit de plusieurs façons", remedy
            )
            return text
        bare = text.strip(BLANKS)
        if bare != text and not isinstance(_meant(bare), str):
            self._add(
                node,
                where,
                "yaml",
                f"Une espace insécable est collée à « {shown(bare)} »",
                "Retirez-la",
            )
            return text
        return self._plain(node, where, text)

    def _plain(self, node: yaml.ScalarNode, where: Where, text: str) -> Any:
        if len(text) > MAX_DIGITS and (_INTEGER.fullmatch(text) or _DECIMAL.fullmatch(text)):
            self._add(node, where, *TOO_LARGE)
            return text
        return self._date(node, where, text) if DATE.fullmatch(text) else _meant(text)

    def _date(self, node: yaml.ScalarNode, where: Where, text: str) -> date | str:
        try:
            return date.fromisoformat(text)
        except ValueError:
            self._add(node, where, *no_such_date(text))
            return text

    def _add(self, node: yaml.Node, where: Where, code: str, what: str, remedy: str) -> None:
        self.faults.append(Fault(self.file, node.start_mark.line + 1, code, what, remedy, where))
