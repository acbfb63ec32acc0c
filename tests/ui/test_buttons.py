"""A press is read once, by the page that has the button, even when the page was stopped before it came to it."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

UI = Path(__file__).parents[2] / "ui"


def page() -> None:
    import streamlit as st  # noqa: PLC0415 -- this text is all that is played

    from ui.buttons import button, forget_presses, submit  # noqa: PLC0415

    st.session_state.setdefault("read", [])
    if st.session_state.pop("cut", False):
        # As a text that comes meanwhile has the page made again: nothing of this run is read.
        st.rerun()
    if st.session_state.get("drawn", True) and button("Ajouter", key="ajouter"):
        st.session_state.read.append("ajouter")
    with st.form("demande"):
        if submit("Envoyer", key="envoyer"):
            st.session_state.read.append("envoyer")
    forget_presses()


@pytest.fixture
def app() -> AppTest:
    return AppTest.from_function(page).run()


@pytest.mark.parametrize("key", ["ajouter", "envoyer"])
@pytest.mark.parametrize("cut", [False, True])
def test_a_press_is_read_once(app: AppTest, key: str, cut: bool) -> None:
    app.session_state["cut"] = cut
    app.button(key).click().run()
    assert app.session_state["read"] == [key]
    assert app.run().session_state["read"] == [key]


def test_a_press_of_a_button_that_the_page_has_no_more_means_nothing_later(app: AppTest) -> None:
    app.session_state["drawn"] = False
    app.button("ajouter").click().run()
    app.session_state["drawn"] = True
    assert app.run().session_state["read"] == []


def test_no_screen_draws_a_button_of_another_kind() -> None:
    texts = {path: path.read_text(encoding="utf-8") for path in UI.rglob("*.py") if path.name != "buttons.py"}
    assert [path.name for path, text in texts.items() if "st.button(" in text or "st.form_submit_button(" in text] == []
