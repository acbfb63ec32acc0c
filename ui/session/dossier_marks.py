"""What a page sends is bound to the dossier it was drawn for: the identifier of every widget bears
a mark of it.

A browser that says what its fields hold names them by these identifiers. Those of another dossier
are nobody's: an old tab,
or one that outlived its server, writes nothing into the dossier that is open now. The mark is no
secret and opens nothing.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

import streamlit as st
from streamlit.elements.lib import utils
from streamlit.runtime.scriptrunner import get_script_run_ctx

from kernel import BoussoleError
from ui.session.desk import Desk, desk
from ui.text import word

_SIGN = "_"


@cache
def bind() -> None:
    """Have Streamlit put the mark into every identifier that it makes, once a process: no widget
    can be forgotten, and keys stay as they are written."""
    plain = utils._compute_element_id

    def marked(element_type: str, user_key: str | None = None, **arguments: Any) -> str:
        prefix, digest, key = plain(element_type, user_key, **arguments).split("-", maxsplit=2)
        mark = desk().mark if get_script_run_ctx() else ""
        return f"{prefix}-{digest}{_SIGN if mark else ''}{mark}-{key}"

    utils._compute_element_id = marked


def drawn_for(widget: str) -> str:
    """Return the mark that the identifier of a widget bears, nothing when it was drawn without a
    dossier."""
    return widget.split("-", maxsplit=2)[1].partition(_SIGN)[2]


def sent_for() -> set[str]:
    """Return the marks that came with this run: those of the widgets whose state the browser has
    sent."""
    context = get_script_run_ctx()
    return (
        {drawn_for(one.id) for one in context.session_state.get_widget_states()}
        if context
        else set()
    )


def of_this_dossier(held: Desk, make: Callable[[], bytes]) -> Callable[[], bytes]:
    """Have a file that is made at the click be of the dossier it was offered for: once this session
    has another one, or its browser opens it
    no more, none is made: BoussoleError."""
    mark = held.mark

    def made() -> bytes:
        kept = held.kept
        if held.mark != mark or (
            kept is not None and kept.dossier is not None and not kept.may_go_on()
        ):
            raise BoussoleError(word("parted.title"))
        return make()

    return made


def tell_the_page(held: Desk) -> None:
    """Tell scripts of the page which dossier it is drawn for, nothing without one, and the ticket
    for the cookie that waits for its browser."""
    handing = held.kept.handing if held.kept else None
    ticket = f' data-ticket="{handing.ticket}"' if handing else ""
    st.html(f'<span data-dossier="{held.mark}"{ticket} hidden></span>')
