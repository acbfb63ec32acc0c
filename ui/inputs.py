"""The input that a single fact calls for: yes or no, a number, a day, a choice, a text."""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from ui.answers import settled
from ui.asked import Asked
from ui.seed import seed
from ui.state import today
from ui.text import md, plain, say, word

MAX_EUR = 1_000_000_000_000
_FIRST_DAY = date(1800, 1, 1)
_YES, _NO, _UNSURE, _NONE = "yes", "no", "unsure", "none"


def yes_no(asked: Asked) -> None:
    """Ask for a yes or a no; « je ne sais pas » is remembered for the session and leaves the fact unknown."""
    held, saved = asked.held, asked.saved
    chosen = _UNSURE if asked.field in held.unsure else None if saved is None else _YES if saved else _NO
    labels = {_YES: say("firm.yes"), _NO: say("firm.no"), _UNSURE: say("ask.unsure")}
    answer = st.pills(asked.label, list(labels), default=chosen, format_func=labels.__getitem__, key=asked.key(), help=asked.help)
    if answer == _UNSURE:
        held.unsure.add(asked.field)
    else:
        held.unsure.discard(asked.field)
    asked.keep({_YES: True, _NO: False}.get(answer or ""))


def whole(asked: Asked, maximum: int = MAX_EUR, step: int = 1) -> None:
    """Ask for a whole number."""
    seed(asked.key(), asked.saved)
    typed = st.number_input(asked.label, 0, maximum, None, step, key=asked.key(), help=asked.help, placeholder=word("firm.empty"))
    asked.keep(typed)


def money(asked: Asked) -> None:
    """Ask for an amount in whole euros."""
    whole(asked, step=1000)


def number(asked: Asked, unit: str | None) -> None:
    """Ask for a number that may have decimals; a whole one is kept as such. `unit`: shown in the empty field."""
    saved, top = asked.saved, 100.0 if unit == "%" else float(MAX_EUR)
    seed(asked.key(), None if saved is None else float(saved))
    shown = word("ask.in_unit", unit=unit) if unit else word("firm.empty")
    typed = st.number_input(asked.label, 0.0, top, None, 1.0, "%g", key=asked.key(), help=asked.help, placeholder=shown)
    asked.keep(int(typed) if typed is not None and typed.is_integer() else typed)


def day(asked: Asked) -> None:
    """Ask for a day of the past."""
    asked.keep(_day(asked, asked.saved))


def day_or_none(asked: Asked) -> None:
    """Ask for the day when something was obtained, or that it was not."""
    saved = asked.saved
    typed = _day(asked, saved or None)
    never = st.checkbox(say("ask.never"), value=saved is False, key=asked.key(_NONE))
    if never and saved is not False:
        asked.keep(False, renew=True)
    elif typed is not None and typed != saved:
        asked.keep(typed, renew=saved is False)
    elif typed is None and not never:
        asked.keep(None)


def _day(asked: Asked, saved: date | None) -> date | None:
    seed(asked.key(), saved)
    value: date | None = st.date_input(asked.label, None, _FIRST_DAY, today(), key=asked.key(), help=asked.help, format="DD/MM/YYYY")
    return value


def one_of(asked: Asked, options: Mapping[str, str]) -> None:
    """Ask for one of a few options, or one of many out of a list."""
    labels = {id: plain(text) for id, text in options.items()}
    seed(asked.key(), asked.saved if asked.saved in labels else None)
    key, hint = asked.key(), word("firm.choose")
    asked.keep(st.selectbox(asked.label, list(labels), None, labels.__getitem__, key, asked.help, placeholder=hint))


def many_of(asked: Asked, options: Mapping[str, str]) -> None:
    """Ask for all options that hold; « aucun » goes with no other and is kept as an empty list."""
    asked.head()
    labels = {**options, _NONE: word("ask.none_of_these")}
    saved = set() if asked.saved is None else set(asked.saved) or {_NONE}
    with st.container(key=f"boites-{asked.name}"):
        shown = {id for id, text in labels.items() if st.checkbox(md(text), value=id in saved, key=asked.key(id))}
    ticked = settled(saved, shown, alone={_NONE})
    kept = None if not ticked else tuple(id for id in options if id in ticked)
    asked.keep(kept, renew=shown != ticked)


def several(asked: Asked, options: Mapping[str, str]) -> None:
    """Ask for several of some options, shown side by side; none chosen is not known."""
    labels = {id: md(text) for id, text in options.items()}
    chosen = st.pills(asked.label, list(labels), selection_mode="multi", default=asked.saved, format_func=labels.__getitem__, key=asked.key(), help=asked.help)
    asked.keep(tuple(id for id in options if id in chosen) or None)


def text(asked: Asked, max_chars: int, example: str) -> None:
    """Ask for a text that is kept in capitals; what cannot be read stays on the screen and is unknown in the case."""
    held = asked.held
    shown = held.typed.get(asked.name, asked.saved or "")
    typed = st.text_input(asked.label, shown, max_chars, asked.key(), placeholder=example, help=asked.help)
    words = (typed or "").strip()[:max_chars].upper()
    asked.keep(words or None)
    if words and asked.saved is None:
        held.typed[asked.name] = words
    else:
        held.typed.pop(asked.name, None)
