"""The page printed: an archivable and accessible PDF."""

from reports.pdf.job import PrintJob, print_job
from reports.pdf.pdf import Printer, render_pdf

__all__ = ["PrintJob", "Printer", "print_job", "render_pdf"]
