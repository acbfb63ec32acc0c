"""The last part of the result: the questions that settle, the schemes by verdict, a search over all of them."""

from collections.abc import Sequence

import streamlit as st

from kernel import LONGEST, unaccented
from presentation import Presentation
from schemes import Match
from ui.result.deciding_questions import questions
from ui.result.scheme import card, found, line
from ui.session import Desk
from ui.text import plain, say, word

#: Schemes of a group that are shown at first; most that a search shows.
_FEW = 5
_MOST_FOUND = 10
_INTROS = {"support.resources": "support.resources_intro"}


def support(held: Desk, shown: Presentation) -> None:
    """Show what may be paid and by whom: how many schemes, what to answer, the schemes, a search over all."""
    _counts(shown)
    with st.container(key="a-trancher"):
        questions(held, shown)
    _schemes(held, shown)
    with st.container(key="a-chercher"):
        _search(shown)


def _counts(shown: Presentation) -> None:
    found = shown.support
    counts = {"fitting": len(found.fitting), "to_confirm": len(found.to_confirm), "others": len(found.others), "elsewhere": found.elsewhere}
    with st.container(key="decompte"):
        st.markdown(say("support.counts", **counts))
    if found.unplaced:
        st.markdown(say("support.unplaced", count=found.unplaced))
    if note := shown.diagnosis.territory_note:
        st.markdown(say("support.territory", note=note))
    st.markdown(say("support.intro") if found.fitting or found.to_confirm else say("support.none"))


def _schemes(held: Desk, shown: Presentation) -> None:
    found, names = shown.support, _names(shown)
    kind = _kind(shown)
    _group("support.fitting", _of(found.fitting, kind), names)
    _few(held, "support.to_confirm", _of(found.to_confirm, kind), names)
    _few(held, "support.resources", _of(found.resources, kind), names)
    _refused(_of(found.others, kind))


def _names(shown: Presentation) -> dict[str, str]:
    return {match.id: match.name for match in shown.diagnosis.schemes}


def _kind(shown: Presentation) -> str | None:
    """Have one kind of support chosen, or all."""
    found = shown.support
    kinds = {match.kind: plain(match.kind_label) for match in (*found.fitting, *found.to_confirm, *found.resources, *found.others)}
    chosen: str | None = st.selectbox(
        say("support.kind"), sorted(kinds, key=kinds.__getitem__), None, kinds.__getitem__, key="filtre-genre", placeholder=word("support.all_kinds")
    )
    return chosen


def _of(matches: Sequence[Match], kind: str | None) -> tuple[Match, ...]:
    return tuple(match for match in matches if kind in (None, match.kind))


def _group(title: str, matches: Sequence[Match], names: dict[str, str]) -> None:
    if not matches:
        return
    st.subheader(say(title), anchor=False)
    if title in _INTROS:
        st.markdown(say(_INTROS[title]))
    for match in matches:
        card(match, names)


def _few(held: Desk, title: str, matches: Sequence[Match], names: dict[str, str]) -> None:
    """Show the first of a group, and all when asked for."""
    few = matches if title in held.unfolded else matches[:_FEW]
    _group(title, few, names)
    rest = len(matches) - len(few)
    if rest and st.button(say("support.all", count=rest), key=f"tous-{title.removeprefix('support.')}"):
        held.unfolded.add(title)
        st.rerun()


def _refused(matches: Sequence[Match]) -> None:
    if matches:
        with st.expander(say("support.others", count=len(matches))):
            st.markdown("\n".join(map(line, matches)))


def _search(shown: Presentation) -> None:
    """Find any scheme by its name or another name that it goes by, closed ones and those of other regions included."""
    st.subheader(say("support.search_title"), anchor=False)
    st.markdown(say("support.search_intro"))
    words = st.text_input(say("support.search"), key="chercher-dispositif", placeholder=word("support.search_example"))
    if len(words or "") > LONGEST:
        st.warning(say("support.search_long", limit=LONGEST))
        return
    wanted = _letters(words or "")
    if not wanted:
        return
    named = [match for match in shown.diagnosis.schemes if any(wanted in _letters(name) for name in (match.name, *match.aliases))]
    st.markdown(say("support.found" if named else "support.not_found", count=len(named), words=words or ""))
    names = _names(shown)
    for match in named[:_MOST_FOUND]:
        found(match, names)


def _letters(text: str) -> str:
    """Return the letters and digits of a text, without accents, capitals or marks."""
    return "".join(letter for letter in unaccented(text).lower() if letter.isalnum())
