"""The words of the page that a PDF is printed from, without printing it."""

import re
from html import unescape

from presentation import Edition
from reports.pdf.job import print_job
from scoring import Diagnosis
from tests.reports.conftest import plain


def paper_text(diagnosis: Diagnosis, edition: Edition | None = None) -> str:
    """Return what is read on paper, the alternative texts of the charts left out."""
    html = print_job(diagnosis, edition or Edition()).html.split("</head>")[1]
    return plain(unescape(re.sub(r"<title>.*?</title>|<[^>]*>", " ", html, flags=re.DOTALL)))
