"""A file that someone hands over: read once, at once; what is wrong with it is told where it was
handed over."""

from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from kernel import BoussoleError, ContentError, Fault, sentences, told
from ui.server import content
from ui.session import Desk, RefusedFile
from ui.text import md, say

#: Endings of the files that hold a case: a report, which carries its own, and the two forms of the
#: case alone.
TYPES = ["pdf", "yaml", "yml", "json"]

T = TypeVar("T")


def handed_over(
    held: Desk, name: str, label: str, types: list[str], read: Callable[[bytes, str], T]
) -> T | None:
    """Ask for a file, and return what `read` makes of its content and name, once. `name`: of the
    field.

    None before that, and when `read` raises a BoussoleError: what it says stays on the page until
    another file is handed over.
    """
    file = st.file_uploader(label, type=types, key=held.key(name))
    if file is not None and (name not in held.refused or held.refused[name].file != file.file_id):
        try:
            return read(content(file), file.name)
        except BoussoleError as error:
            held.refused[name] = RefusedFile(file.file_id, error)
    if name in held.refused:
        _tell(held.refused[name].why)
    return None


def _tell(error: BoussoleError) -> None:
    if not isinstance(error, ContentError):
        st.warning(md(str(error)))
        return
    count = len(error.faults) + error.more
    shown, rest = told(error.faults, error.more)
    st.error(say("welcome.bad_file", count=count))
    st.markdown("\n".join("- " + one for one in [*map(_told, shown), *filter(None, [md(rest)])]))


def _told(fault: Fault) -> str:
    """A PDF has no lines."""
    said = sentences(fault.what, fault.remedy)
    return (
        md(said)
        if fault.code.startswith("pdf-")
        else say("welcome.fault", line=fault.line, said=said)
    )
