"""A private link: what follows its address opens nothing; the button of its page does, for a browser that knows what it leaves."""

from datetime import timedelta

import pytest

from cases.store import Access
from tests.ui.server.test_cookies import client, opened_by
from tests.ui.site import new_dossier
from ui.clock import now
from ui.session.store import store

pytestmark = pytest.mark.usefixtures("own_base")

BUTTON = '<form method="post"><button>Ouvrir ce dossier</button></form>'
OTHER = "Un autre dossier est ouvert dans ce navigateur."


def followed(dossier):
    return [link.opened for link in store().links(dossier)]


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"User-Agent": "WhatsApp/2.23"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-User": "?1"},
        {"Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-User": "?1"},
        {"Sec-Purpose": "prefetch;prerender", "Sec-Fetch-Site": "same-origin"},
    ],
)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_looking_at_a_link_opens_nothing_and_adds_nothing(dossier, link, method, headers):
    browser = client()
    before = store().export(dossier)
    for _ in range(3):
        answer = browser.ask(method, link, headers)
        assert answer.status_code == 200
        assert "set-cookie" not in answer.headers
        assert (answer.headers["cache-control"], answer.headers["x-robots-tag"]) == ("no-store", "noindex, nofollow, noarchive")
        assert method == "HEAD" or BUTTON in answer.text
        assert link.rsplit("/")[-1] not in answer.text
    assert opened_by(browser) is None
    assert store().export(dossier) == before


def test_the_button_of_a_link_gives_a_cookie_and_a_clean_address(dossier, link):
    browser = client()
    answer = browser.open(link)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert link.rsplit("/")[-1] not in str(answer.headers) + answer.text
    assert opened_by(browser) == dossier
    assert followed(dossier) != [None]


def test_a_link_gives_a_cookie_that_nobody_knew_before(link):
    browser = client()
    browser.get("/")
    before = browser.cookies["boussole"]
    browser.open(link)
    assert browser.cookies["boussole"] != before


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "http://boussole.exemple.fr"},
        {"Origin": "http://ailleurs.exemple.fr"},
        {"Origin": "null"},
        {},
    ],
)
def test_no_other_site_presses_the_button(dossier, link, headers):
    browser = client()
    answer = browser.open(link, headers)
    assert (answer.status_code, answer.headers["location"]) == (303, link)
    assert opened_by(browser) is None
    assert followed(dossier) == [None]


def test_a_browser_without_https_tells_where_the_button_is(dossier, link):
    browser = client()
    assert browser.open(link, {"Origin": "http://boussole.exemple.fr"}).headers["location"] == "/"
    assert opened_by(browser) == dossier


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize(
    "edit",
    [lambda link: link[:-1], lambda link: link + "a", lambda link: link.swapcase().replace("/REPRENDRE", "/reprendre"), lambda _: "/reprendre/" + "a" * 22],
)
def test_a_link_that_is_edited_or_guessed_opens_nothing(link, edit, method):
    browser = client()
    answer = browser.ask(method, edit(link), {"Sec-Fetch-Site": "same-origin"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/reprendre?lien=inconnu")
    assert opened_by(browser) is None


def test_a_link_lives_as_long_as_the_dossier_and_no_longer_than_one_wants(dossier):
    old = f"/reprendre/{store().new_link(dossier, at=now() - timedelta(days=450))}"
    browser = client()
    browser.open(old)
    assert opened_by(browser) == dossier
    store().forget_links(dossier)
    assert client().open(old).headers["location"] == "/reprendre?lien=inconnu"
    assert opened_by(browser) is None


def test_a_browser_that_has_another_dossier_is_told_before_it_changes(dossier, link):
    browser = client()
    assert OTHER not in browser.get(link).text
    browser.open(link)
    assert browser.get(link).headers["location"] == "/"
    store().new_code(dossier, at=now())
    other = new_dossier()
    second = f"/reprendre/{store().new_link(other, at=now())}"
    first_cookie = browser.cookies["boussole"]
    page = browser.get(second, {"Sec-Fetch-Site": "cross-site"}).text
    assert OTHER in page
    assert "Garder le dossier ouvert" in page
    assert opened_by(browser) == dossier
    browser.open(second)
    assert opened_by(browser) == other
    assert store().by_cookie(first_cookie, at=now()) is None


def test_the_last_hold_on_a_dossier_is_not_let_go_without_a_word(dossier, link):
    browser = client()
    browser.get("/")
    other = new_dossier()
    store().remember(browser.cookies["boussole"], other, at=now())
    page = browser.get(link).text
    assert "et rien d'autre ne l'ouvre" in page.replace("&#x27;", "'").replace("’", "'")
    assert '<form method="post" action="?remplacer"><button>Ouvrir ce dossier à sa place</button></form>' in page
    assert browser.open(link).headers["location"] == link
    assert opened_by(browser) == other
    browser.open(f"{link}?remplacer")
    assert opened_by(browser) == dossier
    assert store().open(other) is None


def test_an_advisor_is_told_how_to_come_back_to_what_was_lent(dossier, link):
    browser = client()
    browser.get("/")
    other = new_dossier()
    store().by_share(store().share(other, at=now()), cookie=browser.cookies["boussole"], client="a", at=now())
    page = browser.get(link).text.replace("&#x27;", "'").replace("’", "'")
    assert "pour y revenir, redonnez le code qu'elle vous a donné." in page
    assert OTHER not in page
    browser.open(link)
    assert opened_by(browser) == dossier
    assert store().open(other) is not None


def test_an_advisor_who_follows_the_link_of_the_owner_is_asked_too(dossier, link):
    browser = client()
    browser.get("/")
    store().by_share(store().share(dossier, at=now()), cookie=browser.cookies["boussole"], client="a", at=now())
    page = browser.get(link)
    assert BUTTON in page.text
    assert OTHER not in page.text
    browser.open(link)
    assert store().by_cookie(browser.cookies["boussole"], at=now()) == Access(dossier, None)


def test_a_server_that_keeps_nothing_has_no_links(monkeypatch):
    monkeypatch.setenv("BOUSSOLE_BASE", "aucune")
    for method in ("GET", "POST"):
        assert client().ask(method, "/reprendre/" + "a" * 22).headers["location"] == "/"
