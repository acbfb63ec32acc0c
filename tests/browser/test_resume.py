"""In a real browser: reloaded, gone back in, opened twice, its server killed; nothing that the page called saved is lost."""

import pytest
from playwright.sync_api import expect

from tests.outside.kills import killed

pytestmark = pytest.mark.browser


def radio(visitor, question, number):
    return visitor.at(f"q-{question}").get_by_role("radio").nth(number)


def reload(visitor):
    visitor.page.reload()
    visitor.page.locator("h1").wait_for()
    return visitor.rest()


def titled(visitor, title):
    """Wait for the page that has this title."""
    visitor.page.get_by_role("heading", name=title, level=1, exact=True).wait_for()


def begin(visitor):
    return visitor.leave("commencer-complet").type("firme-name", "Boulangerie Martin").leave("suivant").choose("USA-01", 1)


def test_reloading_changes_nothing_and_asks_nothing(visit):
    visitor = visit()
    asked = []

    def agree(dialog):
        asked.append(dialog.type)
        dialog.accept()

    visitor.page.on("dialog", agree)
    begin(visitor)
    assert "Enregistré à" in visitor.text
    reload(visitor)
    assert visitor.title == "Usages et valeur"
    assert radio(visitor, "USA-01", 1).is_checked()
    assert asked == []
    visitor.check()


def test_the_back_button_goes_through_the_pages_with_their_answers(visit):
    visitor = begin(visit()).leave("suivant").choose("CAP-01", 2)
    visitor.page.go_back()
    titled(visitor, "Usages et valeur")
    visitor.rest()
    assert radio(visitor, "USA-01", 1).is_checked()
    visitor.page.go_forward()
    titled(visitor, "Cap et pilotage")
    assert radio(visitor.rest(), "CAP-01", 2).is_checked()


def test_a_second_tab_and_the_first_page_later_lead_to_the_same_place(visit):
    visitor = begin(visit())
    tab = type(visitor)(visitor.page.context.new_page(), visitor.url).visit()
    assert "Votre dossier est ouvert. Réponses : 1 sur 45." in tab.text
    tab.leave("continuer").choose("USA-05", 2)
    assert radio(tab, "USA-01", 1).is_checked()
    visitor.front().leave("suivant").leave("precedent")
    assert radio(visitor, "USA-05", 2).is_checked()


def test_the_cookie_is_out_of_reach_of_scripts_and_the_address_stays_clean(visit):
    visitor = begin(visit())
    cookie = next(one for one in visitor.page.context.cookies() if one["name"] == "boussole")
    assert (cookie["httpOnly"], cookie["sameSite"]) == (True, "Lax")
    assert "boussole" not in visitor.page.evaluate("document.cookie")
    assert cookie["value"] not in "".join(visitor.requests)


def press_link(visitor, role, name):
    """Answer the page of a link, and wait for the first page of the app."""
    visitor.page.get_by_role(role, name=name).click()
    visitor.at("continuer").locator("button").wait_for()
    return visitor.rest()


def test_a_private_link_opens_the_dossier_elsewhere_and_leaves_no_secret(visit, server):
    owner = begin(visit()).leave("vers-dossier").press("creer-lien")
    link = owner.at("secret-lien").locator("code").inner_text().strip()
    assert link.startswith(f"{owner.url}/reprendre/")
    owner.check()
    phone = visit(375)
    phone.page.goto(link)
    assert phone.title == "Ouvrir un dossier par son lien"
    assert (phone.overflow, phone.english, phone.complaints) == (0, [], [])
    press_link(phone, "button", "Ouvrir ce dossier")
    assert phone.page.url == f"{owner.url}/"
    assert phone.leave("continuer").title == "Usages et valeur"
    assert radio(phone, "USA-01", 1).is_checked()
    secret = link.rsplit("/")[-1]
    assert secret not in server.log
    phone.page.go_back()
    phone.page.wait_for_timeout(300)
    assert secret not in phone.page.url


def test_a_link_of_another_dossier_asks_before_this_browser_changes(visit):
    other = begin(visit()).leave("vers-dossier").press("creer-lien")
    link = other.at("secret-lien").locator("code").inner_text().strip()
    mine = visit()
    mine.leave("commencer-express").type("firme-name", "Garage Dupont")
    mine.page.goto(link)
    assert "Un autre dossier est ouvert dans ce navigateur, et rien d'autre ne l'ouvre" in mine.text
    kept = press_link(mine, "link", "Garder le dossier ouvert").leave("continuer").at("firme-name").locator("input")
    expect(kept).to_have_value("Garage Dupont", timeout=20_000)
    mine.page.goto(link)
    assert press_link(mine, "button", "Ouvrir ce dossier").leave("continuer").title == "Usages et valeur"
    mine.leave("precedent")
    expect(mine.at("firme-name").locator("input")).to_have_value("Boulangerie Martin", timeout=20_000)
    other.page.reload()
    other.page.locator("h1").wait_for()
    other.rest()
    assert "ouvert la dernière fois le" in other.text
    other.check()


def test_a_link_that_opens_nothing_says_so(visit):
    visitor = visit(path="/reprendre/" + "a" * 22)
    assert visitor.title == "Reprendre un dossier"
    assert "Ce lien n'ouvre aucun dossier : il a été retiré" in visitor.text
    visitor.check()


@pytest.mark.parametrize("width", [1280, 375])
def test_a_code_is_dictated_to_another_device(visit, width):
    owner = begin(visit(width))
    owner.at("dossier").locator("button").click()
    titled(owner, "Votre dossier")
    owner.rest().press("creer-code")
    code = owner.at("secret-code").locator("code").inner_text().strip()
    owner.check()
    other = visit(width).leave("vers-reprendre")
    other.check()
    other.at("code-recu").locator("input").fill(code.replace("-", " ").lower())
    other.leave("ouvrir-code")
    assert other.title == "Usages et valeur"
    assert radio(other, "USA-01", 1).is_checked()


def test_a_burst_of_arrow_keys_is_saved_as_it_is_shown(visit):
    visitor = begin(visit()).choose("USA-05", 0)
    for question in ("USA-01", "USA-05"):
        radio(visitor, question, 0).focus()
        for _ in range(3):
            visitor.page.keyboard.press("ArrowDown")
    visitor.rest()
    shown = {question: [radio(visitor, question, number).is_checked() for number in range(6)] for question in ("USA-01", "USA-05")}
    reload(visitor)
    assert {question: [radio(visitor, question, number).is_checked() for number in range(6)] for question in shown} == shown
    assert shown["USA-05"] == [False, False, False, True, False, False]


def test_after_a_killed_server_the_first_click_counts(visit, mortal_server):
    visitor = begin(visit(at=mortal_server)).leave("precedent").type("firme-headcount", "6")
    restart(visitor, mortal_server)
    anew(visitor, "firme-headcount").locator("input").first.fill("7")
    woken(visitor, "firme-name")
    expect(anew(visitor, "firme-name").locator("input").first).to_have_value("Boulangerie Martin")
    visitor.rest().leave("suivant")
    assert anew(visitor, "q-USA-01").get_by_role("radio").nth(1).is_checked()
    restart(visitor, mortal_server)
    woken(visitor, "q-USA-01")
    anew(visitor, "q-USA-01").locator("[role=radiogroup] label").nth(3).click()
    reload(visitor.rest())
    assert radio(visitor, "USA-01", 3).is_checked()
    expect(visitor.leave("precedent").at("firme-headcount").locator("input")).to_have_value("7")


def anew(visitor, key):
    """A field that a page which outlived its server shows anew: a number stands behind its key."""
    return visitor.page.locator(f'[class*="st-key-{key}"]').first


def woken(visitor, key):
    """Wait until the page has found the server again, and shows its fields anew."""
    visitor.page.locator(f'[class*="st-key-{key}-"]').first.wait_for(state="attached")
    visitor.rest()


def restart(visitor, server):
    """Kill the server in the middle of a page, and start it again; the window stays as it is."""
    server.kill()
    server.start()
    server.wait()
    visitor.rest()


def test_an_old_tab_that_outlived_the_server_wakes_with_what_was_answered_meanwhile(visit, mortal_server):
    """It replaces nothing: nobody has clicked in it."""
    old = begin(visit(at=mortal_server))
    tab = type(old)(old.page.context.new_page(), old.url).visit("/usages").choose("USA-01", 3)
    tab.page.close()
    restart(old, mortal_server)
    old.page.wait_for_function("() => document.querySelectorAll('[class*=\"st-key-q-USA-01\"] input[type=radio]')[3]?.checked")
    old.rest().page.locator('[class*="st-key-q-USA-05"] [role=radiogroup] label').nth(2).click()
    reload(old.rest())
    assert radio(old, "USA-01", 3).is_checked()
    assert radio(old, "USA-05", 2).is_checked()
    assert "a changé cette réponse" not in old.text


def test_random_kills_lose_no_answer_that_was_called_saved(tmp_path):
    known, missing = killed(tmp_path, 5)
    assert known > 5
    assert missing == 0


def test_the_time_of_saving_is_that_of_the_persons_own_clock(visit, browser, server):
    context = browser.new_context(locale="fr-FR", timezone_id="Indian/Reunion")
    visitor = begin(type(visit())(context.new_page(), server.url).visit())
    clock = "() => new Date().toLocaleTimeString('fr-FR', { hour: '2-digit', minute: '2-digit' })"
    before = visitor.page.evaluate(clock)
    visitor.choose("USA-05", 1)
    assert any(f"Enregistré à {time}" in visitor.text for time in (before, visitor.page.evaluate(clock)))
    context.close()


def test_a_file_that_is_not_read_here_is_refused_with_words_to_be_seen(visit, tmp_path):
    page = tmp_path / "rapport.html"
    page.write_text("<!DOCTYPE html>" + "x" * 2000, encoding="utf-8")
    visitor = visit(375)
    visitor.at("reprendre").locator("input[type=file]").set_input_files(page)
    told = visitor.at("reprendre").get_by_role("alert")
    told.wait_for()
    assert told.inner_text().replace("’", "'") == "Erreur : Ce fichier n'est pas de ceux qui se lisent ici."
    box = told.bounding_box()
    assert box["width"] > 200 and box["height"] > 15
    assert "2,0 ko" in visitor.text
    visitor.check()
