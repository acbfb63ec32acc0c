"""The case of one session kept in the store: written as it changes, taken back, followed when
others write to it too."""

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from cases import Case, Json, Path, entries, restored
from cases.store import Conflict, Opened, Refused, StoreError, new_id
from kernel import ContentError
from ui.clock import now
from ui.session.access_cookies import Hold
from ui.session.errors import UnseenDossierError, error_reason
from ui.session.store import store

#: For how long a dossier waits for who began it, or handed it over, to go on.
_TRIAL = timedelta(days=7)
#: Who writes: whoever holds the dossier, or whom it was lent to.
OWNER, ADVISOR = "entreprise", "conseiller"


@dataclass(frozen=True)
class Illegible:
    """A dossier that is kept and that this application cannot read: its identifier, and what is
    wrong, in French."""

    dossier: str
    why: str


@dataclass
class Keeping(Hold):
    """A dossier that this browser opens, or will.
    `left`: the dossier that this session had open before.
    `dossier`: None while nothing is kept; `coming`: the identifier that the next one will have.
    `place`: the page where one stopped.
    `saved`: when the case was last on disk; `trouble`: why it is not, None when it is. `replaced`:
    other answers that ours took the place of.
    `refused`: what is on the screen and cannot be kept as it is.
    `has_code`: whether a recovery code was made; `code_refused`: it was offered, and is not wanted
    now.
    `versions` and `stored`: the entries as they were last read or written.
    `changed`: something was answered since the dossier was begun, or taken out of a file.
    `begun`: the dossier was begun here, or taken out of a file, and nothing has been done on it
    since; it is then kept for a few days only.
    `copies`: how often the file of the store had been replaced when `stored` was told.
    `looked`: the store has told what this browser opens; until then no new dossier may take the
    place of one.
    `unread`: a dossier that the browser opens and this application cannot read.
    `illegible`: one that was asked for and cannot be read as it is.
    `fresh`: no page was shown whole since the dossier was opened, so that a tab which outlived the
    server may send
    what it showed before; `first`: the entries that changed on it."""

    dossier: str | None = None
    left: str | None = None
    coming: str = field(default_factory=new_id)
    author: str = OWNER
    place: str | None = None
    saved: datetime | None = None
    trouble: str | None = None
    replaced: list[Conflict] = field(default_factory=list)
    refused: tuple[Refused, ...] = ()
    has_code: bool = False
    code_refused: bool = False
    versions: dict[Path, int] = field(default_factory=dict)
    stored: dict[Path, Json] = field(default_factory=dict)
    copies: int = 0
    changed: bool = False
    begun: Literal["just now", "shown"] | None = None
    looked: bool = False
    unread: str | None = None
    illegible: Illegible | None = None
    fresh: bool = True
    first: set[Path] = field(default_factory=set)

    @property
    def mark(self) -> str:
        """What tells this dossier from others on a page; no secret."""
        return mark_of(self.dossier or self.coming)

    @property
    def owned(self) -> bool:
        """Tell whether the dossier is open with all rights: codes, shares, deletion."""
        return self.dossier is not None and self.author == OWNER

    def leave(self) -> None:
        """Have the next case be a new dossier, which takes the place of this one."""
        self.left = self.dossier or self.left
        self.dossier, self.coming, self.author, self.place, self.saved, self.trouble = (
            None,
            new_id(),
            OWNER,
            None,
            None,
            None,
        )
        self.replaced, self.refused, self.has_code, self.code_refused = [], (), False, False
        self.versions, self.stored, self.fresh, self.first, self.illegible = (
            {},
            {},
            False,
            set(),
            None,
        )
        self.changed, self.begun = False, None

    def find(self) -> Case | None:
        """Open the dossier that the cookie opens, and return its case; `illegible` tells of one
        that cannot be read. Raises StoreError."""
        access, self.copies = store().by_cookie(self.cookie, at=now()), store().replaced
        self.unread = access and access.dossier
        opened = access and self._opened(access.dossier)
        self.looked = True
        if self.illegible is not None:
            return None
        self.unread = None
        if not access or not opened:
            return None
        self.leave()
        self.dossier, self.author = opened.dossier, OWNER if access.share is None else ADVISOR
        self.place, self.saved, self.fresh, self.changed = (
            opened.place,
            opened.changed,
            True,
            opened.changed > opened.created,
        )
        self.versions, self.stored = dict(opened.versions), entries(opened.case)
        if self.owned:
            self.has_code = store().has_code(opened.dossier)
            # What can be read is shown, even while nothing can be written.
            with suppress(StoreError):
                store().renew(self.cookie)
        return opened.case

    def _opened(self, dossier: str) -> Opened | None:
        self.illegible = None
        try:
            return store().open(dossier)
        except ContentError as error:
            self.illegible = Illegible(dossier, error.faults[0].what)
            return None

    def by_code(self, code: str, client: str) -> Case | None:
        """Open the dossier of a recovery code. Raises StoreError."""
        dossier = store().by_code(code, client=client, at=now())
        if dossier is None or self._opened(dossier) is None:
            return None
        with self.turning:
            store().remember(self.cookie, dossier, at=now())
            self.bring_along()
            return self.find()

    def by_share(self, code: str, client: str) -> Case | None:
        """Open the dossier that was lent to an advisor. Raises StoreError."""
        with self.turning:
            if not store().by_share(code, cookie=self.cookie, client=client, at=now()):
                return None
            self.bring_along()
            return self.find()

    def quit(self) -> None:
        """Have this browser open nothing any more. Raises StoreError."""
        with self.turning:
            self.let_go()
            self._end()

    def delete(self) -> None:
        """Delete the dossier for good. Raises StoreError."""
        with self.turning:
            store().delete(self.dossier or "")
            self._end()

    def _end(self) -> None:
        self.leave()
        self.renumber()

    def may_go_on(self) -> bool:
        """Tell whether this browser opens what it opened when this session looked; while the store
        cannot say, nothing is taken away."""
        try:
            return self.still_opens()
        except StoreError:
            return True

    def still_opens(self) -> bool:
        """Tell whether this browser opens what it opened when this session looked. Raises
        StoreError."""
        with self.turning:
            access = store().by_cookie(self.cookie, at=now())
            if self.dossier is None:
                return access is None or access.dossier == self.unread
            return access is not None and (access.dossier, access.share is None) == (
                self.dossier,
                self.author == OWNER,
            )

    def now_open(self) -> Case | None:
        """Return the case that this browser opens now, whichever this session has. Raises
        StoreError, and ContentError when it cannot be read."""
        access = store().by_cookie(self.cookie, at=now())
        opened = access and store().open(access.dossier)
        return opened.case if opened else None

    def save(self, case: Case) -> None:
        """Have the case on disk when this returns, or else `trouble` say why not.

        Nothing is asked of Streamlit meanwhile: that is where it stops a script when one more
        answer comes.
        """
        try:
            self._write(case, now())
        except StoreError as error:
            self.trouble = error_reason(error)
        else:
            self.trouble = None

    def _write(self, case: Case, at: datetime) -> None:
        wanted = entries(case)
        if self.copies != store().replaced:
            # An older copy may have taken the place of the file: it is told everything again.
            self.stored, self.copies = {}, store().replaced
        if self.dossier is None:
            self._create(case, at)
            self.stored = wanted
        elif changes := _changes(self.stored, wanted):
            self._save(self.dossier, changes, at)
        else:
            self.refused = ()

    def _save(self, dossier: str, changes: Mapping[Path, Json | None], at: datetime) -> None:
        """What the store refuses stays on the screen: it is tried again with the next change, and
        told until then."""
        saved = store().save(
            dossier, changes, {} if self.fresh else self.versions, author=self.author, at=at
        )
        self.refused = saved.refused
        kept = changes.keys() - {one.path for one in saved.refused}
        self.first |= kept if self.fresh else set()
        self.versions.update(saved.versions)
        self.replaced.extend(saved.conflicts)
        self.saved, self.changed = at if kept else self.saved, self.changed or bool(kept)
        told = {**self.stored, **{path: changes[path] for path in kept}}
        self.stored = {path: value for path, value in told.items() if value is not None}

    def _create(self, case: Case, at: datetime) -> None:
        """A dossier that no cookie opens is not kept yet: both, or the whole is tried again. One
        that was never shown here keeps its cookie."""
        with self.turning:
            access = store().by_cookie(self.cookie, at=at)
            if access is not None and access.dossier not in (self.left, self.unread):
                raise UnseenDossierError
            dossier = store().create(case, author=self.author, at=at, id=self.coming)
            try:
                store().remember(self.cookie, dossier, at=at, until=at + _TRIAL)
            except StoreError:
                store().delete(dossier)
                raise
            self.dossier, self.saved, self.begun = dossier, at, "just now"
            self.versions = dict.fromkeys(entries(case), 1)
            self.renumber()

    def catch_up(self, case: Case) -> Case:
        """Return the case with what others have answered since. Raises StoreError."""
        newer = store().newer(self.dossier, self.versions) if self.dossier else ()
        if not newer:
            return case
        others = {one.path: one.value for one in newer}
        self.versions.update({one.path: one.version for one in newer})
        self.stored = {
            path: value for path, value in {**self.stored, **others}.items() if value is not None
        }
        self.saved = max(one.at for one in newer)
        return restored(
            {
                path: value
                for path, value in {**entries(case), **others}.items()
                if value is not None
            }
        ).case

    def shown(self) -> None:
        """Take note that a page was shown whole. One single answer that changed on the first page
        is what was clicked, not what an old tab held."""
        self.begun = self.begun and "shown"
        if self.fresh and len(self.first) == 1:
            self.replaced = [one for one in self.replaced if one.author != self.author]
        self.fresh = False

    def go_on(self) -> None:
        """Take note that the person does something: what was begun is then kept as long as any
        dossier, in a browser that will find it. Raises StoreError."""
        if self.begun == "shown" and self.known:
            with self.turning:
                store().renew(self.cookie)
            self.begun = None

    @property
    def hangs_on_browser(self) -> bool:
        """Tell whether nothing else than this browser opens the dossier, which is then deleted once
        this browser lets go of it."""
        try:
            return self.dossier is not None and not store().opens_otherwise(
                self.dossier, self.cookies
            )
        except StoreError:
            return False

    @property
    def leaves(self) -> Literal["last", "lent", "other"]:
        """Tell what this browser lets go of when it opens another dossier: the last hold on it, one
        that was lent, or one that opens elsewhere."""
        return (
            "lent"
            if self.dossier is not None and not self.owned
            else "last"
            if self.hangs_on_browser
            else "other"
        )

    def put_place(self, slug: str) -> None:
        """Remember where one stopped. Raises StoreError."""
        if self.dossier is not None and slug != self.place:
            store().put_place(self.dossier, slug)
            self.place = slug


def mark_of(dossier: str) -> str:
    """Return the mark of a dossier: eight letters and figures, the same on every server, from which
    its identifier cannot be told."""
    return hashlib.sha256(f"mark:{dossier}".encode()).hexdigest()[:8]


def _changes(before: Mapping[Path, Json], after: Mapping[Path, Json]) -> dict[Path, Json | None]:
    paths = before.keys() | after.keys()
    return {
        path: after.get(path)
        for path in sorted(paths)
        if _as_text(before.get(path)) != _as_text(after.get(path))
    }


def _as_text(value: Json | None) -> str:
    """For Python True is 1, for a case it is not."""
    return json.dumps(value, sort_keys=True)
