"""What one leaves with: the PDF, the same report as a page, the follow-up files, the case."""

from dataclasses import replace

import streamlit as st

from kernel import BoussoleError
from presentation import Edition
from reports import Ticket, render
from ui.buttons import button
from ui.clock import now
from ui.page_frame import file_name, take_away
from ui.session import Desk, folded, kept_until, of_this_dossier
from ui.takeaway.pdf_order import order, ordered, report_name
from ui.takeaway.report_choices import choose, edition
from ui.takeaway.send import send
from ui.text import md, say

_LOOK_SECONDS = 0.5
#: The other forms, in the order shown.
_FILES = {
    "html": "text/html",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ics": "text/calendar",
    "json": "application/json",
}


def take(held: Desk) -> None:
    """Show the report, how far it is, what is chosen about it, and the other files."""
    with st.container(key="emporter"):
        place = st.container()
        with st.container(horizontal=True):
            for format in _FILES:
                _file(held, format)
            take_away(held, "resultat")
        folded(held, say("send.title"), "envoyer-le-rapport", lambda: send(held))
        choose(held)
        # Last, once what was chosen about it is known.
        with place:
            report(held)


def report(held: Desk) -> None:
    """Show the one button that makes sense: to have the report made, or to download it."""
    with st.container(key="rapport"):
        _report(held, ordered(held))


def _report(held: Desk, ticket: Ticket | None) -> None:
    if ticket is None:
        _order(held, "take.prepare")
    elif not ticket.done:
        st.fragment(_wait, run_every=_LOOK_SECONDS)(ticket)
    else:
        _offer(held, ticket)


def _wait(ticket: Ticket) -> None:
    """Say how far the report is, until it is there; then the page is shown anew, with it."""
    if ticket.done:
        st.rerun()
    place = ticket.place
    st.markdown(
        say(
            "take.preparing" if place is None else "take.waiting",
            place=place,
            seconds=ticket.seconds,
        )
    )


def _offer(held: Desk, ticket: Ticket) -> None:
    try:
        made = ticket.result()
    except BoussoleError as error:
        st.warning(md(str(error)))
        _order(held, "take.again")
        return
    st.download_button(
        say("take.pdf"),
        made,
        report_name(held),
        "application/pdf",
        key="rapport-pdf",
        type="primary",
        on_click="ignore",
    )


def _order(held: Desk, label: str) -> None:
    if button(say(label), key="preparer", type="primary"):
        order(held)
        st.rerun()


def _file(held: Desk, format: str) -> None:
    made = of_this_dossier(held, lambda: render(held.diagnosis, format, _until(held)))
    st.download_button(
        say(f"take.{format}"),
        made,
        f"rapport-{file_name(held)}.{format}",
        _FILES[format],
        key=f"rapport-{format}",
        on_click="ignore",
    )


def _until(held: Desk) -> Edition:
    """What was chosen, how long the dossier is there, for the calendar invites to nothing after
    that, and when: it takes the place of the one before."""
    saved = held.kept.saved if held.kept else None
    return replace(edition(held), kept_until=kept_until(saved) if saved else None, made_at=now())
