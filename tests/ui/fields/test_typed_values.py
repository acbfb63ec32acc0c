"""What is typed in a field: read for sure and kept, or said and left on the screen."""

import pytest

from cases import MAX_NAME, MAX_NOTE


@pytest.fixture
def firm(person):
    return person.start("express")


@pytest.fixture
def advised(person):
    return person.start("complet")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("6", 6), (" 1 000 ", 1000), ("6,5", None), ("6.500", None), ("-6", None), ("env. 6", None), ("5-6", None), ("6²", None), ("10 000 000", None)],
)
def test_a_headcount(firm, typed, kept):
    firm.fill("text_input", "firme-headcount", typed)
    assert firm.case.company.headcount == kept
    assert firm.widget("text_input", "firme-headcount").value == typed
    assert len(firm.app.warning) == (kept is None)


@pytest.mark.parametrize(("typed", "kept"), [("480 000", 480_000), ("480 k€", 480_000), ("480.000", None), ("480,50", None), ("480,00", 480)])
def test_an_amount(firm, typed, kept):
    assert firm.fill("text_input", "firme-turnover_eur", typed).case.company.turnover_eur == kept


def test_what_cannot_be_read_stays_until_it_is_changed(firm):
    firm.fill("text_input", "firme-headcount", "6,5").press("suivant").press("precedent")
    assert firm.widget("text_input", "firme-headcount").value == "6,5"
    assert "« 6,5 » n'est pas un nombre entier." in firm.text
    assert firm.fill("text_input", "firme-headcount", "").case.company.headcount is None
    assert not firm.app.warning


def test_a_number_that_is_no_longer_sure_is_no_longer_kept(firm):
    firm.fill("text_input", "firme-headcount", "6").fill("text_input", "firme-headcount", "6.500")
    assert firm.case.company.headcount is None


@pytest.mark.parametrize("typed", ["29/02/2023", "03/2011", "2011", "01/03/2062", "01/03/11"])
def test_a_day_that_is_not_sure(asking, typed):
    person = asking("company.founded").fill("text_input", "trancher-company-founded", typed)
    assert person.case.company.founded is None
    assert typed in person.app.warning[0].value.replace("\\", "")


@pytest.mark.parametrize("typed", ["38 000", "F-38000", "38000 GRENOBLE", " 38000\u200b"])
def test_a_postcode(firm, typed):
    assert firm.fill("text_input", "firme-postcode", typed).case.company.postcode == "38000"


@pytest.mark.parametrize("typed", ["FR 12 732829320", "732 829 320 00074", "RCS Grenoble 732-829-320", "\ufeff732829320"])
def test_a_siren(asking, typed):
    assert asking("company.siren").fill("text_input", "trancher-company-siren", typed).case.company.siren == "732829320"


@pytest.mark.parametrize("typed", ["10.71 c", "1071C", "10.71-C"])
def test_an_activity_by_its_code(firm, typed):
    assert firm.fill("text_input", "firme-naf-mots", typed).case.company.naf == "10.71C"


def test_a_name_that_is_too_long_is_cut_with_a_word(firm):
    firm.fill("text_input", "firme-name", "  " + "x" * (MAX_NAME + 50))
    assert firm.case.company.name == "x" * MAX_NAME
    assert "Ce texte compte 250 caractères ; 200 au plus sont gardés." in firm.text


def test_a_note_that_is_too_long_is_cut_with_a_word(advised):
    first = advised.go("cap")
    key = next(one.key for one in first.app.text_area)
    first.fill("text_area", key, "début " + "x" * MAX_NOTE + " fin")
    assert len(next(iter(first.case.notes.values()))) == MAX_NOTE
    assert "la fin, à partir de" in first.text.lower()
    assert first.widget("text_area", key).value.endswith("fin")


@pytest.mark.parametrize("typed", ["38000 69001", "38 000, 69 001", "F-38000 Grenoble ; 69001 Lyon"])
def test_other_sites(asking, typed):
    person = asking("company.establishments").fill("text_input", "trancher-company-establishments-codes", typed)
    assert [site.postcode for site in person.case.company.establishments] == ["38000", "69001"]
