"""The main activity, found by everyday words or by its code."""

import streamlit as st

from companies import naf, search_naf
from ui.fields import keep, one_of
from ui.state import Desk
from ui.text import plain, say, word

_MOST_ACTIVITIES = 12


def activity(held: Desk, place: str) -> None:
    """Show the activity of the firm and keep what is chosen. `place`: where on the screens, and the group that its widgets are renewed with."""
    words = st.text_input(
        say("firm.activity"),
        value=held.open_case.company.naf or "",
        key=held.key(f"{place}-naf-mots", place),
        placeholder=word("firm.activity_example"),
        help=say("firm.activity_help"),
        max_chars=80,
    )
    keep(held, "naf", _code(held, (words or "").strip(), place))


def _code(held: Desk, words: str, place: str) -> str | None:
    """Have one activity chosen among those that the words may mean."""
    found = search_naf(words)[:_MOST_ACTIVITIES]
    if not found:
        if words:
            st.info(say("firm.no_activity"))
        return None
    labels = {one.code: plain(f"{one.label} ({one.code})") for one in found}
    written, saved = naf(words), held.open_case.company.naf
    likely = saved if saved in labels else written.code if written else None
    return one_of(say("firm.naf"), labels, likely, held.key(f"{place}-naf-{len(words)}-{found[0].code.replace('.', '')}", place))
