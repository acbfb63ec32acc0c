"""Questionnaires read from disk, once: a folder a questionnaire, a file a published version.
Further folders may stand beside the shipped ones."""

import re
from functools import lru_cache
from pathlib import Path

from kernel import BoussoleError, did_you_mean, read_yaml, settings, unique, validate
from questionnaires.model import Questionnaire

FOLDER = Path(__file__).parent
#: Name of the file that leads from a version to the next.
MIGRATION = "{}-to-{}.yaml"
_VERSION = re.compile(r"[1-9][0-9]{0,8}")
_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,59}")


def load(name: str | Path, version: int | None = None) -> Questionnaire:
    """Return a questionnaire by id ("diag-ia"), at its current version or at another one, or one
    read from a path.

    Raises ContentError (all faults of the file), BoussoleError (no such questionnaire, or no such
    version).
    """
    if isinstance(name, Path) or name.endswith(".yaml"):
        return _read(Path(name).resolve())
    return _read(path_of(name, version) if version is None else _found(name, version, folders()))


@lru_cache(maxsize=64)
def _found(id: str, version: int, _folders: tuple[Path, ...]) -> Path:
    """Return the file of a version, looked for once: it is read once, and never changes."""
    return path_of(id, version)


def path_of(id: str, version: int | None = None) -> Path:
    """Return the file of a version, the current one when none is told. Raises BoussoleError."""
    wanted = version if version is not None else _current(id)
    match _files(id, wanted):
        case [path]:
            return path
        case [one, other, *_]:
            raise BoussoleError(
                f"La version {wanted} du questionnaire « {id} » est dans deux dossiers ({one},"
                f" {other}). Retirez-en une."
            )
    _current(id)
    present = ", ".join(map(str, versions(id)))
    raise BoussoleError(
        f"La version {wanted} du questionnaire « {id} » n'est pas ici (versions présentes :"
        f" {present}). Ajoutez son fichier."
    )


def _current(id: str) -> int:
    if known := versions(id):
        return known[-1]
    raise BoussoleError(
        f"Le questionnaire « {id} » n'existe pas."
        f" {did_you_mean(id, shipped(), 'Choisissez parmi : ' + ', '.join(shipped()))}"
    )


@lru_cache(maxsize=64)
def _read(path: Path) -> Questionnaire:
    return validate(read_yaml(path), Questionnaire, kept=True)


def folders() -> tuple[Path, ...]:
    """Return the folders that hold questionnaires: the shipped one, then those of the setting."""
    return (FOLDER, *settings().questionnaires)


def versions(id: str) -> tuple[int, ...]:
    """Return the versions of a questionnaire that are here, rising; the last one is the current
    one."""
    return tuple(
        sorted(
            {
                int(path.stem)
                for folder in homes(id)
                for path in folder.iterdir()
                if is_version(path)
            }
        )
    )


def shipped() -> tuple[str, ...]:
    """Return the ids of the questionnaires that are here, those of the house first."""
    return unique(
        id for folder in folders() for id in sorted({path.parent.name for path in _in(folder)})
    )


def shipped_paths() -> tuple[Path, ...]:
    """Return the files of all questionnaires that are here, at every version, by id and version."""
    return tuple(sorted(_all(), key=lambda path: (path.parent.name, int(path.stem), str(path))))


def migration_path(id: str, version: int) -> Path | None:
    """Return the file that leads from a version to the next, None when there is none: it stands
    beside the version that it leads to."""
    name = MIGRATION.format(version, version + 1)
    return next((path for home in homes(id) if (path := home / name).is_file()), None)


def is_version(path: Path) -> bool:
    """Tell whether a file is named as a version is: « 2.yaml »."""
    return path.suffix == ".yaml" and bool(_VERSION.fullmatch(path.stem))


def _all() -> list[Path]:
    return [path for folder in folders() for path in _in(folder)]


def _in(folder: Path) -> list[Path]:
    return [path for path in folder.glob("*/*.yaml") if is_version(path)]


def homes(id: str) -> tuple[Path, ...]:
    """Return the folders of one questionnaire, the shipped one first. An id comes from a file that
    anyone may write: it never leads elsewhere."""
    return tuple(
        home for folder in folders() if _ID.fullmatch(id) and (home := folder / id).is_dir()
    )


def _files(id: str, version: int) -> list[Path]:
    return [path for home in homes(id) if (path := home / f"{version}.yaml").is_file()]
