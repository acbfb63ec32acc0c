"""What the way in costs an owner on a telephone: taps, screens and words of each page, as
`python -m benchmarks.way_in` plays it.

A screen is 812 pixels high; a tap is a touch of the screen, and typing on the keyboard is none.
"""

import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.conftest import Visitor, chromium
from tests.server import Server

_PAGE = """() => { const main = document.querySelector('[data-testid=stMain]');
  const words = main.innerText.split(/\\s+/).filter(Boolean).length;
  return [main.scrollHeight / main.clientHeight, words]; }"""


@dataclass
class Walk:
    """Somebody's way through the pages. `pages`: title, height in screens and words of each."""

    visitor: Visitor
    taps: int = 0
    pages: list[tuple[str, float, int]] = field(default_factory=list)

    def look(self) -> "Walk":
        """Take note of the page that is shown."""
        height, words = self.visitor.page.evaluate(_PAGE)
        self.pages.append((self.visitor.title, height, words))
        return self

    def on(self, key: str) -> "Walk":
        """Tap what leads to another page."""
        self.taps += 1
        self.visitor.leave(key)
        return self.look()

    def write(self, key: str, text: str) -> "Walk":
        """Tap a field and write in it."""
        self.taps += 1
        self.visitor.type(key, text)
        return self

    def pick(self, key: str, name: str) -> "Walk":
        """Tap one of the buttons of a field."""
        self.taps += 1
        self.visitor.at(key).get_by_role("radio", name=name, exact=True).click()
        self.visitor.rest()
        return self

    def activity(self, words: str) -> "Walk":
        """Write what one does in a word, and tap the first activity found."""
        self.write("firme-naf-mots", words).taps += 1
        found = self.visitor.page.locator("[class*=st-key-firme-naf-] [role=radio]")
        found.first.click()
        self.visitor.rest()
        return self

    def answer(self, boxes: dict[str, tuple[str, ...]]) -> "Walk":
        """Answer all questions to the result: the second choice of each, or its boxes."""
        while "/question-" in self.visitor.page.url:
            id = self.visitor.page.url.rsplit("/question-", maxsplit=1)[1]
            if self.visitor.at(f"q-{id}").locator("[data-testid=stButtonGroup]").count():
                self.taps += 1
                self.visitor.choose(id, 1)
                self.look()
            else:
                chosen = boxes.get(id, ())
                self.taps += len(chosen)
                self.visitor.tick(id, *chosen)
                self.on("suivant")
        return self


def baker(visitor: Visitor) -> Walk:
    """From the first page to the result of the questionnaire."""
    walk = Walk(visitor).look().on("commencer-express").write("firme-name", "Boulangerie Martin")
    walk.pick("firme-headcount_band", "6 à 9").write("firme-naf-mots", "10.71C").write(
        "firme-postcode", "38000"
    )
    return walk.on("suivant").answer({"SOC-05": ("sauvegarde",)})


def plumber(visitor: Visitor) -> Walk:
    """From the first page to who may pay."""
    walk = Walk(visitor).look().on("commencer-argent").pick("firme-headcount_band", "Aucun salarié")
    return walk.activity("plombier").write("firme-postcode", "97110").on("suivant")


def law_alone(visitor: Visitor) -> Walk:
    """From the first page to the points to treat."""
    walk = Walk(visitor).look().on("commencer-conformite").on("suivant")
    return walk.answer({"CLA-01": ("tri_cv",)})


def main() -> None:
    """Play each way and print what it costs."""
    server = Server(Path(tempfile.mkdtemp()), BOUSSOLE_PDF_AHEAD="non")
    try:
        server.wait()
        with sync_playwright() as playwright:
            browser = chromium(playwright)
            for play in (baker, plumber, law_alone):
                page = browser.new_page(viewport={"width": 375, "height": 812}, locale="fr-FR")
                _tell(play.__name__, play(Visitor(page, server.url).visit()))
            browser.close()
    finally:
        server.stop()


def _tell(name: str, walk: Walk) -> None:
    print(f"{name}: {walk.taps} taps, {len(walk.pages) - 1} screens to the result")
    for title, height, words in walk.pages:
        print(f"  {height:5.1f} screens  {words:5d} words  {title}")


if __name__ == "__main__":
    main()
