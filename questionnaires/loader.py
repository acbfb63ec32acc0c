"""Questionnaires read from disk, once."""

from functools import lru_cache
from pathlib import Path

from kernel import BoussoleError, did_you_mean, read_yaml, validate
from questionnaires.model import Questionnaire

FOLDER = Path(__file__).parent


@lru_cache(maxsize=8)
def load(name: str | Path) -> Questionnaire:
    """Return a shipped questionnaire by id ("diag-ia"), or one read from a path.

    Raises ContentError (all faults of the file), BoussoleError (no such questionnaire).
    """
    path = Path(name)
    if isinstance(name, str) and path.suffix != ".yaml":
        path = FOLDER / f"{name}.yaml"
        if not path.is_file() or path.parent != FOLDER:
            raise BoussoleError(f"Le questionnaire « {name} » n'existe pas. {did_you_mean(name, shipped(), 'Choisissez parmi : ' + ', '.join(shipped()))}")
    return validate(read_yaml(path), Questionnaire)


def shipped_paths() -> tuple[Path, ...]:
    """Return the files of the shipped questionnaires."""
    return tuple(sorted(FOLDER.glob("*.yaml")))


def shipped() -> tuple[str, ...]:
    """Return the ids of the shipped questionnaires."""
    return tuple(path.stem for path in shipped_paths())
