"""What belongs to a browser is refused to all others: its session, its files, its line; and what is refused leaves no key in the log."""

import io
import logging
import re
from pathlib import Path

import pytest
import streamlit
from starlette.websockets import WebSocketDisconnect
from streamlit import config
from streamlit.proto.BackMsg_pb2 import BackMsg

from tests.ui.site import Browser, Tab, begun
from ui.session.file_owners import icon_name
from ui.session.live_sessions import owns_session

ASKED = '%s - "%s %s HTTP/%s" %d'

pytestmark = pytest.mark.usefixtures("site_base")


@pytest.fixture
def log():
    """Everything that is logged, as its handlers would write it."""
    out = logging.StreamHandler(io.StringIO())
    names = [name for name in logging.root.manager.loggerDict if name.split(".")[0] in ("streamlit", "uvicorn", "boussole", "websockets")]
    for name in names:
        logging.getLogger(name).addHandler(out)
    yield out.stream.getvalue
    for name in names:
        logging.getLogger(name).removeHandler(out)


def refused(browser, **how):
    with pytest.raises(WebSocketDisconnect) as told:
        Tab(browser, **how)
    return told.value.code == 1008


# A session


def test_a_session_is_taken_up_by_its_browser(site):
    browser, tab = begun(site)
    tab.close()
    again = Tab(browser, session=tab.session).run()
    assert again.session == tab.session
    assert again.mark == tab.mark


@pytest.mark.parametrize("cookie", [None, "x" * 22, "trop court"])
def test_and_by_no_other_whatever_its_cookie(site, cookie):
    _, tab = begun(site)
    tab.close()
    thief = Browser(site, cookies={"boussole": cookie} if cookie else {})
    other = Tab(thief, session=tab.session).run()
    assert other.session != tab.session
    assert other.mark == ""
    assert "Boussole" not in other.text.partition("Reprendre")[2]


def test_nor_while_it_is_open(site):
    browser, tab = begun(site)
    other = Tab(Browser(site), session=tab.session).run()
    assert other.session != tab.session
    assert tab.run().mark != ""
    assert browser.cookie is not None


def test_nor_by_the_cookie_that_its_browser_had_before(site):
    browser = Browser(site)
    tab = browser.open().run().press("commencer-express")
    former = browser.cookie
    browser.take_number(tab)
    tab.close()
    assert Tab(Browser(site, cookies={"boussole": former}), session=tab.session).run().mark == ""


# Files


@pytest.mark.parametrize("key", ["dossier-cote", "dossier-bas"])
def test_a_file_is_fetched_by_its_browser_alone_and_kept_nowhere(site, key):
    browser, tab = begun(site)
    address = tab.download(key)
    answer = browser.get(address)
    assert answer.text.startswith("case: 1")
    assert answer.headers["cache-control"] == "no-store"
    other, _ = begun(site)
    for thief in (Browser(site), Browser(site, cookies={"boussole": "x" * 22}), other):
        assert (thief.get(address).status_code, thief.ask("HEAD", address).status_code) == (404, 404)
    assert browser.get(address, range="bytes=0-3").status_code == 206
    assert Browser(site).get(address, range="bytes=0-3").status_code == 404


def test_a_mark_taken_off_an_address_opens_nothing(site):
    browser, tab = begun(site)
    address = tab.download("dossier-cote")
    bare = re.sub("_[^.]*", "", address)
    assert bare != address
    for edited in (bare, re.sub("_d", "_b", address), re.sub("_d", "_s", address), address.replace("/media/", "/media/x/")):
        assert browser.get(edited).status_code == 404


def test_the_icon_of_the_site_is_everybodys(site):
    begun(site)
    assert Browser(site).get(f"/media/{icon_name()}").headers["content-type"] == "image/png"


def test_the_fonts_of_the_page_are_everybodys(site):
    font = next((Path(streamlit.__file__).parent / "static" / "static" / "media").glob("*.woff2"))
    assert Browser(site).get(f"/static/media/{font.name}").status_code == 200


def test_a_file_is_given_by_the_browser_of_the_page_alone(site):
    browser, tab = begun(site)
    browser.get("/_stcore/health")
    token = {"x-xsrftoken": browser.jar["_streamlit_xsrf"]}
    address = f"/_stcore/upload_file/{tab.session}/fichier"
    given = {"files": {"file": ("dossier.yaml", b"case: 1", "application/yaml")}}
    answer = browser.ask("PUT", address, token, **given)
    assert (answer.status_code, answer.headers["cache-control"]) == (204, "no-store")
    thief = Browser(site, cookies={"_streamlit_xsrf": browser.jar["_streamlit_xsrf"], "boussole": "x" * 22})
    assert thief.ask("PUT", address, token, **given).status_code == 404
    assert thief.ask("DELETE", address, token).status_code == 404
    assert browser.ask("PUT", address, token | {"origin": "http://boussole.test:9999"}, **given).status_code == 404
    assert browser.ask("PUT", "/_stcore/upload_file/nulle/part", token, **given).status_code == 404
    assert browser.ask("DELETE", address, token).headers["cache-control"] == "no-store"
    for wrong in ({}, {"x-xsrftoken": "autre"}):
        assert browser.ask("PUT", address, wrong, **given).status_code == 403


# The line


@pytest.mark.parametrize(
    "origin",
    [
        "http://ailleurs.exemple.fr",
        "http://localhost:9999",
        "http://127.0.0.1:8501",
        "http://boussole.test:9999",
        "http://boussole.test.exemple.fr",
        "null",
        "file://",
        "http://0.0.0.0",
        "http://boussole.test:port",
    ],
)
def test_a_page_of_another_site_or_port_opens_no_line(site, origin, log):
    assert refused(Browser(site), origin=origin)
    assert log() == "line refused: its page is of another site\n"


def test_another_port_of_this_machine_is_another_site(site):
    browser = Browser(site)
    assert refused(browser, origin="http://localhost:8600", headers={"host": "localhost:8501"})
    assert Tab(browser, origin="http://localhost:8501", headers={"host": "localhost:8501"}).run().text


def test_a_page_without_https_opens_no_line_of_a_site_with_it(site):
    assert refused(Browser(site, https=True), origin="http://boussole.test")
    # A server in front may serve HTTPS and not tell.
    assert Tab(Browser(site), origin="https://boussole.test").run().text
    assert Tab(Browser(site, https=True)).run().text


def test_a_site_that_the_operator_lets_in_opens_a_line(site, streamlit_set):
    streamlit_set("server.corsAllowedOrigins", ["https://portail.exemple.fr"])
    assert Tab(Browser(site), origin="https://portail.exemple.fr").run().text
    assert refused(Browser(site), origin="http://portail.exemple.fr")


def test_a_name_that_the_operator_does_not_give_gets_nothing(site, streamlit_set):
    streamlit_set("server.allowedHosts", ["diagnostic.exemple.fr"])
    assert refused(Browser(site))
    assert refused(Browser(site), origin="http://rebond.exemple.fr", headers={"host": "rebond.exemple.fr"})
    assert Browser(site).get("/", host="rebond.exemple.fr").status_code == 421
    assert Browser(site).get("/", host="diagnostic.exemple.fr").status_code == 200
    assert Browser(site).get("/sante", host="10.0.0.7:8501").status_code == 200


@pytest.fixture
def streamlit_set():
    before: dict[str, object] = {}

    def set_option(name, value):
        before.setdefault(name, config.get_option(name))
        config.set_option(name, value)

    yield set_option
    for name, value in before.items():
        config.set_option(name, value)


# The log


def test_a_text_on_the_line_ends_it_and_logs_nothing(site, log):
    browser, tab = begun(site)
    tab.socket.send_text('{"session": "secret"}')
    assert tab.ended() == 1003
    assert log() == ""
    assert browser.get("/sante").status_code == 200


def test_what_is_no_message_logs_no_word_of_it(site, log):
    _, tab = begun(site)
    tab.socket.send_bytes(b"\xff" * 40 + b"Boulangerie")
    assert tab.ended() == 1002
    assert "Boulangerie" not in log()


def test_taking_up_an_open_session_logs_no_key(site, log):
    browser, tab = begun(site)
    again = Tab(browser, session=tab.session).run()
    assert again.session == tab.session
    assert tab.session not in log()
    assert browser.cookie not in log()


@pytest.mark.parametrize(
    ("logger", "line", "args", "expected"),
    [
        ("uvicorn.access", ASKED, ("192.0.2.7:1", "GET", "/reprendre/SECRET", "1.1", 303), '… - "GET /reprendre/… HTTP/1.1" 303\n'),
        ("uvicorn.access", ASKED, ("[2001:db8::1]:1", "GET", "/?code=S", "1.1", 200), '… - "GET /… HTTP/1.1" 200\n'),
        ("uvicorn.access", ASKED, ("192.0.2.7:1", "GET", "/media/abc_d12.pdf", "1.1", 200), '… - "GET /media/… HTTP/1.1" 200\n'),
        ("uvicorn.error", '%s - "WebSocket %s" [accepted]', (("192.0.2.7", 1), "/_stcore/stream?x=S"), ""),
        ("uvicorn.error", "connection open", (), ""),
        (
            "uvicorn.access",
            ASKED,
            ("192.0.2.7:1", "PUT", "/_stcore/upload_file/1a2c053f-8163-4e43-9936-39cb5928b399/f", "1.1", 204),
            '… - "PUT /_stcore/upload_file/…/f HTTP/1.1" 204\n',
        ),
        (
            "streamlit.runtime.websocket_session_manager",
            "Session with id %s is already connected!",
            ("1a2c053f-8163-4e43-9936-39cb5928b399",),
            "Session with id … is already connected!\n",
        ),
        (
            "streamlit.runtime.app_session",
            "The fragment with id %s does not exist",
            ("a\n2026-11-30 ERROR\x1b[2J\u2028b",),
            "The fragment with id a 2026-11-30 ERROR [2J b does not exist\n",
        ),
    ],
)
@pytest.mark.usefixtures("site")
def test_no_line_of_any_log_holds_a_key_or_a_visitor(log, logger, line, args, expected):
    logging.getLogger(logger).setLevel(logging.INFO)
    logging.getLogger(logger).info(line, *args)
    assert log() == expected


def test_a_message_of_another_session_is_not_heard(site):
    _, tab = begun(site)
    _, other = begun(site)
    request = BackMsg()
    request.backend_operation_request.session_id = tab.session
    request.backend_operation_request.deferred_file.file_id = tab.widgets["dossier-cote"].deferred_file_id
    other.socket.send_bytes(request.SerializeToString())
    assert other.run().mark != tab.mark
    assert not owns_session(other.browser.cookie, tab.session)
