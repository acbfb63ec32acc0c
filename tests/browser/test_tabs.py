"""Old tabs: whatever one does in a tab that shows another dossier than the browser has open, nothing is written anywhere, and the tab says so."""

import re
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path

import pytest
from playwright.sync_api import TimeoutError as Late
from playwright.sync_api import expect

from cases.store import open_store
from tests.outside.line import Line
from tests.server import Server
from ui.clock import now

pytestmark = pytest.mark.browser

_PARTED = re.compile("^Cet onglet n.est plus à jour$")
#: How long a field may take to be there: in a tab that may part, and everywhere else.
_SOON_MS, _LATE_MS = 2_000, 20_000
#: The same in a tab that has parted: what still stands there can be pressed at once.
_THERE_MS = 1_000
_GOLDEN = Path(__file__).parents[1] / "scoring" / "firms"


def tab(visitor, path="/"):
    """One more tab of the same browser."""
    return type(visitor)(visitor.page.context.new_page(), visitor.url).visit(path)


def press(key):
    return lambda old: old.at(key).locator("button").first.click()


def write(key, text):
    def type_(old):
        field = old.at(key).locator("input, textarea").first
        field.fill(text)
        field.press("Control+Enter" if old.at(key).locator("textarea").count() else "Enter")

    return type_


def begin_to_delete(old):
    return old.press("supprimer")


def search_by_code(old):
    write("code-recu", "AAAA-AAAA-AAAA-AAAA-AAAA")(old)


def upload(old):
    old.at("reprendre").locator("input[type=file]").set_input_files(str(_GOLDEN / "boulangerie.yaml"))


def stay(old):
    return old


def tick(old):
    old.page.locator("[class*=st-key-etat-] button").nth(1).click()


#: A page of the first dossier, what is done on it while all is well, then what is done when another dossier is open.
GESTURES = {
    "an option": ("/usages", stay, lambda old: old.at("q-USA-05").locator("[role=radiogroup] label").nth(2).click()),
    "an answer erased": ("/usages", stay, press("effacer-USA-01")),
    "a note": ("/usages", stay, write("note-USA-01", "Une note de la boulangerie")),
    "a name": ("/entreprise", stay, write("firme-name", "Boulangerie Martin et fils")),
    "a search, in a form": ("/entreprise", stay, write("annuaire-mots", "boulangerie")),
    "an action of the plan": ("/resultat-actions", stay, tick),
    "another page": ("/entreprise", stay, press("vers-usages")),
    "a code": ("/dossier", stay, press("creer-code")),
    "a link": ("/dossier", stay, press("creer-lien")),
    "a code for an advisor": ("/dossier", stay, press("creer-partage")),
    "left": ("/dossier", stay, press("quitter")),
    "deleted": ("/dossier", begin_to_delete, press("supprimer-oui")),
    "a new one": ("/", stay, press("commencer-express")),
    "a file": ("/", stay, upload),
    "another by its code, in a form": ("/reprendre", stay, search_by_code),
}

#: Where the session is lost, what counts is only what the page sends by itself.
_BY_ITSELF = ("an option", "a note", "an action of the plan", "deleted", "a code", "a new one", "a file", "another by its code, in a form")


def begin(visitor, name):
    visitor.leave("commencer-complet").type("firme-name", name)
    return visitor.leave("vers-usages").choose("USA-01", 1).type("note-USA-01", f"Note de {name}")


def kept_in(server, visitor):
    """The identifier of the dossier that a browser opens, and everything that is kept of it."""
    cookie = next(one["value"] for one in visitor.page.context.cookies() if one["name"] == "boussole")
    with open_store(f"sqlite:///{server.base}") as store:
        access = store.by_cookie(cookie, at=now())
        return (access.dossier, everything(store, access.dossier)) if access else (None, None)


def everything(store, dossier):
    """All that is kept of a dossier; the cookie that opens it is renewed by looking."""
    found = store.export(dossier)
    return found and {**found, "secrets": [one["kind"] for one in found["secrets"] if one["kind"] != "cookie"]}


def told_parted(old, gesture):
    old.page.get_by_role("heading", name=_PARTED, level=1).wait_for(timeout=60_000)
    old.page.wait_for_function("() => document.querySelector('h1').getBoundingClientRect().top >= 0")
    body = old.page.locator("body")
    expect(body, gesture).to_contain_text("Votre dernier clic ou votre dernière saisie ici n’a rien changé")
    for gone in ("Enregistré", "Boulangerie"):
        expect(body, gesture).not_to_contain_text(gone)
    expect(old.page.locator("[data-testid=stMain] :is(input, textarea, button)"), gesture).to_have_count(0)


@pytest.fixture
def forgetting_server(tmp_path, monkeypatch):
    """A server that forgets a session soon after its line was cut: seconds instead of minutes."""
    monkeypatch.setenv("STREAMLIT_SERVER_DISCONNECTED_SESSION_TTL", "1")
    server = Server(tmp_path, BOUSSOLE_PDF_AHEAD="non")
    try:
        server.wait()
        yield server
    finally:
        server.stop()


def attempt(old, gesture):
    """Do one thing in a tab, if it still can be done: one whose server or line came back parts by itself, and may have taken the field away."""
    parted = old.page.get_by_role("heading", name=_PARTED, level=1).count()
    old.page.set_default_timeout(_THERE_MS if parted else _SOON_MS)
    with suppress(Late):
        gesture(old)
    old.page.set_default_timeout(_LATE_MS)


def played(visitor, server, names, meanwhile):
    """Have old tabs of one dossier, open another one, then do one thing in each old tab: no dossier changes."""
    old = {name: GESTURES[name][1](tab(visitor, GESTURES[name][0])) for name in names}
    first, _ = kept_in(server, visitor)
    with open_store(f"sqlite:///{server.base}") as store:
        # Else it would be deleted with the browser's letting go of it.
        store.new_code(first, at=now())
        first_before = everything(store, first)
    with meanwhile():
        other = type(visitor)(visitor.front().page, server.url).visit()
        other.press("commencer-express").leave("effacer-express").type("firme-name", "Garage Durand")
        second, second_before = kept_in(server, visitor)
        assert first != second
    for name in names:
        old[name].front().rest()
        attempt(old[name], GESTURES[name][2])
        told_parted(old[name], name)
        assert kept_in(server, visitor) == (second, second_before), name
    with open_store(f"sqlite:///{server.base}") as store:
        assert everything(store, first) == first_before
    return old


def leads_on(old):
    """The page of an old tab leads to the dossier that is open."""
    # It parts at once, while the other one may have no name yet.
    assert re.search("Le dossier ouvert est (celui de Garage Durand|sans nom d.entreprise)", old.text)
    old.page.get_by_role("link", name="Continuer avec le dossier ouvert").click()
    old.page.locator(".st-key-continuer").wait_for()
    old.leave("vers-entreprise").page.wait_for_function(
        "() => document.querySelector('.st-key-firme-name input, [class*=\"st-key-firme-name\"] input')?.value === 'Garage Durand'"
    )


def test_no_gesture_of_an_old_tab_touches_any_dossier(visit, mortal_server):
    old = played(begin(visit(at=mortal_server), "Boulangerie Martin"), mortal_server, GESTURES, nullcontext)["a note"]
    # Streamlit tells its console that the line of what was withdrawn was ended.
    old.complaints = [one for one in old.complaints if "code=1012" not in one]
    old.check()
    leads_on(old)


def test_nor_does_one_that_outlived_its_server(visit, mortal_server):
    @contextmanager
    def killed():
        yield
        mortal_server.kill()
        mortal_server.start()
        mortal_server.wait()

    leads_on(played(begin(visit(at=mortal_server), "Boulangerie Martin"), mortal_server, _BY_ITSELF, killed)["a note"])


def test_nor_does_one_that_was_cut_off_until_its_session_was_forgotten(visit, forgetting_server):
    with Line(forgetting_server.port) as line:

        @contextmanager
        def cut():
            line.cut()
            yield
            visitor.page.wait_for_timeout(4000)
            line.mend()

        visitor = begin(visit(at=line), "Boulangerie Martin")
        leads_on(played(visitor, forgetting_server, _BY_ITSELF, cut)["a note"])


def test_an_old_tab_parts_by_itself_and_gives_no_file(visit):
    visitor = begin(visit(), "Boulangerie Martin")
    old = tab(visitor, "/dossier")
    visitor.front().leave("vers-accueil").press("commencer-express").leave("effacer-express").type("firme-name", "Garage Durand")
    told_parted(old, "by itself")


def test_back_and_forward_lead_to_no_page_of_the_former_dossier(visit, mortal_server):
    visitor = begin(visit(at=mortal_server), "Boulangerie Martin")
    old = tab(visitor, "/usages").leave("suivant").leave("precedent")
    visitor.front().leave("vers-accueil").press("commencer-express").leave("effacer-express").type("firme-name", "Garage Durand")
    _, before = kept_in(mortal_server, visitor)
    old.front().page.go_back()
    told_parted(old, "back")
    old.page.go_forward()
    told_parted(old, "forward")
    old.page.goto("about:blank")
    old.page.go_back()
    old.page.locator("h1").wait_for()
    old.rest()
    assert "Note de Boulangerie" not in " ".join(old.page.locator("textarea").evaluate_all("found => found.map(one => one.value)"))
    assert kept_in(mortal_server, visitor)[1]["entries"] == before["entries"]


def test_a_page_that_outlived_a_server_that_keeps_nothing_says_so(visit, tmp_path):
    server = Server(tmp_path, base="aucune")
    try:
        server.wait()
        old = visit(at=server).leave("commencer-express").type("firme-name", "Boulangerie Martin")
        server.kill()
        server.start()
        server.wait()
        old.rest()
        attempt(old, write("firme-name", "Boulangerie Martin et fils"))
        old.page.get_by_role("heading", name=_PARTED, level=1).wait_for()
        expect(old.page.locator("body")).to_contain_text("Les réponses de cet onglet n’y sont plus")
        old.page.get_by_role("link", name=re.compile("^Aller à l.accueil$")).click()
        old.page.locator(".st-key-commencer-express").wait_for()
    finally:
        server.stop()
