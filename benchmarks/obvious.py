"""The same report made in two other ways: by WeasyPrint used as its first page teaches, and by a
browser that is already open."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from playwright.sync_api import sync_playwright
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from tests.browser.conftest import chromium

_HERE = Path(__file__).parent
_FONTS = _HERE.parent / "templates" / "fonts"


def obvious(html: str, style: str) -> bytes:
    """Print a page as in WeasyPrint's first example: everything new each time, the font as it is
    downloaded (variable), no tuning."""
    fonts = FontConfiguration()
    whole = _with_files(style, _variable_font()) + (_HERE / "obvious.css").read_text(
        encoding="utf-8"
    )
    made: bytes = HTML(string=html).write_pdf(
        stylesheets=[CSS(string=whole, font_config=fonts)],
        font_config=fonts,
        pdf_variant="pdf/ua-1",
    )
    return made


def _variable_font() -> Path:
    spec = find_spec("fontpkg_inter")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "files" / "Inter[opsz,wght].ttf"


def _with_files(style: str, font: Path | None = None) -> str:
    """Give fonts by file where the report serves them from memory."""
    for known in sorted(_FONTS.glob("*.ttf")):
        style = style.replace(
            f"asset:fonts/{known.name}",
            (font or known).as_uri().replace("[", "%5B").replace("]", "%5D"),
        )
    return style


@contextmanager
def warm_browser(style: str) -> Iterator[Callable[[str], bytes]]:
    """Open Chromium once; give a function that prints a page with it."""
    with sync_playwright() as driver:
        opened = chromium(driver)
        page = opened.new_page()

        def pdf(html: str) -> bytes:
            page.set_content(
                html.replace("</head>", f"<style>{_with_files(style)}</style></head>"),
                wait_until="load",
            )
            return page.pdf(prefer_css_page_size=True, tagged=True, outline=True)

        yield pdf
        opened.close()
