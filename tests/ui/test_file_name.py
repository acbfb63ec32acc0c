"""What a file is called: the firm in plain letters, whatever its name, and the date."""

from datetime import date

import pytest

from cases import Case
from companies import Company
from ui.page_frame import file_name
from ui.session.desk import Desk


@pytest.mark.parametrize(
    ("firm", "name"),
    [
        ("Boulangerie Martin", "boulangerie-martin"),
        ("Œuvres d'Été", "oeuvres-d-ete"),
        ("Æther & Søn, ß", "aether-son-ss"),
        ("../../etc/passwd", "etc-passwd"),
        ('a"b\\c\r\nSet-Cookie: x', "a-b-c-set-cookie-x"),
        ("株式会社", "boussole"),
        (None, "boussole"),
        ("CON.", "con"),
        ("a" * 39 + " bcd", "a" * 39),
    ],
)
def test_a_file_is_named_after_the_firm_in_plain_letters(firm, name):
    held = Desk()
    held.case = Case("diag-ia", 1, "express", date(2026, 11, 22), company=Company(name=firm))
    assert file_name(held) == f"{name}-2026-11-22"
