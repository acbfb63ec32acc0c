"""Command line: `python -m schemes check`, `match CASE.yaml`, `show ID`."""

import json
import sys
from datetime import date, datetime
from pathlib import Path
from typing import NoReturn

import click

from kernel import BoussoleError, did_you_mean
from schemes import as_json, load, match, notices
from schemes.as_text import matches_text, scheme_text
from schemes.catalogue import FOLDER, read
from schemes.firm_file import read_firm
from schemes.wording import say

DAY = click.DateTime(formats=["%Y-%m-%d"])
_FORMAT = click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Forme de la réponse.")


@click.group()
def main() -> None:
    """Vérifier les dispositifs d'aide, trouver ceux d'une entreprise."""


@main.command("check")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), default=FOLDER)
@click.option("--on", "on", type=DAY, help="Date à laquelle juger la fraîcheur (aujourd'hui sinon).")
def check_command(folder: Path, on: datetime | None) -> None:
    """Dire toutes les fautes, puis ce qui est ancien, expiré ou sans source."""
    catalogue, faults = read(folder.resolve())
    for fault in faults:
        click.echo(str(fault))
    for notice in notices(catalogue, _day(on)):
        click.echo(str(notice))
    click.echo(say("text.checked", schemes=len(catalogue.schemes), faults=len(faults)))
    sys.exit(1 if faults else 0)


@main.command("match")
@click.argument("case_file", metavar="CASE.yaml", type=click.Path(path_type=Path))
@click.option("--on", "on", type=DAY, help="Date à laquelle juger (celle du dossier sinon, ou aujourd'hui).")
@_FORMAT
def match_command(case_file: Path, on: datetime | None, form: str) -> None:
    """Dire les dispositifs d'une entreprise, les meilleurs d'abord."""
    try:
        firm = read_firm(case_file)
        found = match(load(), firm.company, firm.project, None, on.date() if on else firm.day or _day(None))
    except BoussoleError as error:
        _fail(str(error))
    if form == "json":
        click.echo(json.dumps([as_json(one) for one in found], ensure_ascii=False, indent=2, sort_keys=True))
    else:
        click.echo("\n".join(matches_text(found)))


@main.command("show")
@click.argument("id")
def show_command(id: str) -> None:
    """Dire ce qui est su d'un dispositif, avec ses sources."""
    try:
        catalogue = load()
        scheme = catalogue.scheme(id)
    except KeyError:
        _fail(say("text.no_scheme", id=id, remedy=did_you_mean(id, (one.id for one in catalogue.schemes), say("text.list"))))
    except BoussoleError as error:
        _fail(str(error))
    click.echo("\n".join(scheme_text(scheme, catalogue.sources)))


def _day(moment: datetime | None) -> date:
    return moment.date() if moment else date.today()


def _fail(message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(1)


if __name__ == "__main__":
    main()
