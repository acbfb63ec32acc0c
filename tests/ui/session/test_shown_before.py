"""What a page showed is remembered as long as one stays on it: it is the person's own, and leaves with it."""


def test_what_was_shown_is_forgotten_when_one_leaves_the_page(person, golden):
    held = person.take_back(golden("boulangerie", "express")).go("resultat").app.session_state["desk"]
    shown = held.shown
    assert shown
    person.run()
    assert held.shown is shown
    person.go("entreprise")
    assert held.shown is not shown


def test_another_dossier_finds_nothing_of_the_one_before(person, golden):
    held = person.take_back(golden("boulangerie", "express")).go("resultat").app.session_state["desk"]
    held.resume(golden("usinage", "complet"))
    assert held.shown == {}
