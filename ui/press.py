"""The printing processes of this server, one set for all sessions."""

import atexit
import os
from functools import cache

from reports import Press


@cache
def press() -> Press:
    """Return the press, started the first time; its processes warm up by themselves.

    The environment variable BOUSSOLE_PDF_SECONDS is the time that one PDF may take (30 when absent).
    """
    started = Press(workers=max(1, min(4, (os.cpu_count() or 2) - 1)), time_limit=float(os.environ.get("BOUSSOLE_PDF_SECONDS", "30")))
    atexit.register(started.close)
    return started
