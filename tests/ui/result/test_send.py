"""« Envoyer »: links that open ready, the phone's own sharing, and the server's mail where one is lent."""

import json
import re
from html import unescape
from urllib.parse import parse_qs

import pytest

from reports import Press
from tests.ui.mail_host import MailHost

PART = "envoyer-le-rapport"


@pytest.fixture
def working(monkeypatch):
    monkeypatch.delenv("BOUSSOLE_PDF_AHEAD")
    with Press(workers=1) as press:
        monkeypatch.setattr("ui.takeaway.pdf_order.press", lambda: press)
        yield press


@pytest.fixture
def host(monkeypatch):
    made = MailHost()
    monkeypatch.setenv("BOUSSOLE_MAIL", f"smtp://127.0.0.1:{made.port}?de=ia@exemple.fr")
    yield made
    made.end()


def opened(person, golden):
    person.take_back(golden("boulangerie", "express")).see("emporter")
    person.app.session_state["desk"].unfolded.add(PART)
    return person.run()


def links(person):
    return [one.proto.url for one in person.app.get("link_button") if one.proto.url.startswith(("mailto:", "sms:?"))]


def shared(person):
    found = [re.search(r'data-partager="([^"]*)"', one.proto.body) for one in person.app.get("html")]
    return [json.loads(unescape(one[1])) for one in found if one]


def test_what_leaves_is_said_before_and_the_links_open_ready(person, golden):
    opened(person, golden)
    assert "Le rapport PDF contient toutes vos réponses" in person.text
    mail, text = links(person)
    told = parse_qs(mail.partition("?")[2])
    assert "Le rapport est joint." in told["body"][0]
    assert parse_qs(text.partition("?&")[2])["body"][0].startswith("Bonjour,")
    assert "par mail" not in [button.label for button in person.app.button]


def test_a_link_that_was_made_goes_instead_of_the_file(person, golden):
    opened(person, golden)
    person.press("creer-lien")
    link = person.app.session_state["desk"].secrets["lien"]
    for one in links(person):
        assert link in parse_qs(one.partition("?")[2].removeprefix("&"))["body"][0]


@pytest.mark.usefixtures("working")
def test_the_phone_shares_the_report_itself_once_it_is_made(person, golden):
    opened(person, golden)
    assert person.app.session_state["desk"].ordered.ticket.result().startswith(b"%PDF")
    person.run()
    (told,) = shared(person)
    assert (told["name"].startswith("rapport-"), told["type"]) == (True, "application/pdf")


@pytest.mark.usefixtures("working")
def test_the_server_sends_the_report_where_the_operator_lends_a_mail_server(person, golden, host, caplog):
    opened(person, golden)
    person.app.session_state["desk"].ordered.ticket.result()
    person.run()
    assert "Ce site ne garde ni l'adresse, ni le mail" in person.text
    person.widget("text_input", "adresse-mail").set_value("paul")
    person.press("envoyer-par-mail")
    assert "Cette adresse n'est pas complète" in person.text
    person.widget("text_input", "adresse-mail").set_value("paul@exemple.fr")
    person.press("envoyer-par-mail")
    ((to, mail),) = host.taken
    assert to == ["paul@exemple.fr"]
    assert next(mail.iter_attachments()).get_content().startswith(b"%PDF")
    assert "Le rapport est parti" in person.text
    assert "paul" not in caplog.text
    assert person.run().widget("text_input", "adresse-mail").value == ""


def test_nothing_is_offered_nor_sent_where_no_mail_server_is_lent(person, golden):
    opened(person, golden)
    assert not person.has("text_input", "adresse-mail")
    assert not person.has("button", "envoyer-par-mail")
