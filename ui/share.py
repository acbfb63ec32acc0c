"""A button that hands a text, or a file with it, to the sharing of the phone itself (sharing.js);
hidden where the browser has none."""

import json
from dataclasses import dataclass
from html import escape

import streamlit as st

from ui.buttons import button


@dataclass(frozen=True)
class SharedFile:
    """A file to share: the address from which this browser may fetch it, its name and its type."""

    address: str
    name: str
    type: str


def share_button(
    spot: str, label: str, title: str, text: str, file: SharedFile | None = None
) -> None:
    """Draw the button. `spot`: what tells it from the others of the page."""
    told = {"title": title, "text": text}
    if file:
        told |= {"file": file.address, "name": file.name, "type": file.type}
    with st.container(key=f"partager-{spot}"):
        st.html(f'<span data-partager="{escape(json.dumps(told))}" hidden></span>')
        button(label, key=f"donner-{spot}")
