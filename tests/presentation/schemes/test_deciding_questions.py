"""The questions that settle the most schemes, told with what they decide of."""

from presentation import DecidingQuestion
from schemes import Settling

NAMES = {id: id.upper() for id in "abcd"}


def question(*schemes, **more):
    """A question that decides of these schemes."""
    return DecidingQuestion(Settling("company.founded", "De quand datez-vous ?", schemes, **more), NAMES)


def test_one_scheme_is_told_in_the_singular():
    assert question("a").sentence == "De quand datez-vous ? Décide d'un dispositif."
    assert question("a").decides == "Décide d'un dispositif : A."


def test_several_are_counted():
    assert question("a", "b").sentence == "De quand datez-vous ? Décide de 2 dispositifs."
    assert question("a", "b").decides == "Décide de 2 dispositifs : A ; B."


def test_three_are_named_and_the_rest_counted():
    assert question("a", "b", "c", "d").decides == "Décide de 4 dispositifs, dont A ; B ; C."


def test_what_an_answer_can_do_is_told():
    assert question("a", gain_eur=2000, amount_eur=4000).sentence == "De quand datez-vous ? Décide d'un dispositif ; jusqu'à 4\u202f000\u00a0€."
    assert question("a", "b", reach="helps").decides == "Avec vos autres réponses, décide de 2 dispositifs : A ; B."
    assert question("a", reach="rules_out").sentence == "De quand datez-vous ? Peut seulement écarter un dispositif."
