"""A visitor who comes through a server in front, over HTTPS and over a WebSocket: requests, and pages of the app, without a browser."""

import re
import socket
import ssl
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any

import httpx
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect
from websockets.typing import Origin

from tests.outside.front import SITE, Front

_SECONDS = 20


@dataclass
class PasserBy:
    """One browser. `cookies`: by name; `session`: the number of its latest page."""

    front: Front
    cookies: dict[str, str] = field(default_factory=dict)
    session: str = ""
    _line: ExitStack = field(default_factory=ExitStack)

    def ask(self, method: str, path: str, headers: dict[str, str] | None = None, **body: Any) -> httpx.Response:
        """Ask over HTTPS; redirections are not followed. What is set in a cookie is kept."""
        sent = {"Host": SITE, "Cookie": self._cookie, **(headers or {})}
        context = ssl.create_default_context(cafile=str(self.front.certificate))
        with httpx.Client(verify=context, timeout=_SECONDS) as client:
            extensions = {"sni_hostname": SITE}
            answer = client.request(method, f"https://127.0.0.1:{self.front.https}{path}", headers=sent, extensions=extensions, **body)
        for line in answer.headers.get_list("set-cookie"):
            name, _, value = line.partition(";")[0].partition("=")
            self.cookies[name] = value
        return answer

    def show(self) -> bool:
        """Have the first page of the app drawn over a WebSocket; tell whether it came whole."""
        try:
            return self.enter()
        finally:
            self.leave()

    def enter(self) -> bool:
        """Do as `show`, and stay."""
        context = ssl.create_default_context(cafile=str(self.front.certificate))
        line = socket.create_connection(("127.0.0.1", self.front.https), timeout=_SECONDS)
        settings: dict[str, Any] = {"sock": line, "ssl": context, "additional_headers": {"Cookie": self._cookie}, "max_size": None, "open_timeout": _SECONDS}
        opened = self._line.enter_context(connect(f"wss://{SITE}/_stcore/stream", origin=Origin(f"https://{SITE}"), close_timeout=1, **settings))
        request = BackMsg()
        request.rerun_script.page_script_hash = ""
        opened.send(request.SerializeToString())
        while True:
            message = ForwardMsg.FromString(opened.recv(timeout=_SECONDS))
            if message.WhichOneof("type") == "new_session":
                self.session = message.new_session.initialize.session_id or self.session
            if message.WhichOneof("type") == "script_finished":
                return bool(message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY)

    def leave(self) -> None:
        """Close the page."""
        self._line.close()

    def drop(self, name: str, size: int) -> int:
        """Send a file, as the field of the open page does; return the status."""
        self.ask("GET", "/_stcore/health")
        headers = {"X-Xsrftoken": self.cookies["_streamlit_xsrf"], "Origin": f"https://{SITE}"}
        return self.ask("PUT", f"/_stcore/upload_file/{self.session}/{name}", headers, files={"file": ("dossier.json", b"0" * size)}).status_code

    @property
    def _cookie(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())


def raw(port: int, request: str) -> str:
    """Send a request as it is written, without HTTPS, and return the head of the answer."""
    with socket.create_connection(("127.0.0.1", port), timeout=_SECONDS) as line:
        line.sendall(request.encode())
        found = b""
        while b"\r\n\r\n" not in found and (part := line.recv(65_536)):
            found += part
    return re.split("\r\n\r\n", found.decode("latin-1"))[0]
