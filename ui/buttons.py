"""Buttons whose press is never forgotten: a page that is made again before it has read a press (a
text that its browser sends just then) reads it the next time."""

from typing import Any

import streamlit as st

_PRESSED = "presses"


def button(label: str, *, key: str, **looks: Any) -> bool:
    """Draw a button; tell whether it was pressed, once for each press. `looks`: as `st.button`
    takes them."""
    pressed = st.button(label, key=key, on_click=_keep, args=(key,), **looks)
    return _read(key) or pressed


def submit(label: str, *, key: str, **looks: Any) -> bool:
    """Draw the button that sends a form; tell whether it was pressed, once for each press."""
    pressed = st.form_submit_button(label, key=key, on_click=_keep, args=(key,), **looks)
    return _read(key) or pressed


def forget_presses() -> None:
    """End a page that was drawn to its end: a press of a button that it does not have means nothing
    on the next one."""
    st.session_state.pop(_PRESSED, None)


def forget_press(*keys: str) -> None:
    """Take as not pressed buttons of a page that one has left by answering on it: the next page has
    others of the same name."""
    for key in keys:
        _read(key)


def _keep(key: str) -> None:
    # Streamlit plays it before the page: unlike what `st.button` returns, it outlives a page that
    # is stopped half-way to be made again. In a session that begins with the press of an old page,
    # only `st.button` tells it.
    st.session_state.setdefault(_PRESSED, set()).add(key)


def _read(key: str) -> bool:
    pressed: set[str] = st.session_state.get(_PRESSED, set())
    was = key in pressed
    pressed.discard(key)
    return was
