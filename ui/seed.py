"""What a field shows at first."""

from typing import Any

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.state.common import user_key_from_element_id

from ui.bound import drawn_for
from ui.state import desk


def seed(key: str, value: Any) -> None:
    """Have a field show a value when it appears. As a default the value would come back whenever the person empties the field."""
    if value is not None and key not in st.session_state and not _sent(key):
        st.session_state[key] = value


def _sent(key: str) -> bool:
    """Tell whether the browser has said what the field holds: a page that outlived its server says it before the field is made again here."""
    context = get_script_run_ctx()
    if context is None:
        return False
    mark = desk().mark
    return any(user_key_from_element_id(one.id) == key and drawn_for(one.id) == mark for one in context.session_state.get_widget_states())
