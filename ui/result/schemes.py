"""Public support on the screen: the questions that settle, the schemes by verdict, a search over
all of them."""

from collections.abc import Sequence

import streamlit as st

from kernel import LONGEST, unaccented
from presentation import Presentation, SchemeCard, SchemeGroups
from presentation import named as word_for
from presentation import say as told
from ui.buttons import button
from ui.result.deciding_questions import questions
from ui.result.scheme import folded, found
from ui.session import Desk
from ui.text import bullets, md, plain, say, word

#: Schemes of a group that are shown at first; most that a search shows.
_FEW = 5
_MOST_FOUND = 10


def support(held: Desk, shown: Presentation) -> None:
    """Show what may be paid and by whom: how many schemes, what to answer, the schemes, a search
    over all."""
    _notes(shown.schemes)
    with st.container(key="a-trancher"):
        questions(held, shown)
    _groups(held, shown.schemes)
    with st.container(key="a-chercher"):
        _search(shown.schemes)


def _notes(schemes: SchemeGroups) -> None:
    with st.container(key="decompte"):
        st.markdown(md(schemes.counts))
    for note in schemes.notes:
        st.markdown(md(note))
    st.markdown(md(schemes.none_note or told("schemes.warning")))


def _groups(held: Desk, schemes: SchemeGroups) -> None:
    kind = _kind(schemes)
    _group("first", _of(schemes.first, kind))
    _few(held, "more", _of(schemes.more, kind))
    _unverified(_of(schemes.unverified, kind))
    _few(held, "resources", _of(schemes.resources, kind))
    _aside(_of(schemes.aside, kind))
    for name, cards in (("refused", schemes.refused), ("closed", schemes.closed)):
        _out(name, _of(cards, kind))


def _kind(schemes: SchemeGroups) -> str | None:
    """Have one kind of support chosen, or all."""
    kinds = {card.match.kind: plain(card.kind) for card in schemes.told}
    ordered = sorted(kinds, key=kinds.__getitem__)
    label, hint = say("support.kind"), word("support.all_kinds")
    chosen: str | None = st.selectbox(
        label, ordered, None, kinds.__getitem__, key="filtre-genre", placeholder=hint
    )
    return chosen


def _of(cards: Sequence[SchemeCard], kind: str | None) -> tuple[SchemeCard, ...]:
    return tuple(card for card in cards if kind in (None, card.match.kind))


def _group(name: str, cards: Sequence[SchemeCard]) -> None:
    if not cards:
        return
    st.header(md(word_for("schemes.groups", name)), anchor=False)
    if name == "resources":
        st.markdown(md(told("schemes.resources_note")))
    for card in cards:
        folded(card)


def _few(held: Desk, name: str, cards: Sequence[SchemeCard]) -> None:
    """Show the first of a group, and all when asked for."""
    few = cards if name in held.unfolded else cards[:_FEW]
    _group(name, few)
    rest = len(cards) - len(few)
    if rest and button(say("support.all", count=rest), key=f"tous-{name}"):
        held.unfolded.add(name)
        st.rerun()


def _unverified(cards: Sequence[SchemeCard]) -> None:
    """Fold what hangs on our own ignorance, each with whom to call."""
    if cards:
        with st.expander(md(told("schemes.unverified.title", count=len(cards)))):
            st.markdown(md(told("schemes.unverified.intro")))
            st.markdown(bullets(md(card.call) for card in cards))


def _aside(cards: Sequence[SchemeCard]) -> None:
    """Fold what is likely for others, each with what says so."""
    title = word_for("schemes.groups", "aside")
    if cards:
        with st.expander(say("support.out", title=title, count=len(cards))):
            st.markdown(bullets(md(card.aside_line) for card in cards))


def _out(name: str, cards: Sequence[SchemeCard]) -> None:
    if cards:
        with st.expander(
            say("support.out", title=word_for("schemes.groups", name), count=len(cards))
        ):
            st.markdown(bullets(md(card.refusal_line) for card in cards))


def _search(schemes: SchemeGroups) -> None:
    """Find any scheme by its name or another name that it goes by, closed ones and those of other
    regions included."""
    st.header(say("support.search_title"), anchor=False)
    st.markdown(say("support.search_intro"))
    words = st.text_input(
        say("support.search"), key="chercher-dispositif", placeholder=word("support.search_example")
    )
    if len(words or "") > LONGEST:
        st.warning(say("support.search_long", limit=LONGEST))
        return
    wanted = _letters(words or "")
    if not wanted:
        return
    cards = [
        card for card in schemes.all if any(wanted in _letters(name) for name in card.all_names)
    ]
    st.markdown(
        say("support.found" if cards else "support.not_found", count=len(cards), words=words or "")
    )
    for card in cards[:_MOST_FOUND]:
        found(card)


def _letters(text: str) -> str:
    """Return the letters and digits of a text, without accents, capitals or marks."""
    return "".join(letter for letter in unaccented(text).lower() if letter.isalnum())
