"""The log: one form for our lines, Streamlit's and uvicorn's, each with its time and its level."""

import logging
import sys

import streamlit as st

_OTHERS = ("uvicorn", "uvicorn.error", "uvicorn.access")


def open_log() -> None:
    """Have our own lines written, and those of uvicorn in the same form, which is Streamlit's
    setting."""
    form = logging.Formatter(st.get_option("logger.messageFormat"))
    form.default_msec_format = "%s.%03d"
    ours = logging.getLogger("boussole")
    ours.setLevel(logging.INFO)
    if not ours.hasHandlers():
        ours.addHandler(logging.StreamHandler(sys.stderr))
    for handler in (
        handler for name in ("boussole", *_OTHERS) for handler in logging.getLogger(name).handlers
    ):
        handler.setFormatter(form)
