"""The firms that hold a share of this one, or the other way round."""

import streamlit as st

from companies import MAX_HEADCOUNT, Partner
from reports import euros
from ui import fields
from ui.asked import Asked
from ui.heard import Scope
from ui.inputs import EUROS
from ui.text import say, word

_FIGURES = {"headcount": Scope(maximum=MAX_HEADCOUNT), "turnover_eur": EUROS, "balance_sheet_eur": EUROS}


def partners(asked: Asked) -> None:
    """Ask for each partner, or that there is none."""
    saved: tuple[Partner, ...] | None = asked.saved
    asked.head()
    for index, partner in enumerate(saved or ()):
        _kept(asked, index, partner)
    if not saved:
        fields.box(asked.spot("aucun", say("partners.none")), lambda: asked.saved == (), lambda none: asked.keep(() if none else None))
    with st.expander(say("partners.new"), key=asked.key("ajout")):
        _add(asked)


def _kept(asked: Asked, index: int, partner: Partner) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(_told(partner))
        if st.button(say("partners.remove"), key=asked.key(f"retirer-{index}"), type="tertiary"):
            rest = tuple(other for place, other in enumerate(asked.saved) if place != index)
            asked.keep(rest or None)


def _told(partner: Partner) -> str:
    known = [say("partners.share_told", share=f"{partner.share_pct:g}".replace(".", ","))]
    if partner.headcount is not None:
        known.append(say("partners.headcount_told", count=partner.headcount))
    if partner.turnover_eur is not None:
        known.append(say("partners.turnover_told", amount=euros(partner.turnover_eur)))
    if partner.balance_sheet_eur is not None:
        known.append(say("partners.balance_told", amount=euros(partner.balance_sheet_eur)))
    return ", ".join(known)


def _add(asked: Asked) -> None:
    share = fields.new_number(asked.spot("part", say("partners.share"), word("firm.empty")), Scope(whole=False, maximum=100, unit="%"))
    figures = {name: fields.new_number(asked.spot(name, say(f"partners.{name}"), word("firm.empty")), scope) for name, scope in _FIGURES.items()}
    if not st.button(say("partners.add"), key=asked.key("ajouter")):
        return
    if share.value is None and not share.said:
        st.warning(say("partners.no_share"))
    elif not any(one.said for one in (share, *figures.values())):
        one = Partner(share_pct=share.value, **{name: figure.value for name, figure in figures.items()})
        asked.keep((*(asked.saved or ()), one))
        asked.renew()
