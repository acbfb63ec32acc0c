"""What went wrong in a database, in one French sentence for the operator: never a password, never a word of a dossier."""

import re
import sqlite3

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError

from cases.store.errors import BrokenStoreError, StoreError

#: SQLite's own numbers for a file that is damaged, or is something else.
BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
#: To try again would change nothing.
LASTING = (*BROKEN, sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY)

IS_BROKEN = (
    "Le fichier des dossiers est abîmé ({file}). Arrêtez l'application, remettez la dernière sauvegarde avec "
    "« python -m cases restore SAUVEGARDE », puis redémarrez : les rapports PDF permettent de reprendre ce qui manque."
)
IS_READ_ONLY = "Le fichier des dossiers ne peut pas être écrit ({file}). Vérifiez les droits d'accès de l'application sur ce fichier et son dossier."
IS_GONE = (
    "Le fichier des dossiers n'est plus à sa place ({file}) : rien ne peut être enregistré. Remettez-le, ou arrêtez l'application et remettez "
    "la dernière sauvegarde avec « python -m cases restore SAUVEGARDE »."
)
IS_UNKNOWN = "L'adresse de la base de dossiers n'est pas comprise. Écrivez sqlite:///chemin/fichier.db ou postgresql://utilisateur@machine/base."
HAS_NO_DRIVER = "Le pilote de PostgreSQL manque ou ne se charge pas. Relancez « ./run setup », qui installe les bibliothèques de l'application."
IS_READ_ONLY_SERVER = "La base « {base} » ({place}) ne peut être que lue. Donnez l'adresse du serveur principal, ou un utilisateur qui peut écrire."
_IS_FULL = "Le disque du serveur est plein : rien ne peut être enregistré. Libérez de la place."
_IS_BUSY = "Les dossiers ne peuvent pas être lus ni enregistrés pour le moment ; ce qui l'était déjà est gardé. Réessayez dans une minute."
_IS_REFUSED = "La base de dossiers refuse l'utilisateur « {user} » ou son mot de passe ({place}). Vérifiez-les dans l'adresse de la base."
_IS_CLOSED = "La base de dossiers refuse la connexion de « {user} » depuis cette machine ({place}). Autorisez-la dans pg_hba.conf, ou corrigez l'adresse."
_IS_NOT_THERE = "La base « {base} » n'existe pas ({place}). Créez-la avec « createdb {base} », ou corrigez l'adresse de la base."
_IS_NOWHERE = "La machine de la base de dossiers est introuvable ({place}). Vérifiez son nom dans l'adresse de la base."
_IS_SILENT = "La base de dossiers ne répond pas ({place}). Vérifiez qu'elle est démarrée, et que la machine et le port de son adresse sont les bons."
_IS_MISSPELT = "L'adresse de la base de dossiers porte une option inconnue ou mal écrite. Corrigez ce qui suit « ? »."
_IS_FORBIDDEN = "L'utilisateur « {user} » n'a pas tous les droits sur la base « {base} » ({place}). Donnez-lui ceux de créer et de changer des tables."

#: A connection that fails has no code: PostgreSQL says why in words, in the language of its server. The first that is found counts.
_TOLD = (
    (r"password|mot de passe|role .* does not exist|le rôle .* n'existe pas|authentication failed", _IS_REFUSED),
    (r"pg_hba\.conf|support SSL|SSL error|SSL connection", _IS_CLOSED),
    (r"database .* does not exist|la base de données .* n'existe pas", _IS_NOT_THERE),
    (r"resolve host|translate host name|Name or service not known", _IS_NOWHERE),
    (r"invalid (URI query parameter|connection option|.* value|integer)|bad value", _IS_MISSPELT),
    (r"refused|timeout|timed out|invalid response|No such file|unreachable|No route|starting up|shutting down", _IS_SILENT),
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
    if url.get_backend_name() == "sqlite":
        return _of_file(code(error), file_name(url))
    return StoreError(_of_server(error).format(**_names(url)))


def code(error: DBAPIError | sqlite3.Error) -> int:
    """Return the primary code of an error of SQLite; 0 for any other."""
    origin = error.orig if isinstance(error, DBAPIError) else error
    return int(getattr(origin, "sqlite_errorcode", 0)) & 0xFF


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
    return url.database or "" if url.get_backend_name() == "sqlite" else f"postgresql://{place(url)}/{url.database or ''}"


def _of_file(number: int, file: str) -> StoreError:
    if number in BROKEN:
        return BrokenStoreError(IS_BROKEN.format(file=file))
    if number == sqlite3.SQLITE_FULL:
        return StoreError(_IS_FULL)
    return StoreError(IS_READ_ONLY.format(file=file) if number in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN) else _IS_BUSY)


def _of_server(error: DBAPIError | sqlite3.Error) -> str:
    origin = error.orig if isinstance(error, DBAPIError) else error
    state = getattr(origin, "sqlstate", None)
    if state:
        return _CODES.get(state, _IS_BUSY)
    return next((sentence for words, sentence in _TOLD if re.search(words, str(origin), re.IGNORECASE)), _IS_BUSY)


def _names(url: URL) -> dict[str, str]:
    return {"user": url.username or "", "base": url.database or url.username or "", "place": place(url)}


def _several(text: str | tuple[str, ...]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else text
