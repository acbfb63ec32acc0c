"""Old tabs: whatever one does in a tab that shows another dossier than the browser has open, nothing is written anywhere, and the tab says so."""

import re
from pathlib import Path

import pytest

from cases.store import open_store
from ui.clock import now

pytestmark = pytest.mark.browser

_PARTED = re.compile("^Cet onglet n.est plus à jour$")
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
    "an action of the plan": ("/resultat", stay, tick),
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
_AFTER_A_KILL = ("an option", "a note", "an action of the plan", "deleted", "a code", "a new one", "a file", "another by its code, in a form")


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
    old.page.get_by_role("heading", name=_PARTED, level=1).wait_for()
    assert "Enregistré" not in old.text, gesture
    assert "Votre dernier clic ou votre dernière saisie ici n'a rien changé" in old.text, gesture
    assert "Boulangerie" not in old.text, gesture
    assert old.page.locator("[data-testid=stMain] :is(input, textarea, button)").count() == 0, gesture


@pytest.mark.parametrize(("killed", "names"), [(False, tuple(GESTURES)), (True, _AFTER_A_KILL)], ids=["served all along", "outlived its server"])
def test_no_gesture_of_an_old_tab_touches_any_dossier(visit, mortal_server, killed, names):
    server = mortal_server
    visitor = begin(visit(at=server), "Boulangerie Martin")
    old = {name: GESTURES[name][1](tab(visitor, GESTURES[name][0])) for name in names}
    first, first_before = kept_in(server, visitor)
    visitor.leave("vers-accueil").press("commencer-express").leave("effacer-express").type("firme-name", "Garage Durand")
    second, second_before = kept_in(server, visitor)
    assert first != second
    if killed:
        server.kill()
        server.start()
        server.wait()
    for name in names:
        old[name].rest()
        GESTURES[name][2](old[name])
        told_parted(old[name], name)
        assert kept_in(server, visitor) == (second, second_before), name
    with open_store(f"sqlite:///{server.base}") as store:
        assert everything(store, first) == first_before
    parted = old["a note"]
    assert "Le dossier ouvert est celui de Garage Durand" in parted.text
    if not killed:
        parted.check()
    parted.page.get_by_role("link", name="Continuer avec le dossier ouvert").click()
    parted.page.locator(".st-key-continuer").wait_for()
    assert parted.leave("vers-entreprise").at("firme-name").locator("input").input_value() == "Garage Durand"
