"""The client of the API Recherche d'entreprises: few calls, each answer read once, a sentence for
each failure."""

import json
import logging
import time
from collections.abc import Callable
from typing import Any

from companies.problem import whole
from companies.registry.answer_cache import AnswerCache
from companies.registry.circuit_breaker import CircuitBreaker
from companies.registry.parse import parse
from companies.registry.query import siret_in
from companies.registry.rate_limit import RateLimit
from companies.registry.search_result import Found, NoAnswerError
from companies.registry.transport import Reply, Transport

URL = "https://recherche-entreprises.api.gouv.fr"
_TIMEOUT_S = 3.0
_PATIENCE_S = 3
_OK, _BAD_REQUEST, _TOO_MANY, _UNAVAILABLE = 200, 400, 429, 503
#: Only what is read; without `minimal` the names of directors come along.
_ASKED = {
    "page": "1",
    "per_page": "10",
    "minimal": "true",
    "include": "siege,complements,finances,matching_etablissements",
}
_DIRECTORS = "dirigeants"
_log = logging.getLogger("boussole")


class Client:
    """One client a process: its pace, its pauses and its memory are shared by all sessions. `clock`
    and `sleep`: in seconds.

    Raises BoussoleError when `url` is no address.
    """

    def __init__(
        self,
        url: str = URL,
        *,
        timeout: float = _TIMEOUT_S,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._wire, self._sleep = Transport(url, timeout), sleep
        self._pause, self._pace, self._memory = (
            CircuitBreaker(clock),
            RateLimit(clock, sleep),
            AnswerCache(clock),
        )

    def ask(self, query: str, network: str = "") -> Found:
        """Return what the register tells about bare figures or words, to who comes from a network.
        Never raises."""
        if known := self._memory.get(query):
            return known
        try:
            found = self._answer(query, network)
        except NoAnswerError as failure:
            _log.warning("business register: %s", failure.obstacle)
            return Found(obstacle=failure.obstacle, wait_s=failure.wait_s)
        self._memory.keep(query, found)
        return found

    def close(self) -> None:
        """Let go of threads and connections."""
        self._wire.close()

    def _answer(self, query: str, network: str) -> Found:
        self._pause.check()
        reply = self._call(query, network)
        if (
            _asks_to_wait(reply)
            and (wait := reply.retry_after_s) is not None
            and wait <= _PATIENCE_S
        ):
            self._sleep(wait)
            reply = self._call(query, network)
        return self._read(reply, query)

    def _call(self, query: str, network: str) -> Reply:
        self._pace.wait(network)
        try:
            return self._wire.get("search", {"q": query, **_ASKED})
        except NoAnswerError:
            self._pause.failed()
            raise

    def _read(self, reply: Reply, query: str) -> Found:
        """Read an answer, and take note of how the register is doing."""
        if _asks_to_wait(reply) and reply.retry_after_s is not None:
            self._pause.rest(reply.retry_after_s)
            raise NoAnswerError("busy", reply.retry_after_s)
        payload = _payload(reply.body) if reply.status == _OK else None
        if payload is None and reply.status != _BAD_REQUEST:
            self._pause.failed()
            raise NoAnswerError("busy" if reply.status == _TOO_MANY else "down")
        self._pause.answered()
        if payload is None:
            raise NoAnswerError("refused")
        return _found(payload, query)


def _asks_to_wait(reply: Reply) -> bool:
    return reply.status in (_TOO_MANY, _UNAVAILABLE)


def _payload(body: bytes) -> dict[str, Any] | None:
    """Return an answer that has a list of results, without any director; None when it cannot be
    read."""
    try:
        read = json.loads(
            body,
            object_hook=lambda group: {
                key: value for key, value in group.items() if key != _DIRECTORS
            },
        )
    except (ValueError, RecursionError):
        return None
    return read if isinstance(read, dict) and isinstance(read.get("results"), list) else None


def _found(payload: dict[str, Any], query: str) -> Found:
    firms, total = parse(payload, siret_in(query)), payload.get("total_results")
    return (
        Found(firms, max(total if whole(total) else 0, len(firms)))
        if firms
        else Found(obstacle="none")
    )
