"""The catalogue against many firms: `table`."""

from datetime import date
from pathlib import Path
from typing import Any, get_args

import click

from companies import Project, ProjectKind
from kernel import did_you_mean
from schemes.catalogue import load
from schemes.commands.options import IN_FOLDER, ON, OUT_FILE, told
from schemes.csv_rows import separator
from schemes.firm_table import firm_chunks
from schemes.table import match_table
from schemes.wording import say

_KINDS: tuple[ProjectKind, ...] = get_args(ProjectKind)


class _Kinds(click.ParamType[tuple[ProjectKind, ...]]):
    name = "GENRES"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[ProjectKind, ...]:
        if isinstance(value, tuple):
            return value
        words = [word.strip() for word in value.split(",")]
        unknown = next((word for word in words if word not in _KINDS), None)
        if unknown is not None:
            remedy = did_you_mean(unknown, _KINDS, f"Choisissez parmi : {', '.join(_KINDS)}.")
            self.fail(f"« {unknown} » n'est pas un genre de projet. {remedy}", param, ctx)
        return tuple(kind for kind in _KINDS if kind in words)


@click.command("table")
@click.argument("firms", metavar="ENTREPRISES.csv", type=click.Path(dir_okay=False, path_type=Path))
@OUT_FILE
@ON
@click.option("--kinds", type=_Kinds(), default=(), help="Ce que le projet comprend, séparé par des virgules : conseil,logiciel…")
@click.option("--budget", type=click.IntRange(min=0), help="Budget du projet en euros, hors taxes.")
@IN_FOLDER
@told
def table(firms: Path, output: Path, on: date, kinds: tuple[ProjectKind, ...], budget: int | None, folder: Path) -> None:
    """Dire le verdict de chaque dispositif pour chaque entreprise d'un fichier, pour un même projet.

    Les colonnes portent les noms des faits d'une entreprise (postcode, naf, headcount…) ou « declared. » et une déclaration ; les
    autres colonnes sont recopiées.
    """
    catalogue, project = load(folder), Project(kinds=kinds, budget_eur=budget)
    draft, mark, count = output.with_name(f"{output.name}.part"), separator(firms), 0
    try:
        with draft.open("w", encoding="utf-8", newline="") as file:
            for chunk in firm_chunks(firms):
                verdicts = match_table(catalogue, chunk.firms, project, on)
                chunk.names.join(verdicts).to_csv(file, sep=mark, index=False, header=not count, lineterminator="\n")
                count += len(chunk.firms)
        draft.replace(output)
    finally:
        draft.unlink(missing_ok=True)
    click.echo(say("text.table", firms=count, schemes=len(catalogue.schemes)))
