"""Why the store could not do something: in plain words for the person, in the log for the operator,
without a word that anyone typed."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from cases.store import MissingDossierError, RefusedError, StoreError
from kernel import BoussoleError, ContentError, sentences
from ui.text import md, word

#: Faults of the application rather than of the dossier: it lacks a questionnaire, or a version of
#: it.
_GONE = ("version", "questionnaire")
_log = logging.getLogger("boussole")


class UnseenDossierError(StoreError):
    """The browser has a dossier that the store could not show when another one was begun."""


def error_reason(error: BoussoleError) -> str:
    """Return the sentence for the person; what only an operator can mend goes to the log."""
    if isinstance(error, UnseenDossierError):
        return word("keeping.unseen")
    if isinstance(error, MissingDossierError | RefusedError):
        return str(error)
    if isinstance(error, ContentError):
        gone = [fault for fault in error.faults if fault.code in _GONE]
        return sentences(gone[0].what, gone[0].remedy) if gone else word("keeping.unreadable")
    _log.error("dossiers: %s", error)
    return word("keeping.not_now")


@contextmanager
def errors_shown() -> Iterator[None]:
    """Say on the page why something could not be done."""
    try:
        yield
    except BoussoleError as error:
        st.warning(md(error_reason(error)))
