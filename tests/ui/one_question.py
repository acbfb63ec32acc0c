"""A page that asks for one fact, in one or several places. The session holds what to ask: "field", "places", and the case as "text"."""

import streamlit as st

from cases import from_text
from ui.fields.facts.fact_field import FactField
from ui.fields.facts.fact_inputs import ask
from ui.session.desk import desk

held = desk()
if held.case is None:
    held.open(from_text(st.session_state["text"].encode(), "dossier.yaml"))
before = held.case
for place in st.session_state["places"]:
    ask(FactField(held, st.session_state["field"], "Question", place))
if held.case is not before:
    st.rerun()
