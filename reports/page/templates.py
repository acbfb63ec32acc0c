"""The Jinja environment of the reports: in a sandbox, escaping always on, no undefined name let
through."""

from functools import lru_cache
from pathlib import Path
from typing import Literal

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from presentation import Brand, capital, named, say, words_of
from reports.brand import logo_source
from reports.text import harmless

TEMPLATES = Path(__file__).parents[2] / "templates"


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Return the environment, made once."""
    # Templates are read once: a look at the disk for each drawing of a page would cost as much as
    # the drawing.
    made = SandboxedEnvironment(
        loader=FileSystemLoader(TEMPLATES),
        auto_reload=False,
        autoescape=True,
        undefined=StrictUndefined,
        finalize=harmless,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["capital"] = capital
    made.globals.update(words_of=words_of, logo_source=_whole_logo, word=say, named=named)
    return made


def _whole_logo(brand: Brand | None, medium: Literal["html", "pdf"]) -> Markup | None:
    """A picture in base 64 is longer than any sentence, and must not be cut like one."""
    source = logo_source(brand, medium)
    return Markup(source) if source else None  # noqa: S704
