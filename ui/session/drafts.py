"""What the browser must know to keep what is being typed until the store has it (drafts.js): which
fields the page has, and what of them is kept."""

import json
import re
from html import escape
from typing import Any

import streamlit as st

from ui.buttons import button
from ui.session.desk import Desk
from ui.session.saved_at import saved_words
from ui.session.store import keeps
from ui.text import word

#: Told for the report alone, and kept in no dossier.
_LOCAL = "organisme-"
_WAKE = "reveiller"


def begin(held: Desk) -> None:
    """Begin a page: draw the button that the page presses by itself once its line is back. A
    session that begins anew then shows what the store has:
    what an old page still holds, and nobody has just typed, changes nothing."""
    held.telling.begin()
    with st.container(key="reveil"):
        if button(word("browser.wake"), key=_WAKE) and held.kept is not None and held.kept.fresh:
            held.redraw()


def end(held: Desk, slug: str, whole: bool) -> None:
    """End a page: tell it which dossier it is of, which fields it has, and which of their texts are
    where they are kept.
    Of a page that broke in the middle nobody knows what was read: it is told nothing."""
    if not whole:
        held.telling.drawing = set()
        return
    held.telling.shown(slug)
    with st.container(key="brouillons"):
        st.html(f'<span data-brouillons="{escape(json.dumps(_told(held)))}" hidden></span>')


def _told(held: Desk) -> dict[str, Any]:
    telling, texts = held.telling, _texts(held)
    fields = {
        _class(key): name for name, keys in texts.items() for key in keys if key in telling.here
    }
    local = sorted(name for name in texts if name.startswith(_LOCAL))
    unread = {
        name: found
        for name, keys in texts.items()
        if (found := _unread(held, name, next(iter(keys.values()))))
    }
    is_kept = held.kept is None or (held.kept.trouble is None and not held.kept.refused)
    stored = {
        name: [*keys.values()]
        for name, keys in texts.items()
        if is_kept and name not in unread and name not in local
    }
    return {
        "dossier": held.mark,
        "visit": telling.visit,
        "run": telling.runs,
        "kept": keeps(),
        "saved": saved_words(held) or "",
        "fields": fields,
        "stored": stored,
        "unread": unread,
        "shown": {
            name: [*keys.values()]
            for name, keys in texts.items()
            if name not in stored and name not in unread
        },
        "local": local,
        "behind": {name: _class(key) for name, key in telling.behind.items()},
        "over": [mark for mark in telling.over if mark != held.mark],
    }


def _texts(held: Desk) -> dict[str, dict[str, str]]:
    """Return the texts that were read in the fields of this page and of the one before it: name,
    then key, the latest first.

    One field has several keys when it was renewed: what stood in it before was read too, and then
    replaced on purpose.
    """
    lately = held.telling.here | held.telling.before
    found: dict[str, dict[str, str]] = {}
    for key in reversed(held.fields):
        if key in lately and isinstance(held.fields[key].shown, str):
            found.setdefault(held.names[key], {})[key] = held.fields[key].shown
    return found


def _unread(held: Desk, name: str, text: str) -> list[str] | None:
    """Return a text that cannot be kept as it stands in its field, which a sentence there says, and
    what could be kept of it."""
    typed = held.typed.get(name)
    if typed is None or typed.text != text:
        return None
    return [text, typed.of] if isinstance(typed.of, str) else [text] if typed.of else [text, ""]


def _class(key: str) -> str:
    """Return a key as the page writes it into the class of its field."""
    return re.sub(r"[^A-Za-z0-9_-]", "-", key.strip())
