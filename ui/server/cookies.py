"""Who is served the page has a cookie: the one that it came with while that one opens something, a
new one otherwise; and the addresses that change it."""

from contextlib import suppress
from urllib.parse import urlsplit

import anyio
from anyio import CapacityLimiter, to_thread
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from cases.store import StoreError, new_token
from ui.server.cookie_change import all_of, settle
from ui.server.page_headers import is_page
from ui.server.withdrawal import look_again
from ui.session import (
    another_cookie,
    behind_https,
    erase_cookie,
    give_cookie,
    give_up_cookie,
    given_cookie,
    has_unsaved,
    keeps,
    opens_dossier,
    plainly_named,
    secured,
    store,
)

#: A page waits no longer for a store that does not answer, and no more pages than this wait for it
#: at once.
_PATIENCE_SECONDS = 2.0
_AT_ONCE = 8
_waiting = CapacityLimiter(_AT_ONCE)


class Cookies:
    """Middleware: whoever is served the page has the cookie, and has it as long as a dossier lives
    from today. Under HTTPS no cookie goes another way."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request; further in, the cookie has its plain name."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        plain = plainly_named(scope)

        async def give(message: Message) -> None:
            if is_page(message):
                await _number(message, plain)
            if message["type"] == "http.response.start" and behind_https(scope):
                secured(message)
            await send(message)

        await self._app(plain, receive, give)


async def _number(page: Message, scope: Scope) -> None:
    """Give the browser that is served a page its cookie. What a page asks for beside itself changes
    none. A server that keeps nothing gives none."""
    given = given_cookie(scope)
    if not keeps() or (
        given is not None and Headers(scope=scope).get("sec-fetch-dest", "document") != "document"
    ):
        return
    answer = Response(headers={})
    give_cookie(answer, new_token() if given is None else await _kept(given), scope)
    MutableHeaders(raw=page["headers"]).append("set-cookie", answer.headers["set-cookie"])


async def _kept(given: str) -> str:
    """Return the cookie that a browser came with, or another one when that one opens nothing. While
    the store does not say, it keeps its own."""
    with anyio.move_on_after(_PATIENCE_SECONDS), suppress(StoreError):
        return await to_thread.run_sync(_still, given, abandon_on_cancel=True, limiter=_waiting)
    return given


def _still(given: str) -> str:
    settle(given)
    if has_unsaved(given) or opens_dossier(given):
        return given
    fresh = another_cookie(given)
    give_up_cookie(given, fresh)
    return fresh


def away(address: str) -> Response:
    """Send on to a clean address; the one that was asked for is kept nowhere."""
    return RedirectResponse(
        address, 303, headers={"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}
    )


def _is_ahead(request: Request) -> bool:
    """Tell whether a browser or a robot looks before anyone goes there. What is refused is not
    shown later as if it had been asked for."""
    return request.method == "HEAD" or any(
        "pre" in request.headers.get(name, "") for name in ("sec-purpose", "purpose", "x-moz")
    )


def _is_meant(request: Request) -> bool:
    """Tell whether a page of this site asks, or an address that was typed; a browser without HTTPS
    tells at most the page that it comes from."""
    site, page = request.headers.get("sec-fetch-site"), request.headers.get("referer")
    if site is not None:
        return site in ("same-origin", "none")
    return page is None or urlsplit(page).netloc == request.headers.get("host")


def quit_dossier(request: Request) -> Response:
    """Have this browser open nothing any more. Only a page of this site, or an address that was
    typed, may ask it."""
    if _is_ahead(request):
        return Response(status_code=503, headers={"Cache-Control": "no-store"})
    answer = away("/")
    if not _is_meant(request):
        return answer
    cookie = given_cookie(request.scope)
    for one in all_of(cookie) if cookie is not None else ():
        if keeps():
            with suppress(StoreError):
                store().forget_cookie(one)
        give_up_cookie(one)
    look_again()
    # What was being typed in this browser goes with it.
    answer.headers["Clear-Site-Data"] = '"storage"'
    erase_cookie(answer, request.scope)
    return answer


ROUTES = [Route("/quitter", quit_dossier)]
