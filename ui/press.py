"""The printing processes of this server, one set for all sessions."""

import atexit
import os
from functools import cache

from kernel import BoussoleError
from reports import Press


@cache
def press() -> Press:
    """Return the press, started the first time; its processes warm up by themselves.

    Environment variables: BOUSSOLE_PDF_SECONDS, the time that one PDF may take; BOUSSOLE_PDF_WORKERS, how many are made at once;
    BOUSSOLE_PDF_QUEUE, how many may wait.
    """
    one_core_for_the_screens = max(1, min(4, (os.cpu_count() or 2) - 1))
    started = Press(
        workers=_setting("BOUSSOLE_PDF_WORKERS", one_core_for_the_screens, least=1),
        queue=_setting("BOUSSOLE_PDF_QUEUE", 16),
        time_limit=_setting("BOUSSOLE_PDF_SECONDS", 30, least=1),
    )
    atexit.register(started.close)
    return started


def _setting(name: str, usual: int, least: int = 0) -> int:
    text = os.environ.get(name, str(usual))
    if not text.isdecimal() or int(text) < least:
        raise BoussoleError(f"{name} vaut « {text} » : donnez un nombre entier, {least} au moins.")
    return int(text)
