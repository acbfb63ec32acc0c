from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import companies
from companies import Naf, NafEdition, naf, naf_2025_of, naf_label, naf_level_exists, naf_matches, naf_rev2_of, search_naf

DIGITS = [str(number) for number in range(10)]
DATA = Path(companies.__file__).parent / "data"
REV2 = [found.code for digit in DIGITS for tail in DIGITS for found in search_naf(digit + tail)]
NEW = [found.code for digit in DIGITS for tail in DIGITS for found in search_naf(digit + tail, "2025")]


def test_a_bakery() -> None:
    assert naf("10.71C") == Naf("10.71C", "Boulangerie et boulangerie-pâtisserie", "10", "C", "Industrie manufacturière", "rev2")


@pytest.mark.parametrize("written", ["10.71C", "1071C", "10.71c", " 1071c "])
def test_ways_to_write_a_code(written: str) -> None:
    found = naf(written)
    assert found is not None and found.code == "10.71C"


@pytest.mark.parametrize("wrong", ["", "10", "10.71", "10.71Z", "C", "10.71H", "boulangerie"])
def test_what_is_no_subclass(wrong: str) -> None:
    assert naf(wrong) is None


def test_whole_tables() -> None:
    assert (len(REV2), len(set(REV2))) == (732, 732)
    assert (len(NEW), len(set(NEW))) == (747, 747)
    assert {naf(code).section for code in REV2} == set("ABCDEFGHIJKLMNOPQRSTU")  # type: ignore[union-attr]
    assert {naf(code, "2025").section for code in NEW} == set("ABCDEFGHIJKLMNOPQRSTUV")  # type: ignore[union-attr]


def test_labels_of_all_levels() -> None:
    assert naf_label("C") == "Industrie manufacturière"
    assert naf_label("47") == "Commerce de détail, à l'exception des automobiles et des motocycles"
    assert naf_label("10.7") == naf_label("107") == "Fabrication de produits de boulangerie-pâtisserie et de pâtes alimentaires"
    assert naf_label("56.10") == "Restaurants et services de restauration mobile"
    assert naf_label("62.01z") == "Programmation informatique"
    assert naf_label("43.99C") == "Travaux de maçonnerie générale et gros œuvre de bâtiment"
    assert naf_label("98.3") is None
    assert naf_label("K", "2025") == (
        "Télécommunications, programmation informatique, conseil, infrastructure informatique et autres activités de service d'information"
    )


def test_every_level_of_every_code_has_a_label_and_matches() -> None:
    for code in REV2:
        found = naf(code)
        assert found is not None
        for level in (found.section, found.division, code[:4], code[:5], code):
            assert naf_label(level)
            assert naf_matches(code, level)


@pytest.mark.parametrize("prefix", ["C", "c", "10", "10.7", "107", "10.71", "1071", "10.71C", "1071c"])
def test_prefixes_that_hold_a_bakery(prefix: str) -> None:
    assert naf_matches("1071C", prefix)


@pytest.mark.parametrize("prefix", ["", "1", "D", "11", "10.8", "10.71D", "10.", "1071CC", "boulangerie"])
def test_prefixes_that_do_not_hold_a_bakery(prefix: str) -> None:
    assert not naf_matches("10.71C", prefix)


def test_an_unknown_code_matches_nothing() -> None:
    assert not naf_matches("10.71Z", "10")


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("boulangerie", ["10.71C", "10.71B"]),
        ("BOULANGER", ["10.71C", "10.71B"]),
        ("patisserie fraiche", ["10.71A"]),
        ("Médecin généraliste", ["86.21Z"]),
        ("coiffeur", ["96.02A"]),
        ("gros oeuvre", ["43.99C"]),
        ("62.01", ["62.01Z"]),
        ("6202", ["62.02A", "62.02B"]),
        ("10.71c", ["10.71C"]),
        ("zzz", []),
        ("", []),
        (" ! ", []),
    ],
)
def test_search(typed: str, codes: list[str]) -> None:
    assert [found.code for found in search_naf(typed)] == codes


def test_search_in_naf_2025() -> None:
    assert [found.code for found in search_naf("traiteur", "2025")] == ["56.21Y"]


@given(st.text(max_size=20))
def test_search_never_fails_and_never_repeats(typed: str) -> None:
    codes = [found.code for found in search_naf(typed)]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("10.71C", ["10.71H"]),
        ("62.01Z", ["62.10Y"]),
        ("43.34Z", ["43.34G", "43.34H"]),
        ("96.02A", ["96.21G", "96.21H"]),
        ("45.20A", ["95.31G", "95.40Y"]),
        ("25.62B", ["25.53Y"]),
        ("10.71Z", []),
    ],
)
def test_from_rev_2_to_naf_2025(old: str, new: list[str]) -> None:
    assert [found.code for found in naf_2025_of(old)] == new


def test_from_naf_2025_to_rev_2() -> None:
    assert [found.code for found in naf_rev2_of("62.20H")] == ["62.02B", "62.03Z"]
    assert [found.code for found in naf_rev2_of("56.21y")] == ["56.21Z"]
    assert naf_rev2_of("46.89Y") == naf_rev2_of("10.71C") == ()


def test_the_correspondence_is_whole() -> None:
    links = {(old, new.code) for old in REV2 for new in naf_2025_of(old)}
    assert len(links) == 1223
    assert {old for old, _ in links} == set(REV2)
    assert set(NEW) - {new for _, new in links} == {"46.89Y"}
    assert links == {(old.code, new) for new in NEW for old in naf_rev2_of(new)}


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("plombier", "43.22A"),
        ("garage", "45.20A"),
        ("usinage", "25.62B"),
        ("Électricien", "43.21A"),
        ("expert-comptable", "69.20Z"),
        ("kiné", "86.90E"),
        ("auto-école", "85.53Z"),
        ("agence immobilière", "68.31Z"),
        ("vigneron", "01.21Z"),
        ("notaire", "69.10Z"),
        ("boulanger", "10.71C"),
    ],
)
def test_everyday_words_for_a_trade_find_its_code(typed: str, first: str) -> None:
    assert search_naf(typed)[0].code == first


def test_every_trade_is_filed_under_codes_that_exist_in_both_editions() -> None:
    rows = [line.split(";") for line in (DATA / "trades.csv").read_text(encoding="utf-8").splitlines() if ";" in line and not line.startswith("#")][1:]
    assert len(rows) > 90
    for words, codes in rows:
        for code in codes.split():
            assert naf(code), words
            assert naf_2025_of(code), words


@pytest.mark.parametrize(
    ("code", "level", "edition", "inside"),
    [
        ("10.71C", "10-33", "rev2", True),
        ("33.20D", "10-33", "rev2", True),
        ("09.90Z", "10-33", "rev2", False),
        ("35.11Z", "10-33", "rev2", False),
        ("10.71H", "10-33", "2025", True),
        ("10.71C", "10-33", "2025", False),
        ("10.71C", "10-3", "rev2", False),
        ("99.99Z", "10-99", "rev2", False),
    ],
)
def test_a_range_of_divisions_holds_both_ends(code: str, level: str, edition: NafEdition, inside: bool) -> None:
    assert naf_matches(code, level, edition) is inside


@pytest.mark.parametrize("level", ["C", "10", "10.7", "10.71", "10.71C", "10-33", " 10-33 "])
def test_a_level_that_holds_something_exists(level: str) -> None:
    assert naf_level_exists(level)


@pytest.mark.parametrize("level", ["Z", "04", "10.79", "10.71X", "33-10", "10-10", "04-33", "10-34", "10–33", "C-E", ""])
def test_a_level_that_holds_nothing_does_not_exist(level: str) -> None:
    assert not naf_level_exists(level)


def test_levels_are_those_of_their_edition() -> None:
    assert (naf_level_exists("10.71C"), naf_level_exists("10.71C", "2025")) == (True, False)
    assert (naf_level_exists("10.71H"), naf_level_exists("10.71H", "2025")) == (False, True)
