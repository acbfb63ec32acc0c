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
from ui.shell import Shell, french_script
from ui.warm import warm


@asynccontextmanager
async def lifespan(_: st.App) -> AsyncIterator[None]:
    """Load everything before the first visitor, and start the printing processes beside."""
    press()
    warm()
    yield
    press().close()


async def health(_: Request) -> Response:
    """Answer that the server is up and its content loaded."""
    return JSONResponse({"etat": "ok"}, headers={"Cache-Control": "no-store"})


async def french(_: Request) -> Response:
    """Serve the script that translates Streamlit's own words."""
    return Response(french_script(), media_type="text/javascript; charset=utf-8", headers={"Cache-Control": "no-cache"})


app = st.App(
    Path(__file__).parent / "app.py",
    lifespan=lifespan,
    middleware=[Middleware(Shell)],
    routes=[Route("/sante", health), Route("/francais.js", french)],
    on_script_error=tell,
)
