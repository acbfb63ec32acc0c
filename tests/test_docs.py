"""Nothing undocumented, and nothing documented that is not there: keys, settings, folders, paths, links, commands, functions."""

import ast
import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import click
import pytest

from cases import Case, from_text
from kernel import Settings, Strict
from questionnaires import FACT_KINDS, QUESTION_KINDS, model
from scoring import as_json, diagnose
from tests.test_house import folders_of_code

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
ROOMS = ("kernel", "companies", "questionnaires", "cases", "schemes", "scoring", "presentation", "reports", "ui")
PAGES = sorted(page.relative_to(ROOT) for page in (*ROOT.glob("*.md"), *DOCS.rglob("*.md")))
NAMES = [str(page) for page in PAGES]
#: What begins like this is a path from the root; what has a hole (« <id> », « * », « … », « ID ») names none.
_PATH = re.compile(
    rf"`((?:{'|'.join((*ROOMS, 'templates', 'tests', 'benchmarks', 'docs'))}|\.streamlit|\.ci)/[^`\s:]*|[A-Z]+\.md|pyproject\.toml|(?:requirements|packages)[\w-]*\.(?:in|txt))(?:::\w+)?`"
)
_HOLE = re.compile(r"[<*…{]|\bID\b")
_COMMAND = re.compile(r"python -m ([a-z_.]+)(?: ([a-z]+)(?![\w./-]))?")


def test_every_key_of_the_format_is_in_the_guide() -> None:
    guide = (DOCS / "questionnaires.md").read_text(encoding="utf-8")
    models = [*vars(model).values(), *QUESTION_KINDS.values(), *FACT_KINDS.values()]
    kinds = [kind for kind in models if isinstance(kind, type) and issubclass(kind, Strict)]
    keys = {field.alias or name for kind in kinds for name, field in kind.model_fields.items()}
    assert [key for key in sorted(keys) if f"`{key}`" not in guide] == []


def test_every_key_of_the_json_is_in_its_page(golden: Callable[[str, str], Case]) -> None:
    page = (DOCS / "json.md").read_text(encoding="utf-8")
    case = golden("usinage", "complet")
    told = as_json(diagnose(case, on=case.date))
    assert [key for key in sorted(keys_of(json.loads(json.dumps(told)))) if key not in page] == []


def test_the_case_of_the_readme_gives_a_level() -> None:
    readme = (DOCS.parent / "README.md").read_text(encoding="utf-8")
    case = from_text(readme.split("```yaml\n")[1].split("```")[0])
    diagnosis = diagnose(case, on=case.date)
    assert (diagnosis.maturity.level, diagnosis.maturity.level_name, diagnosis.maturity.unknown) == (2, "Essais", ("USA-05",))
    assert len(diagnosis.actions) >= 3


def keys_of(value: Any, inside: str = "") -> set[str]:
    if isinstance(value, list):
        return {key for item in value for key in keys_of(item, inside)}
    if not isinstance(value, dict) or inside in {"company", "contact", "sources"}:
        return set()
    return set(value) | {key for name, item in value.items() for key in keys_of(item, name)}


def text_of(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", NAMES)
def test_every_path_that_is_named_exists(page: str) -> None:
    named = {found for found in _PATH.findall(text_of(page)) if not _HOLE.search(found)}
    assert [path for path in sorted(named) if not any((home / path).exists() for home in (ROOT, (ROOT / page).parent))] == []


@pytest.mark.parametrize("page", NAMES)
def test_every_link_leads_to_a_file(page: str) -> None:
    links = re.findall(r"\]\(([^)#\s]+)", text_of(page))
    assert [link for link in links if "://" not in link and not ((ROOT / page).parent / link).exists()] == []


@pytest.mark.parametrize("page", NAMES)
def test_every_command_that_is_named_exists(page: str) -> None:
    assert [words for words in _COMMAND.findall(text_of(page)) if not is_command(*words)] == []
    modes = set(re.findall(r"^    ([a-z]+)\)", text_of("run"), re.MULTILINE))
    assert set(re.findall(r"\./run ([a-z]+)(?=[\s`]|$)", "\n".join(code_in(text_of(page))))) <= modes


def code_in(text: str) -> Iterator[str]:
    """Yield what is set as code: between backticks, or indented."""
    yield from re.findall(r"`([^`\n]+)`", text)
    yield from (line.split("#")[0] for line in text.splitlines() if line.startswith("    "))


@cache
def is_command(module: str, word: str) -> bool:
    file = ROOT / module.replace(".", "/")
    if not (file / "__main__.py").exists():
        return file.with_suffix(".py").exists()
    found = import_module(f"{module}.__main__").main if module in ROOMS else None
    return not (word and isinstance(found, click.Group)) or word in found.commands


def rows(page: str) -> Iterator[list[str]]:
    """Yield the rows of the tables of a page, cell by cell."""
    yield from (line.strip("|").split("|") for line in text_of(page).splitlines() if line.startswith("|"))


def names_of(file: str) -> set[str]:
    """Return what a file of code defines or makes known, methods as « Class.method »."""
    tree = ast.parse(text_of(file))
    inside = {f"{kind.name}.{item.name}" for kind in tree.body if isinstance(kind, ast.ClassDef) for item in kind.body if isinstance(item, ast.FunctionDef)}
    defined = {item.name for item in tree.body if isinstance(item, ast.FunctionDef | ast.ClassDef)}
    return inside | defined | {name.id for item in tree.body if isinstance(item, ast.Assign) for name in item.targets if isinstance(name, ast.Name)}


def test_each_step_that_is_told_is_in_its_file() -> None:
    steps = [(file[1], re.findall(r"`([^`]+)`", row[1])) for row in rows("docs/architecture.md") if (file := re.match(r" ?`([^`]+\.py)` ?$", row[0]))]
    told = [(file, name) for file, found in steps for name in found if name.isidentifier() or "." in name]
    assert len(told) > 60
    assert [step for step in told if step[1] not in names_of(step[0])] == []


def test_every_folder_of_code_is_in_the_house() -> None:
    page = text_of("docs/architecture.md")
    folders = {folder.replace(".", "/") for folder in folders_of_code()} - {"companies/data"}
    assert [folder for folder in sorted(folders) if f"`{folder}/`" not in page] == []


def test_every_law_that_the_code_cites_is_told() -> None:
    laws = set(re.findall(r"^(\d+)\. \*\*", text_of("docs/architecture.md").split("## Les lois")[1].split("\n## ")[0], re.MULTILINE))
    files = [file.read_text(encoding="utf-8") for room in ROOMS for file in (ROOT / room).rglob("*.py")]
    cited = {number for text in files for number in re.findall(r"\blaw (\d+)\b", text)}
    assert cited and cited <= laws


def test_every_setting_is_in_the_guide_of_who_runs_the_server() -> None:
    guide = text_of("docs/exploitation.md")
    assert [str(one.validation_alias) for one in Settings.model_fields.values() if f"`{one.validation_alias}`" not in guide] == []


def test_what_is_relied_on_in_a_library_is_still_there() -> None:
    """Of each row, every name in the first cell stands in a file of the second, and each of these files holds one of them."""
    relied = [(re.findall(r"`([^`]+)`", row[0]), re.findall(r"`([^`]+)`", row[1])) for row in rows("docs/mises-a-jour.md") if "`" in row[1]]
    assert len(relied) > 25
    for names, files in relied:
        texts = {file: text_of(file) for file in files}
        assert [name for name in names if not any(name in text for text in texts.values())] == []
        assert [file for file, text in texts.items() if names and not any(name in text for name in names)] == []


def test_no_file_enters_streamlit_by_another_door_than_told() -> None:
    inner = re.compile(r"^(?:from streamlit\b|import streamlit\.)", re.MULTILINE)
    files = {str(file.relative_to(ROOT)) for file in (*(ROOT / "ui").rglob("*.py"), ROOT / "app.py", ROOT / "asgi.py") if inner.search(file.read_text())}
    told = {file for row in rows("docs/mises-a-jour.md") for file in re.findall(r"`([^`]+\.py)`", row[1])}
    assert files and files <= told


def test_each_decision_has_its_own_number() -> None:
    numbers = [page.name[:4] for page in sorted((DOCS / "decisions").glob("[0-9]*.md"))]
    assert numbers == [f"{number:04}" for number in range(1, len(numbers) + 1)]
