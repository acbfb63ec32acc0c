"""A folder for the temporary files of the printing processes: swept by the next server when this
one was killed."""

import contextlib
import os
import shutil
import tempfile
from pathlib import Path
from tempfile import TemporaryDirectory

_PREFIX, _IN_USE = "boussole-", ".en-service"


class Scratch:
    """An empty folder, its owner's alone, as long as this process lives and keeps it. The folders
    of processes that were killed go first."""

    def __init__(self) -> None:
        sweep()
        self._folder = TemporaryDirectory(prefix=_PREFIX)
        self.path = Path(self._folder.name) / "travail"
        self.path.mkdir(mode=0o700)
        draft = self.path.with_name(f"{_IN_USE}.part")
        # Locked before it bears its name: whoever sweeps meanwhile sees a folder in use, or none of
        # ours.
        self._sign = os.open(draft, os.O_CREAT | os.O_RDWR, 0o600)
        _is_locked_by_us(self._sign)
        draft.rename(draft.with_name(_IN_USE))

    def remove(self) -> None:
        """Remove the folder with all that is in it."""
        os.close(self._sign)
        self._folder.cleanup()


def sweep() -> None:
    """Remove what killed processes of this user left. The system lets go of their locks."""
    for sign in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*/{_IN_USE}"):
        with contextlib.suppress(OSError):
            if sign.stat().st_uid == os.getuid():
                _sweep(sign)


def _sweep(sign: Path) -> None:
    opened = os.open(sign, os.O_RDWR | os.O_NOFOLLOW)
    try:
        if _is_locked_by_us(opened):
            shutil.rmtree(sign.parent, ignore_errors=True)
    finally:
        os.close(opened)


def _is_locked_by_us(opened: int) -> bool:
    """Lock a file, and tell whether nobody else had it."""
    import fcntl  # noqa: PLC0415  # only where processes are forked

    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
