"""Facts of layout, on every form of the report: nothing cut, nothing covered, nothing too small, no heading left alone."""

import pikepdf
import pytest

from tests.reports import layout
from tests.reports.printed import FORMS, printed

A4 = (595.276, 841.89)
#: The least size that any text may have, in points: the notes of a chart too.
LEAST = {"large": 11}


@pytest.fixture(scope="session", params=FORMS, ids="-".join)
def form(request):
    return request.param


@pytest.fixture(scope="session")
def words(form):
    return layout.words(printed(*form))


@pytest.fixture(scope="session")
def pdf(form):
    with layout.opened(printed(*form)) as pdf:
        yield pdf


def test_every_page_is_an_a4_sheet(pdf):
    assert {tuple(round(float(side), 2) for side in page.mediabox[2:]) for page in pdf.pages} == {tuple(round(side, 2) for side in A4)}


def test_no_text_leaves_the_margins(words):
    assert layout.outside(words, *A4) == []


def test_no_text_covers_another(words):
    assert layout.overlapping(words) == []


def test_nothing_is_too_small_to_read(form, words, pdf):
    assert layout.small(words, LEAST.get(form[1], 8), layout.line_height(pdf)) == []


def test_no_heading_ends_a_page(pdf):
    assert layout.leaders_left_alone(pdf) == []


def test_no_row_is_cut_and_heads_are_repeated(pdf):
    assert layout.rows_cut(pdf) == []
    assert layout.heads_not_repeated(pdf) == 0


def test_only_the_shipped_font_is_used_and_it_draws_everything(pdf):
    fonts = [font for font in pdf.objects if isinstance(font, pikepdf.Dictionary) and font.get("/Type") == "/Font"]
    assert {str(font.BaseFont).split("+")[-1].split("-")[0] for font in fonts} == {"Inter"}
    assert layout.undrawn(pdf) == 0


def test_no_page_is_nearly_empty(words, pdf):
    counts = [sum(word.page == number for word in words) for number in range(1, len(pdf.pages) + 1)]
    assert min(counts) > 25, counts
