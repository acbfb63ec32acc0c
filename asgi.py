"""The server: the app inside headers, own routes and health, everything loaded before the first visitor."""

import asyncio
import logging
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
    preload,
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
    """Load everything before the first visitor, and start the printing processes beside."""
    keep_secrets()
    forbid_outside_calls()
    press()
    preload()
    beside = [asyncio.create_task(watch()), *([asyncio.create_task(clean())] if keeps() else [])]
    yield
    for task in beside:
        task.cancel()
    press().close()
    await asyncio.to_thread(close_store)


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
    """Answer that the server is up, its content loaded and its store there, and which version it is; 503 while the store is not."""
    well = await _health.answers()
    return JSONResponse({"etat": "ok" if well else "base", "version": version()}, status_code=200 if well else 503, headers={"Cache-Control": "no-store"})


async def serve_script(request: Request) -> Response:
    """Serve one of our scripts."""
    return Response(script(request.url.path.removeprefix("/")), media_type="text/javascript; charset=utf-8", headers={"Cache-Control": "no-cache"})


# Before anything is served: a server that is set wrongly, or has no store to write to, does not start.
start()
app = st.App(
    Path(__file__).parent / "app.py",
    lifespan=lifespan,
    middleware=[Middleware(ClientAddress), Middleware(PageHeaders), Middleware(Cookies), Middleware(AccessControl)],
    routes=[Route("/sante", health), *private_links.ROUTES, *cookies.ROUTES, *cookie_change.ROUTES, *(Route(f"/{name}", serve_script) for name in SCRIPTS)],
    on_script_error=tell,
)
