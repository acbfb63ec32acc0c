"""The PDF: tagged (PDF/UA-1), in French, bookmarked, with its own case inside; the same job gives the same bytes."""

import re
import threading
from datetime import UTC, datetime, time
from typing import Any

from reports.fetcher import SCHEME, locked_fetcher
from reports.html import style
from reports.job import PrintJob
from reports.tags import improve
from reports.weasy import weasyprint

CASE_FILE = "dossier.yaml"
_VARIANT = "pdf/ua-1"
_HEADING = re.compile(r'<h2 id="([^"]+)">([^<]+)</h2>')


class Printer:
    """Fonts and style sheet, read once. Not to be shared by threads: Pango would break."""

    def __init__(self) -> None:
        module = weasyprint()
        self._fetcher = locked_fetcher()
        self._fonts = module.text.fonts.FontConfiguration()
        self._style = module.CSS(string=style("print.css"), font_config=self._fonts, url_fetcher=self._fetcher, base_url=SCHEME)

    def pdf(self, job: PrintJob) -> bytes:
        """Return the PDF of a job."""
        html = weasyprint().HTML(string=job.html, url_fetcher=self._fetcher, base_url=SCHEME)
        options: dict[str, Any] = {"pdf_variant": _VARIANT, "attachments": [self._case(job)]}
        document = html.render(font_config=self._fonts, stylesheets=[self._style], **options)
        names = _link_names(job)
        made: bytes = document.write_pdf(finisher=lambda _, pdf: improve(pdf, names), pdf_identifier=job.identifier.encode(), **options)
        return made

    def _case(self, job: PrintJob) -> Any:
        day = datetime.combine(job.date, time(), UTC)
        return weasyprint().Attachment(
            string=job.case,
            name=CASE_FILE,
            description="Votre dossier : toutes vos réponses, à reprendre dans Boussole IA",
            created=day,
            modified=day,
            relationship="Source",
            url_fetcher=self._fetcher,
        )


def _link_names(job: PrintJob) -> dict[str, str]:
    inside = {anchor: f"Aller à : {title}" for anchor, title in _HEADING.findall(job.html)}
    return inside | {url: f"Ouvrir le site : {name}" for url, name in job.links.items()}


_own = threading.local()


def render_pdf(job: PrintJob) -> bytes:
    """Return the PDF of a job, with the printer of the current thread. Raises BoussoleError when Pango is missing."""
    if not hasattr(_own, "printer"):
        _own.printer = Printer()
    made: bytes = _own.printer.pdf(job)
    return made
