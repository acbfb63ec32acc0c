"""The national schema: `export`, `import`."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click

from kernel import BoussoleError, Fault, SpokenCommand, yaml_text
from schemes.catalogue import load
from schemes.commands.options import DAY, IN_FOLDER, OUT_FILE, OUT_FOLDER, SKIP, tell_skipped, told
from schemes.csv_files import ENCODING
from schemes.national import drafts, export, known_ids
from schemes.wording import say


@click.command("export", cls=SpokenCommand)
@OUT_FILE
@IN_FOLDER
@told
def export_command(output: Path, folder: Path) -> None:
    """Écrire le catalogue au schéma national des dispositifs d'aide (CSV), et dire ce que ce schéma
    ne peut pas tenir."""
    catalogue = load(folder)
    found = export(catalogue)
    output.write_text(found.text, encoding=ENCODING, newline="")
    click.echo(say("national.exported", count=len(catalogue.schemes), path=output))
    for what, ids in found.lost.items():
        click.echo(
            say("national.lost", count=len(ids), what=say(f"national.losses.{what}")), err=True
        )


@click.command("import", cls=SpokenCommand)
@click.argument("table", metavar="AIDES.csv", type=click.Path(dir_okay=False, path_type=Path))
@OUT_FOLDER
@click.option(
    "--on", type=DAY, default=date.today, help="Jour où le fichier a été lu (aujourd'hui sinon)."
)
@SKIP
@told
def import_command(table: Path, output: Path, on: date, skip: bool) -> None:
    """Lire un fichier au schéma national et en écrire des brouillons de fiches, à relire un par un.

    Un brouillon est « à confirmer » ; `check` sur le dossier dit ce qui y manque. Un fichier déjà
    là n'est jamais remplacé.
    """
    skipped: list[Fault] | None = [] if skip else None
    found = drafts(table, on, known_ids(scheme.id for scheme in load().schemes), skipped)
    _write_new(dict(_files(output, found.records, found.sources)))
    click.echo(say("national.imported", count=len(found.records), folder=output))
    click.echo(say("national.drafts"))
    for what, count in found.lost.items():
        click.echo(
            say("national.lost_in", count=count, what=say(f"national.losses_in.{what}")), err=True
        )
    if found.unknown:
        what = say("national.losses_in.columns", names=", ".join(found.unknown))
        click.echo(say("national.lost_in", count=len(found.records), what=what), err=True)
    tell_skipped(skipped or ())


def _files(
    folder: Path, records: Mapping[str, Any], sources: Mapping[str, Any]
) -> Iterator[tuple[Path, str]]:
    for id, record in records.items():
        yield folder / "records" / f"{id}.yaml", yaml_text(record)
    if sources:
        yield folder / "sources" / "import.yaml", yaml_text(sources)


def _write_new(files: Mapping[Path, str]) -> None:
    there = next((path for path in files if path.exists()), None)
    if there is not None:
        raise BoussoleError(say("text.already_there", path=there))
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
