"""The report as a workbook."""

from reports.workbook.workbook import render_xlsx

__all__ = ["render_xlsx"]
