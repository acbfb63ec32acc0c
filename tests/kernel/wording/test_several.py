"""Several answers in a sentence that quotes them: one quote an answer."""

import pickle

import pytest

from kernel import Several, filled, sentence


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (["Devis"], "votre réponse est « Devis »"),
        (["Devis", "Photos, vidéos"], "votre réponse est « Devis », « Photos, vidéos »"),
        (["Un {x}", "« Deux »"], "votre réponse est « Un {x} », « « Deux » »"),
    ],
)
def test_a_sentence_quotes_each_answer_apart(texts: list[str], told: str) -> None:
    assert filled("votre réponse est « {answer} »", answer=Several(texts)) == told
    assert sentence("votre réponse est **« {answer} »**", answer=Several(texts)) == told


def test_without_quotes_they_stand_in_a_row() -> None:
    assert filled("{answer} ({count:case|cases})", answer=Several(["a", "b"]), count=2) == "a, b (2 cases)"


def test_they_are_the_same_in_another_process() -> None:
    there = pickle.loads(pickle.dumps(Several(["a", "b, c"])))
    assert (there, there.texts) == ("a, b, c", ("a", "b, c"))
