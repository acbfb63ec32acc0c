"""A kind of question is one thing: outside its file nobody looks at which kind a question is, everybody asks it."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from questionnaires import FACT_KINDS, QUESTION_KINDS

ROOT = Path(__file__).parents[3]
ROOMS = (
    "kernel",
    "companies",
    "questionnaires",
    "cases",
    "schemes",
    "scoring",
    "presentation",
    "reports",
    "ui",
)
HOME = ROOT / "questionnaires" / "kinds"
CLASSES = {kind.__name__ for kinds in (QUESTION_KINDS, FACT_KINDS) for kind in kinds.values()}
NAMES = {*QUESTION_KINDS, *FACT_KINDS}


def named(node: ast.AST) -> set[str]:
    return {part.id if isinstance(part, ast.Name) else part.attr for part in ast.walk(node) if isinstance(part, ast.Name | ast.Attribute)}


def looks(tree: ast.AST) -> Iterator[int]:
    """Yield the lines that look at which kind something is: isinstance, its type, a case of its class, its name compared."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and named(node.func) & {"isinstance", "issubclass"} and named(node) & CLASSES:
            yield node.lineno
        elif isinstance(node, ast.MatchClass) and named(node.cls) & CLASSES:
            yield node.cls.lineno
        elif isinstance(node, ast.Compare) and any(named(part) & CLASSES for part in (node.left, *node.comparators)):
            yield node.lineno
        elif isinstance(node, ast.Compare) and "kind" in named(node.left):
            texts = {part.value for right in node.comparators for part in ast.walk(right) if isinstance(part, ast.Constant)}
            if texts & NAMES and not texts - NAMES:
                yield node.lineno


def test_nobody_looks_at_the_kind_of_a_question() -> None:
    files = [file for room in ROOMS for file in (ROOT / room).rglob("*.py") if HOME not in file.parents]
    found = [f"{file.relative_to(ROOT)}:{line}" for file in files for line in looks(ast.parse(file.read_text(encoding="utf-8")))]
    assert found == []


def test_looking_at_a_kind_is_found_however_it_is_written() -> None:
    written = (
        "isinstance(question, ScaleQuestion)",
        "isinstance(question, (str, model.MultiFact))",
        "type(fact) is BoolFact",
        "question.kind == 'multi'",
        "fact.kind in ('single', 'multi')",
        "match fact:\n    case NumberFact():\n        pass",
    )
    assert [text for text in written if not list(looks(ast.parse(text)))] == []
    assert not list(looks(ast.parse("question.is_list and scheme.kind == 'pret' and isinstance(raw, str)")))


def test_each_kind_says_its_own_name() -> None:
    for kinds in (QUESTION_KINDS, FACT_KINDS):
        assert {name: get_args(kind.model_fields["kind"].annotation) for name, kind in kinds.items()} == {name: (name,) for name in kinds}
