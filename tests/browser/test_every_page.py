"""Every page, unfolded, on a desk and on a phone, enlarged and spaced out: read by axe, nothing cut, nothing sideways, nothing in English."""

from dataclasses import replace

import pytest

from cases import write
from tests.browser.walk import DESK, PHONE, WINDOWS, Look, looks
from ui.pages.navigation import pages
from ui.result import names
from ui.session.desk import Desk

pytestmark = pytest.mark.browser

#: The questionnaire whose pages show everything that the others do: looked at in every window.
_LONGEST = "complet"
#: What one may have made on « Votre dossier », shown once.
_SECRETS = ("code", "lien", "partage")
_MENU, _STEPS = "[data-testid=stSidebar]", ".st-key-etapes"
_SLUGS = "found => found.map(one => [...one.classList].find(name => name.startsWith('st-key-vers-')).slice('st-key-vers-'.length))"


@pytest.fixture(scope="module")
def firms(golden, tmp_path_factory):
    """The files of three dossiers, one for each questionnaire."""
    bakery, machining = golden("boulangerie", "express"), golden("usinage", "complet")
    folder = tmp_path_factory.mktemp("dossiers")
    for case in (bakery, machining, replace(machining, mode="conformite")):
        write(case, folder / f"{case.mode}.yaml")
    return sorted(folder.iterdir())


@pytest.fixture(scope="module")
def seen(newcomer, firms):
    """Every page looked at in every window: first by someone who has no dossier, then with each of three."""
    found: list[Look] = []
    for path in ("accueil", "resultat", "reprendre", "nulle-part"):
        visitor = newcomer(path=f"/{path}")
        found += looks(visitor, f"sans dossier : {path}")
        visitor.page.context.close()
    for file in firms:
        found += _with_dossier(newcomer(), file)
    return found


def _here(visitor):
    return visitor.page.url.rsplit("/", maxsplit=1)[1] or "accueil"


def _with_dossier(visitor, file):
    windows, done = WINDOWS if file.stem == _LONGEST else (DESK, PHONE), set()
    visitor.take_back(file)
    for slug in visitor.page.locator(f"{_MENU if file.stem == _LONGEST else _STEPS} [class*=st-key-vers-]").evaluate_all(_SLUGS):
        if not visitor.page.url.endswith(f"/{slug}"):
            visitor.leave(f"vers-{slug}")
        # Where each question has a screen of its own, one leads to the next.
        while (here := _here(visitor)) not in done:
            done.add(here)
            for kind in _SECRETS if here == "dossier" else ():
                visitor.press(f"creer-{kind}")
            yield from looks(visitor, f"{file.stem} : {here}", windows)
            if not here.startswith("question-"):
                break
            visitor.leave("suivant")
    for part in names() if file.stem == _LONGEST else ():
        yield from looks(visitor.visit(f"/resultat-{part}"), f"{file.stem} : resultat-{part}", (DESK, PHONE))
    visitor.page.context.close()


def test_every_page_is_looked_at(seen):
    found = {look.page.split(" : ")[1] for look in seen}
    assert found - {"nulle-part"} == set(pages(Desk()))
    assert {look.window for look in seen if look.page.endswith("resultat")} == set(WINDOWS)


def test_axe_finds_nothing(seen):
    assert [(look.page, look.window.width, *look.violations) for look in seen if look.violations] == []


def test_nothing_sticks_out_sideways(seen):
    assert [(look.page, look.window, look.sideways) for look in seen if look.sideways > 0] == []


def test_no_text_is_cut(seen):
    assert [(look.page, look.window, *look.cut) for look in seen if look.cut] == []


def test_no_word_is_english(seen):
    assert [(look.page, *look.english) for look in seen if look.english] == []


def test_the_edge_of_every_field_can_be_seen(seen):
    assert [(look.page, *look.faint) for look in seen if look.faint] == []


def test_nothing_is_read_aloud_as_compulsory(seen):
    assert {look.page for look in seen if look.compulsory} == set()
