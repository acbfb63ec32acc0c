"""Fields in a real browser: looking at every page changes nothing, and what is typed is read, or said."""

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from cases import read, write
from reports import render
from scoring import diagnose
from ui.result import names

pytestmark = pytest.mark.browser

_SLUGS = "found => found.map(one => [...one.classList].find(name => name.startsWith('st-key-vers-')).slice('st-key-vers-'.length))"
_UNFOLD = """() => { const closed = document.querySelectorAll("[data-testid=stMain] details:not([open]) > summary"); closed.forEach(one => one.click()); }"""


def full(golden, mode):
    """A dossier with something in every field that the pages have."""
    case = golden("boulangerie", mode)
    project = case.project.model_copy(update={"kinds": ("formation", "conseil"), "budget_eur": 20_000, "spending": {"formation": 4000, "logiciel-ia": None}})
    told = replace(case, project=project, actions={"R-CAP-1": "doing"})
    ids = list(case.answers)[:3]
    if mode != "complet":
        return told
    return replace(told, notes={ids[0]: "Vu sur place", ids[1]: "  deux  espaces"}, evidence={ids[0]: "seen"}, not_applicable={})


def kept(visitor, folder):
    """The dossier as it is now, downloaded."""
    return read(visitor.download("dossier-cote", folder / "garde.yaml"))


def look_round(visitor, *slugs):
    """Open pages, every one unless some are named, and unfold all that they hold; then click on what changes nothing."""
    for slug in slugs or visitor.page.locator("[data-testid=stSidebar] [class*=st-key-vers-]").evaluate_all(_SLUGS):
        if not visitor.page.url.endswith(f"/{slug}"):
            visitor.leave(f"vers-{slug}")
        for _ in range(2):
            visitor.page.evaluate(_UNFOLD)
            visitor.rest()
    for part in names():
        visitor.visit(f"/resultat-{part}").page.evaluate(_UNFOLD)
        visitor.rest()
    visitor.see("emporter").page.evaluate(_UNFOLD)
    visitor.rest().at("grands-caracteres").locator("label").first.click()
    return visitor.rest()


@pytest.mark.parametrize(("mode", "form"), [("complet", "yaml"), ("express", "json"), ("conformite", "pdf")])
def test_looking_at_every_page_changes_nothing(visit, golden, tmp_path, mode, form):
    case = full(golden, mode)
    file = tmp_path / f"dossier.{form}"
    if form == "pdf":
        file.write_bytes(render(diagnose(case, on=case.date), "pdf"))
    else:
        write(case, file)
    visitor = visit().take_back(file)
    look_round(visitor)
    assert kept(visitor, tmp_path) == case
    visitor.page.reload()
    visitor.page.locator("h1").wait_for()
    look_round(visitor.rest(), "entreprise", "resultat")
    assert kept(visitor, tmp_path) == case


@pytest.mark.parametrize("width", [1280, 375])
def test_what_is_typed_is_read_or_said(visit, width):
    visitor = visit(width).leave("commencer-express")
    assert visitor.at("firme-headcount").locator("input").get_attribute("inputmode") == "decimal"
    for typed, said in [
        ("6,5", "n'est pas un nombre entier"),
        ("480.000", "voulez-vous dire 480 000, ou 480"),
        ("-3", "Un nombre négatif"),
        ("~6", "le nombre seul"),
    ]:
        visitor.type("firme-headcount", typed)
        assert said in visitor.text
        assert visitor.at("firme-headcount").locator("input").input_value() == typed
    visitor.type("firme-headcount", "6").type("firme-turnover_eur", "480 k€")
    assert "Soit 480 000 €." in visitor.text
    visitor.type("firme-turnover_eur", "")
    assert "Soit 480 000 €." not in visitor.text
    visitor.type("firme-postcode", " 38 000 ")
    assert "Grenoble" in visitor.text or "Isère" in visitor.text
    visitor.type("firme-name", "x" * 250)
    assert "200 au plus sont gardés" in visitor.text
    visitor.at("firme-precisions").locator("summary").click()
    visitor.rest().type("firme-founded", "29/02/2023")
    assert "ce jour n'existe pas" in visitor.text
    visitor.type("firme-founded", "1/3/2011").type("firme-siren", "RCS Grenoble 732\u00a0829\u200b320")
    visitor.page.reload()
    visitor.page.locator("h1").wait_for()
    visitor.rest()
    expect(visitor.at("firme-headcount").locator("input")).to_have_value("6")
    # What was cut is still there to be shortened by the person: the browser kept it, the store has 200 of it.
    expect(visitor.at("firme-name").locator("input")).to_have_value("x" * 250)
    expect(visitor.page.locator("[data-testid=stApp]")).to_contain_text("200 au plus sont gardés")
    assert visitor.english == []


def test_a_folded_part_is_not_closed_under_the_hands_that_mend_a_field_in_it(visit):
    visitor = visit(375).leave("commencer-express")
    visitor.at("firme-precisions").locator("summary").click()
    visitor.rest().type("firme-siren", "732 829 321").type("firme-founded", "mars 2011").type("firme-siren", "732 829 320")
    visitor.page.wait_for_timeout(1000)
    assert visitor.at("firme-founded").locator("input").is_visible()
    assert "il manque le jour" in visitor.text
    visitor.type("firme-founded", "1er mars 2011").page.wait_for_timeout(1000)
    assert visitor.at("firme-founded").locator("input").is_visible()


def test_what_a_folded_part_could_not_keep_is_on_the_screen_when_one_comes_back(visit):
    visitor = visit(375).leave("commencer-express")
    visitor.at("firme-precisions").locator("summary").click()
    visitor.rest().type("firme-founded", "mars 2011").leave("suivant").leave("precedent")
    visitor.page.get_by_text("il manque le jour").wait_for()


def test_a_field_that_becomes_compulsory_later_is_not_read_aloud_as_such(visit):
    visitor = visit().leave("commencer-express")
    visitor.at("firme-headcount").locator("input").evaluate("field => field.setAttribute('aria-required', 'true')")
    expect(visitor.page.locator("[aria-required=true]")).to_have_count(0)
