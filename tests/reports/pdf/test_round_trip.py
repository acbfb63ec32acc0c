"""The PDF is the save file: what goes in comes out, whatever was answered."""

import pytest
from hypothesis import given, settings

from cases import Case, from_bytes, from_text, read, to_json
from cases.attachment import attachment
from reports.brand.palette import palette
from reports.pdf.job import PrintJob
from reports.pdf.pdf import render_pdf
from tests.any_case import cases
from tests.reports.printed import judged, printed

MAX_BYTES = 300_000
PAGE = f'<html lang="fr"><title>Essai</title><style>:root {{ {palette().css} }}</style><body><h1>Essai</h1></body></html>'


def carrying(case: Case) -> bytes:
    return render_pdf(PrintJob(PAGE, to_json(case), "2026-11-22", "essai", {}))


@given(cases)
@settings(max_examples=50)
def test_a_case_is_the_same_after_a_pdf(case: Case) -> None:
    name, content = attachment(carrying(case), MAX_BYTES)
    assert from_text(content, name) == case


@given(cases)
@settings(max_examples=5)
def test_a_case_is_the_same_after_a_file_handed_back(case: Case) -> None:
    assert from_bytes(carrying(case), "rapport.pdf") == case


@pytest.mark.parametrize(("firm", "form"), [("boulangerie", "complete"), ("usinage", "express"), ("hotel", "law"), ("boulangerie", "hostile")])
def test_a_whole_report_gives_its_case_back(firm: str, form: str, tmp_path) -> None:
    path = tmp_path / "rapport.pdf"
    path.write_bytes(printed(firm, form))
    assert read(path) == judged(firm, form).case
