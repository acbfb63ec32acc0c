"""The profile questions of a questionnaire: never scored, they choose the uses to propose."""

import streamlit as st

from questionnaires import Fact, facts_asked
from ui.fields import FactField, ask_profile
from ui.session import Desk
from ui.text import say, written

_PLACE = "profil"


def told_by_activity(held: Desk) -> tuple[Fact, ...]:
    """Return the profile questions of the mode that the activity may answer."""
    return tuple(
        fact for fact in facts_asked(held.questionnaire, held.open_case.mode) if fact.activities
    )


def profile(held: Desk) -> None:
    """Show the other profile questions of the mode; nothing when there is none."""
    others = [
        fact
        for fact in facts_asked(held.questionnaire, held.open_case.mode)
        if fact not in told_by_activity(held)
    ]
    if others:
        st.header(say("profile.title"), anchor=False)
    for fact in others:
        single(held, fact)


def single(held: Desk, fact: Fact) -> None:
    """Show one profile question and keep what it says."""
    ask_profile(
        FactField(
            held,
            f"facts.{fact.id}",
            written(fact.text),
            _PLACE,
            written(fact.help) if fact.help else None,
        ),
        fact,
    )
