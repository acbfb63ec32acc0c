"""The forms that a setting may take. Each reader returns the value, or raises ValueError with what
follows the name of the setting."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from kernel.faults import did_you_mean, shown
from kernel.repeated import unique

_YES = frozenset({"oui", "yes", "on", "true", "vrai", "1"})
_NO = frozenset({"non", "no", "off", "false", "faux", "0"})
_NOTHING = _NO | {"aucun", "aucune", "none", "rien"}
_POSTGRES = "postgresql"
#: What an address of a base may begin with, and what it is then.
_SERVERS = {"postgresql": _POSTGRES, "postgres": _POSTGRES, "postgresql+psycopg": _POSTGRES}
_FILES = ("sqlite", "sqlite+pysqlite")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+._-]+):")
#: The file of a version of a questionnaire.
_VERSION = re.compile(r"[1-9][0-9]*\.yaml")
#: How libpq names a server in pairs; it may hold a password.
_PAIRS = re.compile(r"(^|\s)(host|hostaddr|port|dbname|user|password)\s*=")
_HOW = "un fichier (/chemin/boussole.db), postgresql://utilisateur@machine/base, ou « aucune »"


def yes_or_no(text: str) -> bool:
    """Read « oui » or « non », and what means the same."""
    if text.lower() not in _YES | _NO:
        raise ValueError(f"{_told(text)} : écrivez « oui » ou « non »")
    return text.lower() in _YES


def one_of(*values: str) -> Callable[[str], str]:
    """Return a reader of one word out of a few, whatever its case."""

    def read(text: str) -> str:
        if text.lower() not in values:
            raise ValueError(f"{_told(text)} : écrivez {', '.join(values[:-1])} ou {values[-1]}")
        return text.lower()

    return read


def whole(what: str, least: int, most: int) -> Callable[[str], int]:
    """Return a reader of a whole number within bounds; `what` is counted, as « nombre de mois »."""

    def read(text: str) -> int:
        # Long before its end a row of digits is no number that anyone means, and Python refuses to
        # read it.
        if not re.fullmatch(r"[0-9]{1,9}", text) or not least <= int(text) <= most:
            raise ValueError(f"{_told(text)} : donnez un {what}, de {least} à {most}")
        return int(text)

    return read


def register(text: str) -> str | bool:
    """Read whether the public register may be asked, or the address of another that speaks the same
    language."""
    if text.lower() in _YES | _NOTHING:
        return text.lower() in _YES
    if not _is_site(text):
        raise ValueError(
            f"{_told(text)} : écrivez « non », ou l'adresse d'un annuaire, qui commence par"
            " https://"
        )
    return text


def _is_site(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return (
            parts.scheme in ("http", "https")
            and bool(parts.hostname)
            and parts.port != 0
            and not re.search(r"\s", text)
        )
    except ValueError:
        return False


def folders(home: Path) -> Callable[[str], tuple[Path, ...]]:
    """Return a reader of one folder, or several; one that is not absolute stands in `home`."""

    def read(text: str) -> tuple[Path, ...]:
        found = tuple(_path(part.strip(), home) for part in text.split(os.pathsep) if part.strip())
        for path in found:
            if not _is(Path.is_dir, path):
                raise ValueError(
                    f"nomme un dossier qui n'existe pas ({path}) : créez-le, ou corrigez le chemin"
                )
            if _is_one_questionnaire(path):
                raise ValueError(
                    f"nomme le dossier d'un seul questionnaire ({path}) : donnez celui qui le"
                    f" contient ({path.parent})"
                )
        return unique(found)

    return read


def _is_one_questionnaire(path: Path) -> bool:
    try:
        return any(_VERSION.fullmatch(inner.name) for inner in path.iterdir())
    except OSError:
        raise ValueError(
            f"nomme un dossier qui ne peut pas être lu ({path}) : vérifiez ses droits d'accès"
        ) from None


def base(home: Path) -> Callable[[str], str | None]:
    """Return a reader of where dossiers are kept: the address of a base, None when nowhere. A file
    that is not absolute stands in `home`."""

    def read(text: str) -> str | None:
        if text.lower() in _NOTHING:
            return None
        if text.lower() in _YES:
            raise ValueError(f"{_told(text)} : donnez {_HOW}")
        if _PAIRS.search(text):
            raise ValueError(
                "est écrit en paires « clé=valeur » : écrivez postgresql://utilisateur@machine/base"
            )
        if text.strip("\"'") != text:
            raise ValueError("porte des guillemets : retirez-les")
        scheme = _SCHEME.match(text)
        return _address(text, scheme[1].lower(), home) if scheme else _file(text, home)

    return read


def _address(text: str, scheme: str, home: Path) -> str:
    rest = text[len(scheme) + 1 :]
    if scheme in _SERVERS and rest.startswith("//"):
        return f"{_SERVERS[scheme]}:{rest}"
    if scheme in _FILES and rest.startswith("///") and rest[3:] != ":memory:":
        return _file(rest[3:], home)
    if scheme in (*_SERVERS, *_FILES):
        raise ValueError(
            "est une adresse incomplète : écrivez sqlite:///chemin/fichier.db ou"
            " postgresql://utilisateur@machine/base"
        )
    kind, _, driver = scheme.partition("+")
    if driver and kind in (*_SERVERS, *_FILES):
        raise ValueError(
            f"demande un pilote qui n'est pas là ({shown(driver)}) : écrivez {kind}://… sans pilote"
        )
    near = did_you_mean(scheme, ("sqlite", "postgresql"), otherwise="")
    raise ValueError(
        f"demande une base que l'application ne sait pas tenir ({shown(scheme)}) : "
        + (near.replace("V", "v") or f"donnez {_HOW}")
    )


def _file(text: str, home: Path) -> str:
    if not text or "?" in text or "\0" in text:
        raise ValueError(
            "ne nomme pas un fichier : donnez son chemin, comme /chemin/boussole.db, sans point"
            " d'interrogation"
        )
    path = _path(text, home)
    if _is(Path.is_dir, path) or text.endswith("/"):
        raise ValueError(
            f"nomme un dossier, pas un fichier ({path}) : ajoutez le nom du fichier, comme"
            f" {path / 'boussole.db'}"
        )
    if _is(Path.exists, path) and not _is(Path.is_file, path):
        raise ValueError(
            f"nomme autre chose qu'un fichier ({path}) : donnez le chemin d'un fichier, comme"
            " /chemin/boussole.db"
        )
    return f"sqlite:///{path}"


def _path(text: str, home: Path) -> Path:
    try:
        return home / Path(text).expanduser()
    except RuntimeError:
        raise ValueError(
            f"commence par « {text.split('/', maxsplit=1)[0]} », que cette machine ne connaît pas :"
            " donnez le chemin entier"
        ) from None


def _is(what: Callable[[Path], bool], path: Path) -> bool:
    """Tell something about a path; of one that may not be looked at, or is too long, nothing is
    known yet: who opens it says why it cannot."""
    try:
        return what(path)
    except OSError:
        return False


def _told(text: str) -> str:
    """Say what a setting is; what may hold a password is not said."""
    return "n'est pas compris" if "@" in text or "://" in text else f"vaut « {shown(text)} »"
