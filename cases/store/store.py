"""The store: dossiers that outlive the browser, the server and the device. Times are arguments,
aware, in any zone."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path as File
from typing import Self

from cases.case import Case
from cases.entries import Json, Path
from cases.store import access, backup, codes, dossiers, export, statistics
from cases.store.access import Kind
from cases.store.attempts import Attempts
from cases.store.database import Database, migrate, store_mark
from cases.store.dossiers import Writer
from cases.store.errors import ClockError, StoreError
from cases.store.statistics import AT_LEAST, BANDS, Band, Statistics
from cases.store.values import Access, EntryChange, Link, Opened, Saved, Share, Unreadable
from kernel import ContentError


def open_store(url: str) -> "Store":
    """Open the store at an address, bring its tables to the current form and look for damage.
    Raises StoreError."""
    database = Database(url)
    try:
        database.check()
        is_new = migrate(database)
        database.recognise()
    except BaseException:
        database.close()
        raise
    return Store(database, is_new)


class Store:
    """All dossiers. Safe to share between threads; several processes may each have their own. Every
    method may raise StoreError.

    `is_new`: nothing stood there before it was opened.
    """

    def __init__(self, database: Database, is_new: bool = False) -> None:
        self._database, self.is_new = database, is_new
        self._attempts = Attempts()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close every connection; the file of SQLite is then whole, and may be copied alone."""
        self._database.close()

    @property
    def replaced(self) -> int:
        """How often another copy took the place of the file: what was acknowledged before may not
        be in it."""
        return self._database.replaced

    # Dossiers

    def create(self, case: Case, *, author: str, at: datetime, id: str | None = None) -> str:
        """Keep a new dossier, and return its identifier, which is never shown. `id`: one of
        `new_id`, by which a second try takes the place of the first."""
        dossier = id or codes.new_id()
        self._database.write(
            lambda connection: dossiers.create(connection, dossier, case, Writer(author, at))
        )
        return dossier

    def open(self, dossier: str) -> Opened | None:
        """Return a dossier as it stands, None when there is none. Raises ContentError when this
        application cannot read it."""
        with self._database.reading() as connection:
            return dossiers.opened(connection, dossier)

    def save(
        self,
        dossier: str,
        changes: Mapping[Path, Json | None],
        seen: Mapping[Path, int],
        *,
        author: str,
        at: datetime,
    ) -> Saved:
        """Write some entries, None erasing one; when this returns they are on disk.

        `seen`: the versions that the author had on screen. The newer answer wins; one that replaces
        an answer unseen is told as a
        conflict, and the history holds both. The same value again changes nothing. Raises
        MissingDossierError.
        """
        return self._database.write(
            lambda connection: dossiers.save(connection, dossier, changes, seen, Writer(author, at))
        )

    def newer(self, dossier: str, seen: Mapping[Path, int]) -> tuple[EntryChange, ...]:
        """Return how the entries stand that someone else has written since they were seen."""
        with self._database.reading() as connection:
            return dossiers.newer(connection, dossier, seen)

    def history(self, dossier: str, path: Path | None = None) -> tuple[EntryChange, ...]:
        """Return every write of a dossier, or of one entry, oldest first."""
        with self._database.reading() as connection:
            return dossiers.history(connection, dossier, path)

    def put_place(self, dossier: str, slug: str) -> None:
        """Remember where one stopped."""
        self._database.write(lambda connection: dossiers.put_place(connection, dossier, slug))

    def delete(self, dossier: str) -> None:
        """Delete a dossier for good: answers, history, and all that opens it."""
        self._database.write(lambda connection: dossiers.remove(connection, dossier))
        self._clean()

    def believe(self, at: datetime, *, sure: bool = False) -> None:
        """Take the time for true, before anything is deleted by it. Raises ClockError when the
        store knows of another, unless one is sure."""
        known = self._database.write(lambda connection: store_mark.believe(connection, at, sure))
        if known is not None:
            raise ClockError(at, known)

    def purge(self, *, before: datetime, at: datetime) -> int:
        """Delete the dossiers that did not change since a time, what has expired, and what nothing
        opens with it; return how many dossiers."""
        removed = self._database.write(
            lambda connection: dossiers.purge(connection, before), long=True
        )
        closed = self._database.write(lambda connection: access.purge(connection, at), long=True)
        self._clean()
        return removed + closed

    def _clean(self) -> None:
        """The rows are gone already: while someone else holds the file, their traces may wait for
        the next time."""
        with suppress(StoreError):
            self._database.compact()

    def export(self, dossier: str) -> dict[str, Json] | None:
        """Return everything that is kept about a dossier, as JSON, None when there is none; of
        secrets, when they were made."""
        with self._database.reading() as connection:
            return export.everything(connection, dossier)

    # What opens them

    def new_code(self, dossier: str, *, at: datetime) -> str:
        """Return a new recovery code, to be shown once; the former one opens nothing any more."""
        return self._database.write(lambda connection: access.new_code(connection, dossier, at))

    def has_code(self, dossier: str) -> bool:
        """Tell whether a recovery code opens a dossier."""
        with self._database.reading() as connection:
            return access.has_code(connection, dossier)

    def by_code(self, code: str, *, client: str, at: datetime) -> str | None:
        """Return the dossier of a recovery code, however it is written. `client`: the address of
        who tries; a wrong code is counted to it."""
        return self._counted(self._find("code", codes.typed(code), at), client)

    def delay(self, client: str) -> float:
        """Return for how many seconds to have a client wait before its code is tried: more, up to
        two, the more were wrong."""
        return self._attempts.delay(client)

    def new_link(self, dossier: str, *, at: datetime) -> str:
        """Return the secret of a private link, which lives as long as the dossier; those made
        before stay."""
        return self._database.write(lambda connection: access.new_link(connection, dossier, at))

    def links(self, dossier: str) -> tuple[Link, ...]:
        """Return the private links of a dossier, oldest first."""
        with self._database.reading() as connection:
            return access.links(connection, dossier)

    def forget_links(
        self, dossier: str, *, link: str | None = None, but: str | None = None
    ) -> None:
        """Have one private link of a dossier, or all, open nothing any more, nor the browsers that
        came by them; `but`: a cookie that stays."""
        self._database.write(
            lambda connection: access.forget_links(connection, dossier, id=link, but=but)
        )

    def by_link(self, token: str, *, at: datetime) -> str | None:
        """Return the dossier of a private link; looking opens nothing and is not noted."""
        found = self._find("link", token, at)
        return found.dossier if found else None

    def follow_link(self, token: str, *, cookie: str, at: datetime) -> str | None:
        """Have a cookie open the dossier of a private link, and note when the link was followed."""
        if self._find("link", token, at) is None:
            return None
        found = self._database.write(
            lambda connection: access.follow_link(connection, token, cookie, at)
        )
        return found.dossier if found else None

    def remember(
        self, cookie: str, dossier: str, *, at: datetime, until: datetime | None = None
    ) -> None:
        """Have the cookie of its owner open a dossier, as long as it lives or until a time, in the
        place of the one before.

        A dossier that nothing opens any more, here as wherever a cookie lets go of one, is deleted.
        """
        self._database.write(
            lambda connection: access.remember(
                connection, cookie, Access(dossier, None), at, until=until
            )
        )

    def opens_otherwise(self, dossier: str, cookies: Collection[str]) -> bool:
        """Tell whether something else than these cookies, those of one browser, opens a dossier: a
        code, a link, a share, another browser."""
        with self._database.reading() as connection:
            return access.opens_otherwise(connection, dossier, cookies)

    def also(self, cookie: str, new: str, *, at: datetime) -> None:
        """Have a new cookie open what one opens, as well, with the same rights; nothing when that
        one opens nothing."""
        self._database.write(lambda connection: access.also(connection, cookie, new, at))

    def renew(self, cookie: str) -> None:
        """Have the cookie of an owner open its dossier as long as that lives, whatever end it was
        given."""
        self._database.write(lambda connection: access.renew(connection, cookie))

    def by_cookie(self, cookie: str, *, at: datetime) -> Access | None:
        """Return what a cookie opens, and whether as owner or as advisor."""
        return self._find("cookie", cookie, at)

    def forget_cookie(self, cookie: str) -> None:
        """Have a cookie open nothing any more. What was lent to it may be taken again, by its
        code."""
        self._database.write(lambda connection: access.forget(connection, cookie))

    def share(self, dossier: str, *, at: datetime) -> str:
        """Return a code by which one advisor may work on a dossier for 90 days, to be shown
        once."""
        return self._database.write(lambda connection: access.lend(connection, dossier, at))

    def by_share(self, code: str, *, cookie: str, client: str, at: datetime) -> str | None:
        """Have a cookie open the dossier of a share code, which the first one takes for itself; a
        wrong code is counted to the client."""
        found = self._find("share", codes.typed(code), at)
        taken = found and self._database.write(
            lambda connection: access.take(connection, code, cookie, at)
        )
        return self._counted(taken, client)

    def shares(self, dossier: str, *, at: datetime) -> tuple[Share, ...]:
        """Return the shares of a dossier that have not ended, oldest first."""
        with self._database.reading() as connection:
            return access.shares(connection, dossier, at)

    def revoke(self, dossier: str, share: str) -> None:
        """End a share: its code and the advisor's cookie open nothing any more."""
        self._database.write(lambda connection: access.revoke(connection, dossier, share))

    def _find(self, kind: Kind, given: str, at: datetime) -> Access | None:
        """Look for what a secret opens: whoever sends wrong ones writes nothing, and holds up no
        one."""
        with self._database.reading() as connection:
            return access.find(connection, kind, given, at)

    def _counted(self, found: Access | None, client: str) -> str | None:
        if found is None:
            self._attempts.wrong(client)
            return None
        return found.dossier

    # For the operator

    def ping(self) -> None:
        """Return when the database answers, and is the one that was opened."""
        with self._database.reading() as connection:
            store_mark.touch(connection)

    def check(self) -> tuple[int, tuple[Unreadable, ...]]:
        """Look for damage, and read every dossier; return how many there are, and those that this
        application cannot read, with why."""
        self._database.check()
        with self._database.reading(long=True) as connection:
            ids = dossiers.ids(connection)
            return len(ids), tuple(
                found for id in ids if (found := dossiers.unreadable(connection, id))
            )

    def statistics(
        self, *, at_least: int = AT_LEAST, bands: Mapping[str, Band] = BANDS
    ) -> Statistics:
        """Return anonymous counts, without a group under `at_least`."""
        return statistics.count(self._cases(), bands, at_least)

    def backup(self, target: File) -> None:
        """Write a copy of one moment, while others write."""
        backup.backup(self._database, target)

    def _cases(self) -> Iterator[Case]:
        """Yield the cases that can be read."""
        with self._database.reading(long=True) as connection:
            for id in dossiers.ids(connection):
                with suppress(ContentError):
                    if found := dossiers.opened(connection, id):
                        yield found.case
