"""The report as one HTML page: the same text for the screen and for the PDF."""

from typing import Literal

from markupsafe import Markup

from reports.environment import TEMPLATES, environment
from reports.french import typeset
from reports.view import View, view
from scoring import Diagnosis

Medium = Literal["html", "pdf"]


def render_html(diagnosis: Diagnosis) -> bytes:
    """Return a page that stands alone: style inside, no request to anything."""
    return page(view(diagnosis), "html").encode()


def page(shown: View, medium: Medium) -> str:
    """Return the page of one medium; the page made for the PDF gets its style sheet from the printer."""
    # The style sheet is ours, and its quotes must not be escaped.
    inside = Markup(style("screen.css")) if medium == "html" else ""  # noqa: S704
    text = environment().get_template("report.html.j2").render(view=shown, medium=medium, style=inside)
    return typeset(text)


def style(name: str) -> str:
    """Return a style sheet, after what both media share."""
    return "".join((TEMPLATES / file).read_text(encoding="utf-8") for file in ("common.css", name))
