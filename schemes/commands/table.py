"""The catalogue against many firms: `table`."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any, get_args

import click
import pandas as pd

from companies import Project, ProjectKind
from kernel import Fault, SpokenCommand, did_you_mean, harmless, private_file
from schemes.catalogue import load
from schemes.commands.options import IN_FOLDER, ON, OUT_FILE, SKIP, tell_skipped, told
from schemes.csv_files import ENCODING, form_of
from schemes.firms import FirmChunk, firm_chunks, match_table
from schemes.wording import say

_KINDS: tuple[ProjectKind, ...] = get_args(ProjectKind)


class _Kinds(click.ParamType[tuple[ProjectKind, ...]]):
    name = "GENRES"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[ProjectKind, ...]:
        if isinstance(value, tuple):
            return value
        words = [word.strip() for word in value.split(",")]
        unknown = next((word for word in words if word not in _KINDS), None)
        if unknown is not None:
            remedy = did_you_mean(unknown, _KINDS, f"Choisissez parmi : {', '.join(_KINDS)}.")
            self.fail(f"« {unknown} » n'est pas un genre de projet. {remedy}", param, ctx)
        return tuple(kind for kind in _KINDS if kind in words)


@click.command("table", cls=SpokenCommand)
@click.argument("firms", metavar="ENTREPRISES.csv", type=click.Path(dir_okay=False, path_type=Path))
@OUT_FILE
@ON
@click.option(
    "--kinds",
    type=_Kinds(),
    default=(),
    help="Ce que le projet comprend, séparé par des virgules : conseil,logiciel…",
)
@click.option("--budget", type=click.IntRange(min=0), help="Budget du projet en euros, hors taxes.")
@SKIP
@IN_FOLDER
@told
def table(firms: Path, output: Path, on: date, folder: Path, skip: bool, **project: Any) -> None:
    """Dire le verdict de chaque dispositif pour chaque entreprise d'un fichier, pour un même
    projet.

    Les colonnes portent les noms des faits d'une entreprise (postcode, naf, headcount…) ou «
    declared. » et une déclaration ; les
    autres colonnes sont recopiées.
    """
    catalogue, asked = load(folder), _project(**project)
    skipped: list[Fault] | None = [] if skip else None
    with private_file(output) as draft:
        count = _write(
            draft,
            form_of(firms).separator,
            firm_chunks(firms, skipped),
            lambda chunk: match_table(catalogue, chunk.firms, asked, on),
        )
    tell_skipped(skipped or ())
    click.echo(say("text.table", firms=count, schemes=len(catalogue.schemes)))


def _project(kinds: tuple[ProjectKind, ...], budget: int | None) -> Project:
    return Project(kinds=kinds, budget_eur=budget)


def _write(
    path: Path, mark: str, chunks: Iterable[FirmChunk], judge: Callable[[FirmChunk], pd.DataFrame]
) -> int:
    """Write the rows, what names each firm beside its verdicts, and return how many there are."""
    count = 0
    with path.open("w", encoding=ENCODING, newline="") as file:
        for chunk in chunks:
            named = chunk.names.map(harmless).rename(columns=harmless)
            named.join(judge(chunk)).to_csv(
                file, sep=mark, index=False, header=not count, lineterminator="\n"
            )
            count += len(chunk.firms)
    return count
