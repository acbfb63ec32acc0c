"""Corrections to the tag tree that WeasyPrint 70 writes, for people who listen to the PDF."""

from collections.abc import Iterator
from importlib import import_module
from typing import Any

#: References ("12 0 R") of the elements of the tree that can be reached from its root.
Reached = frozenset[Any]


def improve(pdf: Any, links: dict[str, str]) -> None:
    """Give header cells a scope, make lists of items alone, keep page headers and footers out of
    the reading, name the links."""
    if "StructTreeRoot" not in pdf.catalog:
        return
    root = _object(pdf, pdf.catalog["StructTreeRoot"])
    found = tuple(
        _walk(pdf, root)
    )  # in their order, for the same bytes each time: what follows adds objects
    for reference in found:
        element = _object(pdf, reference)
        if element.get("S") == "/TH":
            _give_scope(pdf, element)
        if element.get("S") == "/L":
            _join_columns(pdf, element, reference)
            _join_terms(pdf, element)
    owners, reached = _object(pdf, root["ParentTree"])["Nums"], frozenset(found)
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
    """A cell of a table head heads its column, any other its row: also a corner cell, which heads
    no data cell."""
    section = _object(pdf, _object(pdf, header["P"])["P"])
    attributes = header.setdefault("A", _pydyf().Dictionary({"O": "/Table"}))
    attributes["Scope"] = "/Column" if section.get("S") == "/THead" else "/Row"


def _join_columns(pdf: Any, whole: Any, reference: Any) -> None:
    """A list set in columns comes as a list of lists, one a column: its items are those of the
    columns."""
    while any(_is_list(pdf, child) for child in whole["K"]):
        whole["K"] = _pydyf().Array(
            item
            for child in whole["K"]
            for item in (_object(pdf, child)["K"] if _is_list(pdf, child) else [child])
        )
        for item in whole["K"]:
            _object(pdf, item)["P"] = reference


def _join_terms(pdf: Any, whole: Any) -> None:
    """A term and what it means, grouped by a `<div>` in a `<dl>`, are one item, heard in one go."""
    for reference in whole["K"]:
        group = _object(pdf, reference)
        if group["S"] == "/Div":
            body = _pydyf().Dictionary(
                {
                    "Type": "/StructElem",
                    "S": "/LBody",
                    "K": _pydyf().Array(_words(pdf, reference)),
                    "Pg": group["Pg"],
                    "P": reference,
                }
            )
            pdf.add_object(body)
            for words in body["K"]:
                _object(pdf, words)["P"] = body.reference
            group["S"], group["K"] = "/LI", _pydyf().Array([body.reference])


def _words(pdf: Any, group: Any) -> Iterator[Any]:
    """Yield what stands in a group without the items and bodies around it."""
    for reference in _object(pdf, group)["K"]:
        if _object(pdf, reference)["S"] in {"/LI", "/LBody"}:
            yield from _words(pdf, reference)
        else:
            yield reference


def _is_list(pdf: Any, child: Any) -> bool:
    return isinstance(child, str | bytes) and bool(_object(pdf, child)["S"] == "/L")


def _hide_furniture(pdf: Any, page: Any, owners: Any, reached: Reached) -> None:
    """Mark as pagination what belongs to no reachable element: otherwise it is heard again on each
    page."""
    orphans = {index for index, owner in enumerate(owners) if owner not in reached}
    stream = _object(pdf, page["Contents"]).stream
    for index, item in enumerate(stream):
        if isinstance(item, dict) and item.get("MCID") in orphans and stream[index + 1] == b"BDC":
            stream[index - 1], stream[index] = (
                "/Artifact",
                _pydyf().Dictionary({"Type": "/Pagination"}),
            )
    for index in orphans:
        owners[index] = "null"


def _name_links(pdf: Any, page: Any, links: dict[str, str]) -> None:
    for reference in page.get("Annots", []):
        annotation = _object(pdf, reference)
        target = annotation["Contents"].string if "Contents" in annotation else None
        if target in links:
            annotation["Contents"] = _pydyf().String(links[target])
