"""The keyboard alone: from the first page to the result, each place that one comes to is seen, each page starts at its title."""

import io

import pytest
from PIL import Image, ImageChops

from cases import read
from tests.browser.walk import settle

pytestmark = pytest.mark.browser

_HERE = """() => { const here = document.activeElement, area = (here.closest("label") ?? here).getBoundingClientRect();
  return { x: area.x - 12, y: area.y - 12, width: area.width + 24, height: area.height + 24 }; }"""
#: What a place is called; the page as a whole, which can be scrolled by keys, is none.
_NAME = """() => { const here = document.activeElement;
  if (here.matches("body, main")) return "";
  return here.getAttribute("aria-label") || (here.closest("label") ?? here).innerText || here.tagName; }"""
#: An answer of a group that the arrows walk through, which is not its last one.
_IN_A_GROUP = """() => document.activeElement.matches("[role=radiogroup] > button:not(:last-child)")"""
_MOVED_MS = 120


class Keys:
    """A visitor who has no mouse."""

    def __init__(self, visitor):
        self.visitor, self.page = visitor, visitor.page

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)
        settle(self.visitor)

    def to(self, name):
        """Press Tab until a place of this name is reached, or an arrow inside a group of answers."""
        for _ in range(80):
            self.page.keyboard.press("Tab")
            for _ in range(8):
                if name in self.name:
                    return
                if not self.page.evaluate(_IN_A_GROUP):
                    break
                self.page.keyboard.press("ArrowDown")
        pytest.fail(f"« {name} » ne s'atteint pas au clavier")

    def leave(self, name):
        """Go through a button to another page."""
        self.to(name)
        before = self.visitor.title
        self.page.keyboard.press("Enter")
        self.page.wait_for_function("before => document.querySelector('h1')?.innerText !== before", arg=before)
        settle(self.visitor)

    @property
    def name(self):
        """What the place is called that one has come to; nothing between two of them."""
        return self.page.evaluate(_NAME).replace("’", "'")

    @property
    def says(self):
        """What is read aloud of where one has come."""
        return self.page.locator("[role=status].lu").inner_text()

    @property
    def at_title(self):
        return self.page.evaluate("() => document.activeElement.tagName") == "H1"

    @property
    def is_seen(self):
        """Tell whether the place looks otherwise with the focus than without; a busy machine may draw it late."""
        return any(self._differs() for _ in range(3))

    def _differs(self):
        self.page.evaluate("() => document.activeElement.scrollIntoView({ block: 'center' })")
        area = self.page.evaluate(_HERE)
        with_focus = self._picture(area)
        handle = self.page.evaluate_handle("() => document.activeElement")
        self.page.evaluate("() => document.activeElement.blur()")
        without = self._picture(area)
        handle.evaluate("element => element.focus({ focusVisible: true })")
        return ImageChops.difference(with_focus, without).getbbox() is not None

    def _picture(self, area):
        self.page.wait_for_timeout(_MOVED_MS)
        return Image.open(io.BytesIO(self.page.screenshot(clip=area))).convert("RGB")


@pytest.fixture
def keys(visit):
    return Keys(visit())


def test_the_way_to_the_result_needs_no_mouse(keys, tmp_path):
    keys.leave("Commencer")
    assert keys.at_title
    keys.to("Aide : Nom de l'entreprise")
    keys.press("Tab")
    keys.page.keyboard.type("Boulangerie Martin")
    keys.press("Enter")
    keys.leave("Suivant")
    assert keys.at_title
    assert keys.says == "Question 1 sur 12"
    keys.leave("Une ou deux")
    assert keys.at_title
    assert keys.says == "Question 2 sur 12"
    keys.leave("Non, ou pas d'usage")
    assert keys.at_title
    keys.leave("Passer")
    assert keys.at_title
    assert keys.says == "Question 4 sur 12"
    keys.leave("Mon résultat")
    assert keys.at_title
    assert keys.visitor.title == "Votre résultat"
    keys.leave("Emporter votre résultat")
    keys.to("Options du rapport")
    keys.press("Enter")
    keys.to("En grands caractères")
    case = read(keys.visitor.download("dossier-cote", tmp_path / "dossier.yaml"))
    assert case.company.name == "Boulangerie Martin"
    assert case.answers == {"USA-01": 25, "USA-05": 0}


@pytest.mark.parametrize("start", ["accueil", "firme", "section", "resultat"])
def test_the_place_that_one_has_come_to_is_seen(keys, start):
    if start != "accueil":
        keys.visitor.leave("commencer-complet")
    if start in ("section", "resultat"):
        keys.visitor.leave("vers-usages" if start == "section" else "vers-resultat")
    for _ in range(12):
        keys.page.keyboard.press("Tab")
        assert not keys.name or keys.is_seen, keys.name


def test_the_menu_tells_which_page_this_is(visit):
    visitor = visit().leave("commencer-express").leave("vers-cap")
    current = visitor.page.locator("[data-testid=stSidebar] [aria-current=page]")
    assert current.all_inner_texts() == ["Cap et pilotage"]


def test_the_first_key_leads_past_the_menu(visit):
    visitor = visit().leave("commencer-express").visit("/vos-donnees")
    visitor.page.keyboard.press("Tab")
    assert visitor.page.evaluate("() => document.activeElement.innerText") == "Aller au contenu"
    visitor.page.keyboard.press("Enter")
    assert visitor.page.evaluate("() => document.activeElement.tagName") == "MAIN"
