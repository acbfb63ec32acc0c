"""Words of the screens: typed text stays text."""

import pytest

from ui.text import md, say, word


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
