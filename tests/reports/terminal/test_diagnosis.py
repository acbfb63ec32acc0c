"""A diagnosis in a terminal: the sections in the one order, all of them drawn."""

from presentation import SECTIONS, present, sections
from reports.terminal import as_text
from reports.terminal.diagnosis import _DRAWN


def titles_in(text):
    """The lines that stand after an empty one."""
    return [part.split("\n")[0] for part in text.split("\n\n")[1:]]


def test_it_draws_each_section_that_it_holds(workshop):
    held = {section.id for section in SECTIONS if "terminal" in section.media}
    assert held <= set(_DRAWN)
    shown = present(workshop)
    titles = [section.title(shown, "terminal") for section in sections(shown, "terminal")]
    assert titles_in(as_text(workshop)) == titles


def test_what_is_urgent_comes_first_and_the_law_is_told_in_full(case_of, judged):
    urgent = judged(case_of("boulangerie", "complet").with_answer("CLA-01", ("evaluer_salaries",)).with_answer("CLA-02", "unknown"))
    text = as_text(urgent)
    assert titles_in(text)[0] == "À régler d'abord"
    assert titles_in(text)[-1] == "Ce que dit la loi européenne"
    law = text.split("\n\n")[-1]
    assert all(one.subject in law for one in urgent.risk.obligations)
    assert all(one.target in law for one in urgent.risk.practices)
    assert "Tout est dit dans « Ce que dit la loi européenne »." in text


def test_it_shows_no_mark_of_a_sentence(financed):
    assert "**" not in as_text(financed)
    assert "](" not in as_text(financed)
