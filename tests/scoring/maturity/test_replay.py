"""A case judged again after a few answers must stand where `assess` puts it."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from cases import UNKNOWN, Case
from questionnaires import Questionnaire
from scoring import assess
from scoring.maturity.reading import read
from scoring.maturity.replay import Outlook, replay
from scoring.paths.best_single import best_single

AnyCase = Callable[[str], st.SearchStrategy[Case]]


@settings(max_examples=60, deadline=None)
@given(data=st.data(), mode=st.sampled_from(["express", "complet"]))
def test_a_replay_gives_the_numbers_of_a_new_case(bank: Questionnaire, any_case: AnyCase, data: st.DataObject, mode: str) -> None:
    case, other = data.draw(any_case(mode)), data.draw(any_case(mode))
    taken = data.draw(st.sets(st.sampled_from([question.id for question in bank.questions]), max_size=30))
    answers = {id: other.answers.get(id, UNKNOWN) for id in taken}
    changed = case
    for id, answer in answers.items():
        changed = changed.with_answer(id, answer)
    after = assess(bank, changed)
    assert replay(read(bank, case), assess(bank, case), answers) == Outlook(after.score, after.level)


@settings(max_examples=15, deadline=None)
@given(data=st.data(), mode=st.sampled_from(["express", "complet"]))
def test_each_gain_is_what_the_better_answer_gives(bank: Questionnaire, any_case: AnyCase, data: st.DataObject, mode: str) -> None:
    case = data.draw(any_case(mode))
    before = assess(bank, case)
    gains = best_single(read(bank, case), before)
    for gain in gains:
        after = assess(bank, case.with_answer(gain.question, gain.answer))
        assert (after.score, after.level) == (gain.score_after, gain.level_after)
        assert gain.gained == after.score - before.score > 0
        assert gain.unknown == (gain.question in before.unknown)
    ranks = [(-(gain.level_after or 0), -gain.gained, gain.effort) for gain in gains]
    assert ranks == sorted(ranks)
    risen = {gain.question for gain in gains}
    assert all(term.value == 1 for dimension in before.dimensions for term in dimension.terms if term.question not in risen)
