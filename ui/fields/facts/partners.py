"""The firms that hold a share of this one, or the other way round."""

import streamlit as st

from companies import MAX_HEADCOUNT, Partner
from kernel import euros
from ui.buttons import button
from ui.fields.facts.fact_field import FactField
from ui.fields.facts.listed_facts import ListWords, new_number, rows
from ui.fields.facts.single_inputs import EUROS
from ui.fields.typed_values import Scope
from ui.text import say

_FIGURES = {
    "headcount": Scope(maximum=MAX_HEADCOUNT),
    "turnover_eur": EUROS,
    "balance_sheet_eur": EUROS,
}


def partners(asked: FactField) -> None:
    """Ask for each partner, or that there is none."""
    asked.head()
    rows(
        asked,
        ListWords(say("partners.none"), say("partners.new"), say("partners.remove")),
        "aucun",
        _told,
        _add,
    )


def _told(partner: Partner) -> str:
    known = [say("partners.share_told", share=f"{partner.share_pct:g}".replace(".", ","))]
    if partner.headcount is not None:
        known.append(say("partners.headcount_told", count=partner.headcount))
    if partner.turnover_eur is not None:
        known.append(say("partners.turnover_told", amount=euros(partner.turnover_eur)))
    if partner.balance_sheet_eur is not None:
        known.append(say("partners.balance_told", amount=euros(partner.balance_sheet_eur)))
    return ", ".join(known)


def _add(asked: FactField) -> Partner | None:
    share = new_number(
        asked, "part", say("partners.share"), Scope(whole=False, maximum=100, unit="%")
    )
    figures = {
        name: new_number(asked, name, say(f"partners.{name}"), scope)
        for name, scope in _FIGURES.items()
    }
    if not button(say("partners.add"), key=asked.key("ajouter")):
        return None
    if share.value is None and not share.said:
        st.warning(say("partners.no_share"))
    if share.value is None or any(one.said for one in (share, *figures.values())):
        return None
    return Partner(
        share_pct=share.value, **{name: figure.value for name, figure in figures.items()}
    )
