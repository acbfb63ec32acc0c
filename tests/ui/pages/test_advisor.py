"""The guided interview: what to ask, how it is backed, notes, « non concerné »; and firm B from the first question to the result."""

import pytest

from scoring import assess


@pytest.fixture
def interview(person):
    return person.start("complet").go("usages")


def test_the_advisor_sees_what_to_ask_and_what_to_look_at(interview):
    assert "À demander : Montrez-moi la dernière chose faite avec l'IA ici. Qui, quand, pour quoi ?" in interview.text.replace("*", "")
    assert "À voir : Démonstration en direct, liste des licences, historique d'usage" in interview.text.replace("*", "")


def test_evidence_is_kept_and_taken_back(interview):
    interview.fill("pills", "preuve-USA-01", "seen")
    assert interview.case.evidence == {"USA-01": "seen"}
    interview.fill("pills", "preuve-USA-01", None)
    assert interview.case.evidence == {}


def test_a_note_is_kept_word_for_word_and_found_again(interview):
    note = "Deux personnes, *surtout* le devis ![x](https://exemple.fr/x.png)"
    interview.fill("text_area", "note-USA-01", note).press("suivant").press("precedent")
    assert interview.case.notes == {"USA-01": note}
    assert interview.widget("text_area", "note-USA-01").value == note


def test_a_note_emptied_is_gone(interview):
    interview.fill("text_area", "note-USA-01", "Bref").fill("text_area", "note-USA-01", "  ")
    assert interview.case.notes == {}


def test_not_applicable_needs_a_reason(interview):
    interview.widget("checkbox", "sans-objet-USA-03").check()
    interview.run()
    assert "Écrivez pourquoi : sans raison, la question reste à répondre." in interview.text
    assert interview.case.not_applicable == {}
    interview.fill("text_input", "raison-USA-03", "Aucun outil")
    assert interview.case.not_applicable == {"USA-03": "Aucun outil"}
    assert interview.widget("radio", "q-USA-03").disabled


def test_not_applicable_taken_back_gives_the_question_back(interview):
    interview.widget("checkbox", "sans-objet-USA-03").check()
    interview.run().fill("text_input", "raison-USA-03", "Aucun outil")
    interview.widget("checkbox", "sans-objet-USA-03").uncheck()
    interview.run()
    assert interview.case.not_applicable == {}
    assert not interview.widget("radio", "q-USA-03").disabled


def test_two_questions_at_most_are_not_applicable(interview):
    for id in ("USA-03", "USA-06"):
        interview.widget("checkbox", f"sans-objet-{id}").check()
        interview.run().fill("text_input", f"raison-{id}", "Aucun outil")
    assert interview.widget("checkbox", "sans-objet-USA-01").disabled
    assert "2 questions au plus peuvent être déclarées « non concerné » : elles le sont déjà." in interview.text
    assert not interview.widget("checkbox", "sans-objet-USA-03").disabled


def test_the_whole_interview_of_firm_b(person, current):
    expected = next(example for example in current.examples if example.id == "usinage")
    person.start("complet").fill("text_input", "firme-headcount", 42)
    person.fill("text_input", "firme-naf-mots", "25.62B")
    mode = current.mode("complet")
    for section in mode.dimensions:
        person.press("suivant")
        assert person.title == current.dimension(section).name
        for question in current.questions:
            if question.dimension == section:
                person.answer(question.id, expected.answers[question.id])
                person.widget("text_area", f"note-{question.id}").set_value(f"Note sur {question.id}")
                person.widget("pills", f"preuve-{question.id}").set_value("example")
        person.run()
    assert person.case.answers == expected.answers
    assert len(person.case.answers) == len(person.case.notes) == len(person.case.evidence) == 45
    person.press("suivant")
    assert person.title == "Récapitulatif"
    assert "Tout est répondu : 45 réponses sur 45, dont 0 « je ne sais pas »." in person.text
    person.press("suivant")
    assert "Niveau 3 sur 5 · Cadre" in person.text
    assert str(assess(current, person.case).score) == expected.expect["complet"].score
