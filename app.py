"""The script that Streamlit runs: page configuration and navigation, nothing else."""

import streamlit as st

from ui.bound import bind
from ui.follow import join
from ui.frame import show
from ui.notices import notices
from ui.owned import ICON, bind_files
from ui.pages import pages
from ui.silence import stay_home
from ui.start import is_started
from ui.state import desk
from ui.uploads import bound_uploads
from ui.warm import warm


def main() -> None:
    """Show the page asked for."""
    stay_home()
    bind()
    bind_files()
    bound_uploads()
    st.set_page_config(page_icon=str(ICON), layout="centered", initial_sidebar_state="auto")
    if not is_started():
        return
    warm()
    held = desk()
    join(held)
    held.pages = pages(held)
    show(st.navigation(list(held.pages.values()), position="hidden"), notices)


if __name__ == "__main__":
    main()
