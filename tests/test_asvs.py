"""The table of OWASP ASVS: every requirement of both levels once, in order; what is cited exists; the page is made of it."""

import ast
import re
from collections import Counter
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from tests.asvs import DOCS, PAGE, STATES, page, requirements

ROOT = DOCS.parent
#: As counted in the standard's own list (5.0.0), levels 1 and 2.
CHAPTERS = {1: 27, 2: 11, 3: 19, 4: 10, 5: 9, 6: 35, 7: 18, 8: 7, 9: 7, 10: 29, 11: 14, 12: 9, 13: 13, 14: 9, 15: 13, 16: 16, 17: 7}


@cache
def names_in(file: Path) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}


def exists(cited: str) -> bool:
    file, _, name = cited.partition("::")
    path = ROOT / file if file.startswith("docs/") else ROOT / "tests" / file
    return path.is_file() and (not name or name in names_in(path))


def test_every_requirement_of_both_levels_is_there_once_and_in_order():
    found = requirements()
    assert Counter(one.level for one in found) == {1: 70, 2: 183}
    assert Counter(one.place[0] for one in found) == CHAPTERS
    assert all(one.place < after.place for one, after in pairwise(found))


def test_no_requirement_is_written_twice():
    text = (DOCS / "asvs.yaml").read_text(encoding="utf-8")
    keys = Counter(re.findall(r"^  (V[0-9.]+):", text, re.MULTILINE))
    assert [id for id, times in keys.items() if times > 1] == []


def test_what_is_cited_exists():
    assert [(one.id, cited) for one in requirements() for cited in one.tests if not exists(cited)] == []


@pytest.mark.parametrize("cited", ["ui/test_text.py::test_that_is_not_there", "ui/test_nowhere.py::test_x", "docs/nowhere.md"])
def test_what_does_not_exist_would_be_seen(cited):
    assert not exists(cited)


def test_what_is_met_is_shown_and_the_rest_is_said():
    found = requirements()
    assert {one.state for one in found} == set(STATES)
    assert [one.id for one in found if one.state == "tenu" and not one.tests] == []
    assert [one.id for one in found if not one.asks or not one.told] == []


def test_the_page_is_made_of_the_table():
    assert PAGE.read_text(encoding="utf-8") == page(), "python -m tests.asvs"
