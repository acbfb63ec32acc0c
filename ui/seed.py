"""What a field shows at first."""

from typing import Any

import streamlit as st


def seed(key: str, value: Any) -> None:
    """Have a field show a value when it appears. As a default the value would come back whenever the person empties the field."""
    if value is not None and key not in st.session_state:
        st.session_state[key] = value
