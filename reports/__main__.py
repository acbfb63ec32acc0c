"""Command line: `python -m reports CASE.yaml -o FILE.pdf`."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from cases import Case, read
from kernel import BoussoleError, DayOption, TellingCommand, private_file
from presentation import Brand, Edition, comparable, present, say
from reports.brand import read_brand
from reports.office import MODEL_FORMATS, render_model
from reports.render import FORMATS, render
from scoring import Diagnosis, confirmed_before, diagnose

_FILE = click.Path(path_type=Path)
_DAY = DayOption()
_FORMS, _MODEL_FORMS = (
    ", ".join(f".{name}" for name in sorted(forms)) for forms in (FORMATS, MODEL_FORMATS)
)

T = TypeVar("T")


@dataclass(frozen=True)
class _Files:
    case: Case
    earlier: Case | None
    brand: Brand | None


def _known_form(context: click.Context, _parameter: click.Parameter, target: Path) -> Path:
    """A report and a model are not written in the same forms."""
    forms, told = (
        (MODEL_FORMATS, _MODEL_FORMS) if context.params.get("model") else (FORMATS, _FORMS)
    )
    if target.suffix.removeprefix(".") not in forms:
        raise click.BadParameter(
            f"« {target.name} » doit finir par l'une de ces extensions : {told}"
        )
    return target


@click.command(cls=TellingCommand)
@click.argument("case_file", metavar="CASE", type=_FILE)
@click.option(
    "-o",
    "--output",
    "target",
    metavar="FILE",
    required=True,
    type=_FILE,
    callback=_known_form,
    help=f"Fichier à écrire : {_FORMS}.",
)
@click.option(
    "--model",
    "model",
    metavar="ID",
    is_eager=True,
    help=f"Écrire un modèle prêt à l'emploi au lieu du rapport : {_MODEL_FORMS}.",
)
@click.option(
    "--on",
    "on",
    metavar="DATE",
    type=_DAY,
    help="Jour de la lecture, comme 2026-11-22 (celui du dossier sinon).",
)
@click.option("--large-print", is_flag=True, help="En grands caractères : 12 points au moins.")
@click.option(
    "--brand",
    "brand_file",
    metavar="BRAND.yaml",
    type=_FILE,
    help="Au nom d'un organisme : son nom, son logo, sa couleur.",
)
@click.option(
    "--earlier",
    "earlier_file",
    metavar="CASE",
    type=_FILE,
    help="Dossier précédent de la même entreprise, à comparer.",
)
def main(
    case_file: Path,
    target: Path,
    model: str | None,
    on: date | None,
    **edition: Any,
) -> None:
    """Écrire le rapport d'un dossier : CASE est un fichier .yaml ou .json, ou le PDF d'un
    rapport."""
    files = _files(case_file, edition["earlier_file"], edition["brand_file"])
    form = target.suffix.removeprefix(".")
    large = edition["large_print"]
    _write(target, _model(files, model, form, on) if model else _report(files, form, on, large))


def _files(case_file: Path, earlier_file: Path | None, brand_file: Path | None) -> _Files:
    """Read all files. Raises BoussoleError with the faults of all of them."""
    faults: list[str] = []
    case = _tried(read, case_file, faults)
    earlier, brand = _tried(read, earlier_file, faults), _tried(read_brand, brand_file, faults)
    if faults or case is None:
        raise BoussoleError("\n".join(faults))
    return _Files(case, earlier, brand)


def _tried(reader: Callable[[Path], T], file: Path | None, faults: list[str]) -> T | None:
    try:
        return reader(file) if file else None
    except BoussoleError as error:
        faults.append(str(error))
        return None


def _report(files: _Files, form: str, on: date | None, large_print: bool) -> bytes:
    diagnosis = _diagnosed(files.case, on)
    before = files.earlier or confirmed_before(files.case, diagnosis.maturity)
    earlier = comparable(_diagnosed(before, on), diagnosis) if before else None
    return render(diagnosis, form, Edition(large_print, files.brand, earlier))


def _model(files: _Files, id: str, form: str, on: date | None) -> bytes:
    shown = present(_diagnosed(files.case, on))
    if (found := shown.model(id)) is None:
        ids = ", ".join(sorted(model.id for model in shown.models))
        raise BoussoleError(say("models.no_model", id=id, ids=ids))
    return render_model(found, form)


def _diagnosed(case: Case, on: date | None) -> Diagnosis:
    return diagnose(case, on=on or case.date)


def _write(target: Path, report: bytes) -> None:
    try:
        with private_file(target) as draft:
            draft.write_bytes(report)
    except OSError:
        raise BoussoleError(
            f"« {target} » ne peut pas être écrit. Vérifiez que le dossier existe et que vous"
            " pouvez y écrire."
        ) from None


if __name__ == "__main__":
    main()
