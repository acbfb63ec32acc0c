"""Everything that is kept about a dossier, for who asks to see it."""

from datetime import datetime

from sqlalchemy import Connection, select

from cases.entries import Json
from cases.store.database import dossier, entry, secret, share
from cases.store.dossiers import history


def everything(connection: Connection, id: str) -> dict[str, Json] | None:
    """Return a dossier as JSON, its history with it; None when there is none. A secret is told by
    its dates only."""
    found = connection.execute(select(dossier).where(dossier.c.id == id)).one_or_none()
    if found is None:
        return None
    stored = connection.execute(
        select(entry).where(entry.c.dossier == id).order_by(entry.c.part, entry.c.name)
    )
    secrets = connection.execute(
        select(secret).where(secret.c.dossier == id).order_by(secret.c.created, secret.c.kind)
    )
    shares = connection.execute(
        select(share).where(share.c.dossier == id).order_by(share.c.created, share.c.id)
    )
    return {
        "dossier": {
            "id": id,
            "created": _time(found.created),
            "changed": _time(found.changed),
            "place": found.place,
        },
        "entries": [
            _written((row.part, row.name), row.value, row.version, row.author, row.at)
            for row in stored
        ],
        "history": [
            _written(one.path, one.value, one.version, one.author, one.at)
            for one in history(connection, id, None)
        ],
        "secrets": [
            {
                "kind": row.kind,
                "created": _time(row.created),
                "expires": _time(row.expires),
                "opened": _time(row.opened),
            }
            for row in secrets
        ],
        "shares": [
            {
                "created": _time(row.created),
                "expires": _time(row.expires),
                "taken": _time(row.taken),
            }
            for row in shares
        ],
    }


def _written(
    path: tuple[str, str], value: Json | None, version: int, author: str, at: datetime
) -> dict[str, Json]:
    part, name = path
    return {
        "part": part,
        "name": name,
        "value": value,
        "version": version,
        "author": author,
        "at": _time(at),
    }


def _time(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
