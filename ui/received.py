"""The public aids that the firm received: a list, and a small form to add one."""

import streamlit as st

from companies import GrantedAid
from reports import euros, long_date
from schemes import load
from ui import fields, heard
from ui.asked import Asked
from ui.heard import Heard
from ui.inputs import EUROS
from ui.text import md, plain, say, word

_MAX_NAME = 80


def received(asked: Asked) -> None:
    """Ask for the aids received, or that there are none."""
    saved: tuple[GrantedAid, ...] | None = asked.saved
    asked.head()
    st.caption(say("received.all"))
    for index, aid in enumerate(saved or ()):
        _kept(asked, index, aid)
    if not saved:
        fields.box(asked.spot("aucune", say("received.none")), lambda: asked.saved == (), lambda none: asked.keep(() if none else None))
    with st.expander(say("received.new"), key=asked.key("ajout")):
        _add(asked)


def _kept(asked: Asked, index: int, aid: GrantedAid) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(_told(aid))
        if st.button(say("received.remove"), key=asked.key(f"retirer-{index}"), type="tertiary"):
            rest = tuple(other for place, other in enumerate(asked.saved) if place != index)
            asked.keep(rest or None)


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
    funder = Heard(None) if name in names else heard.words(name or "", _MAX_NAME)
    for sentence in funder.said:
        st.warning(sentence)
    on = fields.new_day(asked.spot("jour", say("received.on"), word("typed.day_example")))
    amount = fields.new_number(asked.spot("montant", say("received.amount"), word("firm.empty")), EUROS)
    settled = _yes_no(asked, "settled", "solde")
    de_minimis = _yes_no(asked, "de_minimis", "minimis")
    if not st.button(say("received.add"), key=asked.key("ajouter")):
        return
    if on.value is None and not on.said:
        st.warning(say("received.no_day"))
    elif not on.said and not amount.said:
        scheme = name if name in names else None
        aid = GrantedAid(scheme=scheme, funder=funder.value, on=on.value, amount_eur=amount.value, settled=settled, de_minimis=de_minimis)
        asked.keep((*(asked.saved or ()), aid))
        asked.renew()


def _yes_no(asked: Asked, name: str, part: str) -> bool | None:
    labels = {True: say("firm.yes"), False: say("firm.no")}
    chosen: bool | None = st.pills(say(f"received.{name}"), list(labels), format_func=labels.__getitem__, key=asked.key(part))
    return chosen


def _names() -> dict[str, str]:
    return {scheme.id: scheme.name for scheme in load().schemes}
