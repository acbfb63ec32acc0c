"""The first page: what this is, the doors (the questionnaires, the money, the law), and a case
taken back."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import streamlit as st

from questionnaires import Mode, Questionnaire
from ui.buttons import button
from ui.interview import FIRM, RESUME, TRUST, WELCOME
from ui.offered_questionnaires import offered
from ui.page_frame import go, way_on
from ui.page_head import drawing
from ui.pages.newer_version import newer
from ui.pages.resume import from_file, place
from ui.session import Desk, desk, months_kept, new_case
from ui.text import md, plain, say, word


@dataclass(frozen=True)
class Offer:
    """One mode of one questionnaire. `apart`: of another questionnaire than the first;
    `under_title`: shown under its title."""

    questionnaire: Questionnaire
    mode: Mode
    apart: bool
    under_title: bool

    @property
    def choice(self) -> tuple[str, str]:
        """What tells it from all others."""
        return self.questionnaire.id, self.mode.id

    def key(self, what: str) -> str:
        """Return the key of one of its widgets: identifiers hold no dot, so that two questionnaires
        may name their modes alike."""
        return (
            f"{what}-{self.questionnaire.id}.{self.mode.id}"
            if self.apart
            else f"{what}-{self.mode.id}"
        )


def welcome() -> None:
    """Show the first page."""
    held = desk()
    st.title(say("welcome.title"), anchor=False)
    st.markdown(say("welcome.intro"))
    if held.case is not None:
        _go_on(held)
        newer(held)
    for rank, offer in enumerate(_offers()):
        _start(held, offer)
        if not rank:
            _money(held, offer)
    st.header(say("welcome.get_title"), anchor=False)
    st.markdown(say("welcome.get"))
    st.header(say("welcome.privacy_title"), anchor=False)
    st.markdown(
        say("welcome.privacy" if held.kept is None else "keeping.privacy", months=months_kept())
    )
    if button(say("trust.link"), key=TRUST, type="tertiary"):
        go(TRUST)
    st.header(say("welcome.back_title"), anchor=False)
    if held.kept is not None and button(say("keeping.to_resume"), key="vers-reprendre"):
        go(RESUME)
    from_file(held)
    if held.case is not None:
        way_on(held, WELCOME)


def _go_on(held: Desk) -> None:
    with st.container(border=True, key="en-cours"):
        questions = held.interview
        st.markdown(say("welcome.open", done=len(questions.done), total=len(questions.in_scope)))
        if button(say("welcome.go_on"), key="continuer", type="primary"):
            go(place(held))


def _offers() -> Iterator[Offer]:
    """Yield what may be started; under its title, each of several questionnaires."""
    every = offered()
    for rank, questionnaire in enumerate(every):
        if len(every) > 1:
            st.header(md(questionnaire.title), anchor=False)
        yield from (
            Offer(questionnaire, mode, apart=bool(rank), under_title=len(every) > 1)
            for mode in sorted(questionnaire.modes, key=lambda mode: mode.advisor)
        )


def _money(held: Desk, offer: Offer) -> None:
    """Offer the way to who may pay, by the firm alone: nothing of an open dossier is lost."""
    if not offer.mode.shows_level:
        return
    with st.container(border=True, key="porte-argent"):
        _drawn("argent")
        (st.subheader if offer.under_title else st.header)(say("welcome.money_title"), anchor=False)
        st.markdown(say("welcome.money"))
        if button(say("welcome.money_start"), key="commencer-argent"):
            if held.case is None:
                held.open(new_case(offer.questionnaire, offer.mode.id))
            held.asks_money = True
            go(FIRM)


def _drawn(door: str) -> None:
    with st.container(key=f"dessin-{door}"):
        st.image(drawing(door), alt=plain(word(f"welcome.drawn.{door}")), width="stretch")


def _start(held: Desk, offer: Offer) -> None:
    mode = offer.mode
    with st.container(border=True, key=offer.key("mode")):
        if not (mode.advisor or offer.apart):
            _drawn("questionnaire" if mode.shows_level else "loi")
        (st.subheader if offer.under_title else st.header)(md(mode.title), anchor=False)
        st.markdown(say("welcome.mode", minutes=mode.minutes, description=mode.description))
        kind = (
            "secondary"
            if mode.advisor or not mode.shows_level or offer.apart or held.case is not None
            else "primary"
        )
        if button(
            say("welcome.start_guided" if mode.advisor else "welcome.start"),
            key=offer.key("commencer"),
            type=kind,
        ):
            held.starting_over = offer.choice
        if held.starting_over == offer.choice:
            _begin(held, offer)


def _begin(held: Desk, offer: Offer) -> None:
    """Start at once when nothing would be lost; else have it confirmed."""
    if held.case is None:
        held.open(new_case(offer.questionnaire, offer.mode.id))
        go(FIRM)
    st.warning(
        say("welcome.start_over" if held.kept is None else f"keeping.{held.kept.leaves}_start_over")
    )
    with st.container(horizontal=True):
        _go_over(held, offer)
        if button(say("welcome.start_over_yes"), key=offer.key("effacer")):
            held.open(new_case(offer.questionnaire, offer.mode.id))
            go(FIRM)
        if button(say("welcome.start_over_no"), key=offer.key("garder")):
            held.starting_over = None
            st.rerun()


def _go_over(held: Desk, offer: Offer) -> None:
    """Take the answers to another mode of the same questionnaire, as the dossier follows it; not
    out of an interview where something is
    « non concerné », which only an advisor may say."""
    case = held.open_case
    own = (
        {mode.id: mode for mode in held.questionnaire.modes}
        if case.questionnaire == offer.questionnaire.id
        else {}
    )
    wanted = own.get(offer.mode.id)
    possible = (
        wanted is not None
        and case.mode != wanted.id
        and (wanted.advisor or not case.not_applicable)
    )
    if possible and button(say("welcome.go_over"), key=offer.key("passer"), type="primary"):
        held.case, held.starting_over = replace(case, mode=offer.mode.id), None
        go(held.interview.first_unfinished())
