"""The profile questions of a questionnaire: never scored, they choose the uses to propose."""

from typing import cast

import streamlit as st

from cases import Fact as FactValue
from questionnaires import BoolFact, Fact, MultiFact, NumberFact, SingleFact, fact_problem, facts_asked
from ui.edits import with_fact
from ui.fields import number, one_of, some_of, yes_no
from ui.state import Desk
from ui.text import plain, say, written


def told_by_activity(held: Desk) -> tuple[SingleFact, ...]:
    """Return the profile questions of the mode that the activity may answer."""
    return tuple(fact for fact in facts_asked(held.questionnaire, held.open_case.mode) if isinstance(fact, SingleFact) and fact.from_naf)


def profile(held: Desk) -> None:
    """Show the other profile questions of the mode; nothing when there is none."""
    others = [fact for fact in facts_asked(held.questionnaire, held.open_case.mode) if fact not in told_by_activity(held)]
    if others:
        st.header(say("profile.title"), anchor=False)
    for fact in others:
        _keep(held, fact, _asked(held, fact))


def single(fact: SingleFact, saved: str | None, key: str) -> str | None:
    """Show a profile question with a single choice."""
    choices = {value: plain(text) for value, text in fact.choices.items()}
    return one_of(written(fact.text), choices, saved, key, written(fact.help) if fact.help else None)


def _asked(held: Desk, fact: Fact) -> FactValue | None:
    saved, key, help = held.open_case.facts.get(fact.id), held.key(f"profil-{fact.id}"), written(fact.help) if fact.help else None
    if isinstance(fact, NumberFact):
        return number(written(fact.text), cast("int | None", saved), key, help or say("profile.number_help"))
    if isinstance(fact, BoolFact):
        return yes_no(written(fact.text), cast("bool | None", saved), key, help)
    if isinstance(fact, SingleFact):
        return single(fact, cast("str | None", saved), key)
    return some_of(written(fact.text), fact.items, cast("tuple[str, ...]", saved or ()), key) or None


def _keep(held: Desk, fact: Fact, value: FactValue | None) -> None:
    if isinstance(fact, MultiFact) and fact.max is not None and len(cast("tuple[str, ...]", value or ())) > fact.max:
        st.warning(say("profile.too_many", max=fact.max))
    elif value != held.open_case.facts.get(fact.id) and (value is None or not fact_problem(fact, value)):
        held.case = with_fact(held.open_case, fact.id, value)
