"""The printing processes of this server, one set for all sessions."""

import atexit
import os
from functools import cache
from pathlib import Path

from kernel import settings
from reports import Press


def press() -> Press:
    """Return the press, started the first time; its processes warm up by themselves."""
    return press_of(settings().questionnaires)


@cache
def press_of(_questionnaires: tuple[Path, ...]) -> Press:
    """Return the press of these questionnaires: its processes read with the questionnaires that
    there were when they started."""
    given, one_core_for_the_screens = settings(), max(1, min(4, (os.cpu_count() or 2) - 1))
    made = Press(
        workers=given.pdf_workers or one_core_for_the_screens,
        queue=given.pdf_queue,
        time_limit=given.pdf_seconds,
    )
    atexit.register(made.close)
    return made
