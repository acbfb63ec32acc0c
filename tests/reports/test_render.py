"""The forms of the report."""

import json

import pytest

from kernel import BoussoleError
from reports import FORMATS, render
from scoring import as_json


def test_json_is_the_diagnosis_sorted_and_indented(bakery):
    text = render(bakery, "json").decode()
    assert json.loads(text) == json.loads(json.dumps(as_json(bakery)))
    assert list(json.loads(text)) == sorted(json.loads(text))
    assert text.splitlines()[1].startswith('  "')
    assert "Boulangerie Les Trois Épis" in text
    assert text.endswith("}\n")


def test_an_unknown_form_names_the_known_ones(bakery):
    with pytest.raises(BoussoleError) as caught:
        render(bakery, "docx")
    assert str(caught.value) == "Le format « docx » n'existe pas. Choisissez parmi : html, json, pdf."


def test_every_form_is_known_by_its_extension():
    assert sorted(FORMATS) == ["html", "json", "pdf"]
