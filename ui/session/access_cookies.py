"""What opens a dossier from this browser: its cookie, and the one that takes its place until the
browser has it."""

from dataclasses import dataclass, field
from threading import RLock

from cases.store import new_token
from ui.clock import now
from ui.session.browser_cookie import another_cookie
from ui.session.store import store


@dataclass(frozen=True)
class CookieChange:
    """A new cookie on its way to the browser, and the ticket by which the page asks for it."""

    cookie: str = field(repr=False)
    ticket: str = field(default_factory=new_token, repr=False)


@dataclass
class Hold:
    """`cookie`: what opens the dossier from this browser; `known`: the browser has it, and will
    have it after a reload.
    `handing`: the cookie that takes the place of this one, until the browser has it; `handed`:
    those that it was given on the way.
    `turning`: held while what this cookie opens, or the cookie, changes."""

    cookie: str = field(repr=False)
    known: bool = True
    handing: CookieChange | None = None
    handed: set[str] = field(default_factory=set, repr=False)
    turning: RLock = field(default_factory=RLock, repr=False, compare=False)

    @property
    def cookies(self) -> set[str]:
        """Every cookie by which the browser may come: this one, and those on their way to it."""
        return {self.cookie, *self.handed}

    def renumber(self) -> None:
        """Have the browser get another cookie: whoever knew the one that it came with opens nothing
        that is opened or begun from now on."""
        if self.known:
            self.handing = CookieChange(another_cookie(self.cookie))

    def bring_along(self) -> None:
        """Have a cookie that is on its way, and may have come, open what this one opens now, and
        nothing else. Raises StoreError."""
        for cookie in self.handed - {self.cookie}:
            store().forget_cookie(cookie)
            store().also(self.cookie, cookie, at=now())
            # What was lent stays with the one that opens it here.
            store().also(cookie, self.cookie, at=now())
        self.renumber()

    def let_go(self) -> None:
        """Have this browser open nothing any more. Raises StoreError."""
        for cookie in self.cookies:
            store().forget_cookie(cookie)


def opens_dossier(cookie: str) -> bool:
    """Tell whether a cookie opens a dossier. Raises StoreError."""
    return store().by_cookie(cookie, at=now()) is not None
