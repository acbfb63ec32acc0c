"""What must be read before all the rest: a use that the law forbids, or that may be."""

from dataclasses import replace

import pytest

from presentation import present, sections


@pytest.fixture
def shown(bakery):
    """A diagnosis whose uses are of a class."""
    return lambda class_: present(
        replace(
            bakery,
            risk=replace(bakery.risk, class_=class_, label="Interdit", messages=("A.", "B.")),
        )
    )


@pytest.mark.parametrize("class_", ["prohibited", "urgent"])
def test_it_comes_first_in_each_medium(shown, class_):
    for medium in ("screen", "page", "report", "express", "law", "terminal"):
        assert sections(shown(class_), medium)[0].id == "alarm"


@pytest.mark.parametrize("class_", ["high", "to_check", "transparency", "minimal", "not_asked"])
def test_nothing_else_is_an_alarm(shown, class_):
    assert shown(class_).alarm is None


def test_it_tells_the_class_the_first_message_and_where_the_rest_is(shown):
    alarm = shown("prohibited").alarm
    assert (alarm.heading, alarm.message) == ("Loi européenne sur l'IA : interdit", "A.")
    assert alarm.more("La loi") == "Tout est dit dans « La loi »."
    assert alarm.more("La loi", "loi").runs[1].to == "#loi"
