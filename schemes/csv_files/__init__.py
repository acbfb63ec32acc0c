"""CSV files as spreadsheets make and open them."""

from schemes.csv_files.csv_form import form_of
from schemes.csv_files.csv_rows import Row, csv_header, csv_rows
from schemes.csv_files.csv_text import ENCODING, cells

__all__ = ["ENCODING", "Row", "cells", "csv_header", "csv_rows", "form_of"]
