"""The report is the save file: handed back on the first page, it opens the case where it was left."""

from dataclasses import replace

import pytest

from cases import to_json
from reports.pdf.job import PrintJob
from reports.pdf.pdf import render_pdf

PAGE = '<html lang="fr"><title>Diagnostic</title><body><h1>Diagnostic</h1></body></html>'


def hand_over(person, name, content):
    return person.fill("file_uploader", "reprendre", (name, content, "application/octet-stream"))


@pytest.fixture(scope="module")
def report():
    """A small page that carries a case as a report does."""
    return lambda case: render_pdf(PrintJob(PAGE, to_json(case), "2026-11-22", "essai", {}))


def test_the_page_says_that_the_report_will_do(person):
    assert "Vous avez déjà un rapport PDF, ou votre fichier dossier ?" in person.text
    assert person.widget("file_uploader", "reprendre").label == "Votre rapport PDF ou votre fichier dossier"


def test_a_report_opens_its_case_at_the_result(person, golden, report):
    case = golden("boulangerie", "express")
    hand_over(person, "rapport.pdf", report(case))
    assert person.title == "Votre résultat"
    assert person.case == case


def test_a_report_of_a_case_half_done_opens_at_the_first_question_left(person, golden, report):
    case = replace(golden("boulangerie", "express"), answers={"USA-01": 25, "USA-05": 25})
    hand_over(person, "rapport.pdf", report(case))
    assert person.title == "Où en est la direction de l'entreprise avec l'IA ?"
    assert person.case == case


def test_the_json_form_of_a_case_opens_too(person, golden):
    case = golden("boulangerie", "express")
    hand_over(person, "dossier.json", to_json(case).encode())
    assert person.title == "Votre résultat"
    assert person.case == case


def test_another_pdf_is_refused_in_a_sentence_without_a_line(person):
    hand_over(person, "facture.pdf", b"%PDF-1.7 ...")
    assert "Ce dossier ne peut pas être lu : un point est à corriger." in person.text
    assert "\n- Ce PDF est abîmé : son dossier ne peut pas être lu. Donnez le rapport PDF tel qu'il a été téléchargé, ou le fichier dossier." in person.text
    assert person.case is None


def test_the_result_in_json_is_not_taken_for_the_case(person):
    hand_over(person, "rapport.json", b'{"format": 1, "maturity": {}, "schemes": []}')
    assert "Ce fichier contient le résultat, pas les réponses. Donnez le rapport PDF, ou le fichier dossier." in person.text
    assert person.case is None
