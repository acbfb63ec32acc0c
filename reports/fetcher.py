"""What WeasyPrint may read: the fonts of the report, from memory, and nothing else in the world."""

from typing import Any

from reports.environment import TEMPLATES
from reports.weasy import weasyprint

SCHEME = "asset:"


def locked_fetcher() -> Any:
    """Return a fetcher that serves the fonts under "asset:" and refuses every other address (ValueError)."""
    urls: Any = weasyprint().urls
    base: Any = urls.URLFetcher
    known = {f"{SCHEME}fonts/{font.name}": font.read_bytes() for font in sorted((TEMPLATES / "fonts").glob("*.ttf"))}

    class Locked(base):  # type: ignore[misc]
        def fetch(self, url: str, headers: Any = None) -> Any:  # noqa: ARG002
            if url not in known:
                raise ValueError(f"Adresse refusée : {url[:80]}")
            return urls.URLFetcherResponse(url, known[url], {"Content-Type": "font/ttf"})

    return Locked()
