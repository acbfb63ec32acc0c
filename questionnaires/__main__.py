"""Command line: `python -m questionnaires check [PATH…]`, `publish ID` and `schema`."""

import json
import sys
from pathlib import Path

import click

from kernel import ContentError, Document, Fault, TellingGroup, filled, told_by_file, wording_faults
from questionnaires import (
    FOLDER,
    PUBLISHED,
    Checked,
    Questionnaire,
    check,
    check_migration,
    home_faults,
    is_migration,
    is_version,
    load,
    migration_paths,
    path_of,
    publish,
    shipped,
    shipped_paths,
)
from scoring import (
    activity_faults,
    advice_home_faults,
    example_faults,
    migrated_example_faults,
    versions_advice_faults,
)

#: The sentences of the package stand beside the shipped questionnaires.
WORDING = FOLDER / "wording"


@click.group(cls=TellingGroup)
def main() -> None:
    """Vérifier les questionnaires, les publier, décrire leur format."""


@main.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="Forme de la réponse.",
)
def check_command(paths: tuple[Path, ...], form: str) -> None:
    """Dire toutes les fautes des questionnaires : chaque version, ses exemples travaillés, les
    passages d'une version à l'autre ; et ce qui se lit mal dans ce que des personnes lisent."""
    files, faults = _checked(paths)
    if form == "json":
        click.echo(json.dumps([_plain(fault) for fault in faults], ensure_ascii=False, indent=2))
    else:
        for line in told_by_file(faults):
            click.echo(line)
        counts = "{files:questionnaire|questionnaires}, {faults:faute|fautes}."
        click.echo(filled(counts, files=files, faults=len(faults)))
    sys.exit(1 if faults else 0)


@main.command("publish")
@click.argument("id", metavar="QUESTIONNAIRE")
@click.option(
    "--reworded",
    multiple=True,
    metavar="PARTIE",
    help="Partie publiée dont seuls les mots changent, par exemple questions.CAP-01.",
)
@click.option(
    "--corrected",
    multiple=True,
    metavar="PASSAGE",
    help="Passage publié qui change pour les dossiers à venir, par exemple 1-to-2.",
)
def publish_command(id: str, reworded: tuple[str, ...], corrected: tuple[str, ...]) -> None:
    """Noter ce que veut dire la version actuelle d'un questionnaire : des dossiers vont la suivre,
    son sens ne change plus."""
    home = path_of(id).parent
    faults = [fault for fault in _of_questionnaire(id) if not _settled(fault, reworded, corrected)]
    if faults:
        raise ContentError(faults)
    new = publish(
        home,
        id,
        _numbers(home),
        reworded,
        corrected,
    )
    done = [*new, *(f"passage {name} corrigé" for name in corrected)]
    click.echo(f"« {id} » : " + (f"{' ; '.join(done)}." if done else "rien de nouveau à publier."))


def _settled(fault: Fault, reworded: tuple[str, ...], corrected: tuple[str, ...]) -> bool:
    """What is published with this very command, or declared to mean the same, is no fault of it."""
    declared = (
        *(f"--reworded {part} »" for part in reworded),
        *(f"--corrected {name} »" for name in corrected),
    )
    return fault.code == "published" and (
        "n'est pas publié" in fault.what or any(one in fault.remedy for one in declared)
    )


@main.command("schema")
def schema_command() -> None:
    """Écrire le JSON Schema du format."""
    click.echo(
        json.dumps(Questionnaire.model_json_schema(by_alias=True), ensure_ascii=False, indent=2)
    )


def _plain(fault: Fault) -> dict[str, str | int]:
    return {
        "file": fault.file,
        "line": fault.line,
        "code": fault.code,
        "what": fault.what,
        "remedy": fault.remedy,
    }


def _short(path: Path) -> Path:
    """Return a path as the author would type it from where he stands."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def _checked(paths: tuple[Path, ...]) -> tuple[int, list[Fault]]:
    """Return how many questionnaires were checked, each version counted, and their faults."""
    if not paths:
        return len(shipped_paths()), [
            *advice_home_faults(shipped()),
            *(fault for id in shipped() for fault in _of_questionnaire(id)),
            *wording_faults(),
        ]
    paths = tuple(inner for path in paths for inner in _homes(path))
    files = list(
        dict.fromkeys(
            file
            for path in paths
            for file in (sorted(path.glob("*.yaml")) if path.is_dir() else [path])
        )
    )
    versions = [file for file in files if not is_migration(file) and file.name != PUBLISHED]
    whole = [fault for path in paths if path.is_dir() for fault in home_faults(path.name)]
    whole += [
        _nothing_in(path)
        for path in paths
        if path.is_dir() and not any(map(is_version, path.glob("*.yaml")))
    ]
    whole += _twice(versions)
    return len(versions), [
        *whole,
        *(fault for file in files if file.name != PUBLISHED for fault in _of_file(file)),
    ]


def _homes(path: Path) -> list[Path]:
    """A folder of questionnaires, as BOUSSOLE_QUESTIONNAIRES names it, holds a folder for each; any
    other path is taken as it is."""
    held = (
        [] if any(path.glob("*.yaml")) else sorted({file.parent for file in path.glob("*/*.yaml")})
    )
    return [home for home in held if home.resolve() != WORDING] or [path]


def _twice(files: list[Path]) -> list[Fault]:
    """One questionnaire at one version stands in one file."""
    seen: dict[tuple[str, str], Path] = {}
    found = []
    for file in files:
        key = (file.absolute().parent.name, file.stem) if is_version(file) else (file.stem, "")
        if key in seen:
            what = f"« {'/'.join(filter(None, key))} » est aussi dans {seen[key]}"
            found.append(
                Fault(
                    str(file),
                    1,
                    "double",
                    what,
                    "Retirez-en un, ou donnez-lui un autre identifiant",
                )
            )
        seen.setdefault(key, file)
    return found


def _nothing_in(path: Path) -> Fault:
    return Fault(
        str(path),
        1,
        "file",
        "Ce dossier ne contient aucune version d'un questionnaire",
        "Donnez celui où est 1.yaml",
    )


def _of_questionnaire(id: str) -> list[Fault]:
    files = [*(path for path in shipped_paths() if path.parent.name == id), *migration_paths(id)]
    return [*home_faults(id), *(fault for path in files for fault in _of_file(_short(path)))]


def _of_file(path: Path) -> list[Fault]:
    return _of_migration(path) if is_migration(path) else _of_version(check(path))


def _of_migration(path: Path) -> list[Fault]:
    found = list(check_migration(path))
    return found or list(migrated_example_faults(path))


def _of_version(checked: Checked) -> list[Fault]:
    found: list[Fault] = list(checked.faults)
    if checked.questionnaire and checked.document:
        found += activity_faults(checked.questionnaire, checked.document)
    if checked.questionnaire and checked.document and not found:
        found += example_faults(checked.questionnaire, checked.document)
        found += (
            versions_advice_faults(_advised_versions(checked.questionnaire))
            if _is_advised(checked.questionnaire, checked.document)
            else ()
        )
    return sorted(found)


def _is_advised(questionnaire: Questionnaire, document: Document) -> bool:
    """The advice of the house is checked once, with the version that is shipped last."""
    home = Path(document.file).absolute().parent
    return home.parent == FOLDER and questionnaire.version == _numbers(home)[-1]


def _advised_versions(last: Questionnaire) -> list[Questionnaire]:
    """Return the versions that the advice of the house serves, the last one at the end."""
    home = FOLDER / last.id
    return [*(load(home / f"{number}.yaml") for number in _numbers(home)[:-1]), last]


def _numbers(home: Path) -> list[int]:
    return sorted(int(path.stem) for path in home.glob("*.yaml") if is_version(path))


if __name__ == "__main__":
    main()
