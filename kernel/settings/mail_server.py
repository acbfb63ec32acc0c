"""The mail server that an operator may lend: one address says where it is, who writes, and how the
line is kept from others."""

from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

_PORTS = {"smtps": 465, "smtp": 587}
_HERE = ("localhost", "127.0.0.1", "::1")
_NONE = frozenset({"non", "no", "off", "false", "faux", "0", "aucun", "aucune", "rien"})
_HOW = "écrivez smtps://utilisateur:motdepasse@smtp.exemple.fr?de=adresse@exemple.fr, ou « non »"


@dataclass(frozen=True)
class MailServer:
    """Where mails are handed over, and by whom they are written. `line`: encrypted from the start,
    encrypted once greeted, or plain, on this very machine only."""

    host: str
    port: int
    line: Literal["tls", "starttls", "plain"]
    sender: str
    user: str | None = field(default=None, repr=False)
    password: str | None = field(default=None, repr=False)


def mail_server(text: str) -> MailServer | None:
    """Read the address of a mail server; « non » is none."""
    if text.lower() in _NONE:
        return None
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        raise ValueError(f"n'est pas compris : {_HOW}") from None
    if parts.scheme not in _PORTS or not parts.hostname or port == 0:
        raise ValueError(f"n'est pas compris : {_HOW}")
    user = unquote(parts.username) if parts.username else None
    return MailServer(
        parts.hostname,
        port or _PORTS[parts.scheme],
        _line(parts),
        _sender(parts, user),
        user,
        unquote(parts.password) if parts.password else None,
    )


def _line(parts: SplitResult) -> Literal["tls", "starttls", "plain"]:
    if parts.scheme == "smtps":
        return "tls"
    return "plain" if parts.hostname in _HERE else "starttls"


def _sender(parts: SplitResult, user: str | None) -> str:
    """Return who writes: the one that is named, else the user when that is an address."""
    (named,) = parse_qs(parts.query).get("de", [""])[:1]
    sender = named or user or ""
    name, _, domain = sender.partition("@")
    if not (name and "." in domain and sender.isascii()) or set(sender) & set(' \t\r\n,;<>"'):
        raise ValueError(f"ne dit pas qui écrit : ajoutez ?de=adresse@exemple.fr, ou {_HOW}")
    return sender
