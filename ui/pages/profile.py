"""The profile questions of a questionnaire: never scored, they choose the uses to propose."""

from typing import Any

import streamlit as st

from questionnaires import BoolFact, Fact, MultiFact, NumberFact, SingleFact, facts_asked
from ui.fields import Scope, Spot, widgets, with_fact
from ui.session import Desk
from ui.text import plain, say, word, written


def told_by_activity(held: Desk) -> tuple[Fact, ...]:
    """Return the profile questions of the mode that the activity may answer."""
    return tuple(fact for fact in facts_asked(held.questionnaire, held.open_case.mode) if fact.activities)


def profile(held: Desk) -> None:
    """Show the other profile questions of the mode; nothing when there is none."""
    others = [fact for fact in facts_asked(held.questionnaire, held.open_case.mode) if fact not in told_by_activity(held)]
    if others:
        st.header(say("profile.title"), anchor=False)
    for fact in others:
        single(held, fact)


def single(held: Desk, fact: Fact) -> None:
    """Show one profile question and keep what it says."""
    help = written(fact.help) if fact.help else None
    spot = Spot(held, f"profil-{fact.id}", written(fact.text), help)

    def saved() -> Any:
        return held.open_case.facts.get(fact.id)

    def keep(value: Any) -> None:
        if value is None or not fact.problem(value):
            held.case = with_fact(held.open_case, fact.id, value)

    if isinstance(fact, NumberFact):
        asked = Spot(held, spot.name, spot.label, help or say("profile.number_help"), word("firm.empty"))
        widgets.number(asked, saved, keep, Scope(unit=fact.unit))
    elif isinstance(fact, BoolFact):
        widgets.yes_no(spot, saved, keep)
    elif isinstance(fact, SingleFact):
        widgets.one_of(spot, {value: plain(text) for value, text in fact.choices.items()}, saved, keep)
    else:
        _several(spot, fact, lambda: saved() or (), keep)


def _several(spot: Spot, fact: MultiFact, saved: Any, keep: Any) -> None:
    """More than may be chosen are not kept, and the person is told; those kept before stay."""

    def sound(chosen: tuple[str, ...]) -> bool:
        return fact.max is None or len(chosen) <= fact.max

    labels = {id: written(text) for id, text in fact.items.items()}
    chosen = widgets.some_of(spot, labels, saved, lambda chosen: keep(chosen or None) if sound(chosen) else None)
    if not sound(chosen):
        st.warning(say("profile.too_many", max=fact.max))
