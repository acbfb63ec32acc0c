"""The law on the screen: its alarm, the class of the firm's uses, what is left to do, the dates."""

from collections.abc import Iterable

import streamlit as st

from presentation import Law, Presentation, titles
from presentation import say as told
from ui.result.verdict import to_clear_up
from ui.text import bullets, md, plain, say

_BOXES = {"alarm": st.error, "warning": st.warning, "note": st.info}


def alarm(shown: Presentation) -> None:
    """Show what the law forbids, or may forbid, and where all that it says is told."""
    if found := shown.alarm:
        more = found.more(titles(shown, "screen")["loi"])
        st.error(f"{md(found.heading)}  \n{md(found.message)} {md(more)}")


def law(shown: Presentation) -> None:
    """Show what the law asks; what is to do about it is folded."""
    found = shown.law
    _class(found)
    if found.practices:
        with st.expander(md(found.practices_counted)):
            st.markdown(bullets(md(item.line) for item in found.practices))
    if found.papers:
        with st.expander(md(told("law.papers.title"))):
            st.markdown(bullets(map(md, found.papers)))
    if found.supplier:
        with st.expander(md(told("law.supplier.title")), key="fournisseur"):
            _message(found)
    _part(told("law.dates.title"), _dates(found))
    if found.notes:
        with st.expander(md(told("law.notes.title"))):
            st.markdown(bullets(map(md, found.notes)))
    st.caption(md(found.limit))


def points_alone(shown: Presentation) -> None:
    """Show the points to treat as the whole of a result, in the open, without level nor score."""
    found = shown.law
    if found.is_told:
        _class(found)
    if found.unsure:
        st.markdown(md(found.unsure))
    practices = [item.line for item in found.practices] or [told("law.practices.none")]
    if found.is_told:
        _part(told("law.practices.title"), practices)
    else:
        st.markdown(bullets(map(md, practices)))
    to_clear_up(shown)
    _part(told("law.papers.title"), found.papers)
    if found.supplier:
        st.header(md(told("law.supplier.title")), anchor=False)
        _message(found)
    _part(told("law.dates.title"), _dates(found))
    _part(told("law.notes.title"), found.notes)
    if found.is_told:
        st.caption(md(found.limit))


def _class(found: Law) -> None:
    if found.tone in _BOXES:
        _BOXES[found.tone](md(found.label))
    elif found.is_placed:
        st.markdown(f"**{md(found.label)}**")
    for message in found.told:
        st.markdown(md(message))


def _dates(found: Law) -> Iterable[str]:
    return (duty.line for duty in found.duties)


def _part(title: str, lines: Iterable[str]) -> None:
    if listed := bullets(map(md, lines)):
        st.header(md(title), anchor=False)
        st.markdown(listed)


def _message(found: Law) -> None:
    """A block with its own button to copy it."""
    st.markdown(md(told("law.supplier.intro")))
    with st.container(key="message-fournisseur"):
        st.code(plain("\n".join(found.supplier)), language=None, wrap_lines=True)
    st.caption(say("law.copy"))
