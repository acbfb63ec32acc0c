"""The main activity, found by everyday words or by its code."""

from functools import partial

import streamlit as st

from companies import Naf, naf, search_naf
from ui.fields import widgets
from ui.fields.facts.fact_field import FactField
from ui.fields.field_reading import reading
from ui.fields.widgets import Spot
from ui.session import Typed
from ui.text import plain, say, word

_MOST_ACTIVITIES = 12
#: So many stand side by side with their words: one tap chooses.
_FEW = 4
#: More than these look for nothing better.
_MOST_SIGNS = 200


def activity(asked: FactField) -> None:
    """Show the activity of the firm and keep what is chosen."""
    spot = Spot(
        asked.held,
        f"{asked.name}-mots",
        say("firm.activity"),
        say("firm.activity_help"),
        word("firm.activity_example"),
        asked.name,
    )

    def show() -> str:
        text = asked.held.as_typed(spot.name, asked.saved)
        return asked.saved or "" if text is None else text

    with reading(asked.held) as read:
        words = read.see(spot.name, show, partial(widgets.line, spot), spot.group) or ""
        found = search_naf(words[:_MOST_SIGNS])[:_MOST_ACTIVITIES]
        if read.changed:
            _keep(asked, spot.name, words, _likely(asked, words, found))
    if len(words) > _MOST_SIGNS:
        st.caption(say("firm.activity_cut", limit=_MOST_SIGNS))
    if found:
        labels = {one.code: plain(f"{one.label} ({one.code})") for one in found}
        place = f"{len(words)}-{found[0].code.replace('.', '')}"
        widgets.one_of(
            asked.spot(place, say("firm.naf")),
            labels,
            lambda: asked.saved,
            lambda code: _keep(asked, spot.name, words, code),
            "buttons" if len(labels) <= _FEW and asked.saved in {None, *labels} else "list",
        )
    elif words.strip():
        st.info(_not_found(asked, words))


def _likely(asked: FactField, words: str, found: tuple[Naf, ...]) -> str | None:
    """Return the activity that new words mean without a doubt: their code, or the activity chosen
    before."""
    written = naf(words)
    if written:
        return written.code
    return asked.saved if asked.saved in {one.code for one in found} else None


def _keep(asked: FactField, name: str, words: str, code: str | None) -> None:
    """Keep an activity; the words by which it was found stay on the screen."""
    asked.keep(code)
    asked.held.typed[name] = Typed(words, asked.saved)


def _not_found(asked: FactField, words: str) -> str:
    """A code of the other edition, or without its letter, is told as such."""
    wrong = asked.problems(words.strip()) if words.strip()[0].isdigit() else ()
    return wrong[0] if wrong else say("firm.no_activity")
