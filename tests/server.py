"""The app as a server of its own, which a test may end and start again."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

_ROOT = Path(__file__).parents[1]


class Server:
    """The app as `./run` starts it, with a store of its own unless `base` names another, and further settings. `log`: everything that it printed."""

    def __init__(self, folder: Path, base: str = "", **more: str) -> None:
        self.port = free_port()
        self.url, self.base, self._log = f"http://localhost:{self.port}", base or str(folder / "base" / "boussole.db"), folder / "journal.txt"
        self._more = more
        self.start()

    def start(self) -> None:
        command = [sys.executable, "-m", "streamlit", "run", "asgi.py", "--server.port", str(self.port)]
        with self._log.open("ab") as out:
            settings = {**os.environ, **self._more, "BOUSSOLE_BASE": self.base}
            self.process = subprocess.Popen(command, cwd=_ROOT, env=settings, stdout=out, stderr=subprocess.STDOUT)

    @property
    def log(self) -> str:
        return self._log.read_text(encoding="utf-8")

    def wait(self) -> None:
        for _ in range(1200):
            try:
                urllib.request.urlopen(f"{self.url}/sante", timeout=5).close()
                return
            except OSError:
                time.sleep(0.05)
        raise RuntimeError(f"the server does not answer:\n{self.log}")

    def kill(self) -> None:
        """End it as a power cut does."""
        self.process.kill()
        self.process.wait(timeout=20)

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=20)


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
