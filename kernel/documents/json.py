"""JSON for the same readers as YAML: the same values, limits, line marks and faults. Dates are
texts there: `dated` says where."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, NoReturn

from kernel.documents.yaml import (
    DATE,
    MAX_BYTES,
    MAX_DIGITS,
    MAX_VALUES,
    TOO_LARGE,
    Document,
    Where,
    decoded,
    no_such_date,
    read_yaml,
    too_many,
)
from kernel.documents.yaml_text import rounded
from kernel.errors import ContentError
from kernel.faults import Fault

# Every number is taken whole: a pattern that wanted an exponent would try each of its digits anew.
_TOKEN = re.compile(
    r'("[^"\\]*(?:\\.[^"\\]*)*")(?:([ \t\r\n]*):)?|-?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?'
)
#: Longest number whose exponent is written out, and longest outcome; the reader calls what is
#: longer too long, or ambiguous.
_LONGEST, _WIDEST = 40, 200
_NOT_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


def json_text(content: Any) -> str:
    """Return plain values as JSON, keys in their order; the same content always gives the same
    text."""
    text = (
        json.dumps(
            _rounded(content), ensure_ascii=False, allow_nan=False, indent=1, default=date.isoformat
        )
        + "\n"
    )
    # Half a character, which UTF-8 cannot hold, is told by its number, as JSON allows.
    return text.encode(errors="backslashreplace").decode()


def _rounded(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _rounded(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_rounded(item) for item in value]
    return rounded(value) if isinstance(value, float) else value


def read_json(
    source: Path | str | bytes,
    file: str,
    max_bytes: int = MAX_BYTES,
    dated: Callable[[Where], bool] = lambda _: False,
    max_values: int = MAX_VALUES,
) -> Document:
    """Read a JSON file or text as `read_yaml` does. Raises ContentError when it cannot be read as
    JSON at all."""
    text = decoded(source, file, max_bytes)
    _check(text, file)
    try:
        return read_yaml(_TOKEN.sub(_as_yaml, text), file, 6 * max_bytes, dated, max_values)
    except ContentError as error:
        raise _in_json(error) from None


def _in_json(error: ContentError) -> ContentError:
    """What YAML alone refuses is no fault of its writing here."""
    (fault,) = error.faults
    if fault.code != "yaml":
        return error
    what = (
        "Cette ligne contient un nom de plus de mille lettres, ou un caractère qui n'en est pas un"
    )
    return ContentError(
        [
            replace(
                fault,
                code="json",
                what=what,
                remedy="Raccourcissez le nom, ou retirez le caractère",
            )
        ]
    )


def document(
    content: Any,
    file: str,
    max_bytes: int = MAX_BYTES,
    dated: Callable[[Where], bool] = lambda _: False,
    max_values: int = MAX_VALUES,
) -> Document:
    """Return plain values of JSON as `read_json` reads the text of them, without writing it out:
    several times quicker.

    Raises ContentError when the text would be too long.
    """
    decoded(json_text(content), file, max_bytes)
    walk = _Walk(file, dated, max_values)
    return Document(file, walk.value(content, ()), walk.lines, walk.scalars, tuple(walk.faults))


class _Walk:
    """Goes through plain values, noting each place, and what no file may hold. All of it stands on
    one line."""

    def __init__(self, file: str, dated: Callable[[Where], bool], max_values: int) -> None:
        self.file, self.dated, self.max_values = file, dated, max_values
        self.count = 0
        self.lines: dict[Where, int] = {}
        self.scalars: dict[Where, str] = {}
        self.faults: list[Fault] = []

    def value(self, found: Any, where: Where) -> Any:
        self.lines[where] = 1
        # A name counts as well as its value, as it does in the text.
        self.count += 1 + (len(found) if isinstance(found, dict) else 0)
        if self.count > self.max_values:
            raise too_many(self.file, 1, self.max_values)
        if isinstance(found, dict):
            return {key: self.value(item, (*where, key)) for key, item in found.items()}
        if isinstance(found, (list, tuple)):
            return tuple(self.value(item, (*where, index)) for index, item in enumerate(found))
        return self._scalar(found, where)

    def _scalar(self, found: Any, where: Where) -> Any:
        found = rounded(found) if isinstance(found, float) else found
        self.scalars[where] = text = found if isinstance(found, str) else _written(found)
        if isinstance(found, str):
            return self._date(text, where) if DATE.fullmatch(text) and self.dated(where) else text
        if not isinstance(found, bool) and found is not None and len(text) > MAX_DIGITS:
            self.faults.append(Fault(self.file, 1, *TOO_LARGE, where))
            return text
        return found

    def _date(self, text: str, where: Where) -> date | str:
        try:
            return date.fromisoformat(text)
        except ValueError:
            self.faults.append(Fault(self.file, 1, *no_such_date(text), where))
            return text


def _written(value: bool | float | None) -> str:
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    return format(Decimal(str(value)), "f")


def _check(text: str, file: str) -> None:
    try:
        json.loads(text, parse_int=str, parse_float=str, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        raise _unreadable(file, error.lineno) from None
    except (ValueError, RecursionError):
        raise _unreadable(file, 1) from None


def _no_constant(name: str) -> NoReturn:
    """NaN and Infinity are Python's, not JSON's."""
    raise ValueError(name)


def _unreadable(file: str, line: int) -> ContentError:
    return ContentError(
        [
            Fault(
                file,
                line,
                "json",
                "Cette ligne n'est pas du JSON lisible",
                "Vérifiez les guillemets, les virgules et les accolades",
            )
        ]
    )


def _as_yaml(token: re.Match[str]) -> str:
    """Write a text or a number of JSON so that YAML reads the same; it stays on its line."""
    written, before_colon = token[1], token[2]
    if written is None:
        return _number(token[0])
    text = _NOT_IN_YAML.sub(
        lambda letter: f"\\u{ord(letter[0]):04x}",
        json.dumps(json.loads(written), ensure_ascii=False),
    )
    return text if before_colon is None else f"{text}:{before_colon}"


def _number(text: str) -> str:
    if len(text) > _LONGEST or "e" not in text.lower():
        return text
    number = Decimal(text)
    return format(number, "f") if abs(number.adjusted()) <= _WIDEST else text
