"""A code opens its dossier anywhere, a share code for one advisor alone, and no code that is guessed, replaced or revoked opens anything."""

import pytest

from ui.clock import now
from ui.session.store import store

pytestmark = pytest.mark.usefixtures("own_base")


def kept(person):
    return person.app.session_state["desk"].kept


def begin(person):
    return person.start("express").tell("USA-01", 25).press("precedent")


def made(person, kind):
    """Have a secret made on « Votre dossier », and return it."""
    person.go("dossier").press(f"creer-{kind}")
    (shown,) = person.app.code
    return shown.value


def give(person, kind, code):
    return enter(person.press("vers-reprendre"), kind, code)


def enter(person, kind, code):
    person.widget("text_input", f"{kind}-recu").set_value(code)
    return person.press(f"ouvrir-{kind}")


@pytest.fixture
def owner(newcomer):
    return begin(newcomer("a" * 22))


@pytest.mark.parametrize("written", [str, str.lower, lambda code: code.replace("-", " "), lambda code: f" {code.replace('-', '')} "])
def test_a_code_opens_the_dossier_on_another_device_where_one_stopped(owner, newcomer, written):
    code = made(owner, "code")
    other = give(newcomer(), "code", written(code))
    assert other.title.startswith("Parmi les personnes dont le travail")
    assert other.case == owner.case


def test_the_device_that_took_a_code_needs_it_no_more(owner, newcomer):
    give(newcomer("b" * 22), "code", made(owner, "code"))
    assert newcomer("b" * 22).case == owner.case


def test_a_code_is_shown_once(owner):
    code = made(owner, "code")
    assert len(code.replace("-", "")) == 20
    owner.go("usages").go("dossier")
    assert list(owner.app.code) == []
    assert code not in owner.text


def test_a_new_code_takes_the_place_of_the_former(owner, newcomer):
    former = made(owner, "code")
    owner.go("usages")
    assert made(owner, "code") != former
    other = give(newcomer(), "code", former)
    assert "Ce code n'ouvre aucun dossier." in other.text
    assert other.case is None


def test_a_right_code_opens_after_any_number_of_wrong_ones(owner, newcomer):
    code = made(owner, "code")
    hasty = newcomer()
    give(hasty, "code", "2222-2222-2222-2222-2222")
    assert "Ce code n'ouvre aucun dossier." in hasty.text
    for _ in range(150):
        assert store().by_code("3333", client="local", at=now()) is None
    assert store().delay("local") == 2.0
    enter(hasty, "code", code)
    assert hasty.case == owner.case


def test_a_code_is_offered_with_the_result(owner):
    assert "Notez votre code de reprise." not in owner.text
    owner.go("resultat")
    assert "Notez votre code de reprise." in owner.text
    owner.press("creer-code")
    shown = next(one for one in owner.app.code if len(one.value.replace("-", "")) == 20)
    assert "Notez-le : il ne sera plus affiché." in owner.text
    owner.go("cap").go("resultat")
    assert "Notez votre code de reprise." not in owner.text
    assert store().by_code(shown.value, client="x", at=kept(owner).saved) == kept(owner).dossier


def test_a_browser_without_the_cookie_is_offered_a_code_at_once(newcomer):
    person = newcomer().start("express")
    assert "sans ce code, votre dossier ne se rouvrira pas si la page est rechargée" in person.text
    assert "vous pouvez fermer la page et revenir sur cet appareil" not in person.text
    assert "sans ce code" not in person.press("code-plus-tard").text
    assert person.go("resultat").text.count("sans ce code") == 1


def test_an_advisor_is_offered_a_code_once_the_first_section_is_done_and_may_make_it_later(newcomer, golden):
    advisor = newcomer("a" * 22).take_back(golden("usinage", "complet"))
    assert "Notez votre code de reprise." not in advisor.go("usages").text
    assert "Notez votre code de reprise." in advisor.go("cap").text
    assert "Notez votre code de reprise." not in advisor.press("code-plus-tard").text


def test_an_advisor_works_on_the_dossier_and_signs(owner, newcomer):
    advisor = give(newcomer("c" * 22), "partage", made(owner, "partage"))
    assert advisor.case == owner.case
    advisor.go("cap").answer("CAP-01", 50)
    advisor.run()
    assert store().history(kept(owner).dossier)[-1].author == "conseiller"
    assert owner.go("cap").case.answers == {"USA-01": 25, "CAP-01": 50}


def test_the_owner_hears_that_the_advisor_had_answered_otherwise(owner, newcomer):
    code = made(owner, "partage")
    owner.to("USA-01")
    advisor = give(newcomer("c" * 22), "partage", code).to("USA-01")
    advisor.answer("USA-01", 75)
    advisor.run()
    owner.answer("USA-01", 50)
    assert "Le conseiller a changé cette réponse à" in owner.run().text


def test_an_advisor_makes_no_code_and_deletes_nothing(owner, newcomer):
    advisor = give(newcomer("c" * 22), "partage", made(owner, "partage")).go("dossier")
    assert "elle seule peut créer des codes ou supprimer le dossier" in advisor.text
    for button in ("creer-code", "creer-lien", "creer-partage", "supprimer"):
        assert not advisor.has("button", button)
    assert not any(one.key == "tout-emporter" for one in advisor.app.get("download_button"))


def test_a_share_code_serves_one_advisor(owner, newcomer):
    code = made(owner, "partage")
    give(newcomer("c" * 22), "partage", code)
    second = give(newcomer("d" * 22), "partage", code)
    assert "Ce code n'ouvre aucun dossier." in second.text
    assert second.case is None


def test_a_share_code_is_no_recovery_code(owner, newcomer):
    assert give(newcomer(), "code", made(owner, "partage")).case is None


def test_a_share_that_is_revoked_closes_the_dossier_and_writes_nothing_more(owner, newcomer):
    advisor = give(newcomer("c" * 22), "partage", made(owner, "partage")).to("USA-01")
    owner.go("usages").go("dossier")
    assert "Code 1 : un conseiller travaille avec depuis le" in owner.text.replace("**", "")
    (share,) = store().shares(kept(owner).dossier, at=kept(owner).saved)
    owner.press(f"revoquer-{share.id}")
    assert "Code 1" not in owner.text.replace("**", "")
    advisor.answer("USA-01", 100)
    advisor.run()
    assert advisor.title == "Cet onglet n'est plus à jour"
    assert newcomer("c" * 22).case is None
    assert owner.run().case.answers == {"USA-01": 25}
    assert [one.author for one in store().history(kept(owner).dossier) if one.path == ("answers", "USA-01")] == ["entreprise"]
