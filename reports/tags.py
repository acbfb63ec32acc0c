"""Corrections to the tag tree that WeasyPrint 70 writes, for people who listen to the PDF."""

from collections.abc import Iterator
from importlib import import_module
from typing import Any

#: References ("12 0 R") of the elements of the tree that can be reached from its root.
Reached = frozenset[Any]


def improve(pdf: Any, links: dict[str, str]) -> None:
    """Give header cells a scope, keep page headers and footers out of the reading, name the links."""
    if "StructTreeRoot" not in pdf.catalog:
        return
    root = _object(pdf, pdf.catalog["StructTreeRoot"])
    reached = frozenset(_walk(pdf, root))
    for reference in reached:
        element = _object(pdf, reference)
        if element.get("S") == "/TH":
            _give_scope(pdf, element)
    owners = _object(pdf, root["ParentTree"])["Nums"]
    for page in _pages(pdf):
        _hide_furniture(pdf, page, owners[owners.index(page["StructParents"]) + 1], reached)
        _name_links(pdf, page, links)


def _pydyf() -> Any:
    """Imported late, as WeasyPrint is: the other forms of the report do without."""
    return import_module("pydyf")


def _object(pdf: Any, reference: Any) -> Any:
    return pdf.objects[int(reference.split()[0])]


def _pages(pdf: Any) -> Iterator[Any]:
    """The array of pages is flat: number, generation, "R", number…"""
    return (pdf.objects[number] for number in pdf.pages["Kids"][::3])


def _walk(pdf: Any, root: Any) -> Iterator[Any]:
    seen, todo = set(), list(root["K"])
    while todo:
        reference = todo.pop()
        if isinstance(reference, str | bytes) and reference not in seen:
            seen.add(reference)
            yield reference
            todo += _object(pdf, reference).get("K", [])


def _give_scope(pdf: Any, header: Any) -> None:
    """A cell of a table head heads its column, any other its row: also a corner cell, which heads no data cell."""
    section = _object(pdf, _object(pdf, header["P"])["P"])
    attributes = header.setdefault("A", _pydyf().Dictionary({"O": "/Table"}))
    attributes["Scope"] = "/Column" if section.get("S") == "/THead" else "/Row"


def _hide_furniture(pdf: Any, page: Any, owners: Any, reached: Reached) -> None:
    """Mark as pagination what belongs to no reachable element: otherwise it is heard again on each page."""
    orphans = {index for index, owner in enumerate(owners) if owner not in reached}
    stream = _object(pdf, page["Contents"]).stream
    for index, item in enumerate(stream):
        if isinstance(item, dict) and item.get("MCID") in orphans and stream[index + 1] == b"BDC":
            stream[index - 1], stream[index] = "/Artifact", _pydyf().Dictionary({"Type": "/Pagination"})
    for index in orphans:
        owners[index] = "null"


def _name_links(pdf: Any, page: Any, links: dict[str, str]) -> None:
    for reference in page.get("Annots", []):
        annotation = _object(pdf, reference)
        target = annotation["Contents"].string if "Contents" in annotation else None
        if target in links:
            annotation["Contents"] = _pydyf().String(links[target])
