"""Lines that are broken where they are full, not after their first word."""

import re
import subprocess

import pytest

from reports.brand.palette import palette
from reports.page.line_breaks import well_broken
from reports.pdf.job import PrintJob
from reports.pdf.pdf import render_pdf

TEXT = "Vous avez cité : « Saisie des factures ». Vous recevez 40 factures de fournisseurs par mois. <em>Sous la main :</em> les factures"


def test_a_space_goes_into_the_element_and_a_link_gets_a_place_to_break():
    assert (
        well_broken('un <em>mot</em>, un <a href="#x">lien</a>, <strong>fin</strong>')
        == 'un<em> mot</em>, un \u200b<a href="#x">lien</a>,<strong> fin</strong>'
    )
    assert well_broken("<p> rien</p> <p>ici</p>") == "<p> rien</p> <p>ici</p>"


@pytest.mark.parametrize("element", ["em", "a"])
def test_no_line_holds_one_word_at_any_width(element):
    text = TEXT.replace("<em>", f'<{element} href="#haut">' if element == "a" else "<em>").replace("</em>", f"</{element}>")
    narrow = "".join(f'<p style="width: {width}px">{text}</p>' for width in range(520, 640))
    body = well_broken(f'<h1 id="haut">Essai</h1>{narrow}')
    pdf = render_pdf(
        PrintJob(f'<html lang="fr"><title>Essai</title><style>:root {{ {palette().css} }}</style><body>{body}</body>', "{}", "2026-11-22", "essai", {})
    )
    lines = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode().splitlines()
    starts = [line.strip() for line in lines if re.match(r"\s*Vous\b", line)]
    assert len(starts) >= 120
    assert "Vous" not in starts
