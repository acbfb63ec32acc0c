"""The pages, one file each, and what only one of them shows."""

from ui.pages.navigation import pages

__all__ = ["pages"]
