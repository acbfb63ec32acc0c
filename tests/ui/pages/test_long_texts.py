"""Texts longer than any answer: said where they are cut or not looked at, and never worked through."""

import pytest

TOWER = "e" + chr(0x301) * 200_000 + chr(0x323) * 200_000


@pytest.fixture
def firm(person):
    return person.start("express")


def test_a_search_that_the_register_would_not_take_whole_is_said(firm, monkeypatch):
    monkeypatch.setenv("BOUSSOLE_REGISTRE", "http://127.0.0.1:9")
    firm.widget("text_input", "annuaire-mots").set_value("Boulangerie Martin " * 20)
    assert "Cette recherche est trop longue : l'annuaire prend 100 caractères au plus." in firm.press("annuaire-chercher").text


def test_an_activity_told_at_length_is_looked_for_by_its_beginning_and_that_is_said(firm):
    assert "Seuls les 200 premiers caractères servent à la recherche" in firm.fill("text_input", "firme-naf-mots", "boulangerie " * 30).text
    assert "Seuls les" not in firm.fill("text_input", "firme-naf-mots", "boulangerie").text


@pytest.mark.parametrize("name", ["firme-founded", "firme-headcount", "firme-postcode", "firme-siren"])
def test_a_tower_of_accents_is_no_value(firm, name):
    """Put apart one by one, these accents would hold everybody for minutes."""
    firm.unfold("firme-precisions").fill("text_input", name, TOWER)
    assert getattr(firm.case.company, name.removeprefix("firme-")) is None
