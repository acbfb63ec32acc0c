"""A tab whose line was ended because its dossier was withdrawn: it says so when it comes back, whatever else the browser opens by then."""

import pytest

from tests.ui.site import Tab, begun

pytestmark = pytest.mark.usefixtures("site_base")

PARTED = "Cet onglet n’est plus à jour"


def come_back(tab):
    """Do as a page whose line was ended, and which has no field whose content it would send."""
    assert tab.ended() == 1012
    return Tab(tab.browser, session=tab.session).run()


def test_it_does_not_show_another_dossier_in_silence(site):
    browser, tab = begun(site)
    old = browser.open().run().press("vers-dossier")
    tab.press("vers-accueil").press("commencer-express").press("effacer-express")
    assert browser.take_number(tab) == 204
    again = come_back(old)
    assert PARTED in again.text
    assert not again.mark or again.mark == tab.mark
    assert browser.open().run().mark == tab.mark


def test_nor_that_there_is_none_and_a_page_that_is_loaded_anew_does(site):
    browser, _ = begun(site)
    old = browser.open().run().press("vers-dossier")
    browser.get("/quitter")
    again = come_back(old)
    assert PARTED in again.text
    assert PARTED not in browser.open().run().text
