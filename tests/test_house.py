"""The house keeps its own rules: rooms import only what stands below, style and types are clean, names are public."""

import ast
import importlib
import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parent.parent
#: The store has a door of its own, so that who reads a case loads no database.
DOORS = {"cases.store"}
ROOMS = ["kernel", "companies", "questionnaires", "cases", "schemes", "scoring", "reports"]


def run(*command: str) -> str:
    """Return what a tool of the environment prints; fail with it when the tool is not content."""
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_room_imports_only_what_stands_below_it() -> None:
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml")) == 0


def test_other_rooms_are_entered_by_the_front_door() -> None:
    """What `__init__` names is public; `from room.file import …` is for the room itself."""
    doors = set(ROOMS) | {"ui"}
    for path in [*(file for room in doors for file in (ROOT / room).rglob("*.py")), ROOT / "app.py", ROOT / "asgi.py"]:
        own = path.relative_to(ROOT).parts[0]
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and "." in node.module and node.module not in DOORS:
                room = node.module.split(".")[0]
                assert room not in doors or room == own or own in {"app.py", "asgi.py"}, f"{path}: {node.module}"


def test_style_is_clean() -> None:
    run("ruff", "check", ".")
    run("ruff", "format", "--check", ".")


def test_types_are_strict() -> None:
    assert "Success" in run("mypy", ".")


@pytest.mark.parametrize("room", [*ROOMS, *sorted(DOORS)])
def test_a_room_names_its_public_functions(room: str) -> None:
    names = importlib.import_module(room).__all__
    assert len(names) == len(set(names)) > 0
    for name in names:
        assert hasattr(importlib.import_module(room), name)


def test_the_rooms_of_a_diagnosis_load_no_table_library() -> None:
    """A PDF worker has a gigabyte of address space, of which pandas and its kin take most."""
    code = "import reports, sys; sys.exit(bool({'pandas', 'pyarrow', 'numpy'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
