"""Command line: `python -m cases read FILE`, and the commands of the operator of a store."""

import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import click

from cases.case import Case
from cases.file import read, save, to_json, to_text, write
from cases.migrate import migrate
from cases.migrated import migrated_as_json, migrated_as_text
from cases.store import AT_LEAST, BANDS, COMMANDS, Group, Statistics, Store, with_store
from kernel import BoussoleError, TellingGroup, json_text
from questionnaires import load
from scoring import assess

_FORMS: dict[str, Callable[[Case], str]] = {"yaml": to_text, "json": to_json}
_TITLES = {"region": "Région", "size": "Taille", "sector": "Secteur", "level": "Niveau"}


@click.group(cls=TellingGroup)
def main() -> None:
    """Lire un dossier ; tenir la base des dossiers."""


@main.command("read")
@click.argument("file", metavar="FICHIER", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    "target",
    type=click.Path(path_type=Path),
    help="Fichier à écrire ; à défaut, le dossier s'affiche.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(sorted(_FORMS)),
    help="Forme du dossier ; à défaut celle que dit le nom du fichier à écrire, sinon yaml.",
)
def read_command(file: Path, target: Path | None, form: str | None) -> None:
    """Reprendre le dossier d'un rapport PDF, ou d'un fichier YAML ou JSON."""
    form = form or ("json" if target and target.suffix.lower() == ".json" else "yaml")
    try:
        text = _FORMS[form](read(file))
        if target is None:
            click.echo(text, nl=False)
        else:
            save(text, target)
    except BoussoleError as error:
        click.echo(str(error), err=True)
        sys.exit(1)


@main.command("move")
@click.argument("file", metavar="FICHIER", type=click.Path(path_type=Path))
@click.option(
    "--to",
    "version",
    type=click.IntRange(1),
    help="Version du questionnaire où passer ; à défaut, l'actuelle.",
)
@click.option(
    "-o",
    "--output",
    "target",
    type=click.Path(path_type=Path),
    help="Fichier à écrire ; à défaut, rien n'est écrit : ce qui changerait est dit.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Forme de ce qui est dit.",
)
def move_command(file: Path, version: int | None, target: Path | None, form: str) -> None:
    """Faire passer un dossier à une autre version de son questionnaire, et dire ce qui change."""
    case = read(file)
    moved = migrate(case, load(case.questionnaire, version))
    if target is not None:
        write(moved.case, target)
    click.echo(
        json_text(migrated_as_json(moved)) if form == "json" else migrated_as_text(moved) + "\n",
        nl=False,
    )


@main.command("statistics")
@click.option(
    "--at-least",
    default=AT_LEAST,
    show_default=True,
    type=click.IntRange(5, 1000),
    help="Taille du plus petit groupe montré.",
)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@with_store
def statistics_command(store: Store, at_least: int, form: str) -> None:
    """Compter les dossiers par région, taille, secteur et niveau, sans petit groupe."""
    found = store.statistics(at_least=at_least, bands={**BANDS, "level": _level})
    click.echo(json_text(asdict(found)) if form == "json" else _as_text(found, at_least), nl=False)


def _level(case: Case) -> str | None:
    return assess(load(case.questionnaire, case.version), case).level_name


def _as_text(found: Statistics, at_least: int) -> str:
    if found.total is None:
        return f"Moins de {at_least} dossiers : rien n'est montré.\n"
    lines = [f"Dossiers : {found.total}"]
    for name, groups in found.tables.items():
        lines += ["", _TITLES[name], *(f"  {group.count:>6}  {_name(group)}" for group in groups)]
    return "\n".join(lines) + "\n"


def _name(group: Group) -> str:
    return "autres, réunis" if group.name is None else group.name or "non précisé"


for command in COMMANDS:
    main.add_command(command)

if __name__ == "__main__":
    main()
