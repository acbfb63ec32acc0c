"""In a real browser: what is being typed outlives a cut line, a reload, a closed tab and a killed server, and the page says what is kept."""

import json
import re

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg

from cases import MAX_NOTE
from cases.store import open_store
from tests.browser.conftest import asks, ends
from tests.outside.kills import typed
from tests.outside.line import Line
from ui.clock import now

pytestmark = pytest.mark.browser

_CONNECTED = '[data-testid="stApp"][data-test-connection-state="CONNECTED"]'
_FOUND = "Nous avons retrouvé ce que vous étiez en train d'écrire."


@pytest.fixture
def line(server):
    with Line(server.port) as line:
        yield line


def interview(visit, at=None):
    """An advisor before the first note."""
    return visit(at=at).leave("commencer-complet").leave("vers-usages")


def note(visitor, question="USA-01"):
    return visitor.page.locator(f'[class*="st-key-note-{question}"] textarea')


def write(visitor, text, question="USA-01"):
    """Type as a person does: in the field that has the keyboard."""
    if not note(visitor, question).evaluate("field => field === document.activeElement"):
        note(visitor, question).click()
        visitor.page.keyboard.press("End")
    visitor.page.keyboard.type(text)
    return visitor


def plain(text):
    return text.replace("’", "'").replace("\u202f", " ").replace("\u00a0", " ")


def bar(visitor):
    return plain(visitor.page.locator("#ligne").inner_text())


def says(visitor, text):
    """Wait until the bar says something."""
    visitor.page.wait_for_function(
        "text => document.querySelector('#ligne').innerText.replace(/[’]/g, \"'\").replace(/[\u202f\u00a0]/g, ' ').includes(text)", arg=text, timeout=60_000
    )
    return visitor


def holds(visitor, text, question="USA-01"):
    """Wait until the field of a note holds a text."""
    visitor.page.wait_for_function(
        "([question, text]) => document.querySelector(`[class*='st-key-note-${question}'] textarea`)?.value === text", arg=[question, text], timeout=60_000
    )
    return visitor


def drafts(visitor):
    """What lies in this browser, by the name of the field."""
    lying = visitor.page.evaluate("Object.entries(localStorage).filter(([key]) => key.startsWith('boussole:'))")
    return {key.rpartition(":")[2]: json.loads(value)["text"] for key, value in lying}


def notes(visitor, server, question="USA-01"):
    """The notes that the store ever held, the latest last."""
    return kept(visitor, server, ("notes", question))


def kept(visitor, server, path):
    """What the store ever held at one place, the latest last."""
    cookie = next(one["value"] for one in visitor.page.context.cookies() if one["name"] == "boussole")
    with open_store(f"sqlite:///{server.base}") as store:
        access = store.by_cookie(cookie, at=now())
        return [one.value for one in store.history(access.dossier, path)] if access else []


def come_back(visitor):
    visitor.page.reload()
    visitor.page.locator("h1").wait_for()
    return visitor.rest()


def cut(visitor, line, seconds):
    """Cut the line for so long."""
    line.cut()
    visitor.page.locator(_CONNECTED).wait_for(state="detached")
    visitor.page.wait_for_timeout(seconds * 1000)


def mend(visitor, line):
    line.mend()
    visitor.page.locator(_CONNECTED).wait_for(timeout=60_000)
    return visitor.rest()


def test_a_note_is_saved_after_a_rest_without_leaving_the_field(visit, server):
    visitor = write(interview(visit), "Vu : deux devis")
    assert bar(visitor) == "Enregistrement…"
    assert not visitor.at("enregistre-cote").is_visible()
    says(visitor, "Enregistré à")
    assert notes(visitor, server) == ["Vu : deux devis"]
    assert visitor.at("enregistre-cote").is_visible()
    write(visitor, " et une facture")
    says(visitor, "Enregistrement…")
    says(visitor, "Enregistré à")
    assert notes(visitor, server)[-1] == "Vu : deux devis et une facture"
    assert drafts(visitor) == {}
    visitor.check()


def test_the_server_is_not_asked_at_each_key(visit):
    visitor = interview(visit)
    asked = []
    write(visitor, "")
    come_back(visitor)
    visitor.page.on("websocket", lambda socket: socket.on("framesent", lambda payload: asked.append(BackMsg.FromString(payload).WhichOneof("type"))))
    come_back(visitor).rest()
    before = len(asked)
    write(visitor, "vingt et une touches.")
    says(visitor, "Enregistré à")
    assert before < len(asked) <= before + 2


def test_a_note_being_typed_survives_a_reload(visit, server):
    visitor = write(interview(visit), "à peine écrit")
    holds(come_back(visitor), "à peine écrit")
    says(visitor, _FOUND)
    visitor.page.wait_for_function("() => Object.keys(localStorage).every(key => !key.startsWith('boussole:'))")
    assert notes(visitor, server) == ["à peine écrit"]
    assert visitor.english == [] and visitor.overflow <= 0


def test_a_note_being_typed_survives_a_closed_tab_and_waits_for_its_page(visit, server):
    visitor = write(interview(visit), "dans l'onglet fermé")
    visitor.page.close(run_before_unload=False)
    tab = type(visitor)(visitor.page.context.new_page(), visitor.url).visit()
    assert drafts(tab) == {"note-USA-01": "dans l'onglet fermé"}
    assert _FOUND not in bar(tab)
    tab.leave("continuer").leave("vers-cap").leave("vers-usages")
    holds(tab, "dans l'onglet fermé")
    says(tab, "Enregistré à")
    assert notes(tab, server) == ["dans l'onglet fermé"]


def test_what_is_found_is_not_sent_in_the_middle_of_what_is_asked(visit, server):
    """Streamlit forgets the press of a button when the page is asked for once more before the button is reached."""
    visitor = write(interview(visit), "retrouvé")
    visitor.page.close(run_before_unload=False)
    tab = type(visitor)(visitor.page.context.new_page(), visitor.url)
    passing = []
    tab.page.on("websocket", lambda socket: socket.on("framesent", lambda sent: passing.extend(["asks"] * asks(sent))))
    tab.page.on("websocket", lambda socket: socket.on("framereceived", lambda got: passing.extend(["ends"] * ends(got))))
    tab.visit().page.evaluate(
        """() => {
            const next = () => document.querySelector(".st-key-vers-cap button").click();
            document.addEventListener("input", () => setTimeout(next, 10), { once: true });
        }"""
    )
    passing.clear()
    tab.at("continuer").locator("button").click()
    tab.page.get_by_role("heading", level=1, name="Cap et pilotage").wait_for()
    assert passing[:4] == ["asks", "ends"] * 2
    holds(tab.rest().leave("vers-usages"), "retrouvé")
    says(tab, "Enregistré à")
    assert notes(tab, server) == ["retrouvé"]


def test_a_note_being_typed_survives_a_killed_server_without_a_click(visit, mortal_server):
    visitor = write(interview(visit, mortal_server), "avant ")
    says(visitor, "Enregistré à")
    write(visitor, "juste avant ")
    mortal_server.kill()
    visitor.page.wait_for_timeout(3000)
    write(visitor, "pendant ")
    says(visitor, "Connexion perdue : ce que vous écrivez est gardé dans ce navigateur, non enregistré depuis")
    mortal_server.start()
    mortal_server.wait()
    visitor.page.locator(_CONNECTED).wait_for(timeout=60_000)
    says(visitor, "Enregistré à")
    write(visitor, "après")
    says(visitor, "Enregistrement…")
    says(visitor, "Enregistré à")
    assert note(visitor).input_value() == "avant juste avant pendant après"
    assert notes(visitor, mortal_server)[-1] == "avant juste avant pendant après"
    assert drafts(visitor) == {}


@pytest.mark.parametrize("seconds", [5, 20])
def test_a_note_being_typed_survives_a_cut_line(visit, line, server, seconds):
    visitor = interview(visit, line)
    write(visitor, "avant, ")
    for _ in range(3):
        visitor.page.keyboard.press("ArrowLeft")
    cut(visitor, line, seconds)
    write(visitor, "[pendant]")
    visitor.page.wait_for_timeout(1500)
    assert note(visitor).input_value() == "avan[pendant]t, "
    assert "Connexion perdue : ce que vous écrivez est gardé dans ce navigateur, non enregistré depuis" in bar(visitor)
    assert "Enregistré" not in bar(visitor)
    assert visitor.page.get_by_role("dialog").count() == 0
    assert visitor.english == []
    assert "streamlit" not in visitor.text.lower()
    assert visitor.overflow <= 0
    assert visitor.at("q-USA-01").get_by_role("radio").first.is_disabled()
    mend(visitor, line)
    write(visitor, "[après]")
    says(visitor, "Enregistré à")
    assert note(visitor).input_value() == "avan[pendant][après]t, "
    assert notes(visitor, server)[-1] == "avan[pendant][après]t,"


def test_a_cut_line_takes_the_keyboard_from_nobody_and_gives_it_back_to_nobody_who_left(visit, line):
    visitor = visit(at=line).leave("commencer-express")
    name, headcount = (visitor.at(f"firme-{one}").locator("input").first for one in ("name", "headcount"))
    name.click()
    visitor.page.keyboard.type("Fleurs ")
    cut(visitor, line, 1)
    visitor.page.keyboard.type("de Mai")
    headcount.click()
    visitor.page.keyboard.type("3")
    assert (name.input_value(), headcount.input_value()) == ("Fleurs de Mai", "3")
    visitor.page.locator("h1").click()
    visitor.page.wait_for_timeout(1500)
    assert not headcount.evaluate("field => field === document.activeElement")
    mend(visitor, line)
    says(visitor, "Enregistré à")
    assert (name.input_value(), headcount.input_value()) == ("Fleurs de Mai", "3")


def test_a_line_that_carries_nothing_and_says_nothing_is_not_called_saved(visit, line, server):
    visitor = interview(visit, line)
    line.hold()
    write(visitor, "dans le tunnel")
    says(visitor, "Pas encore enregistré : ce que vous écrivez est gardé dans ce navigateur, non enregistré depuis")
    assert "Enregistré à" not in bar(visitor)
    line.mend()
    says(visitor, "Enregistré à")
    assert notes(visitor, server) == ["dans le tunnel"]


def test_nor_is_a_choice_that_has_not_arrived(visit, line):
    visitor = interview(visit, line).choose("USA-01", 1)
    says(visitor, "Enregistré à")
    line.hold()
    visitor.at("q-USA-01").locator("[role=radiogroup] label").nth(2).click()
    says(visitor, "Enregistrement…")
    visitor.at("enregistre-cote").wait_for(state="hidden")
    assert "Enregistré à" not in bar(visitor)
    line.mend()
    says(visitor, "Enregistré à")


def test_a_note_changed_elsewhere_meanwhile_is_not_overwritten_and_the_person_chooses(visit, line, server):
    visitor = write(interview(visit, line), "au début")
    says(visitor, "Enregistré à")
    cut(visitor, line, 0)
    write(visitor, ", chez moi")
    visitor.page.close()
    line.mend()
    other = type(visitor)(visitor.page.context.new_page(), server.url)
    other.page.context.add_cookies([{**one, "domain": "localhost"} for one in other.page.context.cookies()])
    other.visit("/usages")
    other.type("note-USA-01", "au bureau")
    other.page.close()
    back = type(visitor)(visitor.page.context.new_page(), line.url).visit("/usages")
    says(back, "Ce champ a changé ailleurs pendant que vous l'écriviez.")
    assert "Ce que vous écriviez : au début, chez moi" in bar(back) and "Ce qui est enregistré : au bureau" in bar(back)
    assert note(back).input_value() == "au bureau"
    assert notes(back, server)[-1] == "au bureau"
    assert back.overflow <= 0 and back.english == []
    come_back(back)
    says(back, "Ce champ a changé ailleurs pendant que vous l'écriviez.")
    back.page.get_by_role("button", name=re.compile("Garder ce que j.écrivais")).click()
    holds(back, "au début, chez moi")
    says(back, "Enregistré à")
    assert notes(back, server)[-1] == "au début, chez moi"
    assert drafts(back) == {}


def test_the_draft_of_a_dossier_stays_out_of_another_one(visit):
    visitor = write(interview(visit), "secret du premier")
    visitor.page.evaluate("window.stop()")
    come_back(visitor)
    lying = 'localStorage.setItem("boussole:brouillon:00000000:note-USA-01", JSON.stringify({ text: "d\'un autre dossier", base: "", since: Date.now(), seen: Date.now() }))'
    visitor.page.evaluate(lying)
    holds(come_back(visitor), "secret du premier")
    says(visitor, "Enregistré à")
    assert drafts(visitor) == {"note-USA-01": "d'un autre dossier"}


def test_quitting_a_dossier_takes_its_drafts_away(visit, line):
    visitor = interview(visit, line)
    write(visitor, "sur un ordinateur partagé")
    cut(visitor, line, 0)
    write(visitor, "…")
    visitor.page.goto("about:blank")
    line.mend()
    visitor.visit("/dossier")
    assert drafts(visitor) == {"note-USA-01": "sur un ordinateur partagé…"}
    visitor.press("quitter").leave("quitter-oui")
    assert drafts(visitor) == {}


def test_old_drafts_are_thrown_away(visit):
    visitor = visit()
    eight_days = 8 * 86_400_000
    visitor.page.evaluate(
        f'localStorage.setItem("boussole:brouillon:00000000:x", JSON.stringify({{ text: "vieux", base: "", seen: Date.now() - {eight_days} }}))'
    )
    assert drafts(come_back(visitor)) == {}


def test_what_cannot_be_read_yet_stays_in_the_browser(visit):
    visitor = visit().leave("commencer-complet")
    visitor.at("firme-postcode").locator("input").click()
    visitor.page.keyboard.type("3800")
    visitor.page.wait_for_timeout(2500)
    assert drafts(visitor) == {"firme-postcode": "3800"}
    come_back(visitor)
    visitor.page.wait_for_function("() => document.querySelector('[class*=\"st-key-firme-postcode\"] input')?.value === '3800'")


def test_what_cannot_be_read_is_told_at_its_field_and_called_unsaved_on_no_other_page(visit):
    visitor = visit().leave("commencer-express").type("firme-headcount", "6,5")
    visitor.leave("suivant").choose("USA-01", 1).choose("CAP-01", 1)
    visitor.page.wait_for_timeout(7000)
    assert bar(visitor).startswith("Enregistré à")
    assert drafts(visitor) == {"firme-headcount": "6,5"}
    visitor.leave("vers-entreprise")
    assert visitor.at("firme-headcount").locator("input").input_value() == "6,5"
    assert "6,5 » n'est pas un nombre entier" in visitor.text
    assert "retrouvé" not in bar(visitor)


def test_a_field_taken_away_with_what_was_being_typed_in_it_leaves_nothing_unsaved(visit):
    visitor = interview(visit)
    visitor.at("sans-objet-USA-02").locator("label").click()
    reason = visitor.rest().page.locator('[class*="st-key-raison-USA-02"] input')
    reason.click()
    visitor.page.keyboard.type("Pas encore de clients")
    visitor.at("sans-objet-USA-02").locator("label").click()
    reason.wait_for(state="detached")
    visitor.page.wait_for_timeout(7000)
    assert bar(visitor).startswith("Enregistré à")
    visitor.at("sans-objet-USA-02").locator("label").click()
    visitor.page.wait_for_function("() => document.querySelector('[class*=\"st-key-raison-USA-02\"] input')?.value === 'Pas encore de clients'")


def test_a_reload_at_once_ticks_again_the_box_that_shows_what_was_being_typed(visit, server):
    visitor = interview(visit)
    visitor.at("sans-objet-USA-02").locator("label").click()
    visitor.rest().page.locator('[class*="st-key-raison-USA-02"] input').click()
    visitor.page.keyboard.type("Pas encore de clients")
    visitor.page.reload()
    visitor.page.wait_for_function("() => document.querySelector('[class*=\"st-key-raison-USA-02\"] input')?.value === 'Pas encore de clients'")
    says(visitor, _FOUND)
    visitor.page.wait_for_function("() => Object.keys(localStorage).every(key => !key.startsWith('boussole:'))")
    assert visitor.rest().at("sans-objet-USA-02").locator("input").is_checked()
    assert kept(visitor, server, ("not_applicable", "USA-02")) == ["Pas encore de clients"]
    visitor.check()


def test_what_waits_for_a_field_that_its_page_shows_no_more_is_not_called_saved(visit):
    visitor = write(interview(visit), "à peine écrit")
    key = next(iter(visitor.page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('boussole:'))")))
    visitor.page.evaluate("([key, gone]) => { localStorage.setItem(gone, localStorage.getItem(key)); }", [key, key.replace("USA-01", "USA-99")])
    says(come_back(visitor), "Pas encore enregistré : ce que vous écrivez est gardé dans ce navigateur, non enregistré depuis")
    assert "Enregistré à" not in bar(visitor.leave("suivant").leave("precedent"))
    assert list(drafts(visitor)) == ["note-USA-99"]


def unfold(visitor, *parts):
    for part in parts:
        visitor.at(part).locator("summary").first.click()
        visitor.rest()


def partner(visitor, name):
    """A field of the partner that is being added."""
    return visitor.page.locator(f'[class*="st-key-firme-partners-{name}"] input')


def test_a_partner_being_added_survives_a_reload_until_it_is_added(visit):
    visitor = visit().leave("commencer-complet")
    unfold(visitor, "firme-precisions")
    visitor.at("firme-independent").get_by_role("radio", name="Non").click()
    visitor.rest().page.get_by_text("Ajouter une entreprise").click()
    for name, text in {"part": "33", "headcount": "40"}.items():
        partner(visitor, name).click()
        visitor.page.keyboard.type(text)
    visitor.page.wait_for_timeout(2500)
    assert bar(visitor).startswith("Enregistré à")
    unfold(come_back(visitor), "firme-precisions")
    visitor.page.wait_for_function("() => document.querySelector('[class*=\"st-key-firme-partners-headcount\"] input')?.value === '40'")
    assert partner(visitor, "part").input_value() == "33"
    assert partner(visitor.rest(), "part").is_visible()
    visitor.page.locator('[class*="st-key-firme-partners-ajouter"] button').click()
    visitor.page.get_by_text("33 % détenus, 40").wait_for()
    assert drafts(visitor.rest()) == {}
    unfold(come_back(visitor), "firme-precisions")
    assert partner(visitor, "part").input_value() == ""
    visitor.check()


def test_a_text_that_is_too_long_comes_back_whole_and_the_limit_is_told(visit):
    visitor = interview(visit)
    long = "m" * (MAX_NOTE + 20)
    note(visitor).fill(long)
    visitor.page.get_by_text("20").first.wait_for()
    visitor.page.wait_for_timeout(2500)
    holds(come_back(visitor), long)


def test_a_word_being_composed_is_left_alone(visit, server):
    visitor = write(interview(visit), "for")
    says(visitor, "Enregistré à")
    field = note(visitor)
    field.dispatch_event("compositionstart", {})
    visitor.page.keyboard.type("e^")
    visitor.page.wait_for_timeout(2500)
    assert notes(visitor, server) == ["for"]
    visitor.page.keyboard.press("Backspace")
    visitor.page.keyboard.press("Backspace")
    visitor.page.keyboard.insert_text("êt")
    field.dispatch_event("compositionend", {})
    says(visitor, "Enregistrement…")
    says(visitor, "Enregistré à")
    assert notes(visitor, server) == ["for", "forêt"]


def test_a_browser_that_keeps_nothing_is_told_no_lie(visit, line, server):
    visitor = interview(visit, line)
    visitor.page.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }")
    write(visitor, "avant")
    says(visitor, "Enregistré à")
    cut(visitor, line, 0)
    write(visitor, ", pendant")
    says(visitor, "Connexion perdue : ce que vous écrivez reste sur cette page, non enregistré depuis")
    assert "gardé dans ce navigateur" not in bar(visitor)
    mend(visitor, line)
    says(visitor, "Enregistré à")
    assert notes(visitor, server)[-1] == "avant, pendant"


def test_where_nothing_is_kept_the_page_says_so(visit, forgetful_server):
    with Line(forgetful_server.port) as line:
        visitor = interview(visit, line)
        cut(visitor, line, 0)
        write(visitor, "pendant")
        says(visitor, "Connexion perdue : ce que vous écrivez reste sur cette page")
        assert drafts(visitor) == {}
        mend(visitor, line)
        visitor.page.wait_for_timeout(2500)
        assert "Enregistré" not in visitor.text
        assert visitor.leave("vers-cap").leave("vers-usages").page.locator('[class*="st-key-note-USA-01"] textarea').input_value() == "pendant"


@pytest.mark.parametrize(("key", "path"), [("code-recu", "/reprendre"), ("partage-recu", "/reprendre")])
def test_codes_are_not_kept(visit, key, path):
    visitor = interview(visit)
    visitor.visit(path)
    visitor.at(key).locator("input").click()
    visitor.page.keyboard.type("7KQX-M2PA")
    visitor.page.wait_for_timeout(300)
    assert drafts(visitor) == {}


@pytest.mark.parametrize("status", [403, 500])
def test_a_server_that_refuses_is_a_lost_line_and_shows_no_command(visit, line, status):
    visitor = interview(visit, line)
    # Before the line is cut: what is asked while it is would wait for its end.
    visitor.page.route("**/_stcore/health", lambda route: route.fulfill(status=status, body="Is Streamlit still running?"))
    cut(visitor, line, 0)
    line.mend()
    visitor.page.wait_for_timeout(10_000)
    assert "Connexion perdue" in bar(visitor)
    assert visitor.page.get_by_role("dialog").count() == 0
    assert visitor.english == [] and "streamlit" not in visitor.text.lower()
    visitor.page.unroute("**/_stcore/health")
    mend(visitor, line)
    assert "Connexion perdue" not in bar(visitor)


def test_a_page_that_could_not_be_shown_says_so_in_french(visit):
    visitor = visit()
    visitor.page.evaluate("() => window.postMessage({ type: 'CLIENT_ERROR_DIALOG', error: 'Bad message format', message: 'Oh no' }, '*')")
    says(visitor, "Une partie de la page n'a pas pu être affichée. Actualisez-la.")
    assert visitor.english == []


def test_the_server_killed_in_the_middle_of_notes_loses_none(browser, tmp_path):
    found = typed(browser, tmp_path, 3)
    assert found.typed == 3
    assert (found.typed_lost, found.rested_lost, found.said_lost) == (0, 0, 0)


def test_the_bar_covers_no_field(visit, line):
    visitor = interview(visit, line)
    cut(visitor, line, 1)
    bottom = visitor.page.locator('[data-testid="stMain"]').evaluate("main => main.getBoundingClientRect().bottom")
    assert bottom <= visitor.page.locator("#ligne").evaluate("bar => bar.getBoundingClientRect().top") + 1


def test_what_is_told_for_the_report_alone_is_not_called_unsaved_on_other_pages(visit):
    """It is in no dossier: there is nothing to wait for."""
    visitor = interview(visit).leave("vers-resultat").see("emporter")
    visitor.page.get_by_text("Options du rapport").first.click()
    visitor.rest().at("organisme-nom").locator("input").click()
    visitor.page.keyboard.type("CCI de Lyon")
    visitor.rest()
    for key in ("vers-cap", "vers-usages", "vers-cap"):
        visitor.leave(key)
    visitor.page.wait_for_timeout(2000)
    assert visitor.page.evaluate("window.boussole.pending()") is False
    assert "non enregistré" not in bar(visitor) and "Enregistrement" not in bar(visitor)
    visitor.leave("vers-resultat").see("emporter")
    visitor.page.get_by_text("Options du rapport").first.click()
    visitor.rest()
    assert visitor.at("organisme-nom").locator("input").input_value() == "CCI de Lyon"
