"""A dossier of another questionnaire, from its file to its report: every page, every file, and a report that opens it again."""

import io
import json
from pathlib import Path

import icalendar
import openpyxl
import pypdf
import pytest

import cases
from tests.browser.walk import settle

pytestmark = pytest.mark.browser

#: What only the questionnaire on AI may say; schemes have names of their own.
FOREIGN = (
    "diagnostic ia",
    "questionnaire express",
    "l'ia et la loi",
    "entretien complet",
    "loi européenne",
    "premiers usages de l'ia",
    "utilisent l'ia",
)
DOSSIER = """case: 1
questionnaire: cyber-commerce
mode: {mode}
date: 2026-11-22
company: {{name: "Fleurs de Mai", postcode: "38000", headcount: 3, naf: "47.76Z"}}
answers: {{CAP-01: 4, SAU-01: 3, ACC-01: 50, ACC-02: [verrou], CAI-01: 0}}
"""
MODES = {
    "rapide": ("section-resultat", "acces"),
    "accompagne": ("section-resultat", "acces", "caisse", "conseiller"),
    "gestes": ("acces", "caisse"),
}


def foreign(text: str) -> list[str]:
    read = text.lower().replace("’", "'").replace("\u202f", " ").replace("\xa0", " ")
    return [words for words in FOREIGN if words in read]


@pytest.fixture(autouse=True)
def known_here(monkeypatch):
    """What reads the files knows both questionnaires, as the server does."""
    monkeypatch.setenv("BOUSSOLE_QUESTIONNAIRES", str(Path(__file__).parents[1] / "questionnaires_more"))


@pytest.mark.parametrize("width", [1280, 375])
def test_its_first_page_offers_both(newcomer, two_questionnaires_server, width):
    visitor = newcomer(width, at=two_questionnaires_server)
    assert "Diagnostic IA des petites et moyennes entreprises" in visitor.text
    assert "Cybersécurité d'un petit commerce" in visitor.text
    visitor.check()
    visitor.page.context.close()


@pytest.mark.parametrize(("mode", "width"), [("accompagne", 1280), ("rapide", 375), ("gestes", 375)])
def test_it_is_played_from_its_file_to_its_report(newcomer, two_questionnaires_server, tmp_path, mode, width):
    file = tmp_path / "dossier.yaml"
    file.write_text(DOSSIER.format(mode=mode), encoding="utf-8")
    visitor = newcomer(width, at=two_questionnaires_server).take_back(file)
    for slug in ("entreprise", *MODES[mode], "recapitulatif", "resultat", "dossier"):
        visitor.visit(f"/{slug}")
        settle(visitor)
        visitor.check()
        assert foreign(visitor.text) == [], slug
    visitor.visit("/acces").choose("ACC-01", 2)
    assert "Enregistré à" in visitor.text
    visitor.visit("/resultat-emporter")
    read(visitor, mode, tmp_path)
    visitor.page.context.close()


def read(visitor, mode, folder):
    """Take every file of the result, and open it."""
    visitor.at("rapport-pdf").locator("button").wait_for(timeout=60_000)
    taken = {kind: visitor.download(f"rapport-{kind}", folder / f"r.{kind}").read_bytes() for kind in ("pdf", "html", "xlsx", "ics", "json")}
    case = cases.read(folder / "r.pdf")
    assert (case.questionnaire, case.mode, case.answers["ACC-01"]) == ("cyber-commerce", mode, 100)
    book = openpyxl.load_workbook(io.BytesIO(taken["xlsx"]))
    cells = "\n".join(str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None)
    calendar = icalendar.Calendar.from_ical(taken["ics"])
    told = {
        "pdf": "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(taken["pdf"])).pages),
        "html": taken["html"].decode(),
        "xlsx": cells,
        "ics": "\n".join(str(event["summary"]) for event in calendar.walk("VEVENT")),
    }
    assert "IA" not in told["ics"]
    assert {kind: found for kind, text in told.items() if (found := foreign(text))} == {}
    title = "Les gestes de base : points à traiter" if mode == "gestes" else "Diagnostic cybersécurité"
    assert title in told["xlsx"].replace("\xa0", " ").replace("\u202f", " ")
    assert ("Refaire le point" if mode == "gestes" else "Refaire le diagnostic cybersécurité") in told["ics"]
    diagnosis = json.loads(taken["json"])
    assert (diagnosis["questionnaire"]["id"], diagnosis["actions"], diagnosis["use_cases"], diagnosis["benchmarks"]) == ("cyber-commerce", [], [], [])
    assert (diagnosis["risk"]["messages"], diagnosis["risk"]["obligations"], len(diagnosis["schemes"]) > 0) == ([], [], True)
