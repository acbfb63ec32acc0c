"""What went wrong in a database, in one French sentence for the operator: never a password, never a
word of a dossier."""

import re
import sqlite3

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError, OperationalError

from cases.store.errors import BrokenStoreError, StoreError

#: SQLite's own numbers for a file that is damaged, or is something else.
BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_LASTING = (*BROKEN, sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY)
#: A lock, or an answer, was waited for as long as it may be.
_TIMED_OUT = ("55P03", "57014")
#: The tables are not there.
_NO_TABLE = ("42P01", "3F000")

IS_BROKEN = (
    "Le fichier des dossiers est abîmé ({file}). Arrêtez l'application, remettez la dernière"
    " sauvegarde avec « python -m cases restore SAUVEGARDE », puis redémarrez : les rapports PDF"
    " permettent de reprendre ce qui manque."
)
IS_READ_ONLY = (
    "Le fichier des dossiers ne peut pas être écrit ({file}). Vérifiez les droits d'accès de"
    " l'application sur ce fichier et son dossier."
)
IS_GONE = (
    "Le fichier des dossiers n'est plus à sa place ({file}) : rien ne peut être enregistré."
    " Remettez-le, ou arrêtez l'application et remettez la dernière sauvegarde avec « python -m"
    " cases restore SAUVEGARDE »."
)
IS_EMPTIED = (
    "Le fichier des dossiers est vide ({file}, 0 octet) : rien n'y est lu ni enregistré. Arrêtez"
    " l'application et remettez la dernière sauvegarde avec « python -m cases restore SAUVEGARDE »,"
    " ou supprimez ce fichier pour en commencer un nouveau."
)
IS_MISSING = (
    "Le fichier des dossiers n'est plus là ({file}), mais ce qu'il a laissé y est ({trace})."
    " Remettez-le à sa place, ou la dernière sauvegarde avec « python -m cases restore SAUVEGARDE »"
    " ; pour en commencer un nouveau, rangez d'abord ailleurs les fichiers dont le nom commence"
    " comme le sien."
)
IS_REPLACED = (
    "Le fichier des dossiers a été remplacé pendant que l'application tourne ({file}) : elle"
    " continue avec celui qui est en place."
)
IS_ANOTHER = (
    "La base de dossiers n'est plus celle que l'application a ouverte ({base}) : elle a été vidée,"
    " ou une autre a pris sa place. Rien n'y est lu ni enregistré. Remettez la première, ou"
    " redémarrez l'application pour prendre celle-ci telle qu'elle est."
)
IS_NEW = (
    "La base vient d'être créée, sans aucun dossier. Si elle devait en contenir, arrêtez"
    " l'application, puis vérifiez son adresse et son disque."
)
IS_UNKNOWN = (
    "L'adresse de la base de dossiers n'est pas comprise. Écrivez sqlite:///chemin/fichier.db ou"
    " postgresql://utilisateur@machine/base."
)
HAS_NO_DRIVER = (
    "Le pilote de PostgreSQL manque ou ne se charge pas. Relancez « ./run setup », qui installe les"
    " bibliothèques de l'application."
)
IS_READ_ONLY_SERVER = (
    "La base « {base} » ({place}) ne peut être que lue. Donnez l'adresse du serveur principal, ou"
    " un utilisateur qui peut écrire."
)
_IS_FULL = "Le disque du serveur est plein : rien ne peut être enregistré. Libérez de la place."
_IS_FAILING = (
    "Le disque du serveur n'arrive pas à lire ou à écrire le fichier des dossiers ({file})."
    " Vérifiez ce disque et la place qui y reste."
)
IS_BUSY = (
    "Les dossiers ne peuvent pas être lus ni enregistrés pour le moment ; ce qui l'était déjà est"
    " gardé. Réessayez dans une minute."
)
_IS_REFUSED = (
    "La base de dossiers refuse l'utilisateur « {user} » ou son mot de passe ({place})."
    " Vérifiez-les dans l'adresse de la base."
)
_IS_CLOSED = (
    "La base de dossiers refuse la connexion de « {user} » depuis cette machine ({place})."
    " Autorisez-la dans pg_hba.conf, ou corrigez l'adresse."
)
_IS_NOT_THERE = (
    "La base « {base} » n'existe pas ({place}). Créez-la avec « createdb {base} », ou corrigez"
    " l'adresse de la base."
)
_IS_NOWHERE = (
    "La machine de la base de dossiers est introuvable ({place}). Vérifiez son nom dans l'adresse"
    " de la base."
)
_IS_SILENT = (
    "La base de dossiers ne répond pas ({place}). Vérifiez qu'elle est démarrée, et que la machine"
    " et le port de son adresse sont les bons."
)
_IS_MISSPELT = (
    "L'adresse de la base de dossiers porte une option inconnue ou mal écrite. Corrigez ce qui suit"
    " « ? »."
)
_IS_FORBIDDEN = (
    "L'utilisateur « {user} » n'a pas tous les droits sur la base « {base} » ({place}). Donnez-lui"
    " ceux de créer et de changer des tables."
)

#: A connection that fails has no code: PostgreSQL says why in words, in the language of its server.
#: The first that is found counts.
_TOLD = (
    (
        (
            r"password|mot de passe|role .* does not exist|le rôle .* n'existe pas|authentication"
            r" failed"
        ),
        _IS_REFUSED,
    ),
    (r"pg_hba\.conf|support SSL|SSL error|SSL connection", _IS_CLOSED),
    (r"database .* does not exist|la base de données .* n'existe pas", _IS_NOT_THERE),
    (r"resolve host|translate host name|Name or service not known", _IS_NOWHERE),
    (r"invalid (URI query parameter|connection option|.* value|integer)|bad value", _IS_MISSPELT),
    (
        (
            r"refused|timeout|timed out|invalid response|No such file|unreachable|No route|starting"
            r" up|shutting down"
        ),
        _IS_SILENT,
    ),
)
_CODES = {
    "42501": _IS_FORBIDDEN,
    "25006": IS_READ_ONLY_SERVER,
    "53100": _IS_FULL,
    "28P01": _IS_REFUSED,
    "28000": _IS_CLOSED,
    "3D000": _IS_NOT_THERE,
}


def told(error: DBAPIError | sqlite3.Error, url: URL) -> StoreError:
    """Return the error to raise in the place of one of the driver's."""
    if _has_no_table(error):
        return StoreError(IS_ANOTHER.format(base=place_shown(url)))
    if url.get_backend_name() == "sqlite":
        return _of_file(code(error), file_name(url))
    return StoreError(_of_server(error).format(**_names(url)))


def code(error: Exception) -> int:
    """Return the primary code of an error of SQLite; 0 for any other."""
    return int(getattr(_origin(error), "sqlite_errorcode", 0)) & 0xFF


def waited(error: Exception) -> bool:
    """Tell whether a call failed because nothing was answered in time, rather than because of what
    was answered."""
    return (
        is_silent(error)
        or _state(error) in _TIMED_OUT
        or code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
    )


def is_silent(error: Exception) -> bool:
    """Tell whether a server gave no answer at all."""
    return _state(error) is None and "timeout expired" in str(_origin(error))


def was_cut(error: DBAPIError) -> bool:
    """Tell whether a connection had ended before it was used; a new one may do."""
    return error.connection_invalidated and not is_silent(error)


def lasts(error: DBAPIError) -> bool:
    """Tell whether to try again would change nothing."""
    return (
        code(error) in _LASTING or _has_no_table(error) or not isinstance(error, OperationalError)
    )


def _has_no_table(error: Exception) -> bool:
    origin = _origin(error)
    return _state(error) in _NO_TABLE or (
        isinstance(origin, sqlite3.OperationalError) and "no such table" in str(origin)
    )


def _origin(error: Exception) -> BaseException | None:
    """Return the error of the driver."""
    return error.orig if isinstance(error, DBAPIError) else error


def _state(error: Exception) -> str | None:
    """Return the code of an error that a server tells."""
    return getattr(_origin(error), "sqlstate", None)


def place_shown(url: URL) -> str:
    """Return what names a base to its operator, and may be read by a visitor."""
    return (
        file_name(url)
        if url.get_backend_name() == "sqlite"
        else f"{url.database or url.username or ''}, {place(url)}"
    )


def file_name(url: URL) -> str:
    """Return what a visitor may read too: not where the file is."""
    return (url.database or "").rsplit("/", 1)[-1]


def read_only(url: URL) -> StoreError:
    """Return the error of a server that lets nothing be written."""
    return StoreError(IS_READ_ONLY_SERVER.format(**_names(url)))


def place(url: URL) -> str:
    """Return where a server is, without who enters it and how."""
    host = url.host or ",".join(_several(url.query.get("host", ())))
    return f"{host or 'cette machine'}{f':{url.port}' if url.port else ''}"


def shown(url: URL) -> str:
    """Return an address for the log, without a secret."""
    return (
        url.database or ""
        if url.get_backend_name() == "sqlite"
        else f"postgresql://{place(url)}/{url.database or ''}"
    )


def _of_file(number: int, file: str) -> StoreError:
    if number in BROKEN:
        return BrokenStoreError(IS_BROKEN.format(file=file))
    if number == sqlite3.SQLITE_FULL:
        return StoreError(_IS_FULL)
    if number == sqlite3.SQLITE_IOERR:
        return StoreError(_IS_FAILING.format(file=file))
    return StoreError(
        IS_READ_ONLY.format(file=file)
        if number in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)
        else IS_BUSY
    )


def _of_server(error: DBAPIError | sqlite3.Error) -> str:
    if state := _state(error):
        return _CODES.get(state, IS_BUSY)
    return next(
        (
            sentence
            for words, sentence in _TOLD
            if re.search(words, str(_origin(error)), re.IGNORECASE)
        ),
        IS_BUSY,
    )


def _names(url: URL) -> dict[str, str]:
    return {
        "user": url.username or "",
        "base": url.database or url.username or "",
        "place": place(url),
    }


def _several(text: str | tuple[str, ...]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else text
