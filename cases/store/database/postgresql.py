"""Connections to PostgreSQL, none of which is waited for for ever: a server that stopped, a lock
that is held, a line that leads nowhere."""

from collections.abc import Callable
from typing import Any, TypeVar

import psycopg
from psycopg import errors
from sqlalchemy import URL, Connection, Engine, create_engine, event, text

T = TypeVar("T")

#: The server is to speak first; then we stop listening.
_GRACE_SECONDS = 1
#: For what works on the whole base: its tables changed, all dossiers read.
LONG_SECONDS = 300
_BOUNDS = text(
    "SELECT set_config('statement_timeout', :ms, true), set_config('lock_timeout', :ms, true),"
    " set_config('idle_in_transaction_session_timeout', :ms, true)"
)


class SilentServerError(psycopg.OperationalError):
    """The server took the question and gave no answer in time."""


class _Listening(psycopg.Connection[Any]):
    """A connection that gives up, and is closed, when the server does not answer. `patience`:
    seconds, for each answer."""

    patience: float | None = None

    def wait(self, gen: Any, interval: float = 0.1, timeout: float | None = None) -> Any:
        """Listen for an answer as long as there is patience."""
        try:
            return super().wait(gen, interval, timeout or self.patience)
        except errors._WaitTimeout as error:
            if timeout is not None:
                raise
            self.pgconn.finish()
            raise SilentServerError("timeout expired") from error


def server_engine(url: URL, seconds: int) -> Engine:
    """Return the connections to a server. Raises ImportError where there is no driver for it."""
    patience = {} if "connect_timeout" in url.query else {"connect_timeout": seconds}
    engine = create_engine(
        url,
        hide_parameters=True,
        connect_args=patience,
        pool_size=10,
        max_overflow=20,
        pool_timeout=seconds,
    )
    event.listen(engine, "do_connect", _connecting(seconds))
    return engine


def _connecting(seconds: int) -> Callable[..., psycopg.Connection[Any]]:
    def connect(
        _dialect: object, _record: object, arguments: list[Any], options: dict[str, Any]
    ) -> psycopg.Connection[Any]:
        connection = _Listening.connect(*arguments, **options)
        connection.patience = seconds + _GRACE_SECONDS
        return connection

    return connect


def bound(connection: Connection, seconds: int) -> None:
    """Have the server end by itself what takes longer, in this transaction; a setting of the
    session would not outlive some of the servers in between."""
    own: Any = connection.connection.driver_connection
    own.patience = seconds + _GRACE_SECONDS
    connection.execute(_BOUNDS, {"ms": str(seconds * 1000)})
