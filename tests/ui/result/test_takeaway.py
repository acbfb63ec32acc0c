"""What one leaves with: a report made ahead, told how far it is, and a way on when it cannot be made."""

import pytest

from kernel import BoussoleError
from reports import Press
from ui.press import press

BUSY = "Beaucoup de rapports sont demandés en ce moment. Réessayez dans une minute."


@pytest.fixture
def ahead(monkeypatch):
    monkeypatch.delenv("BOUSSOLE_PDF_AHEAD")


@pytest.fixture
def working(monkeypatch):
    """A press of its own; what another test has made must not help."""
    with Press(workers=1) as press:
        monkeypatch.setattr("ui.takeaway.pdf_order.press", lambda: press)
        yield press


@pytest.fixture
def idle(monkeypatch):
    """A press that never comes to an order."""
    with Press(workers=0) as press:
        monkeypatch.setattr("ui.takeaway.pdf_order.press", lambda: press)
        yield press


def ticket(person):
    return person.app.session_state["desk"].ordered.ticket


def test_every_file_can_be_taken_away(person, golden):
    person.take_back(golden("boulangerie", "express")).see("emporter")
    names = {button.key for button in person.app.download_button}
    assert {"rapport-html", "rapport-xlsx", "rapport-ics", "rapport-json", "dossier-resultat", "dossier-cote", "dossier-bas"} <= names


@pytest.mark.usefixtures("ahead", "working")
def test_the_report_is_made_before_anyone_asks(person, golden):
    person.take_back(golden("boulangerie", "express"))
    assert not person.has("button", "preparer")
    assert ticket(person).result().startswith(b"%PDF")
    assert person.run().has("download_button", "rapport-pdf")


@pytest.mark.usefixtures("ahead", "idle")
def test_one_hears_how_far_it_is(person, golden):
    person.take_back(golden("boulangerie", "express"))
    assert "Votre rapport PDF attend son tour (numéro 1 dans la file)" in person.text
    assert not person.has("download_button", "rapport-pdf")


@pytest.mark.usefixtures("ahead", "idle")
def test_another_edition_takes_the_place_of_the_first(person, golden):
    person.take_back(golden("boulangerie", "express"))
    first = ticket(person)
    person.run()
    assert ticket(person) is first
    assert not first.done
    person.see("emporter").widget("checkbox", "grands-caracteres").check()
    person.run()
    assert first.done
    assert ticket(person).place == 1
    assert person.app.session_state["desk"].ordered.edition.large_print


@pytest.mark.usefixtures("ahead", "idle")
def test_another_answer_takes_the_place_of_the_first(person, golden):
    person.take_back(golden("boulangerie", "express"))
    first = ticket(person)
    person.go("cap").answer("CAP-01", 100)
    person.run().go("resultat")
    assert first.done
    assert ticket(person).place == 1


@pytest.mark.usefixtures("ahead")
def test_a_report_that_cannot_be_made_is_said_with_a_way_on(person, golden, monkeypatch, idle):
    with Press(queue=0) as full:
        monkeypatch.setattr("ui.takeaway.pdf_order.press", lambda: full)
        person.take_back(golden("boulangerie", "express"))
        assert BUSY in person.text
        assert not person.has("download_button", "rapport-pdf")
        assert person.widget("button", "preparer").label == "Réessayer"
    monkeypatch.setattr("ui.takeaway.pdf_order.press", lambda: idle)
    assert BUSY not in person.press("preparer").text
    assert ticket(person).place == 1


@pytest.mark.usefixtures("idle")
def test_a_small_server_makes_it_only_when_asked(person, golden):
    person.take_back(golden("boulangerie", "express"))
    assert person.app.session_state["desk"].ordered is None
    assert person.widget("button", "preparer").label == "Préparer mon rapport PDF"
    person.press("preparer")
    assert ticket(person).place == 1
    assert not person.has("button", "preparer")


@pytest.mark.parametrize(("name", "text"), [("BOUSSOLE_PDF_WORKERS", "0"), ("BOUSSOLE_PDF_SECONDS", "trente"), ("BOUSSOLE_PDF_QUEUE", "-1")])
def test_a_setting_that_cannot_be_read_is_said_to_the_operator(monkeypatch, name, text):
    monkeypatch.setenv(name, text)
    with pytest.raises(BoussoleError, match=f"^{name} vaut « {text} » : donnez un nombre de (PDF|secondes), de [01] à [0-9]+\\.$"):
        press()
