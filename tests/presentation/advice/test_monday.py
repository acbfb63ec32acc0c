"""Monday, fifteen minutes: twenty written firms each have a use, a text to copy, and an answer to each thing that annoys them."""

import re

import pytest

from presentation import present, sections
from reports import render
from tests.firms.shown import FIRMS, diagnosed


@pytest.mark.parametrize("firm", FIRMS)
def test_each_firm_has_its_fifteen_minutes(firm: str) -> None:
    told = present(diagnosed(firm)).monday
    assert told is not None
    for card in (told.card, *told.others):
        assert len(card.steps) == 3
        assert re.search(r"\[[^\]]+\]", card.prompt)
        assert not re.search(r"[{}*]", card.prompt)
        assert card.good and 2 <= len(card.checks) <= 4 and card.tools
    ticked = diagnosed(firm).case.facts["irritants"]
    assert isinstance(ticked, tuple)
    assert len(told.answers) == len(ticked)


@pytest.mark.parametrize("firm", FIRMS)
def test_every_use_within_reach_may_be_tried(firm: str) -> None:
    told = present(diagnosed(firm))
    assert told.monday is not None
    assert {card.use.id for card in told.uses.within_reach} <= {card.id for card in (told.monday.card, *told.monday.others)}
    assert all(card.quarter for card in told.uses)


def test_the_bakery_reads_why_this_one_and_what_answers_each_thing() -> None:
    told = present(diagnosed("boulangerie")).monday
    assert told is not None
    assert told.why == "Vous avez cité « Communication et publications », et c'est par là que vous pouvez commencer le plus vite."
    assert told.card.steps[0].line == "1. Choisissez un produit ou une réalisation de la semaine, et une photo prise par vous. (4 minutes)"
    assert told.card.prompt.startswith("Je tiens une boulangerie. Écris trois publications courtes")
    assert told.answers[0] == ("Invendus : Prévoir les ventes et régler les stocks. Pour l'usage entier, plus tard : 2 points à régler.")


def test_european_tools_are_named_in_the_order_of_the_alphabet_and_none_is_favoured() -> None:
    told = present(diagnosed("boulangerie")).monday
    assert told is not None
    assert told.card.tools_in_a_row == (
        "Avec quel genre d'outil : Un assistant d'IA généraliste "
        "(en Europe, par ordre alphabétique : Euria, Infomaniak, Suisse ; Le Chat, Mistral AI, France ; Lumo, Proton, Suisse). "
        "Ces outils sont des exemples ; aucun n'est conseillé plus qu'un autre."
    )
    assert all(tool.kind.sources or len(tool.sources) == len(tool.examples) for tool in told.tools)


def test_the_page_holds_the_text_of_every_use() -> None:
    diagnosis = diagnosed("boulangerie")
    page = render(diagnosis, "html").decode()
    told = present(diagnosis)
    assert told.monday is not None
    assert [section.id for section in sections(told, "page")].index("monday") == 1
    for card in (told.monday.card, *told.monday.others):
        assert card.prompt_lines[-2].split("[")[0].replace("'", "’")[:30].rstrip() in page.replace("'", "’").replace("\u202f", " ").replace("\u00a0", " ")
