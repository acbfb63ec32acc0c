"""An owner alone with a telephone of 375 by 812: all that is pressed fits a thumb, all that is written in can be read, the way on stays in sight."""

import pytest

from benchmarks.way_in import baker, law_alone, plumber

pytestmark = pytest.mark.browser

#: What is pressed and is smaller than a thumb, and what is written in too small for a phone not to zoom in. Links inside a sentence are as large as it.
_TOO_SMALL = """() => {
  const inside = "input:not([type=radio], [type=checkbox], [type=file]), textarea";
  const pressed = [...document.querySelectorAll(`:is([data-testid=stMain], [data-testid=stBottom]) :is(button, summary, label:has(> * input, > input), ${inside})`)]
    .filter(one => one.getClientRects().length && getComputedStyle(one).visibility !== "hidden" && !one.closest("[data-testid=stElementToolbar], [data-testid=stWidgetLabel]"));
  return pressed.flatMap(one => {
    const box = (one.matches(inside) ? one.parentElement : one).getBoundingClientRect(), letters = parseFloat(getComputedStyle(one).fontSize);
    const small = Math.min(box.width, box.height) < 44 || (one.matches(inside) && letters < 16);
    return small ? [`${one.innerText || one.getAttribute("aria-label")}: ${box.width} x ${box.height}, ${letters}`] : [];
  });
}"""


@pytest.fixture
def phone(visit):
    visitor = visit(375)
    visitor.page.set_viewport_size({"width": 375, "height": 812})
    return visitor.rest()


def too_small(visitor):
    return visitor.page.evaluate(_TOO_SMALL)


def is_in_sight(visitor, key):
    return visitor.at(key).locator("button").evaluate("one => { const box = one.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }")


def test_what_is_pressed_fits_a_thumb(phone):
    assert too_small(phone) == []
    phone.leave("commencer-express")
    assert too_small(phone) == []
    phone.leave("suivant")
    assert too_small(phone) == []
    phone.leave("vers-resultat")
    assert too_small(phone) == []


def test_the_way_on_stays_in_sight(phone):
    phone.leave("commencer-express")
    for place in (0, 400, 10_000):
        phone.page.evaluate("place => document.querySelector('[data-testid=stMain]').scrollTo(0, place)", place)
        assert is_in_sight(phone, "suivant")


def test_the_menu_leads_everywhere_and_then_leaves_the_page_free(phone):
    phone.leave("commencer-express")
    phone.leave("vers-recapitulatif").leave("revoir-CAP-01")
    assert phone.page.url.endswith("/question-CAP-01")


def test_the_result_is_one_tap_away_after_the_menu(phone):
    """Streamlit lays its own head, which is empty, over ours."""
    phone.leave("commencer-express").choose("USA-01", 1).leave("vers-resultat").leave("vers-recapitulatif").leave("vers-le-resultat")
    assert phone.title == "Votre résultat"


def test_each_question_fits_the_screen_and_is_kept_as_one_goes(phone):
    phone.leave("commencer-express").leave("suivant")
    while "/question-" in phone.page.url:
        assert (
            phone.page.evaluate("() => { const main = document.querySelector('[data-testid=stMain]'); return main.scrollHeight - main.clientHeight; }") <= 2
        ), phone.title
        assert too_small(phone) == []
        if "/question-CAP-01" in phone.page.url:
            phone.choose("CAP-01", 2)
        else:
            phone.leave("suivant")
    assert phone.title == "Votre résultat"
    phone.to("CAP-01").page.reload()
    phone.page.locator("h1").wait_for()
    assert phone.rest().at("q-CAP-01").get_by_role("radio").nth(2).is_checked()
    phone.leave("precedent").page.go_back()
    phone.page.wait_for_url("**/question-CAP-01")
    assert phone.rest().at("q-CAP-01").get_by_role("radio").nth(2).is_checked()


@pytest.mark.parametrize(("play", "taps"), [(baker, 20), (plumber, 8), (law_alone, 12)])
def test_the_way_in_is_short(phone, play, taps):
    walk = play(phone)
    assert phone.page.url.endswith("/resultat")
    assert walk.taps <= taps
    assert len(walk.pages) <= 15
    assert [title for title, screens, _ in walk.pages[2:-1] if screens > 1.01] == []
