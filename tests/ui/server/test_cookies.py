"""The cookie and the addresses that change it, without a browser: what is set, where one is sent, what a stranger gets."""

from pathlib import Path

import httpx
import pytest
import streamlit
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import FileResponse, HTMLResponse, JSONResponse
from starlette.routing import Route

from tests.waiting import played
from ui.clock import now
from ui.server import cookies, private_links
from ui.server.cookies import Cookies
from ui.session.store import store

pytestmark = pytest.mark.usefixtures("own_base")


async def page(_):
    """What Streamlit answers to every address of the app."""
    return FileResponse(Path(streamlit.__file__).parent / "static" / "index.html")


async def file(_):
    """A report as a page, which a person downloads."""
    return HTMLResponse("<p>rapport</p>")


async def data(_):
    return JSONResponse({})


class Browser:
    """Keeps its cookies, follows no redirection."""

    app = Starlette(
        routes=[*private_links.ROUTES, *cookies.ROUTES, Route("/", page), Route("/media/rapport.html", file), Route("/donnees", data)],
        middleware=[Middleware(Cookies)],
    )

    def __init__(self, site):
        self.site, self.cookies = site, httpx.Cookies()

    def get(self, path, headers=None):
        return self.ask("GET", path, headers)

    def open(self, link, headers=None):
        """Press the button of the page of a link."""
        return self.ask("POST", link, {"Sec-Fetch-Site": "same-origin"} if headers is None else headers)

    def ask(self, method, path, headers=None):
        return played(self._ask(method, path, headers))

    async def _ask(self, method, path, headers):
        async with httpx.AsyncClient(transport=httpx.ASGITransport(self.app), base_url=self.site, cookies=self.cookies) as client:
            answer = await client.request(method, path, headers=headers)
            self.cookies = client.cookies
            return answer


def client(site="http://boussole.exemple.fr"):
    return Browser(site)


def opened_by(browser):
    access = store().by_cookie(browser.cookies.get("boussole", ""), at=now())
    return access and access.dossier


def test_the_page_gives_a_cookie_that_scripts_and_other_sites_do_not_get():
    given = client().get("/").headers["set-cookie"]
    assert given.startswith("boussole=")
    assert len(given.partition(";")[0]) == len("boussole=") + 22
    assert {part.strip() for part in given.split(";")[1:]} == {"HttpOnly", "Max-Age=34560000", "Path=/", "SameSite=lax"}


def test_two_browsers_have_two_cookies_and_each_keeps_one_that_opens_something(dossier):
    one, two = client(), client()
    one.get("/")
    two.get("/")
    first = one.cookies["boussole"]
    assert first != two.cookies["boussole"]
    store().remember(first, dossier, at=now())
    one.get("/")
    assert one.cookies["boussole"] == first


def test_the_cookie_is_secure_behind_https(monkeypatch):
    assert "Secure" in client("https://boussole.exemple.fr").get("/").headers["set-cookie"]
    monkeypatch.setenv("BOUSSOLE_HTTPS", "oui")
    assert "Secure" in client().get("/").headers["set-cookie"]


def test_a_cookie_of_another_form_is_replaced():
    browser = client()
    assert "boussole=trop-court" not in browser.get("/", headers={"Cookie": "boussole=trop-court"}).headers["set-cookie"]


def test_data_and_a_server_that_keeps_nothing_give_no_cookie(monkeypatch):
    for path in ("/donnees", "/media/rapport.html"):
        assert "set-cookie" not in client().get(path).headers
    monkeypatch.setenv("BOUSSOLE_BASE", "aucune")
    assert "set-cookie" not in client().get("/").headers


@pytest.mark.parametrize(("months", "days"), [("1", 31), ("6", 186), ("12", 372), ("13", 400), ("120", 400)])
def test_the_cookie_lives_as_long_as_a_dossier_as_far_as_browsers_keep_one(monkeypatch, months, days):
    monkeypatch.setenv("BOUSSOLE_CONSERVATION_MOIS", months)
    assert f"Max-Age={days * 86_400};" in client().get("/").headers["set-cookie"]


def test_quitting_forgets_the_cookie_on_both_sides(link):
    browser = client()
    browser.open(link)
    cookie = browser.cookies["boussole"]
    answer = browser.get("/quitter")
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert "boussole" not in browser.cookies
    assert answer.headers["clear-site-data"] == '"storage"'
    assert store().by_cookie(cookie, at=now()) is None


@pytest.mark.parametrize("headers", [{"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Referer": "http://ailleurs.exemple/"}])
def test_another_site_cannot_make_a_browser_quit(dossier, link, headers):
    browser = client()
    browser.open(link)
    browser.get("/quitter", headers=headers)
    assert opened_by(browser) == dossier


@pytest.mark.parametrize(
    ("method", "headers"),
    [
        ("HEAD", {}),
        ("GET", {"Sec-Purpose": "prefetch;prerender", "Sec-Fetch-Site": "none"}),
        ("GET", {"Purpose": "prefetch"}),
        ("GET", {"X-Moz": "prefetch", "Sec-Fetch-Site": "same-origin"}),
    ],
)
def test_a_browser_that_looks_ahead_does_not_quit_and_keeps_no_answer_for_later(dossier, link, method, headers):
    """Browsers fetch an address that is often typed before it is typed to its end."""
    browser = client()
    browser.open(link)
    answer = browser.ask(method, "/quitter", headers)
    assert (answer.status_code, answer.headers["cache-control"]) == (503, "no-store")
    assert opened_by(browser) == dossier
