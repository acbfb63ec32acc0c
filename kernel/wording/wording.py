"""The words of a room: a folder of YAML files, each sentence at a key that names its place."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from kernel.documents import read_yaml
from kernel.errors import ContentError
from kernel.wording.sentence import Sentence, sentence


class Wording:
    """The sentences of a folder. A key is the name of the file, then the keys inside it: «
    law.dates.since » stands in `law.yaml`.

    A file is read once, when its first sentence is asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[str, Mapping[str, str]] = {}
        self._groups: dict[str, Mapping[str, str]] = {}
        self._whole: dict[str, Sentence] = {}

    def say(self, key: str, **values: object) -> Sentence:
        """Return the sentence at a key, its braces filled (see `kernel.filled`). Raises
        KeyError."""
        if values:
            return sentence(self.text(key), **values)
        if key not in self._whole:
            self._whole[key] = sentence(self.text(key))
        return self._whole[key]

    def text(self, key: str) -> str:
        """Return the sentence at a key as it is written. Raises KeyError."""
        return self._file(key.partition(".")[0])[key]

    def group(self, key: str) -> Mapping[str, str]:
        """Return the words under a key, by their last part: those for the values that a fact may
        have. Raises KeyError when there are none."""
        if key not in self._groups:
            self._groups[key] = self._under(key)
        return self._groups[key]

    def _under(self, key: str) -> Mapping[str, str]:
        start = f"{key}."
        found = {
            name.removeprefix(start): text
            for name, text in self._file(key.partition(".")[0]).items()
            if name.startswith(start)
        }
        if not found:
            raise KeyError(key)
        return MappingProxyType(found)

    def all(self) -> Mapping[str, str]:
        """Return every sentence as it is written, by its key, in the order of the files. What
        stands in a list is numbered from 1."""
        return {
            key: text
            for path in sorted(self._folder.glob("*.yaml"))
            for key, text in self._file(path.stem).items()
        }

    def _file(self, name: str) -> Mapping[str, str]:
        if name not in self._read:
            self._read[name] = dict(_flat(name, _read(self._folder / f"{name}.yaml")))
        return self._read[name]


def _read(path: Path) -> Any:
    """Raises KeyError when there is no such file, ContentError when it is no sound YAML, or tells a
    key twice."""
    if not path.is_file():
        raise KeyError(path.stem)
    found = read_yaml(path)
    if found.faults:
        raise ContentError(found.faults)
    return found.data


def _flat(key: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, Mapping):
        for name, inside in value.items():
            yield from _flat(f"{key}.{name}", inside)
    elif isinstance(value, list | tuple):
        for place, inside in enumerate(value, start=1):
            yield from _flat(f"{key}.{place}", inside)
    else:
        yield key, str(value)
