"""Command line: `python -m scoring diagnose CASE.yaml`."""

import json
import sys
from datetime import date, datetime
from pathlib import Path

import click

from cases import read
from kernel import BoussoleError
from scoring import as_json, as_text, diagnose

DAY = click.DateTime(formats=["%Y-%m-%d"])


@click.group()
def main() -> None:
    """Juger un dossier."""


@main.command("diagnose")
@click.argument("case_file", metavar="CASE.yaml", type=click.Path(path_type=Path))
@click.option("--on", "on", type=DAY, help="Date du diagnostic (celle du dossier sinon).")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Forme de la réponse.")
def diagnose_command(case_file: Path, on: datetime | None, form: str) -> None:
    """Dire le niveau, ce qui le retient, les premières actions et les dispositifs."""
    try:
        case = read(case_file)
        diagnosis = diagnose(case, on=_day(on) or case.date)
    except BoussoleError as error:
        _fail(error)
    click.echo(json.dumps(as_json(diagnosis), ensure_ascii=False, indent=2, sort_keys=True) if form == "json" else as_text(diagnosis))


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _fail(error: BoussoleError) -> None:
    click.echo(str(error), err=True)
    sys.exit(1)


if __name__ == "__main__":
    main()
