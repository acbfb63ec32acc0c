"""What a project may spend money on."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal, cast

from companies.company import ProjectKind
from companies.tables import table_rows

Nature = Literal["fonctionnement", "investissement"]


@dataclass(frozen=True)
class SpendItem:
    """One kind of spending: French label, the kind of project that it belongs to, and whether it is
    running cost or investment."""

    id: str
    label: str
    kind: ProjectKind
    nature: Nature


@cache
def spend_items() -> Mapping[str, SpendItem]:
    """Return the spend items by id, in the order in which they are offered."""
    rows = table_rows("spending.csv")
    return MappingProxyType(
        {
            id: SpendItem(id, label, cast(ProjectKind, kind), cast(Nature, nature))
            for id, label, kind, nature in rows
        }
    )
