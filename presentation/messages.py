"""Links that open a prepared message where the person writes hers: nothing is sent by itself."""

import re
from urllib.parse import quote

_NOT_DIALLED = re.compile(r"[^0-9+]")
#: Mail programs want lines that end so (RFC 6068).
_LINE = "\r\n"


def mail_link(subject: str, text: str, to: str = "") -> str:
    """Return the address that opens a mail with a subject and a text."""
    return f"mailto:{quote(to, safe='@')}?subject={_part(subject)}&body={_part(text)}"


def text_link(text: str, to: str = "") -> str:
    """Return the address that opens a text message. Phones of both kinds read `?&body=`."""
    return f"sms:{dialled(to)}?&body={quote(text, safe='')}"


def call_link(phone: str) -> str:
    """Return the address that dials a number."""
    return f"tel:{dialled(phone)}"


def dialled(phone: str) -> str:
    """Return a number without what only helps to read it.

    >>> dialled("04 57 73 73 73")
    '0457737373'
    """
    return _NOT_DIALLED.sub("", phone)


def _part(text: str) -> str:
    return quote(_LINE.join(text.splitlines()), safe="")
