"""Every page of the app, looked at once in several windows: what axe finds, what is cut, what is in English."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

_AXE = (resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
_RUN_AXE = """async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
  .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 200)}`))"""
_FRENCH = Path(__file__).parents[2] / "ui" / "static" / "french.js"
#: After another width, the time that the page takes to lay itself out.
_REDRAWN_MS = 120
_DEPTH = 3
_STILL = "() => !document.querySelector('[data-testid=stSkeleton]') && document.getAnimations().every(one => one.playState !== 'running')"
_UNFOLD = """() => { const closed = document.querySelectorAll("details:not([open]) > summary"); closed.forEach(one => one.click()); return closed.length; }"""
#: Text that a box hides: beyond its own edge, or that of a box round it that neither shows nor scrolls it; a hint too long for its field.
_CUT = """() => {
  const cut = [];
  const walk = document.createTreeWalker(document.querySelector("[data-testid=stApp]"), NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (!node.data.trim() || node.parentElement.closest("style, script, noscript, [data-testid=stIconMaterial], svg")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const text = range.getBoundingClientRect();
    if (text.width <= 1 || text.height <= 1) continue;
    for (let box = node.parentElement; box; box = box.parentElement) {
      const style = getComputedStyle(box), edge = box.getBoundingClientRect();
      if (edge.width <= 1 || style.position === "fixed" || /auto|scroll/.test(style.overflowX + style.overflowY)) break;
      const wide = style.overflowX !== "visible" && (text.left < edge.left - 2 || text.right > edge.right + 2);
      const high = style.overflowY !== "visible" && (text.top < edge.top - 2 || text.bottom > edge.bottom + 2);
      if (wide || high) { cut.push(node.data.trim().slice(0, 80)); break; }
    }
  }
  const pen = document.createElement("canvas").getContext("2d");
  for (const field of document.querySelectorAll("[data-testid=stMain] input[placeholder]")) {
    const style = getComputedStyle(field);
    pen.font = style.font;
    pen.letterSpacing = style.letterSpacing === "normal" ? "0px" : style.letterSpacing;
    const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    if (!field.value && room > 0 && pen.measureText(field.placeholder).width > room + 1) cut.push(field.placeholder);
  }
  return cut;
}"""
#: Fields and boxes to tick whose edge is fainter on white than three to one.
_FAINT = """() => {
  const channels = colour => colour.match(/[\\d.]+/g).map(Number);
  const luminance = colour => channels(colour).slice(0, 3).map(c => c / 255)
    .map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4).reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
  const contrast = (a, b) => { const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y); return (light + .05) / (dark + .05); };
  const faint = [];
  for (const field of document.querySelectorAll("[data-testid=stMain] :is(input:not([type=file], [type=color]), textarea):not(:disabled)")) {
    const round = [...(field.closest("label")?.querySelectorAll("div") ?? []), field.parentElement, field.parentElement.parentElement];
    const box = round.find(one => parseFloat(getComputedStyle(one).borderTopWidth) > 0);
    if (!field.parentElement.getClientRects().length || field.checked || !box) continue;
    const edge = getComputedStyle(box).borderTopColor;
    if (contrast(edge, "rgb(255, 255, 255)") < 3) faint.push(`${field.closest("[class*=st-key-]")?.className} ${edge}`);
  }
  return faint;
}"""


@dataclass(frozen=True)
class Window:
    """A way to look at a page. `text`: percent of its size that text is shown at; `spaced`: with the spacing of WCAG 1.4.12."""

    width: int
    text: int = 100
    spaced: bool = False


DESK, PHONE = Window(1280), Window(375)
#: Twice as large in a window of 1280, four times in one of 1280 (hence 320), larger letters alone, and letters set wide.
WINDOWS = (DESK, PHONE, Window(640), Window(320), Window(1280, text=200), Window(375, spaced=True))


@dataclass(frozen=True)
class Look:
    """What was seen of one page in one window."""

    page: str
    window: Window
    violations: tuple[str, ...]
    sideways: int
    cut: tuple[str, ...]
    english: tuple[str, ...]
    faint: tuple[str, ...]
    compulsory: int


def settle(visitor: Any) -> None:
    """Wait until nothing on the page is still to come."""
    visitor.rest()
    visitor.page.wait_for_function(_STILL)


def looks(visitor: Any, page: str, windows: tuple[Window, ...] = WINDOWS) -> Iterator[Look]:
    """Look at the page that a visitor is on, everything unfolded, in each window; leave it on a desk."""
    visitor.page.wait_for_function(_STILL)
    # A part that is unfolded may hold others.
    for _ in range(_DEPTH):
        if visitor.page.evaluate(_UNFOLD):
            settle(visitor)
    for window in windows:
        _set(visitor.page, window)
        yield _look(visitor, page, window)
    _set(visitor.page, DESK)


def _look(visitor: Any, name: str, window: Window) -> Look:
    page = visitor.page
    violations = _violations(page) if window in (DESK, PHONE) else []
    english = (*visitor.english, *(text for text in visitor.seen if text in _translated()))
    compulsory = page.locator("[aria-required=true]").count()
    return Look(name, window, tuple(violations), visitor.overflow, tuple(page.evaluate(_CUT)), english, tuple(page.evaluate(_FAINT)), compulsory)


@cache
def _translated() -> frozenset[str]:
    """The words of Streamlit that our script replaces: none of them may be left."""
    return frozenset(re.findall(r'^    "(.+?)":', _FRENCH.read_text(encoding="utf-8"), re.MULTILINE))


def _violations(page: Page) -> list[str]:
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(_AXE)
    found: list[str] = page.evaluate(_RUN_AXE)
    return found


def _set(page: Page, window: Window) -> None:
    page.set_viewport_size({"width": window.width, "height": 900})
    spacing = "* { letter-spacing: .12em !important; word-spacing: .16em !important; line-height: 1.5 !important } p { margin-bottom: 2em !important }"
    style = f"html {{ font-size: {18 * window.text / 100}px !important }} {spacing if window.spaced else ''}"
    page.evaluate(
        "style => { let e = document.querySelector('#loupe'); e ??= document.head.appendChild(Object.assign(document.createElement('style'), { id: 'loupe' }));"
        " e.textContent = style; }",
        style,
    )
    page.wait_for_timeout(_REDRAWN_MS)
    page.wait_for_function(_STILL)
