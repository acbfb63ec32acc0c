"""The tag tree of a PDF as a reader that speaks goes through it: roles and words, in the order of the tree."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pikepdf

_GROUP = re.compile(r"beginbf(char|range)\s(.*?)endbf", re.DOTALL)
_PAIR = re.compile(r"<([0-9a-fA-F]+)>")


@dataclass(frozen=True)
class Element:
    """One element: its role without "/", its own entries, the words below it; what stands in it."""

    role: str
    entries: Any
    text: str
    children: tuple["Element", ...]

    def __iter__(self) -> Iterator["Element"]:
        """Go through this element and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child


class Tagged:
    """A PDF opened to be asked about its tags."""

    def __init__(self, data: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(data))
        self._words = {page.objgen: _words(page) for page in self.pdf.pages}

    @cached_property
    def root(self) -> Element:
        """The topmost element."""
        (document,) = self.pdf.Root.StructTreeRoot.K
        return self._element(document, None)

    @property
    def elements(self) -> tuple[Element, ...]:
        """Every element, in reading order."""
        return tuple(self.root)

    @cached_property
    def untagged(self) -> tuple[str, ...]:
        """What is written on the pages outside every element, the furniture of the pages apart."""
        return tuple(text for words in self._words.values() if (text := words.get(None, "").strip()))

    @cached_property
    def furniture(self) -> tuple[str, ...]:
        """What is written on the pages as furniture: nobody hears it."""
        return tuple(words.get("/Artifact", "") for words in self._words.values())

    def _element(self, node: Any, page: Any) -> Element:
        page = node.get("/Pg", page)
        kids = node.get("/K", ())
        kids = list(kids) if isinstance(kids, (pikepdf.Array, tuple)) else [kids]
        parts = [self._part(kid, page) for kid in kids]
        children = tuple(part for part in parts if isinstance(part, Element))
        return Element(str(node.S)[1:], node, " ".join(part.text if isinstance(part, Element) else part for part in parts), children)

    def _part(self, kid: Any, page: Any) -> "Element | str":
        if isinstance(kid, int):
            return self._words[page.objgen].get(kid, "")
        if kid.get("/Type") == "/MCR":
            return self._words[kid.get("/Pg", page).objgen].get(int(kid.MCID), "")
        return "" if kid.get("/Type") == "/OBJR" else self._element(kid, page)


def _words(page: pikepdf.Page) -> dict[Any, str]:
    """The words of a page by the number of their marked content; "/Artifact": furniture; None: neither."""
    fonts = {name: _letters(font) for name, font in page.resources.get("/Font", {}).items()}
    said: dict[Any, str] = {}
    inside: list[Any] = []
    letters: dict[str, str] = {}
    for instruction in pikepdf.parse_content_stream(page):
        operands = instruction.operands
        match str(instruction.operator):
            case "BDC" | "BMC":
                inside.append(_mark(operands))
            case "EMC":
                inside.pop()
            case "Tf":
                letters = fonts[str(operands[0])]
            case "Tj" | "TJ":
                place = next((mark for mark in reversed(inside) if mark is not None), None)
                said[place] = said.get(place, "") + _decoded(operands[0], letters)
    return said


def _mark(operands: Any) -> Any:
    entries = operands[1] if len(operands) > 1 else None
    if isinstance(entries, pikepdf.Dictionary) and "/MCID" in entries:
        return int(entries.MCID)
    return "/Artifact" if operands[0] == "/Artifact" else None


def _decoded(shown: Any, letters: dict[str, str]) -> str:
    strings = [item for item in shown if isinstance(item, pikepdf.String)] if isinstance(shown, pikepdf.Array) else [shown]
    codes = b"".join(bytes(item) for item in strings).hex()
    return "".join(letters.get(codes[place : place + 4], "\ufffd") for place in range(0, len(codes), 4))


def _letters(font: Any) -> dict[str, str]:
    """What each two-byte code of a font stands for."""
    known: dict[str, str] = {}
    for kind, lines in _GROUP.findall(font.ToUnicode.read_bytes().decode()):
        assert kind == "char", "a range of letters: teach this reader to read it"
        codes = _PAIR.findall(lines)
        known |= {code.lower(): bytes.fromhex(letter).decode("utf-16-be") for code, letter in zip(codes[::2], codes[1::2], strict=True)}
    return known
