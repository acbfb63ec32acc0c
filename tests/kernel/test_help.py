"""The help of every command is in French, to the words that click itself writes."""

from collections.abc import Iterator
from importlib import import_module

import click
import pytest
from click.testing import CliRunner

ROOMS = {"cases": "main", "questionnaires": "main", "reports": "main", "schemes": "main", "scoring": "main"}
ENGLISH = ("Usage:", "Options:", "Commands:", "Show this message", "[required]", "[default", "COMMAND [", "[ARGS]")


def commands() -> Iterator[tuple[click.Command, tuple[str, ...]]]:
    for room in ROOMS:
        module = import_module(f"{room}.__main__")
        (top,) = {id(one): one for one in vars(module).values() if isinstance(one, click.Command) and type(one).__name__.startswith("Telling")}.values()
        yield from _within(top, (), top)


def _within(top: click.Command, words: tuple[str, ...], command: click.Command) -> Iterator[tuple[click.Command, tuple[str, ...]]]:
    yield top, words
    if isinstance(command, click.Group):
        for name, one in command.commands.items():
            yield from _within(top, (*words, name), one)


@pytest.mark.parametrize(("top", "words"), list(commands()), ids=lambda one: " ".join(one) if isinstance(one, tuple) else one.name)
def test_no_help_speaks_english(top: click.Command, words: tuple[str, ...]) -> None:
    told = CliRunner().invoke(top, [*words, "--help"])
    assert told.exit_code == 0
    assert [one for one in ENGLISH if one in told.output] == []
    assert "Usage : " in told.output
    assert "Montrer cette aide." in told.output
