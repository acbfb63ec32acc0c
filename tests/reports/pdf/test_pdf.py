"""Facts read back from the PDF itself."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from cases import CASE_FILE, from_bytes
from reports import render
from tests.reports.conftest import plain
from tests.reports.printed import FIRMS, judged

SECTIONS = (
    "L’essentiel en une page",
    "Lundi, 15 minutes",
    "Ce mois-ci",
    "Qui paie ?",
    "Une personne à qui parler",
    "Quand revenir",
    "Annexe A — Votre feuille de route",
    "Annexe B — Toutes vos actions",
    "Annexe C — Les modèles prêts à l’emploi",
    "Annexe D — Le chemin vers le niveau suivant",
    "Annexe E — De premiers usages de l’IA pour vous",
    "Annexe F — Vos résultats, axe par axe",
    "Annexe G — Qui peut vous aider et payer",
    "Annexe H — Votre plan de financement",
    "Annexe I — Ce que dit la loi européenne",
    "Annexe J — Où en sont les autres",
    "Annexe K — Vos réponses sur l’entreprise, et ce qui manque",
    "Annexe L — Méthode, sources et mots utiles",
)


def _tight(text):
    """Without spaces, for a line may break after a hyphen, and without the heads that come again on each page."""
    return re.sub(r"\s|\u200b", "", text.replace("'", "’"))


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
    assert facts.outline[0].startswith("Diagnostic IA")


def test_each_section_of_a_complete_report_has_its_bookmark_and_its_page_in_the_contents(pdf_of, financed):
    facts = pdf_of(financed)
    assert tuple(map(plain, facts.sections)) == SECTIONS
    contents = facts.page_texts[0].split("Dans ce rapport ")[1]
    pages = [int(contents.split(f"{section} ")[1].split()[0]) for section in SECTIONS]
    assert pages == sorted(pages)
    assert all(section in facts.page_texts[page - 1] for section, page in zip(SECTIONS, pages, strict=True))


def test_only_the_shipped_fonts_are_used(facts):
    assert facts.fonts
    assert all("Inter" in font for font in facts.fonts)


def test_it_says_who_when_and_what_first(facts, diagnosis):
    assert diagnosis.case.company.name in facts.text
    assert "22 novembre 2026" in facts.text
    assert "réponses déclaratives" in facts.text
    for number, action in enumerate(diagnosis.actions[:3], start=1):
        assert f"{number}. {action.title.replace(chr(39), '’')}" in facts.text


@pytest.mark.parametrize("name", ["bakery", "financed", "little_known"])
def test_a_complete_report_names_every_scheme_of_the_place(name, request, pdf_of):
    diagnosis = request.getfixturevalue(name)
    facts = pdf_of(diagnosis)
    told = [match.name for match in diagnosis.schemes if not match.elsewhere and match.standing != "away"]
    assert told
    text = _tight(facts.text)
    assert [name for name in told if _tight(name) not in text] == []


@pytest.mark.parametrize("name", ["bakery", "workshop", "financed"])
def test_a_complete_report_has_fourteen_to_eighteen_pages(name, request, pdf_of):
    assert 14 <= len(pdf_of(request.getfixturevalue(name)).page_texts) - 1 <= 18


@pytest.mark.parametrize("firm", FIRMS)
def test_each_of_the_ten_firms_has_fourteen_to_eighteen_pages(firm, facts_of_firm):
    assert 14 <= len(facts_of_firm(firm).page_texts) - 1 <= 18


def quoted(answer):
    """An answer between quotes, or several, each between its own."""
    return ", ".join(f"« {text} »" for text in getattr(answer, "texts", (answer,)))


@pytest.mark.parametrize("firm", FIRMS)
def test_every_action_is_told_whole(firm, facts_of_firm):
    text = _tight(facts_of_firm(firm).text)
    for number, action in enumerate(judged(firm, "complete").actions, start=1):
        told = [f"{number}. {action.title}", action.text, action.done_when, action.owner[1:]]
        told += [f"{reason.question_text} {quoted(reason.answer)}" for reason in action.because]
        assert [words for words in told if _tight(words) not in text] == []


@pytest.mark.parametrize("firm", FIRMS)
def test_every_step_and_every_use_is_told(firm, facts_of_firm):
    diagnosis, text = judged(firm, "complete"), _tight(facts_of_firm(firm).text)
    paths = [path for path in (diagnosis.next_level, diagnosis.useful_path) if path]
    told = [step.to_label for path in paths for step in path.steps]
    for use in (*diagnosis.use_cases, *diagnosis.not_to_start_with):
        told += [use.title, use.safeguard.rstrip("."), use.risk_label, *use.missing, *use.data]
    assert [words for words in told if _tight(words).rstrip(".") not in text] == []


def test_both_paths_and_what_pays_for_the_actions_are_told(pdf_of, bakery):
    text = pdf_of(bakery).text
    short, useful = bakery.next_level, bakery.useful_path
    assert f"Le plus court : celui qui compte le moins de points. {len(short.steps)} étapes, {short.cost} points." in text
    assert f"Le plus utile : celui qui apporte le plus pour ses points. {len(useful.steps)} étapes, {useful.cost} points." in text
    assert re.search(r"Qui peut vous aider ou payer : [^;]+ \(actions? \d+", text)


def test_it_carries_its_own_case(facts, diagnosis):
    assert list(facts.attachments) == [CASE_FILE]
    assert from_bytes(facts.attachments[CASE_FILE].encode(), CASE_FILE) == diagnosis.case


def test_the_level_is_announced(pdf_of, bakery, workshop, bakery_express):
    assert "Niveau 2 sur 5 · Essais" in pdf_of(bakery).text
    assert "Niveau 2 sur 5 · Essais" in pdf_of(bakery_express).text
    assert "Niveau 3 sur 5 · Cadre" in pdf_of(workshop).text


def test_the_radar_tells_its_values(pdf_of, bakery, bakery_express):
    assert any("Cap et pilotage : 1 · Éveil (17 sur 100)" in text for text in map(_plain, pdf_of(bakery).alternatives))
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
    assert list(facts.attachments) == [CASE_FILE]
    assert facts.headings.count(1) == 1
    assert word[:200] in facts.text.replace(" ", "").replace("’", "'")
    assert not {"\u202e", "\u2066", "\x07"} & set(facts.text)
