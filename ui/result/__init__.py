"""The parts of a result on the screen."""

from ui.result.first_page import first
from ui.result.parts import TAKE, Part, names, parts, told

__all__ = ["TAKE", "Part", "first", "names", "parts", "told"]
