"""An aid written as in a record, computed for a firm."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from companies import Company, Project
from kernel import read_yaml
from schemes import Aid
from schemes.aids import AnyAid, BaseAid, Giver
from schemes.facts import Facts

ON = date(2026, 11, 22)


@pytest.fixture
def built(tmp_path: Path) -> Callable[[str], BaseAid]:
    """Build an aid from the inside of a YAML mapping, with a source."""

    def build(text: str) -> BaseAid:
        path = tmp_path / "aid.yaml"
        path.write_text(f"aid: {{{text}, source: S1}}\n", encoding="utf-8")
        aid: BaseAid = TypeAdapter(AnyAid).validate_python(read_yaml(path).data["aid"])
        return aid

    return build


@pytest.fixture
def aid(built: Callable[[str], BaseAid]) -> Callable[..., Aid]:
    """Compute an aid for a budget, or for a project; other arguments are facts of the firm."""

    def compute(text: str, budget: int | None = None, *, ceiling: int | None = None, project: dict[str, Any] | None = None, **company: Any) -> Aid:
        wanted = Project(**{"budget_eur": budget, **(project or {})})
        return built(text).compute(Facts(Company(**company), wanted, ON), Giver("essai", "l'opérateur", ceiling))

    return compute
