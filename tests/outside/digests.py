"""What a firm takes away, byte by byte: `python -m tests.outside.digests FOLDER` writes each file there, and prints its SHA-256 and its name.

The worked examples and the ten firms in each mode, the dossiers of version 1, in each form of the report, on one day. Two states of the code
that print the same lines hand over the same files.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import click

import questionnaires
from cases import Case, read, to_json, to_text
from presentation import Edition
from reports import FORMATS, render
from reports.terminal import as_text, progress_as_text
from scoring import compare, diagnose, example_case

DAY = date(2026, 11, 22)
_TESTS = Path(__file__).parents[1]
#: The moment that a calendar bears.
_MADE_AT = datetime(2026, 11, 22, 9, tzinfo=UTC)


def cases() -> Iterator[tuple[str, Case]]:
    """Yield the case of each worked example and of each firm in each mode, and the dossiers of version 1, with a name for their files."""
    bank = questionnaires.load("diag-ia")
    modes = [mode.id for mode in bank.modes]
    for mode in modes:
        yield from ((f"exemple-{example.id}-{mode}", example_case(bank, example, mode, DAY)) for example in bank.examples)
        for path in sorted((_TESTS / "scoring" / "firms").glob("*.yaml")):
            case = read(path)
            yield f"firme-{path.stem}-{mode}", case if mode == case.mode else replace(case, mode=mode, not_applicable={})
    for mode in modes:
        yield f"version-1-{mode}", read(_TESTS / "cases" / "version_1" / f"{mode}.yaml")


def files(case: Case) -> Iterator[tuple[str, bytes]]:
    """Yield each file of a case with the end of its name: each form of the report, one in large print with an earlier diagnosis, the texts."""
    diagnosis = diagnose(case, on=DAY)
    earlier = diagnose(replace(case, date=date(2026, 5, 22), answers={id: 25 if answer == 75 else answer for id, answer in case.answers.items()}), on=DAY)
    plain = Edition(made_at=_MADE_AT)
    yield from ((form, render(diagnosis, form, plain)) for form in sorted(FORMATS))
    if case.mode == "complet":
        wide = Edition(large_print=True, earlier=earlier, kept_until=date(2027, 11, 22), made_at=_MADE_AT)
        yield from ((f"suivi.{form}", render(diagnosis, form, wide)) for form in sorted(FORMATS))
    yield "txt", as_text(diagnosis).encode()
    yield "progres.txt", progress_as_text(compare(earlier, diagnosis), diagnosis.questionnaire).encode()
    yield "yaml", to_text(case).encode()
    yield "dossier.json", to_json(case).encode()


@click.command(help=__doc__)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def main(folder: Path) -> None:
    """Write the files and print their digests."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, case in cases():
        for end, content in files(case):
            (folder / f"{name}.{end}").write_bytes(content)
            click.echo(f"{hashlib.sha256(content).hexdigest()}  {name}.{end}")


if __name__ == "__main__":
    main()
