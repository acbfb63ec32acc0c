"""The same diagnosis in other editions: an organisation's, beside an earlier one, in large print."""

import re
from dataclasses import replace
from datetime import date

import pytest

from companies import Company
from kernel import BoussoleError
from presentation import Brand, Edition, comparable
from reports import logo_of, palette, render
from tests.reports.conftest import plain, read_pdf
from tests.reports.pictures import picture

NAME = "Chambre de commerce et d'industrie de l'Isère"
WRITTEN = NAME.replace("'", "’")
NOTE = "Vu le compte rendu de la réunion de mars."


@pytest.fixture(scope="module")
def brand():
    return Brand(NAME, logo_of(picture(size=(600, 200))), "#7a0099")


@pytest.fixture(scope="module")
def advised(workshop, judged):
    """A firm that an advisor met, and what it had answered half a year before."""
    case = replace(workshop.case, notes={"CAP-01": NOTE}, evidence={"CAP-01": "seen"})
    before = replace(case, date=date(2026, 5, 22), answers={**case.answers, "CAP-01": 0, "DON-01": "unknown"})
    return judged(case), judged(before)


@pytest.fixture(scope="module")
def advisor_pdf(advised, brand):
    return read_pdf(render(advised[0], "pdf", Edition(brand=brand, earlier=advised[1])))


@pytest.fixture(scope="module")
def advisor_page(advised, brand):
    return render(advised[0], "html", Edition(brand=brand, earlier=advised[1])).decode()


def words(page):
    return plain(re.sub(r"<style\b.*?</style>|<[^>]*>", " ", page, flags=re.DOTALL))


def test_the_organisation_stands_on_the_cover_at_the_foot_of_each_page_and_in_the_method(advisor_pdf):
    cover, *pages = filter(None, advisor_pdf.page_texts)
    assert f"Diagnostic accompagné par {WRITTEN}" in cover
    assert [number for number, text in enumerate(pages, 2) if f"· {WRITTEN}" not in text] == []
    assert f"Diagnostic accompagné par {WRITTEN}." in " ".join(pages)


def test_the_logo_of_the_pdf_has_a_text(advisor_pdf):
    assert [one for one in advisor_pdf.alternatives if one.startswith("Logo")] == [f"Logo : {NAME}"]


def test_notes_and_evidence_of_the_advisor_are_told(advisor_pdf):
    assert f"Note : {NOTE}" in advisor_pdf.text
    assert "preuve vue" in advisor_pdf.text.lower()


def test_progress_is_told_in_the_pdf(advisor_pdf):
    assert "Ce qui a changé depuis la dernière fois" in advisor_pdf.text
    assert "Du 22 mai 2026 au 22 novembre 2026" in advisor_pdf.text
    assert "Ce que vous ne saviez pas, et que vous savez" in advisor_pdf.text


def test_the_page_tells_the_organisation_and_the_progress_too(advisor_page):
    text = words(advisor_page)
    assert f"Diagnostic accompagné par {WRITTEN}" in text
    assert "Ce qui a changé depuis la dernière fois" in text
    assert "Du 22 mai 2026 au 22 novembre 2026" in text
    assert advisor_page.count('src="data:image/png;base64,') == 1


def test_only_the_colours_of_the_organisation_are_left(advisor_page):
    assert "--main: #7a0099;" in advisor_page
    assert palette().main not in advisor_page
    assert not [shade for shade in palette().scale if shade in advisor_page]


def test_a_short_report_names_the_organisation_on_each_page(bakery_express, judged, brand):
    case = bakery_express.case
    before = judged(replace(case, date=date(2026, 5, 22), answers={**case.answers, "CAP-03": 0}))
    made = read_pdf(render(bakery_express, "pdf", Edition(brand=brand, earlier=before)))
    pages = list(filter(None, made.page_texts))
    assert [number for number, text in enumerate(pages, 1) if WRITTEN not in text] == []
    assert [one for one in made.alternatives if one.startswith("Logo")] == [f"Logo : {NAME}"]
    assert "Du 22 mai 2026 au 22 novembre 2026" in made.text


def test_a_plain_report_names_nobody_and_compares_nothing(workshop):
    page = render(workshop, "html").decode()
    assert "accompagné par" not in words(page)
    assert "Ce qui a changé" not in words(page)
    assert f"--main: {palette().main};" in page


def test_the_name_of_an_organisation_is_no_markup(workshop):
    page = render(workshop, "html", Edition(brand=Brand('<script>alert("x")</script>'))).decode()
    assert "<script" not in page
    assert 'Diagnostic accompagné par <script>alert("x")</script>' in words(page).replace("&lt;", "<").replace("&gt;", ">").replace("&#34;", '"')


def test_another_firm_is_refused(workshop, judged):
    own, other = (judged(replace(workshop.case, company=Company(siren=siren))) for siren in ("732829320", "222222226"))
    assert comparable(own, own) is own
    with pytest.raises(BoussoleError, match="ce sont deux entreprises, elles ne se comparent pas"):
        comparable(other, own)
