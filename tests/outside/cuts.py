"""Cut the line while someone types a note: `python -m tests.outside.cuts [SECONDS…]`, 5, 20 and 200 by default.

What was typed before, during and after the cut must be found in the store afterwards, without a click. Exit code 1 when it is not.
"""

import sys
import tempfile
from pathlib import Path

import click
from playwright.sync_api import Browser, sync_playwright

from tests import leash
from tests.browser.conftest import chromium
from tests.outside.line import Line
from tests.outside.typist import Typist
from tests.server import Server


def survives(browser: Browser, folder: Path, seconds: int) -> bool:
    """Tell whether a note survives a line that is cut for so long."""
    server = Server(folder)
    try:
        server.wait()
        with Line(server.port) as line:
            typist = Typist(browser, server, line.url)
            typist.type("avant ")
            line.cut()
            typist.page.wait_for_timeout(seconds * 500)
            typist.type("pendant ")
            typist.page.wait_for_timeout(seconds * 500)
            line.mend()
            typist.type("après")
            found = typist.finds("avant pendant après")
            typist.close()
    finally:
        server.stop()
    return found


@click.command()
@click.argument("seconds", type=int, nargs=-1)
def main(seconds: tuple[int, ...]) -> None:
    """Cut, look, print."""
    leash.hold()
    lost = 0
    with sync_playwright() as playwright:
        browser = chromium(playwright)
        for length in seconds or (5, 20, 200):
            with tempfile.TemporaryDirectory() as folder:
                found = survives(browser, Path(folder), length)
            lost += not found
            print(f"ligne coupée {length} s : {'note retrouvée et enregistrée' if found else 'note perdue'}", flush=True)
    sys.exit(1 if lost else 0)


if __name__ == "__main__":
    main()
