"""The national schema of aid schemes: export to it, import from it."""

from schemes.national.exporting import Export, export, uuid_of
from schemes.national.importing import Drafts, drafts, known_ids

__all__ = ["Drafts", "Export", "drafts", "export", "known_ids", "uuid_of"]
