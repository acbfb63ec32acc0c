"""Command line: `python -m questionnaires check [PATH…]` and `schema`."""

import json
import sys
from pathlib import Path

import click

from kernel import Fault, TellingGroup
from questionnaires import Checked, Questionnaire, check, shipped, shipped_paths
from scoring import advice_faults, example_faults


@click.group(cls=TellingGroup)
def main() -> None:
    """Vérifier les questionnaires, décrire leur format."""


@main.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Forme de la réponse.")
def check_command(paths: tuple[Path, ...], form: str) -> None:
    """Dire toutes les fautes des questionnaires, exemples travaillés compris."""
    files = paths or tuple(_short(path) for path in shipped_paths())
    faults = [fault for path in files for fault in _faults(check(path))]
    if form == "json":
        click.echo(json.dumps([_plain(fault) for fault in faults], ensure_ascii=False, indent=2))
    else:
        for fault in faults:
            click.echo(str(fault))
        click.echo(f"{len(files)} questionnaire(s), {len(faults)} faute(s).")
    sys.exit(1 if faults else 0)


@main.command("schema")
def schema_command() -> None:
    """Écrire le JSON Schema du format."""
    click.echo(json.dumps(Questionnaire.model_json_schema(by_alias=True), ensure_ascii=False, indent=2))


def _plain(fault: Fault) -> dict[str, str | int]:
    return {"file": fault.file, "line": fault.line, "code": fault.code, "what": fault.what, "remedy": fault.remedy}


def _short(path: Path) -> Path:
    """Return a path as the author would type it from where he stands."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def _faults(checked: Checked) -> list[Fault]:
    found: list[Fault] = list(checked.faults)
    if checked.questionnaire and checked.document and not found:
        found += example_faults(checked.questionnaire, checked.document)
        found += advice_faults(checked.questionnaire) if checked.questionnaire.id in shipped() else ()
    return found


if __name__ == "__main__":
    main()
