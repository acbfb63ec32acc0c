"""The mails that an operator lets this server send: to whom the person names, a report and nothing
else, few of them; neither the address nor the mail is kept."""

import re
import smtplib
import ssl
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.utils import make_msgid
from threading import Lock

from kernel import BoussoleError, MailServer
from ui.text import word

_ADDRESS = re.compile(r"[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9.-]{1,190}\.[A-Za-z]{2,63}")
_SECONDS = 10


class Quota:
    """How many mails may still leave: few for one visitor, some for all, in one stretch of time."""

    def __init__(self, each: int = 5, together: int = 60, within: timedelta = timedelta(hours=1)):
        self._each, self._together, self._within = each, together, within
        self._sent: deque[tuple[datetime, str]] = deque()
        self._lock = Lock()

    def take(self, who: str, at: datetime) -> bool:
        """Count one more of a visitor, unless that would be too many."""
        with self._lock:
            while self._sent and self._sent[0][0] <= at - self._within:
                self._sent.popleft()
            own = sum(one == who for _, one in self._sent)
            if own >= self._each or len(self._sent) >= self._together:
                return False
            self._sent.append((at, who))
            return True


def mail_address(typed: str) -> str:
    """Return an address as it was typed. Raises BoussoleError when it cannot be one."""
    found = typed.strip()
    if not _ADDRESS.fullmatch(found) or ".." in found:
        raise BoussoleError(word("own_mail.wrong"))
    return found


def mail_report(server: MailServer, to: str, pdf: bytes, name: str) -> None:
    """Send a report. Raises BoussoleError when the mail server does not take it; what it says may
    hold the address, and is told to nobody."""
    message = _message(server, mail_address(to), pdf, name)
    try:
        with _line(server) as line:
            line.send_message(message)
    except smtplib.SMTPRecipientsRefused:
        raise BoussoleError(word("own_mail.refused")) from None
    except (smtplib.SMTPException, OSError):
        raise BoussoleError(word("own_mail.failed")) from None


def _message(server: MailServer, to: str, pdf: bytes, name: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"] = server.sender, to
    message["Subject"] = word("own_mail.subject")
    message["Message-ID"] = make_msgid(domain=server.sender.rpartition("@")[2])
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(word("own_mail.body"))
    message.add_attachment(pdf, maintype="application", subtype="pdf", filename=name)
    return message


@contextmanager
def _line(server: MailServer) -> Iterator[smtplib.SMTP]:
    """Open a line, encrypted and checked unless it stays on this machine."""
    secure = ssl.create_default_context()
    where = (server.host, server.port)
    if server.line == "tls":
        opened: smtplib.SMTP = smtplib.SMTP_SSL(*where, timeout=_SECONDS, context=secure)
    else:
        opened = smtplib.SMTP(*where, timeout=_SECONDS)
    with opened:
        if server.line == "starttls":
            opened.starttls(context=secure)
        if server.user and server.password:
            opened.login(server.user, server.password)
        yield opened
