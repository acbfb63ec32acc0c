"""A case out of a file that someone hands over, a report among them; its faults are told where the file was handed over."""

from typing import Protocol

import streamlit as st

from cases import Case, from_bytes
from kernel import ContentError, Fault
from ui.text import say

#: Endings of the files that hold a case: a report, which carries its own, and the two forms of the case alone.
TYPES = ["pdf", "yaml", "yml", "json"]


class Handed(Protocol):
    """A file handed over: its name and its content."""

    name: str

    def getvalue(self) -> bytes:
        """Return the content."""


def case_in(file: Handed) -> Case | None:
    """Return the case of a file; None when it cannot be read, every fault then being told."""
    try:
        return from_bytes(file.getvalue(), file.name)
    except ContentError as error:
        _tell(error.faults)
        return None


def _tell(faults: tuple[Fault, ...]) -> None:
    st.error(say("welcome.bad_file" if len(faults) > 1 else "welcome.bad_file_one", count=len(faults)))
    st.markdown("\n".join("- " + _told(fault) for fault in faults))


def _told(fault: Fault) -> str:
    """A PDF has no lines."""
    kind = "welcome.fault_in_pdf" if fault.code.startswith("pdf-") else "welcome.fault"
    return say(kind, line=fault.line, what=fault.what, remedy=fault.remedy)
