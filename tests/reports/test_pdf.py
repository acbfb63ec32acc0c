"""Facts read back from the PDF itself."""

from dataclasses import replace
from itertools import pairwise

import pytest

from cases import from_text
from reports import render


@pytest.fixture(scope="session", params=["bakery", "bakery_express", "financed", "shop", "little_known"])
def diagnosis(request):
    return request.getfixturevalue(request.param)


@pytest.fixture
def facts(diagnosis, pdf_of):
    return pdf_of(diagnosis)


def test_it_is_tagged_french_titled_and_declares_pdf_ua(facts, diagnosis):
    assert facts.tagged
    assert facts.language == "fr"
    assert facts.title == f"Diagnostic IA – {diagnosis.case.company.name}"
    assert facts.shows_title
    assert 'pdfuaid:part="1"' in facts.metadata or "<pdfuaid:part>1</pdfuaid:part>" in facts.metadata


def test_headings_start_with_the_only_h1_and_skip_no_level(facts):
    assert facts.headings[0] == 1
    assert facts.headings.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(facts.headings))


def test_figures_have_alternatives_and_headers_have_scopes(facts):
    assert facts.alternatives
    assert min(map(len, facts.alternatives)) > 15
    assert set(facts.scopes) == {"/Column", "/Row"}


def test_links_are_https_and_named(facts):
    assert facts.links
    assert all(link.startswith("https://") for link in facts.links)
    assert all(name.startswith(("Aller à : ", "Ouvrir le site : ")) for name in facts.link_names)


def test_bookmarks_follow_the_sections(facts):
    assert facts.outline[0].startswith("Diagnostic IA – ")


def test_only_the_shipped_fonts_are_used(facts):
    assert facts.fonts
    assert all("Inter" in font for font in facts.fonts)


def test_it_says_who_when_and_what_first(facts, diagnosis):
    assert diagnosis.case.company.name in facts.text
    assert "22 novembre 2026" in facts.text
    assert "réponses déclaratives" in facts.text
    for number, action in enumerate(diagnosis.actions[:3], start=1):
        assert f"{number}. {action.title.replace(chr(39), '’')}" in facts.text


def test_the_front_holds_on_two_pages(facts):
    assert "Dans ce rapport" in facts.page_texts[2]
    assert "Qui peut vous aider et payer" in facts.page_texts[1]


def test_it_names_every_scheme_of_the_place(facts, diagnosis):
    told = [match.name for match in diagnosis.schemes if not match.elsewhere]
    assert told
    text = facts.text.replace(" ", "")  # a name may go over two lines, cut after a hyphen
    assert [name for name in told if name.replace("'", "’").replace(" ", "") not in text] == []


def test_it_stays_short_enough_to_be_read(pdf_of, bakery, financed, bakery_express):
    pages = [len(pdf_of(diagnosis).page_texts) - 1 for diagnosis in (bakery, financed, bakery_express)]
    assert [count <= most for count, most in zip(pages, (29, 29, 21), strict=True)] == [True] * 3, pages


def test_it_carries_its_own_case(facts, diagnosis):
    assert list(facts.attachments) == ["dossier.yaml"]
    assert from_text(facts.attachments["dossier.yaml"]) == diagnosis.case


def test_the_level_is_announced(pdf_of, bakery, workshop, bakery_express):
    assert "Niveau 2 sur 5 · Essais" in pdf_of(bakery).text
    assert "Niveau 2 sur 5 · Essais" in pdf_of(bakery_express).text
    assert "Niveau 3 sur 5 · Cadre" in pdf_of(workshop).text


def test_the_radar_tells_its_values(pdf_of, bakery, bakery_express):
    assert any("Cap et pilotage : 17 sur 100" in text for text in map(_plain, pdf_of(bakery).alternatives))
    assert any("Cap et pilotage : Essais" in text for text in map(_plain, pdf_of(bakery_express).alternatives))


def test_the_file_is_sound(facts):
    assert facts.faults == ()


def test_two_renderings_are_equal_byte_for_byte(bakery_express, pdf_bytes):
    assert render(bakery_express, "pdf") == pdf_bytes(bakery_express)


def test_another_answer_gives_another_file(bakery_express, pdf_bytes):
    changed = replace(bakery_express, case=bakery_express.case.with_answer("CAP-01", 100))
    assert render(changed, "pdf") != pdf_bytes(bakery_express)


def _plain(text):
    return " ".join(text.split())


def test_hostile_text_is_harmless(case_of, judged, pdf_of):
    word = "Anticonstitutionnellement" * 40
    notes = {
        "CAP-01": "<script>alert(1)</script><img src='https://example.com/x.png'>",
        "CAP-02": word,
        "CAP-03": "avant \u202e\u2066à l'envers\x07 q" + "\u0323" * 900,
        "CAP-04": "<a href='javascript:alert(1)'>clic</a> <link rel=attachment href='file:///etc/passwd'>",
    }
    facts = pdf_of(judged(replace(case_of("boulangerie", "complet", "</title><h1>" + "W" * 200), notes=notes)))
    assert "<script>alert(1)</script>" in facts.text
    assert "javascript:alert(1)" in facts.text
    assert not any(link.startswith(("javascript", "file")) for link in facts.links)
    assert list(facts.attachments) == ["dossier.yaml"]
    assert facts.headings.count(1) == 1
    assert word[:200] in facts.text.replace(" ", "").replace("’", "'")
    assert not {"\u202e", "\u2066", "\x07"} & set(facts.text)
