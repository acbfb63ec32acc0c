"""The firms that hold a share of this one, or the other way round."""

import streamlit as st

from companies import Partner
from reports import euros
from ui.asked import Asked
from ui.inputs import MAX_EUR
from ui.text import say, word

_MAX_HEADCOUNT = 1_000_000


def partners(asked: Asked) -> None:
    """Ask for each partner, or that there is none."""
    saved: tuple[Partner, ...] | None = asked.saved
    asked.head()
    for index, partner in enumerate(saved or ()):
        _kept(asked, index, partner)
    if not saved:
        none = st.checkbox(say("partners.none"), value=saved == (), key=asked.key("aucun"))
        asked.keep(() if none else None)
    with st.expander(say("partners.new"), key=asked.key("ajout")):
        _add(asked)


def _kept(asked: Asked, index: int, partner: Partner) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(_told(partner))
        if st.button(say("partners.remove"), key=asked.key(f"retirer-{index}"), type="tertiary"):
            rest = tuple(other for place, other in enumerate(asked.saved) if place != index)
            asked.keep(rest or None, renew=True)


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
    share = st.number_input(say("partners.share"), 0.0, 100.0, None, 1.0, "%g", key=asked.key("part"), placeholder="")
    figures = {
        "headcount": _whole(asked, "headcount", _MAX_HEADCOUNT),
        "turnover_eur": _whole(asked, "turnover_eur", MAX_EUR),
        "balance_sheet_eur": _whole(asked, "balance_sheet_eur", MAX_EUR),
    }
    if not st.button(say("partners.add"), key=asked.key("ajouter")):
        return
    if share is None:
        st.warning(say("partners.no_share"))
        return
    asked.keep((*(asked.saved or ()), Partner(share_pct=int(share) if share.is_integer() else share, **figures)), renew=True)


def _whole(asked: Asked, name: str, maximum: int) -> int | None:
    key, empty = asked.key(name), word("firm.empty")
    value: int | None = st.number_input(say(f"partners.{name}"), 0, maximum, None, 1, key=key, placeholder=empty)
    return value
