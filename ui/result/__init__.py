"""The parts of the page of the result."""

from ui.result.contents import contents
from ui.result.parts import Part, first_parts, further_parts
from ui.result.progress import progress

__all__ = ["Part", "contents", "first_parts", "further_parts", "progress"]
