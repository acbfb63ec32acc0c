"""The forms of the report."""

import json
import os
import subprocess
import sys

import pytest

from cases import write
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
    assert str(caught.value) == "Le format « docx » n'existe pas. Choisissez parmi : html, ics, json, pdf, xlsx."


def test_every_form_is_known_by_its_extension():
    assert sorted(FORMATS) == ["html", "ics", "json", "pdf", "xlsx"]


def test_the_libraries_of_other_forms_wait_until_they_are_asked_for():
    code = "import sys, reports; print(sorted({'xlsxwriter', 'icalendar', 'weasyprint', 'docx'} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("form", ["xlsx", "ics"])
def test_another_process_writes_the_same_bytes(bakery, tmp_path, form):
    case, target = tmp_path / "dossier.yaml", tmp_path / f"r.{form}"
    write(bakery.case, case)
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}
    subprocess.run([sys.executable, "-m", "reports", case, "-o", target], env=environment, check=True)
    assert target.read_bytes() == render(bakery, form)
