"""Files that hold a firm's data: for who wrote them alone, whole or not there."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_FOR_ITS_OWNER = 0o600


@contextmanager
def private_file(target: Path) -> Iterator[Path]:
    """Yield an empty file that its owner alone can read, which takes the place of `target` once all
    is written; else nothing is left of it.

    What is no file, such as a terminal or a pipe, is yielded itself. Raises OSError.
    """
    if target.exists() and not target.is_file():
        yield target
        return
    draft = target.with_name(f"{target.name}.part")
    draft.unlink(missing_ok=True)
    os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _FOR_ITS_OWNER))
    try:
        yield draft
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
