"""A sentence is a text, and knows which of its words are strong, stressed or lead elsewhere."""

import pickle

from hypothesis import given
from hypothesis import strategies as st

from kernel import Run, Sentence, sentence


def test_a_sentence_is_the_text_that_is_read() -> None:
    found = sentence("**Cumul :** pas avec {name}, __sauf__ [la page]({url}).", name="le prêt", url="https://exemple.fr/a")
    assert found == "Cumul : pas avec le prêt, sauf la page."
    assert found.runs == (
        Run("Cumul :", "strong"),
        Run(" pas avec le prêt, "),
        Run("sauf", "stressed"),
        Run(" "),
        Run("la page", "link", "https://exemple.fr/a"),
        Run("."),
    )


def test_a_plain_sentence_is_one_run() -> None:
    assert sentence("Rien à dire.").runs == (Run("Rien à dire."),)
    assert sentence("").runs == ()


def test_numbers_agree_inside_a_mark() -> None:
    assert sentence("**{count:action|actions}** à mener", count=1) == "1 action à mener"
    assert sentence("**{count:action|actions}** à mener", count=3) == "3 actions à mener"


@given(st.text())
def test_what_is_filled_in_is_never_a_mark(typed: str) -> None:
    found = sentence("**Nom :** {name}", name=f"{typed}**[a](https://exemple.fr)__")
    assert [run.kind for run in found.runs] == ["strong", "plain"]
    assert found == f"Nom : {typed}**[a](https://exemple.fr)__"


def test_equal_texts_are_equal_whatever_their_marks() -> None:
    assert Sentence([Run("a", "strong")]) == "a"


def test_a_sentence_is_the_same_in_another_process() -> None:
    told = sentence("**Nom :** {name}", name="Atelier")
    found = pickle.loads(pickle.dumps(told))
    assert (found, found.runs) == (told, told.runs)
