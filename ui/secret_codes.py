"""Secrets shown once, with a button that copies them: recovery code, private link, code for an
advisor."""

from collections.abc import Callable
from urllib.parse import urlsplit

import streamlit as st

from cases.store import SHARE_LIFE
from kernel import long_date
from ui.buttons import button
from ui.clock import now
from ui.session import Desk, Keeping, errors_shown, kept_until, store
from ui.text import say


def code_box(held: Desk, kept: Keeping) -> None:
    """Offer a recovery code; show it once it is made."""

    def make(dossier: str) -> str:
        code = store().new_code(dossier, at=now())
        kept.has_code = True
        return code

    _box(held, kept, "code", make)


def link_box(held: Desk, kept: Keeping) -> None:
    """Offer a private link; show it once it is made, as long as it opens the dossier."""
    shown = held.secrets.get("lien")
    if shown is not None and store().by_link(shown.rpartition("/")[2], at=now()) is None:
        del held.secrets["lien"]
    _box(
        held,
        kept,
        "lien",
        lambda dossier: f"{_site()}/reprendre/{store().new_link(dossier, at=now())}",
    )


def share_box(held: Desk, kept: Keeping) -> None:
    """Offer a code for an advisor; show it once it is made."""
    _box(held, kept, "partage", lambda dossier: store().share(dossier, at=now()))


def _box(held: Desk, kept: Keeping, kind: str, make: Callable[[str], str]) -> None:
    """Only who owns the dossier may have one made."""
    if kind in held.secrets:
        with st.container(key=f"secret-{kind}"):
            st.code(held.secrets[kind], language=None, wrap_lines=True)
            until = long_date(kept_until(kept.saved or now()))
            st.caption(say(f"codes.{kind}_once", until=until, share_days=SHARE_LIFE.days))
    elif (
        button(
            say(f"codes.{kind}_again" if kind == "code" and kept.has_code else f"codes.{kind}"),
            key=f"creer-{kind}",
        )
        and kept.owned
    ):
        _make(held, kept.dossier or "", kind, make)


def _make(held: Desk, dossier: str, kind: str, make: Callable[[str], str]) -> None:
    with errors_shown():
        held.secrets[kind] = make(dossier)
        st.rerun()


def _site() -> str:
    """Return the address of this site as the browser knows it."""
    parts = urlsplit(st.context.url or "")
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
