"""Command line: `python -m scoring diagnose CASE.yaml`, `python -m scoring compare BEFORE.yaml
AFTER.yaml`."""

import json
import sys
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any, NoReturn

import click

from cases import Case, read
from kernel import BoussoleError, DayOption, TellingGroup, printed
from scoring import as_json, diagnose
from scoring.diagnosis import Diagnosis
from scoring.progress import compare, progress_as_json

DAY = DayOption()


@click.group(cls=TellingGroup)
def main() -> None:
    """Juger un dossier."""


@main.command("diagnose")
@click.argument("case_file", metavar="CASE.yaml", type=click.Path(path_type=Path))
@click.option("--on", "on", type=DAY, help="Jour de la lecture (celui du dossier sinon).")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="Forme de la réponse.",
)
def diagnose_command(case_file: Path, on: date | None, form: str) -> None:
    """Dire le niveau, ce qui le retient, les premières actions et les dispositifs."""
    (case,) = _cases(case_file)
    diagnosis = _diagnosed(case, on)
    if form == "json":
        _echo_json(as_json(diagnosis))
    else:
        click.echo(printed(_terminal().as_text(diagnosis)))


@main.command("compare")
@click.argument("before_file", metavar="BEFORE.yaml", type=click.Path(path_type=Path))
@click.argument("after_file", metavar="AFTER.yaml", type=click.Path(path_type=Path))
@click.option(
    "--on", "on", type=DAY, help="Date des deux diagnostics (celle de chaque dossier sinon)."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="Forme de la réponse.",
)
def compare_command(before_file: Path, after_file: Path, on: date | None, form: str) -> None:
    """Dire ce qui a bougé entre deux dossiers d'une même entreprise."""
    before, after = (_diagnosed(case, on) for case in _cases(before_file, after_file))
    progress = compare(before, after)
    if progress.refusal:
        _fail(BoussoleError(progress.refusal))
    if form == "json":
        _echo_json(progress_as_json(progress))
    else:
        click.echo(printed(_terminal().progress_as_text(progress, after.questionnaire)))


def _terminal() -> ModuleType:
    """Load what tells a diagnosis in words: JSON does without."""
    from reports import terminal  # noqa: PLC0415

    return terminal


def _echo_json(told: dict[str, Any]) -> None:
    click.echo(json.dumps(told, ensure_ascii=False, indent=2, sort_keys=True))


def _cases(*files: Path) -> list[Case]:
    """Read case files; the faults of all of them are told together."""
    cases, errors = [], []
    for file in files:
        try:
            cases.append(read(file))
        except BoussoleError as error:
            errors.append(str(error))
    if errors:
        _fail(BoussoleError("\n".join(errors)))
    return cases


def _diagnosed(case: Case, on: date | None) -> Diagnosis:
    try:
        return diagnose(case, on=on or case.date)
    except BoussoleError as error:
        _fail(error)


def _fail(error: BoussoleError) -> NoReturn:
    click.echo(str(error), err=True)
    sys.exit(1)


if __name__ == "__main__":
    main()
