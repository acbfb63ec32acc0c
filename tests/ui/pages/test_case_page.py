"""« Votre dossier »: how long it is kept, everything to take away, left on a shared computer, deleted for good."""

import json

import pytest
from dateutil.relativedelta import relativedelta

from kernel import long_date
from ui.clock import here, now
from ui.session.store import kept_until, store

pytestmark = pytest.mark.usefixtures("own_base")

COOKIE = "a" * 22


def kept(person):
    return person.app.session_state["desk"].kept


@pytest.fixture
def person(newcomer):
    begun = newcomer(COOKIE).start("express").fill("text_input", "firme-name", "Boulangerie Martin")
    return begun.go("dossier")


def test_the_page_says_until_when_the_dossier_is_kept(person, monkeypatch):
    day = here(kept(person).saved).date()
    assert f"Il est gardé sur ce serveur jusqu'au {_in_words(day + relativedelta(months=15))}" in person.text
    monkeypatch.setenv("BOUSSOLE_CONSERVATION_MOIS", "24")
    assert f"Il est gardé sur ce serveur jusqu'au {_in_words(day + relativedelta(months=24))}" in person.run().text


def test_a_code_and_a_link_say_how_long_they_live(person):
    day = here(kept(person).saved).date()
    person.press("creer-code").press("creer-lien")
    told = f"tant qu'il est gardé : jusqu'au {_in_words(day + relativedelta(months=15))}, plus longtemps si vous y répondez encore."
    assert f"Il ouvre votre dossier {told}" in person.text
    assert told.replace("qu'il", "que le dossier") in person.text


def test_links_are_listed_with_their_dates_and_withdrawn_one_by_one(person):
    person.press("creer-lien")
    first = person.app.code[0].value.rsplit("/", 1)[1]
    today, until = _in_words(here(now()).date()), _in_words(kept_until(kept(person).saved))
    assert f"**Lien 1**, créé le {today} : personne ne l'a encore ouvert. Il vaut jusqu'au {until}." in person.text
    store().follow_link(first, cookie="phone", at=now())
    assert f"**Lien 1**, créé le {today}, ouvert la dernière fois le {today} à " in person.run().text
    person.go("entreprise").go("dossier").press("creer-lien")
    second = person.app.code[0].value.rsplit("/", 1)[1]
    links = store().links(kept(person).dossier)
    assert list(person.press(f"retirer-lien-{links[0].id}").app.code) != []
    assert [store().by_link(link, at=now()) for link in (first, second)] == [None, kept(person).dossier]
    assert store().by_cookie("phone", at=now()) is None
    assert list(person.press(f"retirer-lien-{links[1].id}").app.code) == []
    assert "**Lien 1**" not in person.text


def test_all_links_are_withdrawn_in_one_click(person, newcomer):
    for _ in range(2):
        person.press("creer-lien").go("entreprise").go("dossier")
    assert person.has("button", "retirer-liens")
    assert newcomer(COOKIE).go("dossier").press("retirer-liens").app.code == []
    assert store().links(kept(person).dossier) == ()
    assert not person.run().has("button", "retirer-liens")


def _in_words(day):
    return long_date(day).replace("\u202f", " ").replace("\u00a0", " ")


def test_the_months_are_counted_to_the_last_day_of_a_short_one(person, monkeypatch):
    monkeypatch.setenv("BOUSSOLE_CONSERVATION_MOIS", "3")
    assert kept_until(kept(person).saved.replace(month=11, day=30, hour=12)).day in (28, 29)


def test_everything_that_is_kept_can_be_taken_away(person):
    assert any(one.key == "tout-emporter" for one in person.app.get("download_button"))
    everything = json.dumps(store().export(kept(person).dossier), ensure_ascii=False)
    assert "Boulangerie Martin" in everything
    assert kept(person).cookie not in everything


def test_a_dossier_is_deleted_after_a_second_word(person, own_base, newcomer):
    dossier = kept(person).dossier
    person.press("supprimer")
    assert "Seront perdus : vos réponses et leurs notes" in person.text
    person.press("supprimer-non")
    assert store().open(dossier) is not None
    person.press("supprimer").press("supprimer-oui")
    assert person.title == "Où en est votre entreprise avec l'IA ?"
    assert store().open(dossier) is None
    assert newcomer(COOKIE).case is None
    store().close()
    assert all(b"Boulangerie Martin" not in path.read_bytes() for path in own_base.parent.iterdir())


def test_another_tab_of_a_deleted_dossier_is_closed(person, newcomer):
    tab = newcomer(COOKIE).press("continuer")
    person.press("supprimer").press("supprimer-oui")
    assert tab.run().title == "Cet onglet n'est plus à jour"


def test_quitting_without_a_code_is_asked_twice_and_leaves_no_dossier_that_nobody_can_open(person, newcomer):
    dossier = kept(person).dossier
    person.press("quitter")
    assert "Vous n'avez ni code de reprise, ni lien privé" in person.text
    assert "Le dossier sera supprimé de ce serveur." in person.text
    assert store().open(dossier) is not None
    person.press("quitter-oui")
    assert person.title == "Où en est votre entreprise avec l'IA ?"
    assert person.case is None
    assert newcomer(COOKIE).case is None
    assert store().open(dossier) is None


def test_quitting_with_a_private_link_says_that_it_opens_the_dossier_again_and_asks_nothing(person):
    person.press("creer-lien")
    assert "il reste enregistré, et votre lien privé le rouvrira." in person.text
    person.press("quitter")
    assert person.title == "Où en est votre entreprise avec l'IA ?"


def test_quitting_with_neither_tells_what_opens_it_no_more_here(person):
    store().share(kept(person).dossier, at=now())
    person.go("entreprise").go("dossier")
    assert "sans cela, vous ne pourriez plus le rouvrir ici." in person.text
    person.press("quitter")
    assert "permettrait de reprendre ici vos réponses." in person.text


def test_quitting_with_a_code_asks_nothing(person):
    person.press("creer-code").press("quitter")
    assert person.title == "Où en est votre entreprise avec l'IA ?"
    assert person.case is None


def test_a_private_link_is_shown_once(person):
    person.press("creer-lien")
    (shown,) = person.app.code
    address, secret = shown.value.rsplit("/", 1)
    assert address.endswith("/reprendre")
    assert store().by_link(secret, at=kept(person).saved) == kept(person).dossier
    person.go("entreprise").go("dossier")
    assert list(person.app.code) == []
