"""Lists of objects inside a cell: who holds an aid, the legal texts that it rests on."""

from typing import Any

from kernel import ContentError, read_yaml
from schemes.national.plain import plain


def holders(cell: str) -> tuple[str, ...]:
    """Return the names of those who hold an aid."""
    return tuple(
        name
        for item in items(cell)
        if item.get("nom") and (name := " ".join(plain(str(item["nom"])).split()))
    )


def legal_texts(cell: str) -> tuple[tuple[str, str], ...]:
    """Return each legal text with its link, which may be empty."""
    return tuple(
        (label, str(item.get("lien") or ""))
        for item in items(cell)
        if item.get("libelle") and (label := plain(str(item["libelle"])))
    )


def items(cell: str) -> tuple[dict[str, Any], ...]:
    """Return a list of objects written as JSON, or loosely as in the examples of the schema;
    nothing when it cannot be read."""
    try:
        data = read_yaml(cell).data
    except ContentError:
        return ()
    return tuple(item for item in data if isinstance(item, dict)) if isinstance(data, tuple) else ()
