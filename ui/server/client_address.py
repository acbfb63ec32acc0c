"""Who asks: an IPv4 address as such, and the visitor behind a server in front that is trusted."""

from ipaddress import IPv6Address

import streamlit as st
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from kernel import settings

#: Who asks from this very machine, without an address.
_LOCAL = "local"


class ClientAddress:
    """Middleware. A server that listens on IPv6 too sees 127.0.0.1 as ::ffff:127.0.0.1, whom
    uvicorn does not trust: visitors behind it had all one address."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = ProxyHeadersMiddleware(app, settings().in_front)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request or one line."""
        if client := scope.get("client"):
            scope = {**scope, "client": (_plain(client[0]), client[1])}
        await self._app(scope, receive, send)


def client_of(scope: Scope) -> str:
    """Return the address that a request or a line comes from."""
    client = scope.get("client")
    return str(client[0]) if client else _LOCAL


def visitor() -> str:
    """Return the address of the visitor whose script runs."""
    return st.context.ip_address or _LOCAL


def _plain(host: str) -> str:
    try:
        mapped = IPv6Address(host).ipv4_mapped
    except ValueError:
        return host
    return str(mapped) if mapped else host
