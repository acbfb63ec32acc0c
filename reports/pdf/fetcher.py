"""What WeasyPrint may read: the fonts of the report and the pictures of a job, from memory, and
nothing else in the world."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from reports.page import TEMPLATES
from reports.pdf.weasyprint import weasyprint

SCHEME = "asset:"

Asset = tuple[bytes, str]

_PICTURES = ((b"\x89PNG\r\n\x1a\n", "image/png"), (b"\xff\xd8\xff", "image/jpeg"))
_NONE: Mapping[str, bytes] = MappingProxyType({})


def locked_fetcher(pictures: Mapping[str, bytes] = _NONE) -> Any:
    """Return a fetcher that serves fonts and `pictures` (by name; PNG or JPEG) under "asset:" and
    refuses every other address (ValueError)."""
    urls: Any = weasyprint().urls
    base: Any = urls.URLFetcher
    known = {**_fonts(), **_pictures(pictures)}

    class Locked(base):  # type: ignore[misc]
        def fetch(self, url: str, headers: Any = None) -> Any:  # noqa: ARG002
            if url not in known:
                raise ValueError(f"Adresse refusée : {url[:80]}")
            data, kind = known[url]
            return urls.URLFetcherResponse(url, data, {"Content-Type": kind})

    return Locked()


@lru_cache(maxsize=1)
def _fonts() -> Mapping[str, Asset]:
    return {
        f"{SCHEME}fonts/{font.name}": (font.read_bytes(), "font/ttf")
        for font in sorted((TEMPLATES / "fonts").glob("*.ttf"))
    }


def _pictures(pictures: Mapping[str, bytes]) -> dict[str, Asset]:
    """A picture says by its first bytes what it is: an SVG, which may hold addresses and scripts,
    is none."""
    kinds = {name: _kind(data) for name, data in pictures.items()}
    return {
        f"{SCHEME}pictures/{name}": (pictures[name], kind) for name, kind in kinds.items() if kind
    }


def _kind(data: bytes) -> str | None:
    return next((kind for start, kind in _PICTURES if data.startswith(start)), None)
