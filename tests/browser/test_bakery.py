"""The bakery, alone, from welcome to the PDF, on a desk and on a phone."""

import pikepdf
import pytest

from cases import read

pytestmark = pytest.mark.browser

#: The number of the answer to each question, or its boxes, in the order in which they come.
_ANSWERS: dict[str, int | tuple[str, ...]] = {
    "USA-01": 1,
    "USA-05": 1,
    "CAP-01": 1,
    "CAP-03": 1,
    "DON-01": 1,
    "DON-02": 1,
    "SOC-03": 2,
    "SOC-05": ("sauvegarde", "majs", "antivirus"),
    "EQU-01": 1,
    "MOY-01": 0,
    "CON-01": 0,
    "CON-02": 5,
}


def tell_firm(visitor):
    visitor.type("firme-name", "Boulangerie Martin").type("firme-headcount", "6").type("firme-naf-mots", "10.71C")
    visitor.type("firme-postcode", "38000").type("firme-turnover_eur", "480000")
    for words in ("Répondre aux clients", "Invendus", "Communication et publications"):
        visitor.at("profil-irritants").get_by_role("button", name=words).click()
        visitor.rest()


@pytest.mark.parametrize("width", [1280, 375])
def test_the_bakery_from_welcome_to_pdf(visit, tmp_path, width):
    visitor = visit(width)
    visitor.check()
    visitor.leave("commencer-express")
    tell_firm(visitor)
    assert "Grenoble, Isère, Auvergne-Rhône-Alpes" in visitor.text
    visitor.check()
    visitor.leave("suivant")
    for question, said in _ANSWERS.items():
        assert visitor.page.url.endswith(f"/question-{question}")
        visitor.check()
        if isinstance(said, tuple):
            visitor.tick(question, *said).leave("suivant")
        else:
            visitor.choose(question, said)
    assert visitor.title == "Votre résultat"
    visitor.leave("vers-recapitulatif")
    assert "Tout est répondu : 12 réponses sur 12, dont 1 « je ne sais pas »." in visitor.text
    visitor.check()
    visitor.leave("vers-le-resultat")
    assert "Niveau 2 sur 5 · Essais" in visitor.text
    assert "Confier l'IA à une personne, avec du temps chaque semaine" in visitor.text
    visitor.check()
    visitor.at("rapport-pdf").wait_for()
    report = visitor.rest().download("rapport-pdf", tmp_path / "rapport.pdf")
    assert report.read_bytes().startswith(b"%PDF")
    with pikepdf.open(report) as pdf:
        assert str(pdf.Root.Lang) == "fr"
        assert b"Boulangerie Martin" in pdf.attachments["dossier.json"].get_file().read_bytes()
    case = read(visitor.download("dossier-bas", tmp_path / "dossier.yaml"))
    assert case.company.naf == "10.71C"
    assert case.answers["SOC-05"] == ("sauvegarde", "majs", "antivirus")
    assert case.answers["CON-02"] == "unknown"
    visitor.check()


def test_where_nothing_is_kept_a_file_brings_everything_back(visit, tmp_path, forgetful_server):
    visitor = visit(at=forgetful_server).leave("commencer-express")
    visitor.type("firme-name", "Boulangerie Martin").leave("suivant").choose("USA-01", 1)
    kept = visitor.download("dossier-cote", tmp_path / "dossier.yaml")
    visitor.page.reload()
    visitor.page.locator("h1").wait_for()
    visitor.rest()
    assert visitor.title == "Aucun dossier ouvert"
    visitor.check()
    visitor.leave("accueil").take_back(kept)
    assert visitor.page.url.endswith("/question-USA-05")
    assert visitor.to("USA-01").at("q-USA-01").get_by_role("radio").nth(1).is_checked()


def test_a_burst_of_arrow_keys_leaves_the_answer_that_is_shown(visit):
    visitor = visit().leave("commencer-complet").leave("suivant").choose("USA-01", 0)
    visitor.at("q-USA-01").get_by_role("radio").nth(0).focus()
    for _ in range(4):
        visitor.page.keyboard.press("ArrowDown")
    visitor.rest().leave("suivant").leave("precedent")
    assert visitor.at("q-USA-01").get_by_role("radio").nth(4).is_checked()


def test_where_nothing_is_kept_one_is_asked_before_answers_are_lost(visit, tmp_path, forgetful_server):
    visitor = visit(at=forgetful_server).leave("commencer-express")
    asked = []

    def agree(dialog):
        asked.append(dialog.type)
        dialog.accept()

    visitor.page.on("dialog", agree)
    visitor.leave("suivant").choose("USA-01", 1)
    visitor.download("dossier-cote", tmp_path / "dossier.yaml")
    visitor.visit()
    assert asked == []
    visitor.take_back(tmp_path / "dossier.yaml")
    visitor.choose("USA-01", 2)
    visitor.visit()
    assert asked == ["beforeunload"]
