"""The public aids that the firm received: a list, and a small form to add one."""

import streamlit as st

from companies import GrantedAid
from reports import euros, long_date
from schemes import load
from ui.asked import Asked
from ui.state import today
from ui.text import md, plain, say, word

_MAX_NAME = 80
_MAX_EUR = 1_000_000_000


def received(asked: Asked) -> None:
    """Ask for the aids received, or that there are none."""
    saved: tuple[GrantedAid, ...] | None = asked.saved
    asked.head()
    st.caption(say("received.all"))
    for index, aid in enumerate(saved or ()):
        _kept(asked, index, aid)
    if not saved:
        none = st.checkbox(say("received.none"), value=saved == (), key=asked.key("aucune"))
        asked.keep(() if none else None)
    with st.expander(say("received.new"), key=asked.key("ajout")):
        _add(asked)


def _kept(asked: Asked, index: int, aid: GrantedAid) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(_told(aid))
        if st.button(say("received.remove"), key=asked.key(f"retirer-{index}"), type="tertiary"):
            rest = tuple(other for place, other in enumerate(asked.saved) if place != index)
            asked.keep(rest or None, renew=True)


def _told(aid: GrantedAid) -> str:
    name = _names().get(aid.scheme or "", aid.scheme) or aid.funder or word("received.unnamed")
    known = [say("received.aid", name=name, date=long_date(aid.on))]
    if aid.amount_eur is not None:
        known.append(md(euros(aid.amount_eur)))
    said = {"settled": aid.settled, "de_minimis": aid.de_minimis}
    known += [say(f"received.{key}_{'no' if value is False else 'yes'}") for key, value in said.items() if value is not None]
    return ", ".join(known)


def _add(asked: Asked) -> None:
    names = {id: plain(name) for id, name in sorted(_names().items(), key=lambda item: item[1])}
    name = st.selectbox(
        say("received.name"),
        list(names),
        index=None,
        format_func=lambda id: names.get(id, id),
        key=asked.key("nom"),
        placeholder=word("received.name_example"),
        accept_new_options=True,
    )
    on = st.date_input(say("received.on"), None, max_value=today(), key=asked.key("jour"), format="DD/MM/YYYY")
    amount = st.number_input(say("received.amount"), 0, _MAX_EUR, None, 500, key=asked.key("montant"), placeholder=word("firm.empty"))
    settled = _yes_no(asked, "settled", "solde")
    de_minimis = _yes_no(asked, "de_minimis", "minimis")
    if not st.button(say("received.add"), key=asked.key("ajouter")):
        return
    if on is None:
        st.warning(say("received.no_day"))
        return
    known = name in names
    funder = (name or "").strip()[:_MAX_NAME] or None
    aid = GrantedAid(scheme=name if known else None, funder=None if known else funder, on=on, amount_eur=amount, settled=settled, de_minimis=de_minimis)
    asked.keep((*(asked.saved or ()), aid), renew=True)


def _yes_no(asked: Asked, name: str, part: str) -> bool | None:
    labels = {True: say("firm.yes"), False: say("firm.no")}
    chosen: bool | None = st.pills(say(f"received.{name}"), list(labels), format_func=labels.__getitem__, key=asked.key(part))
    return chosen


def _names() -> dict[str, str]:
    return {scheme.id: scheme.name for scheme in load().schemes}
