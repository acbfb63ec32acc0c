"""The one cookie: a random number by which a browser finds its dossier again, and the addresses that change it."""

import logging
import re
from contextlib import suppress

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request, cookie_parser
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from cases.store import StoreError, new_token
from kernel import settings
from ui.follow import COOKIE, COOKIE_FORM, give_up
from ui.shell import is_page
from ui.store import keeps, months, store

#: Browsers keep no cookie longer, however often it is given.
_MOST_DAYS = 400
_MONTH_DAYS = 31
_SECRET = re.compile(r"(/reprendre/)[^?#\s]+")


class Cookies:
    """Middleware: whoever is served the page has the cookie, and has it as long as a dossier lives from today. A server that keeps nothing gives none."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or not keeps():
            await self._app(scope, receive, send)
            return

        async def give(message: Message) -> None:
            if is_page(message):
                answer = Response(headers={})
                give_cookie(answer, given_cookie(scope) or new_token(), scope)
                MutableHeaders(raw=message["headers"]).append("set-cookie", answer.headers["set-cookie"])
            await send(message)

        await self._app(scope, receive, give)


def days() -> int:
    """Return how many days a browser keeps the cookie after a visit: as long as a dossier is kept, as far as browsers do."""
    return min(_MOST_DAYS, months() * _MONTH_DAYS)


def given_cookie(scope: Scope) -> str | None:
    """Return the cookie of a browser, when it may be one of ours."""
    given = cookie_parser(Headers(scope=scope).get("cookie", "")).get(COOKIE, "")
    return given if COOKIE_FORM.fullmatch(given) else None


def give_cookie(answer: Response, cookie: str, scope: Scope) -> None:
    """Give a browser its cookie."""
    answer.set_cookie(COOKIE, cookie, max_age=days() * 86_400, httponly=True, samesite="lax", secure=_behind_https(scope))


def _behind_https(scope: Scope) -> bool:
    """A server in front that is trusted says how it was reached (X-Forwarded-Proto); the operator says it for one that does not."""
    return scope["scheme"] == "https" or settings().https


def away(address: str) -> Response:
    """Send on to a clean address; the one that was asked for is kept nowhere."""
    return RedirectResponse(address, 303, headers={"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"})


def quit_dossier(request: Request) -> Response:
    """Have this browser open nothing any more. Only a page of this site, or an address that was typed, may ask it."""
    answer = away("/")
    if request.headers.get("sec-fetch-site", "none") not in ("same-origin", "none"):
        return answer
    cookie = given_cookie(request.scope)
    if cookie is not None and keeps():
        with suppress(StoreError):
            store().forget_cookie(cookie)
        give_up(cookie)
    # What was being typed in this browser goes with it.
    answer.headers["Clear-Site-Data"] = '"storage"'
    answer.delete_cookie(COOKIE, httponly=True, samesite="lax", secure=_behind_https(request.scope))
    return answer


class Discreet(logging.Filter):
    """Takes the secret of a private link out of the log of addresses asked for, which some servers keep."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let a line through without its secret."""
        if isinstance(record.args, tuple):
            record.args = tuple(_SECRET.sub(r"\1…", one) if isinstance(one, str) else one for one in record.args)
        return True


ROUTES = [Route("/quitter", quit_dossier)]
