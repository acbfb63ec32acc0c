"""The server: the app inside headers, own routes and health, everything loaded before the first visitor."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from ui.frame import tell
from ui.press import press
from ui.shell import SCRIPTS, Shell, script
from ui.silence import stay_home
from ui.warm import warm


@asynccontextmanager
async def lifespan(_: st.App) -> AsyncIterator[None]:
    """Load everything before the first visitor, and start the printing processes beside."""
    stay_home()
    press()
    warm()
    yield
    press().close()


async def health(_: Request) -> Response:
    """Answer that the server is up and its content loaded."""
    return JSONResponse({"etat": "ok"}, headers={"Cache-Control": "no-store"})


async def serve_script(request: Request) -> Response:
    """Serve one of our scripts."""
    return Response(script(request.url.path.removeprefix("/")), media_type="text/javascript; charset=utf-8", headers={"Cache-Control": "no-cache"})


app = st.App(
    Path(__file__).parent / "app.py",
    lifespan=lifespan,
    middleware=[Middleware(Shell)],
    routes=[Route("/sante", health), *(Route(f"/{name}", serve_script) for name in SCRIPTS)],
    on_script_error=tell,
)
