"""One door for all forms of the report."""

import json
from collections.abc import Callable, Mapping
from types import MappingProxyType

from kernel import BoussoleError
from reports.html import render_html
from reports.job import print_job
from reports.pdf import render_pdf
from scoring import Diagnosis, as_json


def _render_json(diagnosis: Diagnosis) -> bytes:
    return (json.dumps(as_json(diagnosis), ensure_ascii=False, sort_keys=True, indent=2) + "\n").encode()


#: Every form that `render` knows, by name; the name is also the extension of the file.
FORMATS: Mapping[str, Callable[[Diagnosis], bytes]] = MappingProxyType(
    {"html": render_html, "json": _render_json, "pdf": lambda diagnosis: render_pdf(print_job(diagnosis))}
)


def render(diagnosis: Diagnosis, format: str) -> bytes:
    """Return the report as "pdf", "html" or "json". Raises BoussoleError for any other form, or when the PDF cannot be made."""
    if format not in FORMATS:
        raise BoussoleError(f"Le format « {format} » n'existe pas. Choisissez parmi : {', '.join(sorted(FORMATS))}.")
    return FORMATS[format](diagnosis)
