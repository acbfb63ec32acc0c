"""The advisor's interview of firm B: a few sections by hand, the rest by taking back the case."""

from dataclasses import replace

import pytest

from cases import migrate, read, write

pytestmark = pytest.mark.browser


def test_the_interview_of_firm_b(visit, golden, current, tmp_path):
    whole = migrate(golden("usinage", "complet"), current).case
    visitor = visit().leave("commencer-complet")
    visitor.type("firme-name", "Usinage Durand").type("firme-headcount", "42").leave("suivant")
    visitor.choose("USA-01", 2).tick("USA-02", "marketing", "admin", "conception").choose("USA-03", 2)
    visitor.at("preuve-USA-01").get_by_text("Preuve vue").click()
    visitor.rest().type("note-USA-01", "Trois personnes, chaque semaine")
    visitor.at("sans-objet-USA-06").locator("label").click()
    visitor.rest().type("raison-USA-06", "Pas encore d'usage installé")
    visitor.check()
    visitor.leave("vers-equipe").type("q-EQU-02", "30").check()
    begun = read(visitor.download("dossier-cote", tmp_path / "debut.yaml"))
    assert begun.answers == {"USA-01": 50, "USA-02": ("marketing", "admin", "conception"), "USA-03": 50, "EQU-02": 30}
    assert (begun.notes, begun.evidence) == ({"USA-01": "Trois personnes, chaque semaine"}, {"USA-01": "seen"})
    assert begun.not_applicable == {"USA-06": "Pas encore d'usage installé"}
    write(replace(begun, answers=whole.answers, not_applicable={}), tmp_path / "entier.yaml")
    visitor.leave("vers-accueil").take_back(tmp_path / "entier.yaml", replacing=True)
    assert "Niveau 3 sur 5 · Cadre" in visitor.text
    visitor.check()
    for section in ("classement", "recapitulatif"):
        visitor.leave(f"vers-{section}").check()


def test_a_note_being_typed_is_not_lost_when_one_leaves(visit, tmp_path):
    visitor = visit().leave("commencer-complet").leave("vers-usages")
    visitor.at("note-USA-01").locator("textarea").fill("Vu : deux devis")
    visitor.leave("vers-cap")
    assert read(visitor.download("dossier-cote", tmp_path / "dossier.yaml")).notes == {"USA-01": "Vu : deux devis"}


def test_lists_and_calendar_speak_french(visit):
    visitor = visit().leave("commencer-complet")
    visitor.at("profil-clients").locator("input").click()
    visitor.rest()
    assert visitor.english == []
    visitor.page.keyboard.press("Escape")
    visitor.page.get_by_text("Quelques précisions, si vous les avez").click()
    visitor.at("firme-founded").get_by_role("button").first.click()
    visitor.rest()
    assert visitor.english == []
    visitor.check()
