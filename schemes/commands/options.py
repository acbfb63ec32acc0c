"""What several commands share: days, forms, folders, and how a mistake is told."""

import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, NoReturn, ParamSpec, TypeVar

import click

from kernel import BoussoleError, DayOption, Fault, did_you_mean
from schemes.catalogue import FOLDER, Catalogue
from schemes.record import Scheme
from schemes.wording import say

Params = ParamSpec("Params")
Returned = TypeVar("Returned")


DAY = DayOption()
ON = click.option(
    "--on", type=DAY, default=date.today, help="Date à laquelle juger (aujourd'hui sinon)."
)
CASE = click.argument("case_file", metavar="DOSSIER", type=click.Path(path_type=Path))
#: A folder that must be a catalogue; the shipped one by default.
CATALOGUE = click.Path(exists=True, file_okay=False, path_type=Path, resolve_path=True)
IN_FOLDER = click.option(
    "--folder",
    type=CATALOGUE,
    default=FOLDER,
    help="Dossier du catalogue (celui qui est livré sinon).",
)
_NEW_FOLDER = click.Path(file_okay=False, path_type=Path)
_NEW_FILE = click.Path(dir_okay=False, path_type=Path)
OUT_FOLDER = click.option(
    "-o", "--output", metavar="DOSSIER", type=_NEW_FOLDER, required=True, help="Dossier où écrire."
)
OUT_FILE = click.option(
    "-o", "--output", metavar="FICHIER", type=_NEW_FILE, required=True, help="Fichier où écrire."
)

SKIP = click.option(
    "--skip",
    is_flag=True,
    help="Laisser de côté les lignes en faute, dites une à une, et traiter les autres.",
)


def form_option(*forms: str) -> Callable[[Callable[Params, Returned]], Callable[Params, Returned]]:
    """Return the option that chooses the form of the answer; the first one is the default."""
    return click.option(
        "--format", "form", type=click.Choice(forms), default=forms[0], help="Forme de la réponse."
    )


def told(command: Callable[Params, Returned]) -> Callable[Params, Returned]:
    """Make a command tell a person's mistake on the error output, without a trace, and exit with
    1."""

    @wraps(command)
    def run(*args: Params.args, **kwargs: Params.kwargs) -> Returned:
        try:
            return command(*args, **kwargs)
        except BoussoleError as error:
            fail(str(error))
        except OSError as error:
            if error.filename is None:
                raise
            fail(say("text.cannot_write", path=error.filename))

    return run


def fail(message: str) -> NoReturn:
    """Tell what is wrong and exit with 1."""
    click.echo(message, err=True)
    sys.exit(1)


def tell_skipped(faults: Sequence[Fault]) -> None:
    """Tell each row that was left out, then how many."""
    for fault in faults:
        click.echo(str(fault), err=True)
    if faults:
        click.echo(
            say("text.skipped", count=len({(fault.file, fault.line) for fault in faults})), err=True
        )


def scheme_of(catalogue: Catalogue, id: str) -> Scheme:
    """Return a scheme by its id, or fail naming the nearest one."""
    known: Mapping[str, Scheme] = {scheme.id: scheme for scheme in catalogue.schemes}
    if id not in known:
        fail(say("text.no_scheme", id=id, remedy=did_you_mean(id, known, say("text.list"))))
    return known[id]


def print_json(content: Any) -> None:
    """Print plain values as JSON."""
    click.echo(json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True))


def print_lines(lines: Iterable[str]) -> None:
    """Print lines of text."""
    click.echo("\n".join(lines))
