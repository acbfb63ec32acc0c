"""A phone: pages open at their top, the list of the result leads to its parts, what is ticked in the plan outlives a reload."""

import pytest
from playwright.sync_api import expect

from cases import write
from tests.browser.walk import settle

pytestmark = pytest.mark.browser

_TOP = "() => document.querySelector('[data-testid=stMain]').scrollTop"
_LOST = "links => links.map(one => one.getAttribute('href')).filter(href => !document.getElementById(href.slice(1)))"


@pytest.fixture
def on_the_result(visit, golden, tmp_path):
    """Someone on a phone, before the result of the bakery."""
    write(golden("boulangerie", "express"), tmp_path / "dossier.yaml")
    visitor = visit(width=375)
    visitor.take_back(tmp_path / "dossier.yaml")
    assert visitor.title == "Votre résultat"
    return visitor


def unfold(visitor, part):
    """Open a part, and wait until it no longer moves: a click meanwhile would miss."""
    part.locator("summary").click()
    settle(visitor)


def test_every_page_opens_at_its_top(visit):
    visitor = visit(width=375).leave("commencer-express")
    places = []
    for _ in range(13):
        visitor.leave("suivant")
        places.append((visitor.title, visitor.page.evaluate(_TOP)))
    assert visitor.title == "Votre résultat"
    assert [title for title, place in places if place] == []


def test_the_list_of_the_result_leads_to_its_parts(on_the_result):
    page = on_the_result.page
    unfold(on_the_result, on_the_result.at("dans-cette-page"))
    links = on_the_result.at("dans-cette-page").locator("a")
    assert links.count() > 8
    assert links.evaluate_all(_LOST) == []
    links.get_by_text("Qui peut vous aider et payer").click()
    page.wait_for_function("() => document.querySelector('[data-testid=stMain]').scrollTop > 2000")
    assert on_the_result.at("dans-cette-page").bounding_box()["y"] < 0
    assert page.get_by_role("heading", name="Qui peut vous aider et payer").is_visible()


def test_what_is_ticked_outlives_a_reload_and_can_be_taken_back(on_the_result):
    visitor, cards = on_the_result, on_the_result.page.locator("[class*=st-key-action-] h3")
    first, second = cards.all_inner_texts()[:2]
    box = visitor.page.locator("[class*=st-key-etat-]").first
    box.get_by_role("radio", name="Fait", exact=True).focus()
    visitor.page.keyboard.press("Enter")
    visitor.rest()
    expect(cards.first).to_have_text(second)
    visitor.page.reload()
    visitor.page.locator("h1").wait_for()
    visitor.rest()
    expect(cards.first).to_have_text(second)
    assert "1 faite sur " in visitor.at("avancement").inner_text()
    done = visitor.page.locator("[class*=st-key-suite-]").filter(has_text=f"✓ {first} (fait)")
    unfold(visitor, done)
    done.get_by_role("radio", name="À faire").click()
    visitor.rest()
    expect(cards.first).to_have_text(first)
