"""The first page of the result: four hundred words at most, for every written firm; with no answer, what is known and the first question."""

import re
from dataclasses import replace

import pytest

import cases
from tests.firms.shown import FIRMS, FOLDER

#: Four screens of a phone.
_MOST = 400
_WORD = re.compile(r"\w[\w'’.-]*")


def words(person):
    """What a person reads on the page: texts, labels of buttons and of fields, choices offered; not the menu."""
    told = []
    for one in person.app.main:
        if one.type == "html":
            continue
        for text in (getattr(one, "value", None), getattr(one, "label", None), *(getattr(one, "options", None) or ())[:4]):
            told += _WORD.findall(re.sub(r"\]\([^)]*\)|\\", " ", text)) if isinstance(text, str) else []
    return told


@pytest.mark.parametrize("firm", FIRMS)
def test_it_is_read_in_four_hundred_words(person, firm):
    person.take_back(cases.read(FOLDER / f"{firm}.yaml")).go("resultat")
    assert len(words(person)) <= _MOST


def test_the_law_alone_is_as_short(person, golden):
    person.take_back(replace(golden("usinage", "complet"), mode="conformite", evidence={}, facts={})).go("resultat")
    assert len(words(person)) <= _MOST


def test_without_answers_it_tells_who_pays_and_asks_the_first_question(person, golden):
    person.take_back(replace(golden("boulangerie", "express"), answers={})).go("resultat")
    assert "Niveau 1" not in person.text
    assert "**Il manque 12 réponses.** La première : " in person.text
    assert "Qui paie ?" in person.text
    assert "Ce mois-ci" not in person.text
    assert len(words(person)) <= _MOST
