"""The report as one HTML page: the same text for the screen and for the PDF."""

from typing import Literal

from markupsafe import Markup

from presentation import (
    PLAIN,
    Edition,
    Medium,
    Presentation,
    annexes,
    present,
    sections,
    titles,
)
from reports.brand import palette_of
from reports.french import typeset
from reports.page.line_breaks import well_broken
from reports.page.printable import printable
from reports.page.templates import TEMPLATES, environment
from reports.text import breakable
from scoring import Diagnosis

Printed = Literal["html", "pdf"]

#: Forms that share the layout of another.
_LAYOUTS: dict[Medium, str] = {"express": "sheets", "law": "sheets"}


def render_html(diagnosis: Diagnosis, edition: Edition = PLAIN) -> bytes:
    """Return a page that stands alone: style inside, no request to anything."""
    return page(present(diagnosis, edition), "html").encode()


def page(shown: Presentation, medium: Printed) -> str:
    """Return the page of one medium; the page made for the PDF gets its style sheet from the
    printer."""
    # The style sheet is ours, and its quotes must not be escaped.
    inside = Markup(style("layouts/screen.css")) if medium == "html" else ""  # noqa: S704
    form = _form(shown, medium)
    text = (
        environment()
        .get_template(f"layouts/{_LAYOUTS.get(form, form)}.html.j2")
        .render(
            view=shown,
            form=form,
            room=shown.room(form),
            sections=sections(shown, form),
            annexes=annexes(shown, form),
            titles=titles(shown, form),
            palette=palette_of(shown.edition.brand),
            medium=medium,
            style=inside,
        )
    )
    whole = breakable(typeset(text))
    return well_broken(printable(whole)) if medium == "pdf" else whole


def _form(shown: Presentation, medium: Printed) -> Medium:
    """On paper an interview has a cover and a page that stands alone; a short questionnaire, or the
    law alone, has two main pages."""
    if medium == "html":
        return "page"
    if not shown.mode.shows_level:
        return "law"
    return "report" if shown.mode.decimals else "express"


def style(*names: str) -> str:
    """Return style sheets, after what both media share."""
    return "".join(
        (TEMPLATES / file).read_text(encoding="utf-8") for file in ("layouts/common.css", *names)
    )
