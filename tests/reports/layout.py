"""Faults of layout, read back from the PDF itself by tools that did not make it."""

import io
import re
import subprocess
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape
from itertools import islice, pairwise, takewhile
from typing import Any

import pikepdf

MM = 72 / 25.4
#: No text is nearer to the edge of the sheet: printers do not reach it.
EDGE = 4 * MM
#: The running text keeps to the margins.
SIDE = 12 * MM
_LEADERS = frozenset({"H1", "H2", "H3", "H4", "H5", "H6", "Caption", "THead"})
_WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</word>')
_PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)


@dataclass(frozen=True)
class Word:
    """A word as printed: its box in points, from the top left corner of its page."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    text: str


def words(pdf: bytes) -> list[Word]:
    """Every word of a PDF, in charts too."""
    told = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    pages = (page[3] for page in _PAGE.finditer(told))
    return [_word(number, *found.groups()) for number, page in enumerate(pages, start=1) for found in _WORD.finditer(page)]


def _word(page: int, left: str, top: str, right: str, bottom: str, text: str) -> Word:
    return Word(page, float(left), float(top), float(right), float(bottom), unescape(text))


def outside(found: list[Word], width: float, height: float) -> list[Word]:
    """Words that leave the sheet or its margins."""
    return [word for word in found if word.left < SIDE - 0.5 or word.right > width - SIDE + 0.5 or word.top < EDGE or word.bottom > height - EDGE]


def overlapping(found: list[Word]) -> list[tuple[str, str]]:
    """Pairs of words of which one is printed over the other."""
    # A combining mark stands over its letter, as it must.
    letters = [word for word in found if not all(map(unicodedata.combining, word.text))]
    ordered = sorted(letters, key=lambda word: (word.page, word.top))
    return [
        (one.text, other.text)
        for place, one in enumerate(ordered)
        for other in takewhile(_reached_by(one), islice(ordered, place + 1, None))
        if _collide(one, other)
    ]


def _reached_by(one: Word) -> Callable[[Word], bool]:
    return lambda other: other.page == one.page and other.top < one.bottom


def _collide(one: Word, other: Word) -> bool:
    across = _shared(one.left, one.right, other.left, other.right)
    down = _shared(one.top, one.bottom, other.top, other.bottom)
    return across > 1.2 and down > 0.45 * min(one.bottom - one.top, other.bottom - other.top)


def _shared(start: float, end: float, other_start: float, other_end: float) -> float:
    return min(end, other_end) - max(start, other_start)


def small(found: list[Word], least: float, line: float) -> list[tuple[str, float]]:
    """Words under `least` points; `line`: height of the box of a word of one point."""
    return [(word.text, round((word.bottom - word.top) / line, 2)) for word in found if (word.bottom - word.top) / line < least - 0.05]


def line_height(pdf: pikepdf.Pdf) -> float:
    """Height of the box of a word for a size of one point, which all faces of the report share."""
    heights = {round(float(font.Ascent - font.Descent) / 1000, 3) for font in pdf.objects if isinstance(font, pikepdf.Dictionary) and "/FontFile2" in font}
    assert len(heights) == 1, heights
    return heights.pop()


def leaders_left_alone(pdf: pikepdf.Pdf) -> list[tuple[int, str]]:
    """Pages (from 1) of which the lowest thing is a heading, a caption or the head of a table."""
    roles = _roles(pdf)
    lowest = ((number, min(_marks(page), default=None)) for number, page in enumerate(pdf.pages, start=1))
    found = ((number, roles.get((pdf.pages[number - 1].objgen, mark[1]), "")) for number, mark in lowest if mark)
    return [(number, role) for number, role in found if role in _LEADERS]


def _marks(page: Any) -> Iterator[tuple[float, int]]:
    """Height above the foot of the sheet, and mark of the tag tree, of each text or picture that is no furniture."""
    matrix, kept = pikepdf.Matrix(), []
    open_marks: list[int | None] = []
    for instruction in pikepdf.parse_content_stream(page):
        operands: Any = instruction.operands
        match str(instruction.operator):
            case "q":
                kept.append(matrix)
            case "Q":
                matrix = kept.pop()
            case "cm":
                matrix = pikepdf.Matrix(*map(float, operands)) @ matrix
            case "BMC":
                open_marks.append(None)
            case "BDC":
                open_marks.append(int(operands[1]["/MCID"]) if "/MCID" in operands[1] else None)
            case "EMC":
                open_marks.pop()
            case "Tm" if open_marks and open_marks[-1] is not None:
                yield (pikepdf.Matrix(*map(float, operands)) @ matrix).f, open_marks[-1]
            case "Do" if open_marks and open_marks[-1] is not None:
                yield matrix.f, open_marks[-1]


def _roles(pdf: pikepdf.Pdf) -> dict[tuple[Any, int], str]:
    """The heading, caption or table head that holds each mark."""
    found: dict[tuple[Any, int], str] = {}

    def visit(node: Any, page: Any, leader: str) -> None:
        if isinstance(node, pikepdf.Array):
            for child in node:
                visit(child, page, leader)
        elif isinstance(node, pikepdf.Dictionary):
            here = node.get("/Pg", page)
            if node.get("/Type") == "/MCR":
                found[(here.objgen, int(node.MCID))] = leader
            elif "/S" in node:
                role = str(node.S)[1:]
                visit(node.get("/K", pikepdf.Array()), here, role if role in _LEADERS else leader)
        elif page is not None:
            found[(page.objgen, int(node))] = leader

    visit(pdf.Root.StructTreeRoot.K, None, "")
    return found


def rows_cut(pdf: pikepdf.Pdf) -> list[int]:
    """Numbers of cells of the rows that go over two pages, or of which the rest starts a table with an empty head cell."""
    rows = [node for node in _nodes(pdf.Root.StructTreeRoot) if node.get("/S") == "/TR"]
    return [len(row.K) for row in rows if len(_pages(row)) > 1 or _starts_empty(row)]


def _starts_empty(row: Any) -> bool:
    """The corner of a table head may be empty; the first cell of any other row says what the row is about."""
    cells = [node for node in _nodes(row) if node.get("/S") in ("/TH", "/TD")]
    return row.P.get("/S") != "/THead" and not _marked(cells[0]) and any(map(_marked, cells))


def _marked(node: Any) -> bool:
    return any(True for _ in _leaves(node))


def _leaves(node: Any) -> Iterator[Any]:
    kids = node.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _leaves(kid)
        else:
            yield node.get("/Pg", kid.get("/Pg") if isinstance(kid, pikepdf.Dictionary) else None)


def _pages(node: Any) -> set[Any]:
    return {page.objgen for page in _leaves(node) if page is not None}


def _nodes(node: Any) -> Iterator[Any]:
    kids = node.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _nodes(kid)


def heads_not_repeated(pdf: pikepdf.Pdf) -> int:
    """Count of tables that go on at the top of a page without the head that they had on the page before."""
    tables = [node for node in _nodes(pdf.Root.StructTreeRoot) if node.get("/S") == "/Table"]
    return sum(_goes_on(one, other) and _has_head(one) and not _has_head(other) for one, other in pairwise(tables))


def _goes_on(one: Any, other: Any) -> bool:
    """The same parent holds both, side by side, on two pages."""
    if one.P.objgen != other.P.objgen or _pages(one) & _pages(other):
        return False
    places = [kid.objgen for kid in one.P.K if isinstance(kid, pikepdf.Dictionary)]
    return places.index(other.objgen) - places.index(one.objgen) == 1 and not any(kid.get("/S") == "/Caption" for kid in _nodes(other))


def _has_head(table: Any) -> bool:
    return any(kid.get("/S") == "/THead" for kid in _nodes(table))


def undrawn(pdf: pikepdf.Pdf) -> int:
    """Count of the characters that a font could not draw, in charts too: they bear the number 0."""
    forms = [item for item in pdf.objects if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Form"]
    return sum(_codes(shown).count(0) for place in (*pdf.pages, *forms) for shown in _shown(place))


def _shown(place: Any) -> Iterator[bytes]:
    for instruction in pikepdf.parse_content_stream(place, "TJ Tj"):
        operands: Any = instruction.operands
        pieces = operands[0] if isinstance(operands[0], pikepdf.Array) else [operands[0]]
        yield from (bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String))


def _codes(shown: bytes) -> list[int]:
    return [int.from_bytes(shown[place : place + 2]) for place in range(0, len(shown), 2)]


def opened(pdf: bytes) -> pikepdf.Pdf:
    """The PDF, to be closed by the caller."""
    return pikepdf.open(io.BytesIO(pdf))
