"""Command line: `python -m reports CASE.yaml -o FILE.pdf`."""

import sys
from datetime import datetime
from pathlib import Path

import click

from cases import read
from kernel import BoussoleError
from reports.render import FORMATS, render
from scoring import diagnose


def _known_form(_context: click.Context, _parameter: click.Parameter, target: Path) -> Path:
    if target.suffix.removeprefix(".") not in FORMATS:
        known = ", ".join(f".{name}" for name in sorted(FORMATS))
        raise click.BadParameter(f"« {target.name} » doit finir par l'une de ces extensions : {known}")
    return target


@click.command()
@click.argument("case_file", metavar="CASE.yaml", type=click.Path(path_type=Path))
@click.option("-o", "--output", "target", required=True, type=click.Path(path_type=Path), callback=_known_form, help="Fichier à écrire : .pdf, .html ou .json.")
@click.option("--on", "on", type=click.DateTime(formats=["%Y-%m-%d"]), help="Date du diagnostic (celle du dossier sinon).")
def main(case_file: Path, target: Path, on: datetime | None) -> None:
    """Écrire le rapport d'un dossier."""
    try:
        case = read(case_file)
        report = render(diagnose(case, on=on.date() if on else case.date), target.suffix.removeprefix("."))
        _write(target, report)
    except BoussoleError as error:
        click.echo(str(error), err=True)
        sys.exit(1)


def _write(target: Path, report: bytes) -> None:
    try:
        target.write_bytes(report)
    except OSError:
        raise BoussoleError(f"« {target} » ne peut pas être écrit. Vérifiez que le dossier existe et que vous pouvez y écrire.") from None


if __name__ == "__main__":
    main()
