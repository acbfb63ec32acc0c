"""One door for all forms of the report."""

import json
from collections.abc import Callable, Mapping
from types import MappingProxyType

from kernel import BoussoleError
from presentation import PLAIN, Edition
from reports.page import render_html
from reports.pdf import print_job, render_pdf
from scoring import Diagnosis, as_json


def _render_json(diagnosis: Diagnosis, _: Edition) -> bytes:
    return (
        json.dumps(as_json(diagnosis), ensure_ascii=False, sort_keys=True, indent=2) + "\n"
    ).encode(errors="backslashreplace")


def _render_xlsx(diagnosis: Diagnosis, edition: Edition) -> bytes:
    # Loaded late: a process that prints PDFs must not hold it.
    from reports.workbook import render_xlsx  # noqa: PLC0415

    return render_xlsx(diagnosis, edition)


def _render_ics(diagnosis: Diagnosis, edition: Edition) -> bytes:
    from reports.calendar import render_ics  # noqa: PLC0415 -- the same

    return render_ics(diagnosis, edition)


#: Every form that `render` knows, by name; the name is also the extension of the file.
FORMATS: Mapping[str, Callable[[Diagnosis, Edition], bytes]] = MappingProxyType(
    {
        "html": render_html,
        "ics": _render_ics,
        "json": _render_json,
        "pdf": lambda diagnosis, edition: render_pdf(print_job(diagnosis, edition)),
        "xlsx": _render_xlsx,
    }
)


def render(diagnosis: Diagnosis, format: str, edition: Edition = PLAIN) -> bytes:
    """Return the report as "pdf", "html", "json", "xlsx" or "ics". Raises BoussoleError for any
    other form, or when the PDF cannot be made."""
    if format not in FORMATS:
        raise BoussoleError(
            f"Le format « {format} » n'existe pas. Choisissez parmi : {', '.join(sorted(FORMATS))}."
        )
    return FORMATS[format](diagnosis, edition)
