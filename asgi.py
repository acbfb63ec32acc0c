"""The server: the app inside headers, own routes and health; the first page at once, the rest
loaded beside."""

import asyncio
import logging
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kernel import BoussoleError, version
from ui.page_frame import tell
from ui.press import press
from ui.server import (
    SCRIPTS,
    AccessControl,
    ClientAddress,
    Cookies,
    Health,
    PageHeaders,
    cookie_change,
    cookies,
    forbid_outside_calls,
    keep_secrets,
    load_now,
    loading,
    private_links,
    script,
    start,
    watch,
)
from ui.session import close_store, keeps, purge

_log = logging.getLogger("boussole")
_DAY_SECONDS = 86_400
_health = Health()


@asynccontextmanager
async def lifespan(_: st.App) -> AsyncIterator[None]:
    """Let visitors in at once; load the contents, then start the printing processes, beside."""
    keep_secrets()
    forbid_outside_calls()
    beside = [
        asyncio.create_task(work)
        for work in (make_ready(), watch(), *([clean()] if keeps() else []))
    ]
    yield
    for task in beside:
        task.cancel()
    press().close()
    await asyncio.to_thread(close_store)


async def make_ready() -> None:
    """Load what the first visitor need not wait for; a server whose contents cannot be read
    ends."""
    try:
        await asyncio.wrap_future(loading())
    except (
        Exception
    ) as error:  # the last resort: the log gets the kind of a fault that is the program's own
        _log.error(
            "contents: %s", error if isinstance(error, BoussoleError) else type(error).__name__
        )
        signal.raise_signal(signal.SIGTERM)
    else:
        press()


async def clean() -> None:
    """Delete what is too old, at the start and once a day."""
    while True:
        try:
            removed = await asyncio.to_thread(purge)
            _log.info("dossiers purged: %d", removed)
        except BoussoleError as error:
            _log.error("dossiers not purged: %s", error)
        await asyncio.sleep(_DAY_SECONDS)


async def health(_: Request) -> Response:
    """Answer that the server is up, its content loaded and its store there, and which version it
    is; 503 while one of them is not."""
    load_now()
    state = "chargement" if not loading().done() else "ok" if await _health.answers() else "base"
    answer = {"etat": state, "version": version()}
    return JSONResponse(
        answer, status_code=200 if state == "ok" else 503, headers={"Cache-Control": "no-store"}
    )


async def serve_script(request: Request) -> Response:
    """Serve one of our scripts."""
    return Response(
        script(request.url.path.removeprefix("/")),
        media_type="text/javascript; charset=utf-8",
        headers={"Cache-Control": "no-cache"},
    )


# Before anything is served: a server that is set wrongly, or has no store to write to, does not
# start.
start()
app = st.App(
    Path(__file__).parent / "app.py",
    lifespan=lifespan,
    middleware=[
        Middleware(ClientAddress),
        Middleware(PageHeaders),
        Middleware(Cookies),
        Middleware(AccessControl),
    ],
    routes=[
        Route("/sante", health),
        *private_links.ROUTES,
        *cookies.ROUTES,
        *cookie_change.ROUTES,
        *(Route(f"/{name}", serve_script) for name in SCRIPTS),
    ],
    on_script_error=tell,
)
