"""What the store answers with."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from cases.case import Case
from cases.entries import Json, Path
from kernel import Fault


@dataclass(frozen=True)
class Opened:
    """A dossier as it stands. `versions`: of every entry ever written, the erased ones too;
    `place`: the slug where one stopped.

    `set_aside`: entries that cannot stand beside the others; they stay in the store, and have no
    effect.
    """

    dossier: str
    case: Case
    versions: Mapping[Path, int]
    created: datetime
    changed: datetime
    place: str | None
    set_aside: Mapping[Path, Json]


@dataclass(frozen=True)
class Unreadable:
    """A dossier that this application cannot read: it stays as it is. `faults`: why, in French."""

    dossier: str
    faults: tuple[Fault, ...]


@dataclass(frozen=True)
class Conflict:
    """One's own answer went in over another one that one had not seen. `author` and `at` are of the
    answer that was replaced."""

    path: Path
    ours: Json | None
    theirs: Json | None
    author: str
    at: datetime


@dataclass(frozen=True)
class Refused:
    """One entry that was not written: read back, it would not have been understood. `why`: what is
    wrong and what to do, in French."""

    path: Path
    value: Json | None
    why: str


@dataclass(frozen=True)
class Saved:
    """What was written: the versions of the entries given, and what they replaced unseen; and what
    was not."""

    versions: Mapping[Path, int]
    conflicts: tuple[Conflict, ...]
    refused: tuple[Refused, ...] = ()


@dataclass(frozen=True)
class EntryChange:
    """One write. `value`: None when it erased the entry."""

    path: Path
    value: Json | None
    version: int
    author: str
    at: datetime


@dataclass(frozen=True)
class Access:
    """What a cookie opens. `share`: id of the share by which an advisor came; None for the
    owner."""

    dossier: str
    share: str | None


@dataclass(frozen=True)
class Link:
    """A private link. `id`: tells it from the others of its dossier, and opens nothing; `opened`:
    when it was last followed, None while it never was."""

    id: str
    created: datetime
    opened: datetime | None


@dataclass(frozen=True)
class Share:
    """A dossier lent to one advisor. `taken`: when the code was used, None while it waits."""

    id: str
    created: datetime
    expires: datetime
    taken: datetime | None
