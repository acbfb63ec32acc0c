"""A dossier that is kept and cannot be read any more: said in one sentence, given as a file, left where it is, and never a dead end."""

import json
import sqlite3
from contextlib import closing

import pytest

from cases import CASE_FILE, from_text, to_json
from ui.notices import as_kept
from ui.session.store import store


def kept(person):
    return person.app.session_state["desk"].kept


def begin(person):
    return person.start("express").go("usages").tell("USA-01", 25)


def spoil(base, name, value):
    with closing(sqlite3.connect(base)) as connection, connection:
        connection.execute("UPDATE entry SET value = ? WHERE part = 'case' AND name = ?", (json.dumps(value), name))


@pytest.mark.parametrize(
    ("name", "value", "why"), [("mode", "rien", "Le mode « rien » n'existe pas"), ("version", 99, "version 99"), ("questionnaire", "rien", "« rien »")]
)
def test_it_is_said_with_a_way_on(own_base, newcomer, name, value, why):
    dossier = kept(begin(newcomer("a" * 22))).dossier
    spoil(own_base, name, value)
    back = newcomer("a" * 22)
    assert "Votre dossier est gardé ici, mais cette version de l'application ne sait pas l'ouvrir" in back.text
    assert why in back.text
    assert "Vos dernières réponses ne sont pas enregistrées" not in back.text
    begin(back)
    assert (kept(back).illegible, back.case.answers) == (None, {"USA-01": 25})
    assert kept(back).dossier != dossier
    assert store().export(dossier)["entries"]  # type: ignore[index]


def test_what_it_holds_is_a_file_that_opens_once_mended(own_base, newcomer):
    case = begin(newcomer("a" * 22)).case
    spoil(own_base, "mode", "rien")
    back = newcomer("a" * 22)
    assert any("emporter-illisible" in one.proto.id for one in back.app.get("download_button"))
    taken = as_kept(kept(back).illegible.dossier).decode()
    assert json.loads(taken) == {**json.loads(to_json(case)), "mode": "rien"}
    assert from_text(taken.replace('"rien"', '"express"'), CASE_FILE) == case


def test_its_code_says_so_and_leaves_what_is_open(own_base, newcomer):
    code = begin(newcomer("a" * 22)).go("dossier").press("creer-code").app.code[0].value
    spoil(own_base, "mode", "rien")
    other = newcomer("c" * 22).press("vers-reprendre")
    other.widget("text_input", "code-recu").set_value(code)
    other.press("ouvrir-code")
    assert "ne sait pas l'ouvrir" in other.text
    assert "n'ouvre aucun dossier" not in other.text
    assert kept(other).dossier is None
