"""No dossier is left that nobody can open, and none is deleted that somebody can."""

from datetime import timedelta

import pytest

from cases import to_text
from cases.store import Access, new_token
from ui.clock import now
from ui.session.store import store

COOKIE = "c" * 22
WEEK = timedelta(days=7, minutes=1)


def kept(person):
    return person.app.session_state["desk"].kept


def dossiers():
    return store().check()[0]


@pytest.fixture
def case(golden):
    return golden("boulangerie", "express")


def begin(person, name="Boulangerie Martin"):
    return person.start("express").fill("text_input", "firme-name", name)


pytestmark = pytest.mark.usefixtures("own_base")


def test_a_hundred_files_in_one_browser_leave_one_dossier(newcomer, case):
    """Each in a session of its own, as a program would."""
    for _ in range(6):
        newcomer(COOKIE).take_back(case)
    assert dossiers() == 1
    assert newcomer(COOKIE).case == case


def test_files_one_after_the_other_in_one_session_leave_one_dossier(newcomer, case):
    person = newcomer(COOKIE)
    for _ in range(3):
        person.take_back(case).go("accueil")
    assert dossiers() == 1


def test_a_file_that_would_take_the_place_of_answers_asks_first(newcomer, case):
    person = begin(newcomer(COOKIE)).go("accueil").take_back(case)
    assert "rien d'autre ne l'ouvre : ouvrir ce fichier le supprime." in person.text
    assert person.case.company.name == "Boulangerie Martin"
    person.press("ne-pas-remplacer")
    assert "ouvrir ce fichier le supprime" not in person.run().text
    person.take_back(case).press("remplacer")
    assert person.case == case
    assert dossiers() == 1


def test_a_file_takes_the_place_of_what_a_code_opens_at_once_and_that_stays(newcomer, case):
    person = begin(newcomer(COOKIE))
    code = store().new_code(kept(person).dossier, at=now())
    person.go("accueil").take_back(case)
    assert person.case == case
    assert dossiers() == 2
    assert store().by_code(code, client="a", at=now()) is not None


@pytest.mark.parametrize("way", ["code", "link", "share", "browser"])
def test_what_something_else_opens_stays_when_the_browser_lets_go(newcomer, way):
    person = begin(newcomer(COOKIE))
    dossier, at = kept(person).dossier, now()
    {
        "code": lambda: store().new_code(dossier, at=at),
        "link": lambda: store().new_link(dossier, at=at),
        "share": lambda: store().share(dossier, at=at),
        "browser": lambda: store().remember("d" * 22, dossier, at=at),
    }[way]()
    store().forget_cookie(COOKIE)
    assert store().open(dossier) is not None


def test_what_was_lent_goes_with_the_advisor_only_when_nothing_else_opens_it(newcomer):
    owner = begin(newcomer(COOKIE))
    dossier, code, advisor = kept(owner).dossier, store().share(kept(owner).dossier, at=now()), new_token()
    assert store().by_share(code, cookie=advisor, client="a", at=now()) == dossier
    store().forget_cookie(COOKIE)
    store().forget_cookie(advisor)
    assert store().open(dossier) is not None, "the code of the share opens it again"
    assert store().purge(before=now() - timedelta(days=400), at=now() + timedelta(days=91)) == 1
    assert store().open(dossier) is None


def test_an_advisor_who_takes_a_share_leaves_no_dossier_of_the_own(newcomer):
    owner, advisor = begin(newcomer(COOKIE)), begin(newcomer("a" * 22), "Cabinet")
    code, own = store().share(kept(owner).dossier, at=now()), kept(advisor).dossier
    assert store().by_share(code, cookie="a" * 22, client="a", at=now()) == kept(owner).dossier
    assert store().open(own) is None


def test_an_advisor_is_told_how_to_come_back_to_what_was_lent(newcomer):
    owner, cookie = begin(newcomer(COOKIE)), new_token()
    store().by_share(store().share(kept(owner).dossier, at=now()), cookie=cookie, client="a", at=now())
    advisor = newcomer(cookie).go("reprendre")
    assert "redonnez le code qu'elle vous a donné." in advisor.text
    assert "Votre dossier »" not in advisor.text
    advisor.go("accueil").press("commencer-express")
    assert "redonnez dans « Reprendre un dossier » le code qu'elle vous a donné." in advisor.text
    assert "notez d'abord son code" not in advisor.text


def test_a_code_that_opens_another_dossier_leaves_none(newcomer):
    other, person = begin(newcomer("e" * 22), "Garage"), begin(newcomer(COOKIE))
    code, former = store().new_code(kept(other).dossier, at=now()), kept(person).dossier
    person.go("accueil").press("vers-reprendre")
    assert "rien d'autre que ce navigateur ne l'ouvre : en ouvrir un autre le supprime." in person.text
    person.widget("text_input", "code-recu").set_value(code)
    person.press("ouvrir-code")
    assert person.case.company.name == "Garage"
    assert store().open(former) is None
    assert store().open(kept(other).dossier) is not None


def test_the_same_code_again_in_the_same_browser_deletes_nothing(newcomer):
    person = begin(newcomer(COOKIE))
    dossier, code = kept(person).dossier, store().new_code(kept(person).dossier, at=now())
    for _ in range(2):
        store().remember(COOKIE, dossier, at=now())
    assert store().by_code(code, client="a", at=now()) == dossier


def test_what_was_begun_and_left_at_once_is_gone_after_a_week(newcomer, case):
    """Whoever handed it over has the file; nothing was answered."""
    newcomer(COOKIE).take_back(case)
    newcomer("b" * 22).start("express")
    assert dossiers() == 2
    assert store().purge(before=now() - timedelta(days=400), at=now() + WEEK) == 2


@pytest.mark.parametrize("goes_on", ["another page", "an answer", "a return"])
def test_what_was_begun_and_gone_on_with_is_kept_like_any_other(newcomer, case, goes_on):
    person = newcomer(COOKIE).take_back(case)
    if goes_on == "another page":
        person.go("dossier")
    elif goes_on == "an answer":
        person.go("usages").answer("USA-01", 100)
        person.run()
    else:
        newcomer(COOKIE)
    assert store().purge(before=now() - timedelta(days=400), at=now() + WEEK) == 0
    assert store().by_cookie(COOKIE, at=now() + WEEK) == Access(kept(person).dossier, None)


def test_without_a_cookie_a_dossier_is_kept_a_week_and_longer_with_a_code(newcomer):
    person, other = begin(newcomer()), begin(newcomer(), "Garage")
    person.go("dossier")
    assert "Il est gardé sur ce serveur sept jours" in person.text
    other.go("dossier").press("creer-code")
    assert "Il est gardé sur ce serveur jusqu'au" in other.text
    assert store().purge(before=now() - timedelta(days=400), at=now() + WEEK) == 1
    assert store().open(kept(person).dossier) is None
    assert store().open(kept(other).dossier) is not None


def test_a_dossier_that_this_application_cannot_read_is_left_for_one_that_can(newcomer, case):
    text = to_text(case)
    person = newcomer(COOKIE).take_back(text)
    dossier = kept(person).dossier
    store()._database.write(
        lambda connection: connection.exec_driver_sql(f"UPDATE entry SET value = '999' WHERE part = 'case' AND name = 'version' AND dossier = '{dossier}'")
    )
    store().forget_cookie(COOKIE)
    assert store().check()[0] == 1
