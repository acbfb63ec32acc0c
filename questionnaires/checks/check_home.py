"""Faults of a questionnaire as a whole: its versions follow each other, each leads to the next, and
those that dossiers follow are recorded."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from kernel import ContentError, Fault
from questionnaires.loader import MIGRATION, homes, is_version, versions
from questionnaires.published import NAME, passage_faults, published

_PASSAGE = re.compile(r"[1-9][0-9]*-to-[1-9][0-9]*\.yaml")


def is_migration(path: Path) -> bool:
    """Tell whether a file is named as a migration is: « 1-to-2.yaml »."""
    return bool(_PASSAGE.fullmatch(path.name))


def migration_paths(id: str) -> tuple[Path, ...]:
    """Return the files that lead from a version of a questionnaire to another."""
    return tuple(
        path for home in homes(id) for path in sorted(home.glob("*.yaml")) if is_migration(path)
    )


def home_faults(id: str) -> Iterator[Fault]:
    """Yield the faults of all the folders of a questionnaire taken together."""
    places = homes(id)
    if not places:
        return
    for home in places:
        yield from _names(home)
    yield from _doubles(places)
    yield from _order(places, versions(id))
    yield from _unrecorded(places, versions(id))


def _names(home: Path) -> Iterator[Fault]:
    for path in sorted(home.iterdir()):
        if path.suffix in (".yaml", ".yml") and not (
            is_version(path) or is_migration(path) or path.name == NAME
        ):
            remedy = f"Nommez-le 1.yaml, {MIGRATION.format(1, 2)} ou {NAME}, ou rangez-le ailleurs"
            yield Fault(
                str(path),
                1,
                "file-name",
                f"« {path.name} » n'est ni une version, ni un passage d'une version à l'autre",
                remedy,
            )


def _doubles(places: tuple[Path, ...]) -> Iterator[Fault]:
    seen: dict[str, Path] = {}
    for home in places:
        for path in sorted(home.glob("*.yaml")):
            if path.name in seen and path.name != NAME:
                yield Fault(
                    str(path),
                    1,
                    "double",
                    f"« {home.name}/{path.name} » est aussi dans {seen[path.name].parent}",
                    "Retirez-en un",
                )
            seen.setdefault(path.name, path)


def _order(places: tuple[Path, ...], known: tuple[int, ...]) -> Iterator[Fault]:
    missing = [version for version in range(1, known[-1]) if version not in known] if known else []
    for version in missing:
        what = f"La version {version} manque avant la version {known[-1]}"
        yield Fault(
            str(places[0]),
            1,
            "version",
            what,
            f"Remettez {version}.yaml : des dossiers peuvent la suivre ; ou numérotez les versions"
            " de un en un, depuis 1",
        )
    for before, after in pairwise(known):
        name = MIGRATION.format(before, after)
        if after == before + 1 and not any((home / name).is_file() for home in places):
            what = (
                f"Rien ne dit comment un dossier passe de la version {before} à la version {after}"
            )
            yield Fault(
                str(places[0]), 1, "migration", what, f"Écrivez {name}, à côté de {after}.yaml"
            )


def _unrecorded(places: tuple[Path, ...], known: tuple[int, ...]) -> Iterator[Fault]:
    """A version that another follows has its dossiers, and must be recorded; the last one may still
    be free."""
    for home in places:
        try:
            record = published(home)
        except ContentError as error:
            yield from error.faults
            continue
        yield from passage_faults(home, record)
        recorded = set(record.versions) if record else set()
        here = {int(path.stem) for path in home.iterdir() if is_version(path)}
        for version in sorted(recorded - here):
            yield Fault(
                str(home / NAME),
                1,
                "published",
                f"La version {version} est publiée, et son fichier n'est plus là",
                f"Remettez {version}.yaml : des dossiers la suivent",
            )
        for version in sorted(here - recorded - set(known[-1:])):
            what = f"La version {version} n'est pas publiée, et une autre la suit"
            yield Fault(
                str(home / f"{version}.yaml"),
                1,
                "published",
                what,
                f"Lancez « python -m questionnaires publish {home.name} »",
            )
