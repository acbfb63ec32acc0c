"""Who may come in: a session is taken up, a file is given or fetched, only by the browser that it
belongs to; a line is opened only from this site."""

import logging
import re
from asyncio import FIRST_COMPLETED, Event, ensure_future, to_thread, wait
from collections.abc import Mapping
from contextlib import suppress
from itertools import count
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import config
from streamlit.web.server.starlette.starlette_websocket import is_host_allowed

from ui.server.client_address import client_of
from ui.server.upload_limits import UploadLimits
from ui.session import (
    SHOWED,
    behind_https,
    dossier_shown_by,
    given_cookie,
    may_have_file,
    owns_session,
)

_log = logging.getLogger("boussole")
_MEDIA = re.compile(r"/media/(.*)", re.DOTALL)
_UPLOAD = re.compile(r"/_stcore/upload_file/([^/]*)(?:/.*)?", re.DOTALL)
#: Asked by who watches the server, under whatever name.
_HEALTH = ("/sante", "/_stcore/health")
#: By it a session says on which line it is.
_LINE = "x-boussole-line"
_PROTOCOLS = "sec-websocket-protocol"
_POLICY, _NOT_TEXT, _AGAIN = 1008, 1003, 1012
_PORTS = {"http": 80, "https": 443}
_numbers = count(1)
_TOO_SLOW = 408
_lines: "dict[str, _Line]" = {}


def hang_up(headers: Mapping[str, str]) -> None:
    """End the line that came with these headers."""
    if (line := _lines.get(headers.get(_LINE, ""))) is not None:
        line.over.set()


class AccessControl:
    """Middleware; cookies have their plain name here. What is refused is answered as if it did not
    exist, and leaves no name in the log."""

    def __init__(self, app: ASGIApp) -> None:
        self._app, self._arrivals = app, UploadLimits()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request or one line."""
        if scope["type"] == "http":
            if refused := await _refused(scope):
                await _no(refused)(scope, receive, send)
            elif _UPLOAD.fullmatch(_path(scope)):
                await self._arriving(scope, receive, send)
            else:
                await self._app(scope, receive, send)
        elif scope["type"] == "websocket":
            await self._line(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    async def _arriving(self, scope: Scope, receive: Receive, send: Send) -> None:
        # Who leaves before the file has come is an everyday thing, which the log need not tell.
        with suppress(ClientDisconnect):
            await self._arrived(scope, receive, send)

    async def _arrived(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            async with self._arrivals.place(client_of(scope)):
                await self._app(scope, receive, send)
        except TimeoutError:
            await _no(_TOO_SLOW)(scope, receive, send)

    async def _line(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not _may_knock(scope):
            _log.warning("line refused: its page is of another site")
            await receive()
            await send({"type": "websocket.close", "code": _POLICY})
            return
        number, line = str(next(_numbers)), _Line(receive, send)
        _lines[number] = line
        try:
            await self._app(_marked(scope, number), line.hear, line.say)
        finally:
            del _lines[number]


class _Line:
    """One line. `over`: set when it is to end. A page sends no text: whoever does is cut off,
    without a word in the log."""

    def __init__(self, receive: Receive, send: Send) -> None:
        self._receive, self._send, self.over, self._is_cut = receive, send, Event(), False

    async def hear(self) -> Message:
        """Return what is heard, or the end."""
        message = await self._first()
        if message is None:
            return await self._cut(_AGAIN)
        if message["type"] == "websocket.receive" and message.get("bytes") is None:
            return await self._cut(_NOT_TEXT)
        return message

    async def say(self, message: Message) -> None:
        """Send on, until the end."""
        if not self._is_cut:
            await self._send(message)

    async def _first(self) -> Message | None:
        heard, ended = ensure_future(self._receive()), ensure_future(self.over.wait())
        try:
            await wait({heard, ended}, return_when=FIRST_COMPLETED)
            return heard.result() if heard.done() else None
        finally:
            heard.cancel()
            ended.cancel()

    async def _cut(self, code: int) -> Message:
        await self.say({"type": "websocket.close", "code": code})
        self._is_cut = True
        return {"type": "websocket.disconnect", "code": code}


def _no(status: int) -> PlainTextResponse:
    return PlainTextResponse("", status, {"Cache-Control": "no-store"})


async def _refused(scope: Scope) -> int | None:
    """Return the status for what this browser may not have."""
    path, headers = _path(scope), Headers(scope=scope)
    if path not in _HEALTH and not is_host_allowed(headers.get("host")):
        return 421
    if upload := _UPLOAD.fullmatch(path):
        return None if owns_session(given_cookie(scope), upload[1]) and _from_here(scope) else 404
    if file := _MEDIA.fullmatch(path):
        return None if await to_thread(may_have_file, file[1], given_cookie(scope)) else 404
    return None


def _path(scope: Scope) -> str:
    """Return the path below that of the site, which the operator may set."""
    base = str(config.get_option("server.baseUrlPath")).strip("/")
    return str(scope["path"]).removeprefix(f"/{base}" if base else "")


def _may_knock(scope: Scope) -> bool:
    return is_host_allowed(Headers(scope=scope).get("host")) and _from_here(scope)


def _from_here(scope: Scope) -> bool:
    """Tell whether what asks is a page of this site, down to its port, or of one that the operator
    lets in; or no page at all."""
    headers = Headers(scope=scope)
    origin = headers.get("origin")
    if origin is None or origin in config.get_option("server.corsAllowedOrigins"):
        return True
    try:
        page, here = urlsplit(origin), urlsplit(f"//{headers.get('host', '')}")
        usual = _PORTS[page.scheme]
        same = page.hostname is not None and (page.hostname, page.port or usual) == (
            here.hostname,
            here.port or usual,
        )
    except (KeyError, ValueError):
        return False
    return same and not (behind_https(scope) and page.scheme == "http")


def _marked(scope: Scope, number: str) -> Scope:
    """Number a line, and take from it the name of a session that is not of its browser: it then
    gets a new one."""
    headers = MutableHeaders(raw=list(scope["headers"]))
    headers[_LINE], headers[SHOWED] = number, ""
    parts = [part.strip() for part in headers.get(_PROTOCOLS, "").split(",")]
    if len(parts) > 2 and not owns_session(given_cookie(scope), parts[2]):
        headers[_PROTOCOLS], headers[SHOWED] = ", ".join(parts[:2]), dossier_shown_by(parts[2])
    return {**scope, "headers": headers.raw}
