"""What a start costs, up to the first page that a visitor sees whole: ours beside an empty
Streamlit app, each in its turn.

Besides the time, the processor that the server took until then, which does not depend on what else
the machine does.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import WebSocketException
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from benchmarks.figure import Figure, Often
from tests.server import free_port

_ROOT = Path(__file__).parent.parent
_EMPTY = 'import streamlit as st\n\nst.text_input("Nom")\n'
_OPTIONS = ("--server.headless", "true", "--browser.gatherUsageStats", "false")
#: Seconds that a start may take before it is given up, and between two tries to reach the server.
_MOST, _PAUSE = 120, 0.01
#: What Streamlit wants of who opens a line: its name, then anything.
_PROTOCOLS = (Subprotocol("streamlit"), Subprotocol("x"))
#: Milliseconds by the clock, and of the processor.
_Cost = tuple[float, float]


def start(often: Often) -> Iterator[Figure]:
    """Measure both starts, turn by turn, after one of each that counts for nothing; then how much
    more ours takes, by the medians."""
    with TemporaryDirectory() as folder:
        empty = Path(folder) / "vide.py"
        empty.write_text(_EMPTY, encoding="utf-8")
        # As after `./run`: what is compiled once stays so.
        kept = {
            name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
        }
        settings = {**kept, "BOUSSOLE_BASE": str(Path(folder) / "boussole.db")}
        ways = ((str(_ROOT / "asgi.py"), _ROOT, settings), (str(empty), Path(folder), kept))
        rounds = [[_started(*way) for way in ways] for _ in range(often(7) + 1)][1:]
    for place, what in enumerate(("", " (processeur)")):
        ours, others = ([costs[way][place] for costs in rounds] for way in (0, 1))
        yield Figure(f"démarrage, à la première page{what}", tuple(ours))
        yield Figure(f"le même, application vide{what}", tuple(others))
        yield Figure(f"de plus qu'une application vide{what}", (median(ours) - median(others),))


def _started(script: str, folder: Path, settings: Mapping[str, str]) -> _Cost:
    """Start a server and come as its first visitor."""
    port, begun = free_port(), time.perf_counter()
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        script,
        "--server.port",
        str(port),
        *_OPTIONS,
    ]
    server = subprocess.Popen(
        command, cwd=folder, env=settings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _first_page(port)
        took = (time.perf_counter() - begun) * 1000
    finally:
        server.kill()
        _, server.returncode, used = os.wait4(server.pid, 0)
    return took, (used.ru_utime + used.ru_stime) * 1000


def _first_page(port: int) -> None:
    """Come as soon as the server lets one in, and wait until the page is whole."""
    with _reached(port) as page:
        page.send(_asking().SerializeToString())
        while not _is_last(page.recv(timeout=_MOST)):
            pass


def _reached(port: int) -> ClientConnection:
    end = time.monotonic() + _MOST
    while time.monotonic() < end:
        with suppress(OSError, WebSocketException):
            return connect(
                f"ws://localhost:{port}/_stcore/stream",
                origin=Origin(f"http://localhost:{port}"),
                subprotocols=_PROTOCOLS,
            )
        time.sleep(_PAUSE)
    raise RuntimeError("the server lets nobody in")


def _asking() -> BackMsg:
    request = BackMsg()
    request.rerun_script.query_string = ""
    return request


def _is_last(sent: str | bytes) -> bool:
    message = ForwardMsg.FromString(sent if isinstance(sent, bytes) else sent.encode())
    return str(message.WhichOneof("type")) == "script_finished"
