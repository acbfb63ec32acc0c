"""Wait for something that another process does."""

import time
from collections.abc import Callable


def until(said: Callable[[], bool], seconds: float) -> bool:
    """Look until it is so, or for so long; tell whether it is."""
    end = time.monotonic() + seconds
    while not said():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True
