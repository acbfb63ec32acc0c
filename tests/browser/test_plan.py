"""A phone: pages open at their top, the result is short and leads to its parts and back, what is ticked outlives a reload."""

import pytest
from playwright.sync_api import expect

from cases import write
from tests.browser.walk import settle

pytestmark = pytest.mark.browser

_TOP = "() => document.querySelector('[data-testid=stMain]').scrollTop"
_HEIGHT = "() => document.querySelector('[data-testid=stMain]').scrollHeight"
_PARTS = "lines => lines.map(one => [...one.classList].find(name => name.startsWith('st-key-vers-resultat-')).slice('st-key-vers-resultat-'.length))"
_PHONE = {"width": 375, "height": 812}


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


def test_the_result_is_four_screens_and_its_first_use_is_on_the_first(on_the_result):
    page = on_the_result.page
    page.set_viewport_size(_PHONE)
    settle(on_the_result)
    assert page.evaluate(_HEIGHT) <= 4 * _PHONE["height"]
    assert on_the_result.at("lundi").bounding_box()["y"] < _PHONE["height"]


def test_each_part_is_one_tap_away_and_the_result_one_tap_back(on_the_result):
    lines = on_the_result.page.locator(".st-key-parties [class*=st-key-vers-resultat-]")
    names = lines.evaluate_all(_PARTS)
    assert len(names) > 10
    for name in names:
        on_the_result.see(name).check()
        assert on_the_result.page.evaluate(_TOP) == 0, name
        on_the_result.leave("retour-resultat")


def test_what_is_ticked_outlives_a_reload_and_can_be_taken_back(on_the_result):
    visitor, cards = on_the_result.see("actions"), on_the_result.page.locator("[class*=st-key-action-] h2")
    first, second = cards.all_inner_texts()[:2]
    box = visitor.page.locator("[class*=st-key-etat-]").first
    box.get_by_role("radio", name="Fait", exact=True).focus()
    visitor.page.keyboard.press("Enter")
    visitor.rest()
    # It stays where it was ticked, with the answers it rests on, until one leaves the page.
    expect(cards.first).to_have_text(first)
    expect(visitor.page.locator("[class*=st-key-repose-]")).to_have_count(1)
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
