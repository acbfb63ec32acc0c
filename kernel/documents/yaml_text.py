"""Writing YAML that the strict reader reads back as the same values."""

import re
from decimal import Decimal
from typing import Any

import yaml

#: Long texts are written on one line, so that a change of a word changes one line.
_WIDTH = 10_000
#: Digits after the comma that are kept of a number, here and in JSON.
_DECIMALS = 12


def rounded(number: float) -> float:
    """Return a number as it is written."""
    return round(number, _DECIMALS)


def yaml_text(content: Any) -> str:
    """Return plain values (mappings, lists, texts, numbers, dates) as YAML; the same content always
    gives the same text."""
    return yaml.dump(content, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDTH)


class _Dumper(yaml.SafeDumper):
    """Quotes every text that is not a plain word: what YAML readers disagree on is then always a
    text."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        return True


_WORD = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9_-]*")
_RESERVED = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}


def _text_node(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    plain = _WORD.fullmatch(text) and text.lower() not in _RESERVED
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=None if plain else '"')


def _number_node(dumper: yaml.SafeDumper, number: float) -> yaml.Node:
    """Write the shortest decimals that are read back as this number: what a person typed, not what
    the machine holds of it."""
    text = format(Decimal(repr(rounded(number))), "f")
    return dumper.represent_scalar("tag:yaml.org,2002:float", text if "." in text else f"{text}.0")


def _list_node(dumper: yaml.SafeDumper, items: list[Any] | tuple[Any, ...]) -> yaml.Node:
    groups = any(isinstance(item, dict) for item in items)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=not groups)


_Dumper.add_representer(str, _text_node)
_Dumper.add_representer(float, _number_node)
_Dumper.add_representer(list, _list_node)
_Dumper.add_representer(tuple, _list_node)
