"""The PDF: archivable (PDF/A-3a) and accessible (PDF/UA-1), in French, with its own case inside;
the same job gives the same bytes."""

import re
import threading
from base64 import b64decode
from datetime import UTC, datetime, time
from html import unescape
from typing import Any

from cases import CASE_FILE
from presentation import say
from reports.page import style
from reports.pdf.fetcher import SCHEME, locked_fetcher
from reports.pdf.job import PrintJob
from reports.pdf.metadata import declare_accessible, list_files_once, smooth_no_picture
from reports.pdf.tags import improve
from reports.pdf.weasyprint import weasyprint

STYLES = ("layouts/paper.css", "layouts/front.css", "layouts/back.css", "layouts/express.css")
_VARIANT = "pdf/a-3a"
_HEADING = re.compile(r'<h2 id="([^"]+)"[^>]*>([^<]+)</h2>')


class Printer:
    """Fonts and style sheet, read once. Not to be shared by threads: Pango would break."""

    def __init__(self) -> None:
        module = weasyprint()
        self._fonts = module.text.fonts.FontConfiguration()
        self._style = module.CSS(
            string=style(*STYLES),
            font_config=self._fonts,
            url_fetcher=locked_fetcher(),
            base_url=SCHEME,
        )

    def pdf(self, job: PrintJob) -> bytes:
        """Return the PDF of a job."""
        fetcher = locked_fetcher({name: b64decode(data) for name, data in job.pictures.items()})
        html = weasyprint().HTML(string=job.html, url_fetcher=fetcher, base_url=SCHEME)
        options: dict[str, Any] = {"pdf_variant": _VARIANT, "attachments": [_case(job, fetcher)]}
        document = html.render(font_config=self._fonts, stylesheets=[self._style], **options)
        names = _link_names(job)
        made: bytes = document.write_pdf(
            finisher=lambda _, pdf: _finish(pdf, names),
            pdf_identifier=job.identifier.encode(),
            **options,
        )
        return made


def _case(job: PrintJob, fetcher: Any) -> Any:
    """The case is the source of the report: PDF/A-3 calls it an associated file."""
    day = datetime.combine(job.date, time(), UTC)
    return weasyprint().Attachment(
        string=job.case,
        name=CASE_FILE,
        description=say("files.pdf.case"),
        created=day,
        modified=day,
        relationship="Source",
        url_fetcher=fetcher,
    )


def _finish(pdf: Any, link_names: dict[str, str]) -> None:
    improve(pdf, link_names)
    declare_accessible(pdf)
    list_files_once(pdf)
    smooth_no_picture(pdf)


def _link_names(job: PrintJob) -> dict[str, str]:
    inside: dict[str, str] = {
        anchor: say("files.pdf.inside", title=unescape(title))
        for anchor, title in _HEADING.findall(job.html)
    }
    return inside | {url: say("files.pdf.outside", name=name) for url, name in job.links.items()}


_own = threading.local()


def render_pdf(job: PrintJob) -> bytes:
    """Return the PDF of a job, with the printer of the current thread. Raises BoussoleError when
    Pango is missing."""
    if not hasattr(_own, "printer"):
        _own.printer = Printer()
    made: bytes = _own.printer.pdf(job)
    return made
