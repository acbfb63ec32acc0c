"""Each answer is in the store before the next screen; a browser finds its own dossier again, and no other one."""

import re
import sqlite3
from contextlib import closing

import pytest

from cases import to_text
from ui.session.store import store

COOKIE = "c" * 22


def kept(person):
    return person.app.session_state["desk"].kept


def case_in_store(dossier):
    opened = store().open(dossier)
    assert opened is not None
    return opened.case


def answers_in_store(person):
    return case_in_store(kept(person).dossier).answers


def begin(person):
    """A dossier with one answer, on the page of its question."""
    return person.start("express").tell("USA-01", 25).press("precedent")


def refuse_writing(file):
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TRIGGER full BEFORE INSERT ON change BEGIN SELECT RAISE(ABORT, 'no place'); END")


def allow_writing(file):
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("DROP TRIGGER full")


def test_nothing_is_kept_before_a_questionnaire_is_begun(person):
    assert kept(person).dossier is None


def test_an_answer_is_in_the_store_with_its_author_when_its_screen_is_shown(person):
    begin(person)
    last = store().history(kept(person).dossier)[-1]
    assert (last.path, last.value, last.author) == (("answers", "USA-01"), 25, "entreprise")
    assert re.search(r"Enregistré à \d\d:\d\d", person.text)


def test_only_what_changed_is_written(person):
    begin(person).answer("USA-01", 50)
    person.run().run()
    written = [one.path for one in store().history(kept(person).dossier)]
    assert written.count(("answers", "USA-01")) == 2
    assert written.count(("case", "mode")) == 1


def test_an_answer_taken_back_is_erased_from_the_store(person):
    begin(person).press("effacer-USA-01")
    assert answers_in_store(person) == {}


def test_reloading_finds_the_dossier_and_the_place(newcomer):
    begin(newcomer(COOKIE))
    again = newcomer(COOKIE)
    assert "Votre dossier est ouvert. Réponses : 1 sur 12." in again.text
    assert again.press("continuer").title == "Parmi les personnes dont le travail s'y prête, combien se servent de l'IA ?"
    assert again.choice("USA-01").value == 25


def test_another_browser_finds_nothing(newcomer):
    begin(newcomer("d" * 22))
    assert newcomer("e" * 22).case is None
    assert newcomer().case is None


@pytest.mark.parametrize("made", [lambda kept: kept.dossier, lambda kept: kept.cookie[:-1], lambda kept: kept.cookie + "x", lambda kept: kept.cookie.lower()])
def test_a_cookie_that_is_edited_opens_nothing(newcomer, made):
    first = begin(newcomer("Ab" * 11))
    assert newcomer(made(kept(first))).case is None


def test_a_code_is_no_cookie_and_no_link(newcomer):
    first = begin(newcomer("f" * 22)).go("dossier").press("creer-code")
    code = first.app.code[0].value
    assert newcomer(code.replace("-", "")[:20] + "AA").case is None
    assert store().by_link(code, at=kept(first).saved) is None


def test_a_second_tab_works_on_the_same_dossier_and_both_see_all_answers(newcomer):
    one = begin(newcomer("g" * 22))
    two = newcomer("g" * 22).go("cap")
    two.answer("CAP-01", 50)
    two.run()
    assert one.go("cap").choice("CAP-01").value == 50
    assert answers_in_store(one) == {"USA-01": 25, "CAP-01": 50}


def test_an_answer_changed_elsewhere_meanwhile_is_told_and_may_be_taken_back(newcomer):
    one = begin(newcomer("h" * 22))
    two = newcomer("h" * 22).go("usages")
    two.answer("USA-01", 50)
    two.run()
    one.answer("USA-01", 75)
    one.run()
    assert answers_in_store(one)["USA-01"] == 75
    assert "Une autre personne ou une autre fenêtre a changé cette réponse à" in one.text
    assert "Votre réponse a été gardée." in one.text
    one.press("reprendre-autre-answers-USA-01")
    assert answers_in_store(one)["USA-01"] == 50
    assert one.choice("USA-01").value == 50
    assert "Votre réponse a été gardée." not in one.text


def test_an_action_changed_elsewhere_meanwhile_is_named_and_its_state_told(newcomer, golden):
    one = newcomer("q" * 22).take_back(golden("boulangerie", "express")).see("actions")
    two = newcomer("q" * 22).see("actions")
    action = one.app.session_state["desk"].diagnosis.actions[0]
    two.fill("segmented_control", f"etat-{action.id}", "doing")
    one.fill("segmented_control", f"etat-{action.id}", "done")
    assert f"{action.title}. Une autre personne ou une autre fenêtre a changé cette réponse à" in one.text.replace("**", "")
    assert "« En cours »" in one.text


def test_an_answer_changed_after_coming_back_is_no_conflict(newcomer):
    begin(newcomer("p" * 22))
    back = newcomer("p" * 22).press("continuer")
    back.answer("USA-01", 100)
    back.run()
    assert "Votre réponse a été gardée." not in back.text
    assert answers_in_store(back) == {"USA-01": 100}


def test_the_history_keeps_both_answers_of_a_conflict(newcomer):
    one = begin(newcomer("i" * 22))
    two = newcomer("i" * 22).go("usages")
    two.answer("USA-01", 50)
    two.run()
    one.answer("USA-01", 75)
    one.run().press("garder-mienne-answers-USA-01")
    assert [change.value for change in store().history(kept(one).dossier, ("answers", "USA-01"))] == [25, 50, 75]
    assert "Votre réponse a été gardée." not in one.text


def test_what_cannot_be_saved_stays_on_screen_is_told_and_tried_again(own_base, newcomer):
    person = begin(newcomer())
    refuse_writing(own_base)
    person.answer("USA-05", 50)
    person.run()
    assert "Vos dernières réponses ne sont pas enregistrées. Le serveur n'y arrive pas pour le moment." in person.text.replace("**", "")
    assert "Enregistré à" not in person.text
    assert person.choice("USA-05").value == 50
    assert any(one.key == "dossier-panne" for one in person.app.get("download_button"))
    assert answers_in_store(person) == {"USA-01": 25}
    allow_writing(own_base)
    person.run()
    assert "ne sont pas enregistrées" not in person.text
    assert answers_in_store(person) == {"USA-01": 25, "USA-05": 50}


def test_a_dossier_that_could_not_be_begun_is_begun_at_the_next_click(own_base, newcomer):
    person = newcomer()
    refuse_writing(own_base)
    person.start("express")
    assert "Vos dernières réponses ne sont pas enregistrées." in person.text
    assert person.title == "Votre entreprise"
    allow_writing(own_base)
    person.fill("text_input", "firme-name", "Boulangerie Martin")
    assert case_in_store(kept(person).dossier).company.name == "Boulangerie Martin"


def taken_away(file):
    """A store that does not answer for a while: its file is elsewhere. Returns what puts it back."""
    away = file.rename(file.with_name("ailleurs.db"))
    return lambda: away.rename(file)


def test_an_older_copy_put_in_the_place_of_the_file_is_told_again_what_the_screen_calls_saved(own_base, newcomer):
    person = begin(newcomer(COOKIE))
    store().backup(own_base.with_name("copie.db"))
    person.answer("USA-05", 50)
    person.run()
    own_base.with_name("copie.db").replace(own_base)
    for side in ("-wal", "-shm"):
        own_base.with_name(f"boussole.db{side}").unlink()
    assert answers_in_store(person) == {"USA-01": 25}
    person.answer("USA-01", 75)
    person.run()
    assert answers_in_store(person) == {"USA-01": 75, "USA-05": 50}
    assert "a changé cette réponse" not in person.text


def test_a_dossier_that_could_not_be_found_at_first_is_found_at_the_next_click(own_base, newcomer):
    begin(newcomer(COOKIE))
    put_back = taken_away(own_base)
    again = newcomer(COOKIE)
    assert "Le dossier de ce navigateur, s'il y en a un, ne peut pas être ouvert." in again.text
    assert "Vos dernières réponses" not in again.text
    put_back()
    assert "ne peut pas être ouvert" not in again.run().text
    assert again.press("continuer").choice("USA-01").value == 25


def test_one_begun_meanwhile_takes_the_place_of_none(own_base, newcomer):
    former = kept(begin(newcomer(COOKIE))).dossier
    put_back = taken_away(own_base)
    person = newcomer(COOKIE).start("express")
    assert person.title == "Votre entreprise"
    put_back()
    person.fill("text_input", "firme-name", "Garage Durand")
    assert "Ce navigateur a déjà un autre dossier" in person.text
    assert any(one.key == "dossier-panne" for one in person.app.get("download_button"))
    assert person.case.company.name == "Garage Durand"
    assert kept(newcomer(COOKIE)).dossier == former


def test_one_begun_meanwhile_is_kept_where_there_was_none(own_base, newcomer):
    newcomer()
    put_back = taken_away(own_base)
    person = newcomer(COOKIE).start("express")
    assert "Vos dernières réponses ne sont pas enregistrées." in person.text
    put_back()
    person.fill("text_input", "firme-name", "Garage Durand")
    assert case_in_store(kept(newcomer(COOKIE)).dossier).company.name == "Garage Durand"


def test_what_can_be_read_is_shown_while_nothing_can_be_written(own_base, newcomer):
    begin(newcomer(COOKIE))
    with closing(sqlite3.connect(own_base)) as connection:
        connection.execute("UPDATE secret SET expires = '2099-01-01 00:00:00'")
        connection.execute("CREATE TRIGGER full BEFORE UPDATE ON secret BEGIN SELECT RAISE(ABORT, 'no place'); END")
        connection.commit()
    assert newcomer(COOKIE).case.answers == {"USA-01": 25}


def test_the_file_of_the_store_is_private(own_base, newcomer):
    begin(newcomer())
    assert {path.stat().st_mode & 0o777 for path in own_base.parent.iterdir()} == {0o600}
    assert own_base.parent.stat().st_mode & 0o777 == 0o700


def test_a_new_questionnaire_is_a_new_dossier_and_the_former_stays_when_something_opens_it(newcomer):
    person = begin(newcomer("j" * 22))
    former = kept(person).dossier
    store().new_code(former, at=kept(person).saved)
    person.go("accueil").start("express").press("effacer-express")
    assert kept(person).dossier != former
    assert case_in_store(former).answers == {"USA-01": 25}


def test_the_tab_of_a_former_dossier_is_closed_and_writes_nothing(newcomer):
    old_tab = begin(newcomer("k" * 22))
    new_tab = newcomer("k" * 22).start("express").press("effacer-express")
    old_tab.answer("USA-01", 75)
    old_tab.run()
    assert old_tab.title == "Cet onglet n'est plus à jour"
    assert "Cet onglet montrait un autre dossier" in old_tab.text
    assert old_tab.app.get("button") == []
    assert answers_in_store(new_tab) == {}
    assert newcomer("k" * 22).case == new_tab.case


def test_going_over_to_the_complete_interview_stays_in_the_same_dossier(newcomer):
    person = begin(newcomer("l" * 22))
    former = kept(person).dossier
    person.go("accueil").start("complet").press("passer-complet")
    assert kept(person).dossier == former
    assert case_in_store(former).mode == "complet"


def test_a_file_taken_back_is_a_dossier_of_its_own(newcomer):
    first = begin(newcomer("m" * 22))
    other = newcomer("n" * 22).take_back(to_text(first.case))
    other.go("usages").answer("USA-01", 100)
    other.run()
    assert kept(other).dossier != kept(first).dossier
    assert answers_in_store(first) == {"USA-01": 25}


@pytest.mark.usefixtures("nothing_kept")
def test_a_server_that_keeps_nothing_gives_no_dossier(newcomer):
    person = newcomer("o" * 22)
    begin(person)
    assert kept(person) is None
    assert "Rien n'est gardé sur ce serveur." in person.text
    assert newcomer("o" * 22).case is None


@pytest.mark.usefixtures("nothing_kept")
def test_without_a_store_there_are_files_only(newcomer):
    person = newcomer()
    assert not person.has("button", "vers-reprendre")
    assert person.widget("file_uploader", "reprendre").label == "Votre rapport PDF ou votre fichier dossier"


@pytest.mark.usefixtures("nothing_kept")
def test_where_nothing_is_kept_there_is_no_such_page_in_the_menu(newcomer):
    assert not newcomer().start("express").has("button", "vers-dossier")
