"""A mail server on this machine, for a test: takes one mail after the other, and says what it is told to say."""

import socketserver
import threading
from email import message_from_bytes, policy
from email.message import EmailMessage


class MailHost(socketserver.ThreadingTCPServer):
    """`refuses`: an address that it does not take. `taken`: each mail with the addresses it was handed over for."""

    allow_reuse_address, daemon_threads = True, True

    def __init__(self, refuses: str = "") -> None:
        super().__init__(("127.0.0.1", 0), _Line)
        self.refuses, self.taken = refuses, list[tuple[list[str], EmailMessage]]()
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def port(self) -> int:
        return self.server_address[1]

    def end(self) -> None:
        self.shutdown()
        self.server_close()


class _Line(socketserver.StreamRequestHandler):
    server: MailHost

    def handle(self) -> None:
        self._say("220 ici")
        to: list[str] = []
        for raw in self.rfile:
            word = raw.decode().strip()
            if word.upper().startswith("RCPT"):
                refused = bool(self.server.refuses) and self.server.refuses in word
                to += [] if refused else [word.partition("<")[2].partition(">")[0]]
                self._say("550 inconnu ici" if refused else "250 ok")
            elif word.upper() == "DATA":
                self._say("354 allez")
                self.server.taken.append((to, self._mail()))
                self._say("250 pris")
            elif word.upper() == "QUIT":
                self._say("221 fin")
                return
            else:
                self._say("250 ok")

    def _mail(self) -> EmailMessage:
        lines = []
        for raw in self.rfile:
            if raw.rstrip() == b".":
                break
            lines.append(raw.removeprefix(b"."))
        return message_from_bytes(b"".join(lines), policy=policy.default)  # type: ignore[return-value]

    def _say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())
