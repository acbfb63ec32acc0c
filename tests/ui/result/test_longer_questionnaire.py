"""What one may do after the result: a longer questionnaire, an advisor."""

from dataclasses import replace

import pytest

from questionnaires import asked
from ui.clock import now
from ui.session.store import store


def test_a_short_questionnaire_goes_on_to_the_long_one_without_asking_again(person, golden, bank):
    case, short = golden("boulangerie", "express"), {question.id for question in asked(bank, "express")}
    case = replace(case, answers={id: answer for id, answer in case.answers.items() if id in short})
    person.take_back(case).see("aller-plus-loin")
    more = {question.id for question in asked(bank, "complet")} - short
    assert f"Vos réponses sont gardées, rien ne vous est redemandé. Questions en plus : {len(more)}." in person.text
    person.press("approfondir-complet")
    assert (person.case.mode, person.case.answers) == ("complet", case.answers)
    open_ones = [question for question in asked(bank, "complet") if question.id in more]
    assert person.title == person.read(bank.dimension(open_ones[0].dimension).name)


def test_a_complete_interview_has_no_longer_one(person, golden):
    person.take_back(golden("usinage", "complet")).see("aller-plus-loin")
    assert "Questions en plus" not in person.text
    assert person.has("button", "preter-au-conseiller")


def test_an_advisor_is_called_in_from_the_result(person, golden):
    person.take_back(golden("usinage", "complet")).see("aller-plus-loin")
    assert "Vous lui donnez un code, et le retirez quand vous voulez, dans « Votre dossier »." in person.text
    code = person.press("creer-partage").app.code[-1].value
    assert person.title == "Aller plus loin"
    assert store().by_share(code, cookie="further" + "-" * 15, client="192.0.2.9", at=now())
    assert person.press("preter-au-conseiller").has("button", f"revoquer-{store().shares(person.app.session_state['desk'].kept.dossier, at=now())[0].id}")
    assert person.title == "Votre dossier"


@pytest.mark.usefixtures("nothing_kept")
def test_where_nothing_is_kept_no_advisor_can_be_called_in(person, golden):
    person.take_back(golden("usinage", "complet")).go("resultat")
    assert person.title == "Votre résultat"
    assert not person.has("button", "vers-resultat-aller-plus-loin")
