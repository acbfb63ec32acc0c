"""The public aids that the firm received: a list, and a small form to add one."""

import streamlit as st

from companies import GrantedAid
from kernel import euros, long_date
from schemes import load
from ui.buttons import button
from ui.fields import typed_values, widgets
from ui.fields.facts.fact_field import FactField
from ui.fields.facts.listed_facts import ListWords, new_day, new_number, new_yes_no, rows
from ui.fields.facts.single_inputs import EUROS
from ui.fields.typed_values import TypedValue
from ui.text import md, plain, say, word

_MAX_NAME = 80


def received(asked: FactField) -> None:
    """Ask for the aids received, or that there are none."""
    asked.head()
    st.caption(say("received.all"))
    rows(
        asked,
        ListWords(say("received.none"), say("received.new"), say("received.remove")),
        "aucune",
        _told,
        _add,
    )


def _told(aid: GrantedAid) -> str:
    name = _names().get(aid.scheme or "", aid.scheme) or aid.funder or word("received.unnamed")
    known = [say("received.aid", name=name, date=long_date(aid.on))]
    if aid.amount_eur is not None:
        known.append(md(euros(aid.amount_eur)))
    said = {"settled": aid.settled, "de_minimis": aid.de_minimis}
    known += [
        say(f"received.{key}_{'no' if value is False else 'yes'}")
        for key, value in said.items()
        if value is not None
    ]
    return ", ".join(known)


def _add(asked: FactField) -> GrantedAid | None:
    names = {id: plain(name) for id, name in sorted(_names().items(), key=lambda item: item[1])}
    name = widgets.one_or_new(
        asked.spot("nom", say("received.name"), word("received.name_example")), names
    )
    funder = TypedValue(None) if name in names else typed_values.words(name or "", _MAX_NAME)
    for sentence in funder.said:
        st.warning(sentence)
    on = new_day(asked, "jour", say("received.on"))
    amount = new_number(asked, "montant", say("received.amount"), EUROS)
    settled = new_yes_no(asked, "solde", say("received.settled"))
    de_minimis = new_yes_no(asked, "minimis", say("received.de_minimis"))
    if not button(say("received.add"), key=asked.key("ajouter")):
        return None
    if on.value is None and not on.said:
        st.warning(say("received.no_day"))
    if on.value is None or amount.said:
        return None
    scheme = name if name in names else None
    return GrantedAid(
        scheme=scheme,
        funder=funder.value,
        on=on.value,
        amount_eur=amount.value,
        settled=settled,
        de_minimis=de_minimis,
    )


def _names() -> dict[str, str]:
    return {scheme.id: scheme.name for scheme in load().schemes}
