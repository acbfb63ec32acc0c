"""The house keeps its own rules: rooms import only what stands below, style and types are clean, names are public."""

import ast
import importlib
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
#: The store has a door of its own, so that who reads a case loads no database.
DOORS = {"cases.store"}
ROOMS = ["kernel", "companies", "questionnaires", "cases", "schemes", "scoring", "presentation", "reports"]
HOUSE = (*ROOMS, "ui")
#: The most files of code that stand side by side.
MOST_FILES = 16


def run(*command: str) -> str:
    """Return what a tool of the environment prints; fail with it when the tool is not content."""
    return tool("-m", *command)


def tool(*options: str) -> str:
    done = subprocess.run([sys.executable, *options], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_room_imports_only_what_stands_below_it() -> None:
    """In a process of its own: import-linter silences the logs of the one that it runs in."""
    assert "0 broken" in tool("-c", "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())")


def test_other_rooms_are_entered_by_the_front_door() -> None:
    """What `__init__` names is public; `from room.file import …` is for the room itself, and so for each folder inside a room."""
    for path in code():
        home = home_of(path)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.partition(".")[0] in HOUSE:
                door = door_for(home, node.module)
                names = {alias.name for alias in node.names}
                assert door is None or node.module == door, f"{path}: {node.module} is entered by {door}"
                assert door is None or names <= named_by(door), f"{path}: {door} does not name {names}"


def test_no_folder_of_code_is_a_heap() -> None:
    """A folder is read at a glance."""
    folders = {path.parent for path in code()} - {ROOT}
    assert {str(folder): count for folder in folders if (count := len([*folder.glob("[!_]*.py")])) > MOST_FILES} == {}


@cache
def folders_of_code() -> set[str]:
    """Return the packages of the house: rooms, and the folders inside them."""
    return {".".join(file.parent.relative_to(ROOT).parts) for room in HOUSE for file in (ROOT / room).rglob("__init__.py")}


def named_by(door: str) -> set[str]:
    """Return what a front door names, and the folders behind it, which have doors of their own."""
    inside = {folder.removeprefix(f"{door}.") for folder in folders_of_code() if folder.startswith(f"{door}.")}
    return {*importlib.import_module(door).__all__, *inside}


def code() -> list[Path]:
    return [*(file for room in HOUSE for file in (ROOT / room).rglob("*.py")), ROOT / "app.py", ROOT / "asgi.py"]


def home_of(path: Path) -> str:
    """Return the package that a file stands in; the entry points belong to the screens."""
    return ".".join(path.relative_to(ROOT).parent.parts) or "ui"


def door_for(home: str, module: str) -> str | None:
    """Return the folder whose front door leads from a package to a module: the outermost that the package is not in; None inside one's own."""
    if module in DOORS and home.partition(".")[0] != module.partition(".")[0]:
        return module
    parts = module.split(".")
    outer = (".".join(parts[:depth]) for depth in range(1, len(parts) + 1))
    known = folders_of_code()
    return next((folder for folder in outer if folder in known and not f"{home}.".startswith(f"{folder}.")), None)


def test_style_is_clean() -> None:
    run("ruff", "check", ".")
    run("ruff", "format", "--check", ".")


def test_types_are_strict() -> None:
    assert "Success" in run("mypy", ".")


@pytest.mark.parametrize("room", sorted(folders_of_code() - {"ui", "companies.data"}))
def test_a_room_names_its_public_functions(room: str) -> None:
    names = importlib.import_module(room).__all__
    assert len(names) == len(set(names)) > 0
    for name in names:
        assert hasattr(importlib.import_module(room), name)


def test_the_rooms_of_a_diagnosis_load_no_table_library() -> None:
    """A PDF worker has a gigabyte of address space, of which pandas and its kin take most."""
    code = "import reports, sys; sys.exit(bool({'pandas', 'pyarrow', 'numpy'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
