"""Read the worst file of each kind while another visitor clicks, and the health of the server is asked: `python -m tests.outside.reading [TIMES]`.

Prints, for each file, how much longer than usual both take; an ordinary file of each kind comes first, to compare with. Exit code 1 when half
of the clicks, or of the questions, take more than twice their time beside one of the others.
"""

import statistics
import sys
import tempfile
import urllib.request
from collections.abc import Callable
from functools import partial
from pathlib import Path

import click
from playwright.sync_api import Browser, FilePayload, Page, sync_playwright

from tests import leash
from tests.browser.conftest import chromium
from tests.outside.hostile import CASES, ORDINARY, PICTURES
from tests.server import Server

_MOST = 2.0
#: A page that has come whole, and how long a file may be on its way to it.
_IDLE, _REST_MS = "[data-test-script-state='notRunning']", 500


class Clicker:
    """Another visitor, in the middle of the questions."""

    def __init__(self, browser: Browser, url: str) -> None:
        self._page, self._url = _opened(browser, url), url
        self._page.locator(".st-key-commencer-express button").click()
        self._page.locator(".st-key-vers-usages button").click()
        self._page.locator(".st-key-precedent button").wait_for()
        self._goes_on = True

    def click(self) -> float:
        """Go on to the next page, or back, and return how long it took, in milliseconds. Measured in the page: what the browser does for others is not counted."""
        name, self._goes_on = ("suivant" if self._goes_on else "precedent"), not self._goes_on
        took: float = self._page.evaluate(
            """name => new Promise(done => {
                const title = () => document.querySelector("h1")?.innerText, before = title(), start = performance.now();
                const look = () => title() && title() !== before ? done(performance.now() - start) : setTimeout(look, 4);
                document.querySelector(`.st-key-${name} button`).click();
                look();
            })""",
            name,
        )
        # The page before stays drawn, paler, until the new one has come whole.
        self._page.wait_for_function("() => document.querySelectorAll('.st-key-suivant button').length === 1 && !document.querySelector('[data-stale=true]')")
        return took

    def health(self) -> float:
        """Ask how the server is, and return how long it took, in milliseconds."""
        took: float = self._page.evaluate(
            "async () => { const start = performance.now(); await (await fetch('/sante')).json(); return performance.now() - start; }"
        )
        return took


def _opened(browser: Browser, url: str) -> Page:
    page = browser.new_context(locale="fr-FR").new_page()
    page.goto(url)
    page.locator("h1").wait_for()
    return page


def _hand_over(page: Page, field: str, name: str, content: bytes) -> None:
    page.locator(f"[class*=st-key-{field}] input[type=file]").first.set_input_files(FilePayload(name=name, mimeType="", buffer=content))


def _turns(clicker: Clicker, reader: Page, hand_over: Callable[[], None], times: int) -> dict[str, tuple[list[float], list[float]]]:
    """Return what a click and a question took, turn by turn: with nothing on its way, then begun as a file is."""
    found: dict[str, tuple[list[float], list[float]]] = {"clic": ([], []), "/sante": ([], [])}
    for _ in range(times):
        for during, before in enumerate((lambda: None, hand_over)):
            before()
            found["clic"][during].append(clicker.click())
            found["/sante"][during].append(clicker.health())
        reader.wait_for_timeout(_REST_MS)
        reader.locator(_IDLE).wait_for()
    return found


def _ratio(usual: list[float], during: list[float]) -> float:
    return statistics.median(during) / statistics.median(usual)


def _advisor(browser: Browser, server: Server) -> Page:
    """Return who hands a picture over: an advisor at the result."""
    page = _opened(browser, server.url)
    page.locator(".st-key-commencer-complet button").click()
    page.locator(".st-key-vers-resultat button").click()
    page.locator(".st-key-options-rapport summary").click()
    return page


def _files(browser: Browser, server: Server) -> dict[str, tuple[Page, Callable[[], None]]]:
    """Return, by the name of a file, the page of who hands it over, and what does so."""
    owner, advisor = _opened(browser, server.url), _advisor(browser, server)
    found = {name: (owner, partial(_hand_over, owner, "reprendre", name, make())) for name, make in CASES.items()}
    return {**found, **{name: (advisor, partial(_hand_over_again, advisor, name, make())) for name, make in PICTURES.items()}}


def _hand_over_again(page: Page, name: str, content: bytes) -> None:
    """A logo that was taken stands in the place of its field."""
    if page.locator(".st-key-organisme-logo-retirer button").count():
        page.locator(".st-key-organisme-logo-retirer button").click()
    page.locator("[class*=st-key-organisme-logo] input[type=file]").first.wait_for(state="attached")
    _hand_over(page, "organisme-logo", name, content)


@click.command()
@click.argument("times", default=10)
def main(times: int) -> None:
    """Hand each file over so many times."""
    leash.hold()
    worst = 0.0
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server, browser = Server(Path(folder)), chromium(playwright)
        try:
            server.wait()
            clicker = Clicker(browser, server.url)
            for _ in range(4):
                clicker.click()
            for name, (reader, hand_over) in _files(browser, server).items():
                for what, (usual, during) in _turns(clicker, reader, hand_over, times).items():
                    ratio = _ratio(usual, during)
                    worst = worst if name.startswith(ORDINARY) else max(worst, ratio)
                    click.echo(f"{name:<16} {what:<8} {statistics.median(usual):5.0f} ms → {statistics.median(during):5.0f} ms   × {ratio:.2f}")
            with urllib.request.urlopen(f"{server.url}/sante", timeout=5) as answer:
                click.echo(f"à la fin : /sante {answer.status}, mémoire {_memory(server.process.pid)} Mio")
        finally:
            browser.close()
            server.stop()
    sys.exit(worst > _MOST)


def _memory(number: int) -> int:
    lines = Path(f"/proc/{number}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) // 1024 for line in lines if line.startswith("VmRSS"))


if __name__ == "__main__":
    main()
