"""The questions that settle the most schemes, told with what they decide of."""

from presentation import DecidingQuestion
from schemes import Settling

NAMES = {id: id.upper() for id in "abcd"}


def question(*schemes):
    """A question that decides of these schemes."""
    return DecidingQuestion(Settling("company.founded", "De quand datez-vous ?", schemes), NAMES)


def test_one_scheme_is_told_in_the_singular():
    assert question("a").sentence == "De quand datez-vous ? Décide d'un dispositif."
    assert question("a").decides == "Décide d'un dispositif : A."


def test_several_are_counted():
    assert question("a", "b").sentence == "De quand datez-vous ? Décide de 2 dispositifs."
    assert question("a", "b").decides == "Décide de 2 dispositifs : A ; B."


def test_three_are_named_and_the_rest_counted():
    assert question("a", "b", "c", "d").decides == "Décide de 4 dispositifs, dont A ; B ; C."
