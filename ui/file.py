"""A case out of a file that someone hands over, a report among them; its faults are told where the file was handed over."""

from typing import Protocol

import streamlit as st

from cases import Case
from kernel import BoussoleError, ContentError, Fault, told
from ui.press import press
from ui.text import md, say

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
        return press().case(file.getvalue(), file.name)
    except ContentError as error:
        _tell(error)
    except BoussoleError as error:
        st.error(md(str(error)))
    return None


def _tell(error: ContentError) -> None:
    count = len(error.faults) + error.more
    shown, rest = told(error.faults, error.more)
    st.error(say("welcome.bad_file" if count > 1 else "welcome.bad_file_one", count=count))
    st.markdown("\n".join("- " + one for one in [*map(_told, shown), *filter(None, [md(rest)])]))


def _told(fault: Fault) -> str:
    """A PDF has no lines."""
    kind = "welcome.fault_in_pdf" if fault.code.startswith("pdf-") else "welcome.fault"
    return say(kind, line=fault.line, what=fault.what, remedy=fault.remedy)
