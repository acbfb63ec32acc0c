"""One call to the register: bounded in time and in size, whatever the other side does."""

import logging
import re
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import httpx

from companies.registry.search_result import NoAnswerError
from kernel import BoussoleError, shown

_MOST_BYTES = 1_000_000
_AT_ONCE = 4
_HEADERS = {
    "User-Agent": "Boussole-IA/0.1 (questionnaire IA des petites entreprises; un appel par clic)",
    "Accept": "application/json",
    # What is small when compressed may be huge: the limit is on what is read.
    "Accept-Encoding": "identity",
}
_ADDRESS = re.compile(
    r"https?://([A-Za-z0-9.-]+|\[[0-9A-Fa-f:]+\])(:[0-9]{1,5})?(/[A-Za-z0-9._~/-]*)?"
)
# It writes whole addresses, with what was searched.
#: What the machine sets for all its programs, and httpx reads.
_NO_WAY_OUT = (
    "Le proxy (HTTPS_PROXY, ALL_PROXY…) ou les certificats (SSL_CERT_FILE, SSL_CERT_DIR) donnés à"
    " cette machine ne peuvent pas servir à l'annuaire des entreprises. Corrigez-les, ou fermez"
    " l'annuaire avec BOUSSOLE_REGISTRE=non."
)
logging.getLogger("httpx").setLevel(logging.WARNING)


@dataclass(frozen=True)
class Reply:
    """What came back. `retry_after_s`: what it asks to wait, when it says so in seconds."""

    status: int
    body: bytes
    retry_after_s: int | None


class Transport:
    """Calls to one address; each has `timeout` seconds in all, names and slow drops included.
    Raises BoussoleError for a wrong address."""

    def __init__(self, url: str, timeout: float) -> None:
        if not _ADDRESS.fullmatch(url):
            told = "" if "@" in url else f" « {shown(url, 80)} »"
            raise BoussoleError(
                f"L'adresse de l'annuaire{told} ne convient pas : donnez une adresse qui commence"
                " par https://, ou « non »."
            )
        self._timeout = timeout
        alone = httpx.Limits(max_connections=_AT_ONCE, max_keepalive_connections=0)
        try:
            self._http = httpx.Client(base_url=url, timeout=timeout, headers=_HEADERS, limits=alone)
        except (ImportError, OSError, ValueError, httpx.InvalidURL):
            raise BoussoleError(_NO_WAY_OUT) from None
        self._pool = ThreadPoolExecutor(_AT_ONCE, "registry")

    def get(self, path: str, params: Mapping[str, str]) -> Reply:
        """Return what an address answers. Raises NoAnswerError ("slow" or "down")."""
        call = self._pool.submit(self._read, path, params)
        try:
            return call.result(self._timeout)
        except (TimeoutError, httpx.TimeoutException):
            call.cancel()
            raise NoAnswerError("slow") from None
        except httpx.HTTPError:
            raise NoAnswerError("down") from None

    def close(self) -> None:
        """Let go of threads and connections."""
        self._pool.shutdown(cancel_futures=True)
        self._http.close()

    def _read(self, path: str, params: Mapping[str, str]) -> Reply:
        end = time.monotonic() + self._timeout
        with self._http.stream("GET", path, params=params) as response:
            body = bytearray()
            for chunk in response.iter_raw():
                body += chunk
                if len(body) > _MOST_BYTES:
                    raise NoAnswerError("down")
                if time.monotonic() > end:
                    raise NoAnswerError("slow")
            return Reply(
                response.status_code, bytes(body), _seconds(response.headers.get("Retry-After"))
            )


def _seconds(header: str | None) -> int | None:
    return int(header) if header and re.fullmatch(r"[0-9]{1,9}", header.strip()) else None
