"""Reports of the ten firms in every form, each printed once for all tests that read them."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from cases import Case, read
from presentation import Edition
from reports.brand.brand import brand_of
from reports.pdf.job import PrintJob, print_job
from reports.pdf.pdf import render_pdf
from scoring import Diagnosis, diagnose
from tests.reports.pictures import picture

FIRMS = tuple(path.stem for path in sorted((Path(__file__).parents[1] / "scoring" / "firms").glob("*.yaml")))
DAY = date(2026, 11, 22)

#: (firm, form) of each report that is held to the standards.
FORMS = (
    *((firm, "complete") for firm in FIRMS),
    ("boulangerie", "express"),
    ("usinage", "express"),
    ("hotel", "law"),
    ("notaire", "large"),
    ("cooperative", "branded"),
    ("editeur", "compared"),
    ("boulangerie", "hostile"),
)

_WORD = "Anticonstitutionnellement" * 40
_HOSTILE = {
    "CAP-01": "<script>alert(1)</script><img src='https://example.com/x.png'><h1>Titre</h1>",
    "CAP-02": _WORD,
    "CAP-03": "avant \u202e\u2066à l'envers\x07 q" + "\u0323" * 900,
    "CAP-04": "<a href='javascript:alert(1)'>clic</a> <svg></svg> \U0001f642 \u05d0\u05d1 \uffff \x85 \u2028",
    "CAP-05": " \n\t " * 200,
}


@cache
def judged(firm: str, form: str) -> Diagnosis:
    """The diagnosis of a firm, its case changed as the form asks."""
    return diagnose(_case(firm, form), on=DAY)


@cache
def printed(firm: str, form: str) -> bytes:
    """The PDF of a firm in a form."""
    return render_pdf(_job(firm, form))


def page_of(firm: str, form: str) -> str:
    """The page that the PDF was printed from."""
    return _job(firm, form).html


@cache
def _job(firm: str, form: str) -> PrintJob:
    return print_job(judged(firm, form), _edition(firm, form))


def _case(firm: str, form: str) -> Case:
    case = read(Path(__file__).parents[1] / "scoring" / "firms" / f"{firm}.yaml")
    if form in ("express", "law"):
        return replace(case, mode="conformite" if form == "law" else "express", not_applicable={})
    if form != "hostile":
        return case
    return replace(case, notes=_HOSTILE, company=case.company.model_copy(update={"name": "</title><h1>" + "W" * 180}))


def _edition(firm: str, form: str) -> Edition:
    brand = brand_of("Chambre d'essai & Cie", picture(), "#7a1f5c") if form == "branded" else None
    return Edition(large_print=form == "large", brand=brand, earlier=_half_a_year_ago(firm) if form == "compared" else None)


def _half_a_year_ago(firm: str) -> Diagnosis:
    case = _case(firm, "complete")
    answers = {id: 25 if answer == 75 else answer for id, answer in case.answers.items()}
    return diagnose(replace(case, date=date(2026, 5, 22), answers=answers), on=DAY)
