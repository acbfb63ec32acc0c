"""Accents left out, so that a person may write them or not."""

import pytest

from kernel import unaccented


@pytest.mark.parametrize(
    ("text", "plain"),
    [("Été à Nîmes", "Ete a Nimes"), ("E\u0301te\u0301", "Ete"), ("1ᵉʳ", "1er"), ("ﬁn", "fin"), ("Œuf", "Œuf"), ("", ""), ("a\u0301\u0327\u0301b", "ab")],
)
def test_accents_are_left_out_however_they_are_written(text: str, plain: str) -> None:
    assert unaccented(text) == plain


def test_a_tower_of_marks_is_left_out_whole() -> None:
    assert unaccented("a" + "\u0301\u0327" * 100_000 + "b") == "ab"
