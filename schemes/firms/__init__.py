"""A whole catalogue against a table of firms. Only this folder loads pandas."""

from schemes.firms.firm_table import FirmChunk, firm_chunks
from schemes.firms.match_table import match_table

__all__ = ["FirmChunk", "firm_chunks", "match_table"]
