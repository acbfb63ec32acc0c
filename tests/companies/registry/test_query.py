"""What is typed: a number is checked before any call, words are sent as they are."""

import pytest

from companies.registry import Found, search


@pytest.mark.parametrize(
    ("typed", "obstacle"),
    [
        ("", "short"),
        ("  ", "short"),
        ("ab", "short"),
        ("a-b", "short"),
        ("a" * 101, "long"),
        ("RCS " + "\u200b" * 400 + "732829320", "long"),
        ("732829321", "siren"),
        ("732 829 321", "siren"),
        ("73282932000075", "siret"),
        ("73282932", "figures"),
        ("7328293200", "figures"),
        ("732829320000740", "figures"),
    ],
)
def test_what_cannot_be_searched_is_said_without_a_call(register, client, typed, obstacle):
    assert search(typed, client=client) == Found(obstacle=obstacle)
    assert register.calls == []


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("732 829 320", "732829320"),
        (" 732.829.320 ", "732829320"),
        ("732 829 320 00074", "73282932000074"),
        ("  Boulangerie   Martin\n", "Boulangerie Martin"),
        ("B&B=1#é%20", "B&B=1#é%20"),
        ("1664", "1664"),
        ("3 Suisses", "3 Suisses"),
        ("L'Épi d'or\x00\ud800", "L'Épi d'or"),
        ("a" * 100, "a" * 100),
    ],
)
def test_what_is_sent(register, client, typed, sent):
    search(typed, client=client)
    assert [call["q"] for call in register.calls] == [sent]


def test_only_what_is_read_is_asked_for_and_one_says_who_asks(register, client):
    search("boulangerie martin", client=client)
    assert register.paths == ["/search"]
    assert register.calls == [
        {"q": "boulangerie martin", "page": "1", "per_page": "10", "minimal": "true", "include": "siege,complements,finances,matching_etablissements"}
    ]
    assert register.agents == ["Boussole-IA/0.1 (questionnaire IA des petites entreprises; un appel par clic)"]


def test_a_register_that_is_switched_off_is_not_called():
    assert search("boulangerie", client=None) == Found(obstacle="off")
    assert search("732829321", client=None) == Found(obstacle="siren")
