"""The words that people read stand in the catalogues: each is used, each use has its sentence, and none stands in a template or in the code that draws."""

import ast
import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

import questionnaires.wording
import schemes.wording
import scoring.wording
from companies import Company, Project
from presentation import WORDS
from ui.text import wording

ROOT = Path(__file__).parent.parent
TEMPLATES = ROOT / "templates"
#: Catalogues, with the rooms that say what is in them.
CATALOGUES = {
    "presentation": (WORDS.all(), ("presentation", "reports", "ui", "scoring")),
    "ui": (wording(), ("ui",)),
    "scoring": (scoring.wording.WORDS.all(), ("scoring",)),
    "schemes": (schemes.wording.WORDS.all(), ("schemes",)),
    "questionnaires": (questionnaires.wording.WORDS.all(), ("questionnaires",)),
}
#: Files of the catalogue with a reader of their own, which knows each of their keys.
SHAPED = ("glossary.", "workbook.")

_QUOTED = re.compile(r"\"([^\"\n]*)\"(?: ~ (?!\"))?")


def constants(rooms: tuple[str, ...]) -> Iterator[str]:
    """Yield each text of the code and of the templates; a part that is filled in is a star."""
    for room in rooms:
        for file in (ROOT / room).rglob("*.py"):
            nodes = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
            parts = {id(part) for node in nodes if isinstance(node, ast.JoinedStr) for part in node.values}
            for node in nodes:
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in parts:
                    yield node.value
                elif isinstance(node, ast.JoinedStr):
                    yield "".join(str(part.value) if isinstance(part, ast.Constant) else "*" for part in node.values)
    if "reports" in rooms:
        for file in TEMPLATES.rglob("*.j2"):
            yield from (found[1] + ("*" if found[0].endswith("~ ") else "") for found in _QUOTED.finditer(file.read_text(encoding="utf-8")))
    if "ui" in rooms:
        yield from (f"browser.{name}" for file in (ROOT / "ui" / "static").glob("*.js") for name in re.findall(r"\w+", file.read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", CATALOGUES)
def test_every_sentence_is_used(name: str) -> None:
    keys, rooms = CATALOGUES[name]
    told = set(constants(rooms))
    patterns = {text for text in told if "*" in text and "." in text and " " not in text and "*" not in text.split(".")[0]}
    groups = tuple(f"{text}." for text in told if re.fullmatch(r"[a-z_]+(\.[a-z_]+)+|sections\.\*", text))
    # A key that is told has others made of it: « past », « past_period ».
    ends = tuple(text[1:] for text in told if re.fullmatch(r"\*_[a-z_]+", text))
    told |= {f"{text}{end}" for text in told for end in ends}
    unused = [key for key in keys if key not in told and not key.startswith((*groups, *SHAPED)) and not any(fnmatchcase(key, one) for one in patterns)]
    assert [key for key in unused if not key.startswith("sections.")] == []


@pytest.mark.parametrize("name", CATALOGUES)
def test_every_use_has_its_sentence(name: str) -> None:
    keys, rooms = CATALOGUES[name]
    pages = {key.split(".")[0] for key in keys}
    every = {key for told, _ in CATALOGUES.values() for key in told}
    places = {".".join(key.split(".")[:depth]) for key in every for depth in range(1, key.count(".") + 2)}
    facts = {f"company.{name}" for name in Company.model_fields} | {f"project.{name}" for name in Project.model_fields}
    named = {
        text for text in constants(rooms) if not text.startswith("browser.") and re.fullmatch(r"[a-z]\w*(\.[a-z0-9_]+)+", text) and text.split(".")[0] in pages
    }
    assert sorted(text for text in named - places - facts if not text.endswith((".yaml", ".py", ".j2", ".css", ".js", ".html", ".json"))) == []


_JINJA = re.compile(r"{#.*?#}|{%.*?%}|{{.*?}}", re.DOTALL)
_HTML = re.compile(r"<style>.*?</style>|<[^<>]*>|&\w+;", re.DOTALL)
#: A word: two letters in a row. Units and signs stand alone.
_WORD = re.compile(r"[^\W\d_]{2,}")


def words_in(template: str) -> list[str]:
    """Return what a template tells by itself: words in its text, and texts in its expressions that a person would read."""
    text = _HTML.sub(" ", _JINJA.sub(" ", template))
    quoted = [found[1] for code in re.findall(r"{%(.*?)%}|{{(.*?)}}", template, re.DOTALL) for found in re.finditer(r"\"([^\"\n]*)\"", "".join(code))]
    return [*_WORD.findall(text), *(one for one in quoted if re.search(r"[^\W\d_] [^\W\d_]|[À-ÿ]", one) and not one.endswith((".j2", ".css")))]


def test_no_template_tells_a_sentence() -> None:
    """A sentence is a word in the text of a template, or a text of one of its expressions with a space between words or an accent."""
    telling = {str(file.relative_to(TEMPLATES)) for file in TEMPLATES.rglob("*.j2") if words_in(file.read_text(encoding="utf-8"))}
    assert telling == set()


#: Rooms that draw. What they say by themselves is read by whoever runs the program: its command line, its log, its start.
DRAWING = ("presentation", "reports", "ui")
RUN_BY = ("reports/__main__.py", "ui/server/")
#: What is looked for in a text is not told: rules of typography, a word of the glossary, the identifier of a calendar, the page that a printer warms up with.
LOOKED_FOR = ("reports/french.py", "reports/calendar.py", "presentation/budgets.py", "presentation/schemes/benefits.py", "reports/press/warm_process.py")
#: Three words in a row, or a letter that only French words have.
_SENTENCE = re.compile(r"[^\W\d_]{2,}['’ ]+[^\W\d_]+[ ,]+[^\W\d_]{2,}|[éèêàçûîôÉÀ]")


def sentences_of(file: Path) -> Iterator[str]:
    """Yield the texts of a file that a person would read: no docstring, no pattern, no name of a medium, nothing of the log."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    quiet = {id(inside) for node in ast.walk(tree) if is_quiet(node) for inside in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in quiet and _SENTENCE.search(node.value):
            yield node.value


def is_quiet(node: ast.AST) -> bool:
    """Tell whether no person reads what stands there: docstrings, patterns, the log, the words for developers."""
    called = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
    silent = ("re.compile", "_log.", "_section", "AssertionError", "ValueError", "TypeError")
    return (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)) or called.startswith(silent)


def test_no_code_that_draws_tells_a_sentence() -> None:
    """A sentence is a text with three words in a row, or with an accent, outside of what nobody reads."""
    files = [file for room in DRAWING for file in (ROOT / room).rglob("*.py")]
    read = [file for file in files if not str(file.relative_to(ROOT)).startswith((*RUN_BY, *LOOKED_FOR))]
    assert {str(file.relative_to(ROOT)): told for file in read if (told := [*sentences_of(file)])} == {}
