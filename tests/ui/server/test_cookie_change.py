"""Whoever noted a cookie reads nothing of what is opened or begun later, and what a browser leaves is shown in none of its pages."""

import pytest
from starlette.websockets import WebSocketDisconnect

from cases.store import Access
from tests.ui.site import Browser, Tab, begun
from ui.clock import now
from ui.session.live_sessions import all_sessions, give_up_cookie, latest_cookie
from ui.session.store import store

pytestmark = pytest.mark.usefixtures("site_base")

NOTED = "n" * 22


def opened_by(cookie):
    access = store().by_cookie(cookie, at=now())
    return access and access.dossier


def dossier(tab):
    return next(held.kept.dossier for session, held in all_sessions() if held.kept and session == tab.session)


def at_the_door(site):
    """A browser with a cookie that someone noted, on the page where one takes a dossier back."""
    browser = Browser(site)
    tab = browser.open().run().press("vers-reprendre")
    return browser, tab, browser.cookie


def took_back(site, kind, code):
    """That browser once it has opened a dossier by a code of this kind, and has its new cookie."""
    browser, tab, noted = at_the_door(site)
    tab.run(f"ouvrir-{kind}", **{f"{kind}-recu": code})
    browser.take_number(tab)
    return browser, tab, noted


def test_cookies_that_a_stranger_makes_up_have_no_browser_s_own_forgotten(site):
    browser, _ = begun(site)
    cookie = browser.cookie
    browser.get("/quitter")
    for number in range(10_001):
        give_up_cookie(f"{number:022}", NOTED)
    assert latest_cookie(cookie) is None


# A new cookie


@pytest.mark.parametrize("noted", [NOTED, "-" * 22])
def test_a_cookie_that_opens_nothing_is_not_adopted(site, noted):
    browser = Browser(site, cookies={"boussole": noted})
    browser.get("/")
    assert browser.cookie not in (noted, None)


def test_one_that_opens_a_dossier_is(site):
    browser, _ = begun(site)
    cookie = browser.cookie
    browser.get("/")
    browser.get("/usages")
    assert browser.cookie == cookie


def test_what_a_page_asks_for_beside_itself_changes_no_cookie(site):
    browser = Browser(site)
    browser.get("/")
    cookie = browser.cookie
    browser.ask("GET", "/favicon.ico", {"sec-fetch-dest": "image"})
    assert browser.cookie == cookie


def test_a_dossier_that_is_begun_is_not_that_of_the_cookie_before(site):
    browser = Browser(site)
    tab = browser.open().run().press("commencer-express")
    noted = browser.cookie
    assert opened_by(noted) == dossier(tab)
    assert browser.take_number(tab) == 204
    assert opened_by(noted) is None
    assert opened_by(browser.cookie) == dossier(tab)
    assert tab.run().ticket == ""


def test_nor_is_a_second_one_in_the_same_browser(site):
    browser, tab = begun(site)
    noted = browser.cookie
    tab.press("vers-accueil").press("commencer-express").press("effacer-express")
    browser.take_number(tab)
    assert opened_by(noted) is None
    assert opened_by(browser.cookie) == dossier(tab)


def test_nor_one_that_is_opened_by_its_code(site):
    owner, first = begun(site)
    code = store().new_code(dossier(first), at=now())
    browser, _, noted = took_back(site, "code", code)
    assert (opened_by(noted), opened_by(browser.cookie)) == (None, dossier(first))
    assert opened_by(owner.cookie) == dossier(first)


def test_nor_one_that_was_lent(site):
    _, first = begun(site)
    code = store().share(dossier(first), at=now())
    browser, _, noted = took_back(site, "partage", code)
    (share,) = store().shares(dossier(first), at=now())
    assert opened_by(noted) is None
    assert store().by_cookie(browser.cookie, at=now()) == Access(dossier(first), share.id)
    assert share.taken is not None


def test_a_page_that_was_quit_leaves_another_cookie(site):
    browser, tab = begun(site)
    store().new_code(dossier(tab), at=now())
    again = browser.open().run().press("vers-dossier")
    noted = browser.cookie
    again.press("quitter")
    assert opened_by(noted) is None
    assert browser.take_number(again) == 204
    assert browser.cookie != noted


def test_what_was_lent_and_left_is_taken_again_by_its_code(site):
    _, first = begun(site)
    code = store().share(dossier(first), at=now())
    for _ in range(2):
        browser, tab, _ = took_back(site, "partage", code)
        tab.press("vers-dossier").press("quitter")
        browser.take_number(tab)
        assert opened_by(browser.cookie) is None


def test_an_answer_that_gets_lost_loses_no_dossier(site):
    browser = Browser(site)
    tab = browser.open().run().press("commencer-express")
    before = browser.cookie
    browser.ask("POST", "/cookie", {"x-boussole-ticket": tab.ticket})
    lost = browser.cookie
    browser.jar["boussole"] = before
    assert opened_by(before) == opened_by(lost) == dossier(tab)
    assert browser.take_number(tab.run()) == 204
    assert opened_by(browser.cookie) == dossier(tab)
    assert opened_by(before) is None


def test_a_reload_before_the_page_said_so_ends_the_former_cookie(site):
    browser = Browser(site)
    tab = browser.open().run().press("commencer-express")
    noted = browser.cookie
    browser.ask("POST", "/cookie", {"x-boussole-ticket": tab.ticket})
    browser.get("/")
    assert opened_by(noted) is None
    assert opened_by(browser.cookie) == dossier(tab)


@pytest.mark.parametrize("way", ["link", "code", "share"])
def test_a_dossier_that_is_opened_while_a_cookie_is_on_its_way_is_the_one_that_every_cookie_opens(site, way):
    """Those of the dossier before are the one that someone noted, and the one that came, and was not told to have come."""
    _, other = begun(site)
    code, share, link = store().new_code(dossier(other), at=now()), store().share(dossier(other), at=now()), store().new_link(dossier(other), at=now())
    browser, tab, noted = at_the_door(site)
    tab.press("accueil").press("commencer-express")
    left = dossier(tab)
    browser.ask("POST", "/cookie", {"x-boussole-ticket": tab.ticket})
    came = browser.cookie
    assert opened_by(noted) == opened_by(came) == left
    if way == "link":
        browser.ask("POST", f"/reprendre/{link}", {"sec-fetch-site": "same-origin"})
        assert opened_by(noted) == left, "it is asked first: nothing else opens what is left"
        browser.ask("POST", f"/reprendre/{link}?remplacer", {"sec-fetch-site": "same-origin"})
        assert opened_by(noted) is opened_by(came) is None
    else:
        kind, secret = ("code", code) if way == "code" else ("partage", share)
        tab.press("vers-accueil").press("vers-reprendre").run(f"ouvrir-{kind}", **{f"{kind}-recu": secret})
        assert opened_by(came) == dossier(other)
        assert browser.take_number(tab) == 204
    assert opened_by(browser.cookie) == dossier(other)
    assert opened_by(noted) is opened_by(came) is None
    assert store().open(left) is None
    assert all(one.taken for one in store().shares(dossier(other), at=now())) is (way == "share")


def test_a_ticket_is_no_key(site):
    browser = Browser(site)
    tab = browser.open().run().press("commencer-express")
    for ticket in ("", "x" * 22, browser.cookie):
        assert Browser(site).ask("POST", "/cookie", {"x-boussole-ticket": ticket}).status_code == 204
    other, _ = begun(site)
    cookie = other.cookie
    assert other.ask("POST", "/cookie", {"x-boussole-ticket": tab.ticket}).status_code == 409
    assert other.cookie == cookie
    assert browser.ask("GET", "/cookie").headers["content-type"].startswith("text/html") or browser.ask("GET", "/cookie").status_code == 405


def test_two_pages_opened_before_anything_was_begun_end_with_one_dossier(site):
    browser = Browser(site)
    one = browser.open().run()
    two = browser.open().run()
    two.press("commencer-express")
    assert browser.take_number(two) == 204
    text = one.press("commencer-express").text
    assert "Cet onglet n’est plus à jour" in text
    assert opened_by(browser.cookie) == dossier(two)


def test_one_begun_in_the_first_of_two_pages_is_opened_by_the_browser(site):
    browser = Browser(site)
    one = browser.open().run()
    browser.open().run()
    one.press("commencer-express")
    assert browser.take_number(one) == 204
    assert opened_by(browser.cookie) == dossier(one)


# Under HTTPS


def test_under_https_the_cookie_is_of_this_host_alone(site):
    browser = Browser(site, https=True)
    given = browser.get("/").headers["set-cookie"]
    assert given.startswith("__Host-boussole=")
    assert {part.strip() for part in given.split(";")[1:]} >= {"Secure", "HttpOnly", "Path=/", "SameSite=lax"}
    assert "domain" not in given.lower()
    tab = Tab(browser).run().press("commencer-express")
    assert browser.take_number(tab) == 204
    assert opened_by(browser.cookie) == dossier(tab)
    tab.close()
    assert Tab(browser, session=tab.session).run().mark == tab.mark


def test_and_one_that_a_neighbour_put_there_opens_nothing(site):
    owner, tab = begun(site)
    planted = Browser(site, https=True, cookies={"boussole": owner.cookie})
    assert Tab(planted).run().mark == ""
    planted.get("/")
    assert planted.cookie not in (None, owner.cookie)
    assert opened_by(owner.cookie) == dossier(tab)


@pytest.mark.parametrize("path", ["/", "/_stcore/health", "/quitter"])
def test_every_cookie_goes_over_https_alone(site, path):
    given = Browser(site, https=True).get(path).headers.get_list("set-cookie")
    assert given
    assert all("; Secure" in one for one in given)
    assert not any("Secure" in one for one in Browser(site).get(path).headers.get_list("set-cookie"))


# Withdrawal


def test_a_page_left_open_ends_when_its_browser_quits_and_its_files_with_it(site):
    browser, tab = begun(site)
    file = tab.download("dossier-cote")
    other = browser.open().run()
    former = dict(browser.jar)
    browser.get("/quitter")
    assert browser.cookie is None
    assert (tab.ended(), other.ended()) == (1012, 1012)
    for one in (browser, Browser(site, cookies=former)):
        assert one.get(file).status_code == 404
    browser.get("/")
    again = Tab(browser, session=tab.session).run()
    assert (again.session != tab.session, again.mark) == (True, "")


def test_so_does_one_whose_dossier_another_page_deletes(site):
    browser, tab = begun(site)
    file = tab.download("dossier-cote")
    browser.open().run().press("vers-dossier").press("supprimer").press("supprimer-oui")
    assert tab.ended() == 1012
    assert browser.get(file).status_code == 404


def test_so_does_that_of_an_advisor_whose_share_is_revoked(site):
    owner, first = begun(site)
    code = store().share(dossier(first), at=now())
    advisor, tab, _ = took_back(site, "partage", code)
    file = tab.run().download("dossier-cote")
    assert advisor.get(file).status_code == 200
    page = owner.open().run().press("vers-dossier")
    page.press(next(key for key in page.widgets if key.startswith("revoquer-")))
    assert tab.ended() == 1012
    assert advisor.get(file).status_code == 404
    assert first.run().mark != ""


def test_so_does_one_that_came_by_a_link_that_is_withdrawn(site):
    owner, first = begun(site)
    link = store().new_link(dossier(first), at=now())
    guest = Browser(site)
    guest.ask("POST", f"/reprendre/{link}", {"sec-fetch-site": "same-origin"})
    tab = Tab(guest).run()
    file = tab.download("dossier-cote")
    page = owner.open().run().press("vers-dossier")
    page.press(next(key for key in page.widgets if key.startswith("retirer-lien-")))
    assert tab.ended() == 1012
    assert guest.get(file).status_code == 404


def test_what_a_browser_left_is_no_more_made_at_a_click(site):
    browser, tab = begun(site)
    store().forget_cookie(browser.cookie)
    assert made_at_a_click(tab, "dossier-cote") == ""


def made_at_a_click(tab, key):
    """Return the address of what is made, "" when there is none: the server may first end the line of a browser that has no cookie any more."""
    try:
        return tab.download(key)
    except WebSocketDisconnect as end:
        assert end.code == 1012
        return ""


def test_another_page_of_the_same_dossier_goes_on(site):
    browser, tab = begun(site)
    code = store().new_code(dossier(tab), at=now())
    again = browser.open().run().press("vers-accueil").press("vers-reprendre")
    again.run("ouvrir-code", **{"code-recu": code})
    browser.take_number(again)
    assert tab.ended() == 1012
    assert Tab(browser, session=tab.session).run().mark == tab.mark
