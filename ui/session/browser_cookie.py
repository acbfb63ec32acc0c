"""The one cookie: a random number by which a browser finds its dossier again; its name, its form,
how long it lives."""

import re
from collections.abc import Mapping, MutableMapping
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import Response
from starlette.types import Scope
from streamlit.web.server.starlette.starlette_app_utils import decode_xsrf_token_string
from streamlit.web.server.starlette.starlette_server_config import XSRF_COOKIE_NAME

from cases.store import new_token
from kernel import settings
from ui.session.store import keeps, months_kept

COOKIE = "boussole"
#: Under HTTPS browsers take this name only from this very site, over HTTPS: no neighbour can put a
#: cookie in its place.
HOST_COOKIE = f"__Host-{COOKIE}"
#: What the server puts in it, and nothing else.
COOKIE_FORM = re.compile(r"[A-Za-z0-9_-]{22}")
#: Browsers keep no cookie longer, however often it is given.
_MOST_DAYS = 400
_MONTH_DAYS = 31
_ALIKE = 3


def cookie_days() -> int:
    """Return how many days a browser keeps the cookie after a visit: as long as a dossier is kept,
    as far as browsers do."""
    return min(_MOST_DAYS, months_kept() * _MONTH_DAYS)


def behind_https(scope: Scope) -> bool:
    """Tell whether the browser came by HTTPS. A server in front that is trusted says it
    (X-Forwarded-Proto); the operator says it for one that does not."""
    return scope["scheme"] in ("https", "wss") or settings().https


def browser_of(cookies: Mapping[str, str]) -> str | None:
    """Return what a browser is known by: its cookie, when it may be one of ours. A server that
    keeps nothing gives none, and goes by that of Streamlit."""
    if keeps():
        found = cookies.get(COOKIE)
        return found if isinstance(found, str) and COOKIE_FORM.fullmatch(found) else None
    token, _ = decode_xsrf_token_string(cookies.get(XSRF_COOKIE_NAME, ""))
    return token.hex() if token else None


def given_cookie(scope: Scope) -> str | None:
    """Return what the browser of a request is known by."""
    return browser_of(cookie_parser(Headers(scope=scope).get("cookie", "")))


def give_cookie(answer: Response, cookie: str, scope: Scope) -> None:
    """Give a browser a cookie, for as long as a dossier is kept."""
    answer.set_cookie(
        _name(scope),
        cookie,
        max_age=cookie_days() * 86_400,
        path="/",
        httponly=True,
        samesite="lax",
        secure=behind_https(scope),
    )


def another_cookie(cookie: str) -> str:
    """Return a new cookie in the place of one. It begins alike, by which a server in front keeps a
    visitor on one instance; 114 bits are new."""
    return cookie[:_ALIKE] + new_token()[_ALIKE:]


def erase_cookie(answer: Response, scope: Scope) -> None:
    """Erase in the browser what it is known by."""
    for name in (_name(scope), XSRF_COOKIE_NAME):
        answer.delete_cookie(
            name, path="/", httponly=True, samesite="lax", secure=behind_https(scope)
        )


def plainly_named(scope: Scope) -> Scope:
    """Return a request with our cookie under its plain name, whatever it is called on the way; one
    that could come from a neighbour is left out."""
    headers = MutableHeaders(raw=list(scope["headers"]))
    if "cookie" not in headers:
        return scope
    pairs = [pair.strip() for pair in "; ".join(headers.getlist("cookie")).split(";")]
    name = _name(scope)
    ours = [
        f"{COOKIE}={pair.partition('=')[2]}" for pair in pairs if pair.partition("=")[0] == name
    ]
    others = [pair for pair in pairs if pair.partition("=")[0] not in (COOKIE, HOST_COOKIE)]
    del headers["cookie"]
    headers["cookie"] = "; ".join((*others, *ours))
    return {**scope, "headers": headers.raw}


def secured(message: MutableMapping[str, Any]) -> None:
    """Have every cookie of an answer, Streamlit's among them, go over HTTPS only."""
    message["headers"] = [
        (
            name,
            (
                value + b"; Secure"
                if name.lower() == b"set-cookie" and b"; secure" not in value.lower()
                else value
            ),
        )
        for name, value in message["headers"]
    ]


def _name(scope: Scope) -> str:
    return HOST_COOKIE if behind_https(scope) else COOKIE
