"""The models as files: every one opened and read back, for three firms and the nastiest name."""

import io
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner
from docx import Document
from docx.oxml.ns import qn

from kernel import BoussoleError
from presentation import Heading, Listing, Model, Table, present
from reports import MODEL_FORMATS, model_text, render_model
from reports.__main__ import main
from reports.office.written import written
from scoring import diagnose
from tests.firms.shown import DAY, FOLDER, diagnosed

READERS = ("boulangerie", "kine-seule", "club-sportif")
MODELS = [pytest.param(model, id=f"{firm} {model.id}") for firm in READERS for model in present(diagnosed(firm)).models]
NAME = "<b>Bø & Cie</b> \u202e\x00]]> {firm} " + "x" * 300


def opened(model: Model):
    return Document(io.BytesIO(render_model(model, "docx")))


@pytest.mark.parametrize("model", MODELS)
def test_a_document_says_all_that_the_model_says(model: Model) -> None:
    document = opened(model)
    paragraphs = [paragraph.text for paragraph in document.paragraphs]
    rows = [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]
    for part in model.parts:
        if isinstance(part, Table):
            assert all([written(text) for text in row] in rows for row in (part.header, *part.rows))
        elif isinstance(part, Listing):
            assert set(map(written, part.items)) <= set(paragraphs)
        else:
            assert written(part.text) in paragraphs


@pytest.mark.parametrize("model", MODELS)
def test_a_document_can_be_heard(model: Model) -> None:
    """Headings in order, lists that are lists, header rows, a language, a title."""
    document = opened(model)
    headings = [paragraph for paragraph in document.paragraphs if paragraph.style.name.startswith("Heading")]
    expected = [written(part.text) for part in model.parts if isinstance(part, Heading)]
    own = [] if model.sent else [written(model.title)]
    last = [] if model.sent else [written(model.sources_title)]
    assert [heading.text for heading in headings] == [*own, *expected, *last]
    assert [heading.style.name for heading in headings] == ["Heading 1"] * len(own) + ["Heading 2"] * len([*expected, *last])
    for table in document.tables:
        assert [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows] == [True] + [False] * (len(table.rows) - 1)
    assert {language.get(qn("w:val")) for language in document.styles.element.iter(qn("w:lang"))} == {"fr-FR"}
    assert (document.core_properties.title, document.core_properties.language) == (written(model.title), "fr-FR")


@pytest.mark.parametrize("model", MODELS)
def test_a_document_is_of_a4_and_names_its_sources_unless_it_is_sent(model: Model) -> None:
    document = opened(model)
    assert sorted(round(side.mm) for side in (document.sections[0].page_width, document.sections[0].page_height)) == [210, 297]
    links = {relation.target_ref for relation in document.part.rels.values() if relation.is_external}
    assert links == (set() if model.sent else {source.url for source in model.sources if source.url})


def test_a_table_of_many_columns_lies_on_its_side() -> None:
    model = present(diagnosed("boulangerie")).model("liste-des-usages")
    assert model
    section = opened(model).sections[0]
    assert section.page_width > section.page_height


def test_numbered_lists_each_begin_at_one() -> None:
    model = present(diagnosed("boulangerie")).model("heure-de-la-semaine")
    assert model
    steps = Listing(("un", "deux"), numbered=True)
    document = opened(replace(model, parts=(steps, Heading("entre"), steps)))
    numbers = [p._p.pPr.numPr.numId.val for p in document.paragraphs if p.style.name == "List Number"]
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]


@pytest.mark.parametrize("form", sorted(MODEL_FORMATS))
def test_the_same_model_gives_the_same_bytes_in_another_process(tmp_path: Path, form: str) -> None:
    target = tmp_path / f"m.{form}"
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}
    case = FOLDER / "boulangerie.yaml"
    subprocess.run([sys.executable, "-m", "reports", case, "--model", "page-de-regles", "-o", target], env=environment, check=True)
    model = present(diagnose(diagnosed("boulangerie").case, on=DAY)).model("page-de-regles")
    assert model
    assert target.read_bytes() == render_model(model, form)


def test_a_document_tells_no_moment_and_nobody() -> None:
    model = present(diagnosed("boulangerie")).model("page-de-regles")
    assert model
    with ZipFile(io.BytesIO(render_model(model, "docx"))) as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    told = opened(model).core_properties
    assert (told.author, told.last_modified_by, told.comments) == ("Boussole IA", "Boussole IA", "")
    assert told.created == told.modified


def test_a_name_that_looks_like_markup_is_only_a_name() -> None:
    case = diagnosed("boulangerie").case
    case = replace(case, company=case.company.model_copy(update={"name": NAME}))
    for model in present(diagnose(case, on=DAY)).models:
        text = "\n".join(paragraph.text for paragraph in opened(model).paragraphs)
        for told in (text, model_text(model)):
            assert "\u202e" not in told
            assert "\x00" not in told
        if not model.sent:
            assert "<b>Bø & Cie</b>" in text


def test_a_letter_to_copy_begins_with_whom_it_is_for_and_ends_with_who_signs() -> None:
    letter = present(diagnosed("boulangerie")).model("lettre-fournisseur")
    assert letter
    lines = model_text(letter).splitlines()
    assert (lines[0], lines[-1]) == (written("À : [nom du fournisseur, adresse ou mail]"), "[Votre nom], Boulangerie du Fil Vert")


def test_a_table_to_copy_reads_line_by_line() -> None:
    trial, uses = (present(diagnosed("boulangerie")).model(id) for id in ("compte-rendu-essai", "liste-des-usages"))
    assert trial
    assert uses
    assert written("- Du, au : du 1er décembre 2026 au 29 décembre 2026") in model_text(trial).splitlines()
    assert written("- Logiciel : … · Contient-il de l'IA ? … · Allumée ou éteinte : … · Réponse reçue le : …") in model_text(uses).splitlines()


def test_what_is_not_a_form_or_not_a_model_is_told(tmp_path: Path) -> None:
    model = present(diagnosed("boulangerie")).models[0]
    with pytest.raises(BoussoleError, match="Choisissez parmi : docx, txt"):
        render_model(model, "pdf")
    case = str(FOLDER / "boulangerie.yaml")
    other = CliRunner().invoke(main, [case, "--model", "rien", "-o", str(tmp_path / "m.txt")])
    assert (other.exit_code, "Le modèle « rien » n'existe pas pour cette entreprise" in other.output) == (1, True)
    for arguments in (["--model", "page-de-regles", "-o", "m.pdf"], ["-o", "m.docx"]):
        assert CliRunner().invoke(main, [case, *arguments]).exit_code == 2
