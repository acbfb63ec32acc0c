"""Words of the screens: each sentence is used and each use has its sentence; typed text stays text."""

import ast
import re
from pathlib import Path

import pytest

from companies import Company, Project
from ui.text import md, say, word, wording

_UI = Path(__file__).parents[2] / "ui"


def cited():
    """The keys that the screens name: whole, or as a pattern with one part filled in."""
    whole, patterns = set(), set()
    for file in _UI.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                whole.add(node.value)
            elif isinstance(node, ast.JoinedStr):
                parts = [str(part.value) if isinstance(part, ast.Constant) else "*" for part in node.values]
                patterns.add("".join(parts))
    return whole, {pattern for pattern in patterns if "." in pattern and " " not in pattern and "*" not in pattern.split(".")[0]}


def test_every_sentence_is_used():
    whole, patterns = cited()
    scripts = set(re.findall(r"\w+", "".join(file.read_text(encoding="utf-8") for file in (_UI / "static").glob("*.js"))))
    whole |= {f"browser.{name}" for name in scripts}
    unused = [key for key in wording() if key not in whole and not any(Path(key).match(pattern) for pattern in patterns)]
    assert [key for key in unused if not key.startswith(("horizons.", "efforts.", "legal_forms."))] == []


def test_every_use_has_its_sentence():
    pages = {key.split(".")[0] for key in wording()}
    named = {text for text in cited()[0] if text.count(".") == 1 and text.split(".")[0] in pages and text.split(".")[1].replace("_", "").isalpha()}
    facts = {f"company.{name}" for name in Company.model_fields} | {f"project.{name}" for name in Project.model_fields}
    assert named - set(wording()) - facts == set()


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("![x](https://exemple.fr/x.png)", "\\!\\[x\\]\\(https\\:\u2060//exemple\\.fr/x\\.png\\)"),
        ("HTTP://exemple.fr", "HTTP\\:\u2060//exemple\\.fr"),
        ("www.exemple.fr", "www\u2060\\.exemple\\.fr"),
        ("a@exemple.fr", "a\\@\u2060exemple\\.fr"),
        ("**gras** et `code`", r"\*\*gras\*\* et \`code\`"),
        (":material/home: $x$", r"\:material/home\: \$x\$"),
        ("<b>nom</b>", r"\<b\>nom\</b\>"),
        ("une\nligne", "une ligne"),
    ],
)
def test_typed_text_is_shown_as_typed(typed, shown):
    assert md(typed) == shown


def test_french_spaces_are_put_before_double_marks():
    assert md("Et alors ?") == "Et alors\u202f?"


def test_what_is_filled_in_is_harmless_in_markdown_and_bare_elsewhere():
    assert say("steps.done", name="A*B") == r"✓ A\*B"
    assert word("frame.page_title", title="A*B") == "A*B · Boussole IA"


def test_an_unknown_sentence_is_an_error():
    with pytest.raises(KeyError):
        say("frame.nowhere")
