"""An earlier case compared with the open one, and forgotten with the session."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cases import to_text
from companies import Company
from reports import render
from scoring import diagnose


@pytest.fixture
def bakery(person, golden):
    return person.take_back(golden("boulangerie", "express")).see("progres")


def compare(person, case):
    text = case if isinstance(case, str) else to_text(case)
    return person.fill("file_uploader", "comparer", ("avant.yaml", text.encode(), "application/yaml"))


def earlier(case, **answers):
    return replace(case, date=case.date - timedelta(days=180), answers={**case.answers, **answers})


def test_what_moved_is_told_and_the_case_stays(bakery):
    case = bakery.case
    compare(bakery, earlier(case, **{"CAP-03": 0, "CON-01": "unknown"}))
    assert "**Ce qui a progressé**" in bakery.text
    assert "- Qui s'occupe de l'IA dans l'entreprise ? « Personne » → **« Chacun se débrouille de son côté »**" in bakery.text
    assert "**Ce que vous ne saviez pas, et que vous savez**" in bakery.text
    assert "**Actions qui restent à faire**" in bakery.text
    assert "**Niveau :** " in bakery.text
    assert bakery.case == case


def test_an_equal_case_has_not_moved(bakery):
    compare(bakery, earlier(bakery.case))
    assert "Rien n'a bougé entre ces deux dossiers." in bakery.text


def test_another_firm_is_refused(person, golden):
    case = replace(golden("boulangerie", "express"), company=Company(siren="732829320"))
    person.take_back(case).see("progres")
    compare(person, replace(case, company=Company(siren="222222226")))
    assert "ce sont deux entreprises, elles ne se comparent pas." in person.text
    assert "Rien n'a bougé" not in person.text


def test_a_file_that_is_no_case_is_refused_in_a_sentence(bakery):
    compare(bakery, "ceci n'est pas un dossier : [")
    assert "Ce dossier ne peut pas être lu" in bakery.text
    assert bakery.title == "Refaire, comparer"


def test_the_pdf_of_a_report_is_an_earlier_case(bakery):
    before = earlier(bakery.case)
    made = render(diagnose(before, on=before.date), "pdf")
    bakery.fill("file_uploader", "comparer", ("rapport.pdf", made, "application/pdf"))
    assert "Rien n'a bougé entre ces deux dossiers." in bakery.text
