"""Words of the screens: typed text stays text."""

from contextvars import copy_context

import pytest

from reports import typeset
from ui.text import Shown, md, say, show_as_before, word


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


def test_a_session_shows_a_text_as_it_showed_it_before():
    shown: Shown = {}
    here = copy_context()
    here.run(show_as_before, shown)
    here.run(md, "A*B ?")
    here.run(word, "frame.page_title", title="C ?")
    assert {text: form for (_, text), form in shown.items()} == {"A*B ?": "A\\*B\u202f?", "C ?": "C\u202f?"}


def test_a_memory_that_grew_begins_anew():
    shown: Shown = {(typeset, str(number)): "" for number in range(10_000)}
    copy_context().run(show_as_before, shown)
    assert shown == {}


def test_outside_a_session_nothing_is_remembered():
    assert md("A*B") == "A\\*B"
    assert copy_context().run(md, "C*D") == "C\\*D"
