"""The HTML page round the app, and the headers of every answer: French, no third party, nothing
that may be framed or guessed."""

import base64
import json
import re
from collections.abc import MutableMapping
from functools import cache
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Any

import streamlit
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import FileResponse, PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.session import keeps
from ui.text import word, wording

#: Open to everybody in Streamlit, of no use here.
CLOSED = ("/_stcore/metrics", "/_stcore/agent/")
#: Our scripts: name in the address, file. They translate Streamlit's own words, start each page at
#: its title, ask before answers are lost, have the
#: browser take its new cookie, keep fields open while the line is cut and what is being typed until
#: the store has it, have phones show keys for figures, and open their own sharing.
SCRIPTS = {
    "francais.js": "french.js",
    "arrivee.js": "arriving.js",
    "depart.js": "leaving.js",
    "numero.js": "cookie.js",
    "ligne.js": "connection.js",
    "choix.js": "choice.js",
    "rayon.js": "draft_store.js",
    "brouillons.js": "drafts.js",
    "touches.js": "keypad.js",
    "partage.js": "sharing.js",
}
_SAID = "browser."
_FIXED = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
_HOST = re.compile(r"[A-Za-z0-9.\-\[\]:]{1,255}")
_INDEX = Path(streamlit.__file__).parent / "static" / "index.html"
#: What Streamlit's page says of itself, and ours must not.
_NOT_OURS = ("etag", "last-modified", "content-encoding", "content-range", "accept-ranges")
#: For a file that was made for a person, were it opened in the browser: it shows what it holds,
#: runs nothing, asks for nothing.
_FILE_POLICY = (
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;"
    " frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
)
_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


@cache
def page() -> bytes:
    """Return Streamlit's page in French, with the script that translates its own words."""
    html = _INDEX.read_text(encoding="utf-8")
    html = html.replace('<html lang="en">', '<html lang="fr">')
    html = re.sub(r"<title>.*?</title>", f"<title>{word('frame.site')}</title>", html)
    html = re.sub(
        r"<noscript>.*?</noscript>",
        f"<noscript><p>{word('frame.no_script')}</p></noscript>",
        html,
        flags=re.DOTALL,
    )
    html = re.sub(r"<!--.*?-->\s*|<link rel=\"service-desc\"[^>]*>\s*", "", html, flags=re.DOTALL)
    scripts = "".join(f'<script src="./{name}"></script>' for name in SCRIPTS)
    kept = f'<meta name="enregistre" content="{"oui" if keeps() else "non"}" />'
    # What a person typed is no link, on a telephone neither.
    typed = (
        '<meta name="format-detection" content="telephone=no, date=no, address=no, email=no,'
        ' url=no" />'
    )
    return html.replace("</head>", f"{kept}{typed}{_words()}{scripts}</head>").encode()


def _words() -> str:
    """Return the sentences that our scripts show, for them to read."""
    said = {
        key.removeprefix(_SAID): text for key, text in wording().items() if key.startswith(_SAID)
    }
    return f'<meta name="mots" content="{escape(json.dumps(said, ensure_ascii=False))}" />'


@cache
def script(name: str) -> bytes:
    """Return one of our scripts by the name that it is served under. Raises KeyError."""
    return (Path(__file__).parents[1] / "static" / SCRIPTS[name]).read_bytes()


@cache
def _mark() -> str:
    """Return the mark that Starlette gives to Streamlit's page, whatever the address that it is
    asked for under."""
    return FileResponse(_INDEX, stat_result=_INDEX.stat()).headers["etag"]


def is_page(message: Message) -> bool:
    """Tell whether an answer that begins is the application's own page, or a part of it; a file
    that was made is none, even in HTML."""
    return (
        message["type"] == "http.response.start"
        and Headers(raw=message["headers"]).get("etag") == _mark()
    )


@cache
def _script_sources() -> str:
    found = _INLINE.findall(page().decode())
    hashes = (base64.b64encode(sha256(script.encode()).digest()).decode() for script in found)
    return " ".join(["'self'", "'wasm-unsafe-eval'", *(f"'sha256-{digest}'" for digest in hashes)])


def policy(host: str) -> str:
    """Return the content security policy of a page served under a host name: everything from here,
    nothing from elsewhere."""
    sockets = f" ws://{host} wss://{host}" if _HOST.fullmatch(host) else ""
    return (
        f"default-src 'self'; script-src {_script_sources()}; style-src 'self' 'unsafe-inline';"
        f" img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'{sockets};"
        " frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'"
    )


class PageHeaders:
    """Middleware: puts our page in the place of Streamlit's, adds the headers, closes what is not
    needed."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request; anything but HTTP passes through."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
        elif scope["path"].startswith(CLOSED):
            await PlainTextResponse("", 404)(scope, receive, send)
        else:
            await self._app(scope, receive, _Dressed(scope, send))


class _Dressed:
    """Sends one answer on, dressed."""

    def __init__(self, scope: Scope, send: Send) -> None:
        self._scope, self._send, self._ours = scope, send, False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._ours = is_page(message)
            self._dress(message)
            await self._send(message)
        elif not self._ours:
            await self._send(message)
        elif not message.get("more_body", False):
            await self._send(
                {
                    "type": "http.response.body",
                    "body": b"" if self._scope["method"] == "HEAD" else page(),
                }
            )

    def _dress(self, message: MutableMapping[str, Any]) -> None:
        headers = MutableHeaders(raw=message["headers"])
        headers.update(
            {
                **_FIXED,
                "Content-Security-Policy": policy(Headers(scope=self._scope).get("host", "")),
            }
        )
        if self._ours:
            # Whole, even to who asks for a part or has Streamlit's own.
            message["status"] = 200
            for name in _NOT_OURS:
                if name in headers:
                    del headers[name]
            headers.update(
                {
                    "Content-Type": "text/html; charset=utf-8",
                    "Content-Length": str(len(page())),
                    "Cache-Control": "no-cache",
                }
            )
        elif "cache-control" not in headers:
            # Made for one person: a file, an error. The files of Streamlit and of ours say how long
            # they may be kept.
            headers.update({"Content-Security-Policy": _FILE_POLICY, "Cache-Control": "no-store"})
        message["headers"] = headers.raw
