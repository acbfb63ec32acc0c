"""The script that Streamlit runs: page configuration and navigation, nothing else."""

import streamlit as st

from ui.buttons import forget_presses
from ui.interview import WELCOME
from ui.notices import notices
from ui.page_frame import show
from ui.pages import pages
from ui.server import bound_uploads, forbid_outside_calls, is_started, load_now, loading
from ui.session import ICON, bind, bind_files, desk, join


def main() -> None:
    """Show the page asked for. The first one waits for no content to be loaded."""
    forbid_outside_calls()
    bind()
    bind_files()
    bound_uploads()
    st.set_page_config(page_icon=str(ICON), layout="centered", initial_sidebar_state="auto")
    if not is_started():
        return
    loaded = loading()
    held = desk()
    join(held)
    held.pages = pages(held)
    page = st.navigation(list(held.pages.values()), position="hidden")
    if page is not held.pages[WELCOME]:
        load_now()
        loaded.result()
    show(page, notices)
    forget_presses()
    load_now()


if __name__ == "__main__":
    main()
