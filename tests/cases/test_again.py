"""A diagnosis begun again: the firm stays, the answers are to confirm, and none of them counts before it is."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases import UNKNOWN, as_it_was, begun_again, entries, from_text, restored, to_confirm, to_text
from kernel import ContentError
from questionnaires import load
from scoring import assess
from tests.any_case import cases

_DAY = date(2100, 12, 31)


@given(cases)
@settings(max_examples=60, deadline=None)
def test_nothing_is_lost_and_nothing_is_answered(case):
    again = begun_again(case, _DAY)
    told = {**to_confirm(case), **case.answers}
    was = as_it_was(again)
    assert was is not None and was.answers == told
    assert to_confirm(case) or was == replace(case, earlier=None)
    assert (again.answers, again.date, again.company, again.notes, again.actions) == ({}, _DAY, case.company, case.notes, case.actions)
    assert dict(to_confirm(again)) == told
    assert from_text(to_text(again)) == again
    assert restored(entries(again)).case == again


@given(cases, st.data())
@settings(max_examples=40, deadline=None)
def test_an_answer_that_is_not_confirmed_counts_as_none(case, data):
    """Law 1: confirming one never scores less than leaving it; before, the case scores as one without any answer."""
    bank = load(case.questionnaire, case.version)
    again = begun_again(case, _DAY)
    assert assess(bank, again) == assess(bank, replace(again, earlier=None))
    if to_confirm(again):
        id = data.draw(st.sampled_from(sorted(to_confirm(again))))
        confirmed = again.with_answer(id, to_confirm(again)[id])
        assert id not in to_confirm(confirmed)
        assert assess(bank, confirmed).score >= assess(bank, again.with_answer(id, UNKNOWN)).score


def test_begun_again_before_all_was_confirmed_nothing_is_lost(golden):
    case = replace(golden("boulangerie", "express"), date=date(2025, 1, 1), evidence={"CAP-01": "seen", "USA-01": "example"})
    half = begun_again(case, date(2026, 1, 1)).with_answer("CAP-01", 100)
    again = begun_again(half, _DAY)
    assert dict(to_confirm(again)) == {**case.answers, "CAP-01": 100}
    assert again.earlier is not None and dict(again.earlier.evidence) == {"USA-01": "example"}


def test_answers_of_an_earlier_version_are_carried_by_its_rules(golden):
    case = replace(golden("boulangerie", "express"), version=1, answers={"CAP-01": 25})
    again = replace(begun_again(case, _DAY), version=2)
    assert dict(to_confirm(again)) == {"CAP-01": 25}


@pytest.mark.parametrize(("wrong", "said"), [({"version": 99}, "version"), ({"mode": "rien"}, "mode"), ({"date": "2100-01-01"}, "après celui-ci")])
def test_a_diagnosis_before_that_cannot_be_read_is_told_and_locks_nothing(golden, wrong, said):
    case = golden("boulangerie", "express")
    found = entries(begun_again(replace(case, date=date(2025, 1, 1)), case.date))
    found |= {("earlier", name): value for name, value in wrong.items()}
    rest = restored(found)
    assert rest.case == replace(case, answers={}, evidence={}, not_applicable={})
    assert any(said in fault.what for fault in rest.faults)


def test_a_file_tells_what_is_wrong_with_it(golden):
    text = to_text(begun_again(golden("boulangerie", "express"), _DAY)).replace("earlier:", "earlier:\n  rien: 1")
    with pytest.raises(ContentError):
        from_text(text)
