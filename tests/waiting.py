"""Wait for something that another process, or another loop of events, does."""

import asyncio
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any


def until(said: Callable[[], bool], seconds: float) -> bool:
    """Look until it is so, or for so long; tell whether it is."""
    end = time.monotonic() + seconds
    while not said():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def played(play: Coroutine[Any, Any, Any]) -> Any:
    """Run to its end, in a thread: where a real browser was driven before, this one has a loop that runs."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, play).result()
