"""Fields of the firm: each shows its own problem under it, and only what can be read goes into the case."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from companies import company_problems
from ui.edits import with_company
from ui.seed import seed
from ui.state import Desk
from ui.text import say, word, written


def text(held: Desk, field: str, tidy: Callable[[str], Any] = str, max_chars: int = 60) -> None:
    """Show a field of text. What cannot be read stays on the screen and is unknown in the case."""
    saved = held.typed.get(field, getattr(held.open_case.company, field) or "")
    hint, example = say(f"firm.{field}_help"), word(f"firm.{field}_example")
    typed = st.text_input(say(f"firm.{field}"), value=saved, max_chars=max_chars, key=held.key(f"firme-{field}"), placeholder=example, help=hint)
    words = (typed or "").strip()[:max_chars]
    if words != saved:
        _keep_text(held, field, words, tidy)
    if field in held.typed:
        _tell_problems(held, field)


def _keep_text(held: Desk, field: str, words: str, tidy: Callable[[str], Any]) -> None:
    """Keep a text as it should be written, or apart when it cannot be read."""
    wrong = bool(words) and bool(_problems(held, field, words))
    if wrong:
        held.typed[field] = words
    else:
        held.typed.pop(field, None)
    keep(held, field, tidy(words) if words and not wrong else None)


def _problems(held: Desk, field: str, value: Any) -> tuple[str, ...]:
    facts = {**held.open_case.company.model_dump(), field: value}
    return tuple(say("firm.problem", what=problem.what, remedy=problem.remedy) for problem in company_problems(facts) if problem.field == field)


def _tell_problems(held: Desk, field: str) -> None:
    for sentence in _problems(held, field, held.typed[field]):
        st.warning(sentence)


def keep(held: Desk, field: str, value: Any) -> None:
    """Keep a fact of the firm when it has changed; what breaks the rules (only the browser checks limits) is unknown."""
    sound = value if value is None or not _problems(held, field, value) else None
    if getattr(held.open_case.company, field) != sound:
        held.case = with_company(held.open_case, **{field: sound})


def number(label: str, saved: int | None, key: str, help: str, step: int = 1, maximum: int | None = None) -> int | None:
    """Show a field for a whole number, empty when not known."""
    seed(key, saved)
    value: int | None = st.number_input(label, min_value=0, max_value=maximum, value=None, step=step, key=key, help=help, placeholder=word("firm.empty"))
    return value


def yes_no(label: str, saved: bool | None, key: str, help: str | None = None) -> bool | None:
    """Show a yes and a no; neither is chosen when not known."""
    labels = {True: say("firm.yes"), False: say("firm.no")}
    chosen: bool | None = st.pills(label, list(labels), default=saved, format_func=labels.__getitem__, key=key, help=help)
    return chosen


def one_of(label: str, choices: dict[str, str], saved: str | None, key: str, help: str | None = None) -> str | None:
    """Show a list where one thing may be chosen, or nothing."""
    ids = list(choices)
    seed(key, saved if saved in choices else None)
    chosen: str | None = st.selectbox(label, ids, index=None, format_func=choices.__getitem__, key=key, placeholder=word("firm.choose"), help=help)
    return chosen


def some_of(label: str, choices: dict[str, str], saved: tuple[str, ...], key: str) -> tuple[str, ...]:
    """Show things of which several may be chosen; they come back in the order of the list."""
    labels = {id: written(choice) for id, choice in choices.items()}
    chosen = st.pills(label, list(choices), selection_mode="multi", default=list(saved), format_func=labels.__getitem__, key=key)
    return tuple(id for id in choices if id in chosen)
