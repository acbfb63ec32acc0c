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
from ui import cookies, handing, links
from ui.cookies import Cookies
from ui.discreet import keep_secrets
from ui.forwarded import Forwarded
from ui.frame import tell
from ui.gate import Gate
from ui.health import Health
from ui.press import press
from ui.shell import SCRIPTS, Shell, script
from ui.silence import stay_home
from ui.start import start
from ui.store import close, keeps, purge
from ui.warm import warm
from ui.withdrawal import watch

_log = logging.getLogger("boussole")
_DAY_SECONDS = 86_400
_health = Health()


@asynccontextmanager
async def lifespan(_: st.App) -> AsyncIterator[None]:
    """Load everything before the first visitor, and start the printing processes beside."""
    keep_secrets()
    stay_home()
    press()
    warm()
    beside = [asyncio.create_task(watch()), *([asyncio.create_task(clean())] if keeps() else [])]
    yield
    for task in beside:
        task.cancel()
    press().close()
    await asyncio.to_thread(close)


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
    middleware=[Middleware(Forwarded), Middleware(Shell), Middleware(Cookies), Middleware(Gate)],
    routes=[Route("/sante", health), *links.ROUTES, *cookies.ROUTES, *handing.ROUTES, *(Route(f"/{name}", serve_script) for name in SCRIPTS)],
    on_script_error=tell,
)
