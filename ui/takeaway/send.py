"""« Envoyer »: the report or a link to the dossier, by the phone's own sharing, in a mail or a text
message that open ready; nothing leaves by itself."""

import streamlit as st

from kernel import BoussoleError, long_date
from presentation import mail_link, text_link
from ui.secret_codes import link_box
from ui.session import Desk, address_of, errors_shown
from ui.share import SharedFile, share_button
from ui.takeaway.own_mail import own_mail
from ui.takeaway.pdf_order import made, report_name
from ui.text import say, word

_PDF = "application/pdf"


def send(held: Desk) -> None:
    """Show the ways to send, and what each of them hands over."""
    st.markdown(say("send.before"))
    subject, text = _words(held)
    with st.container(horizontal=True, key="envoyer"):
        share_button("rapport", say("send.phone"), subject, text, _report(held))
        st.link_button(say("send.mail"), mail_link(subject, text))
        st.link_button(say("send.text"), text_link(text))
    st.caption(say("send.attach"))
    kept = held.kept
    if kept is not None and kept.owned and kept.saved is not None:
        st.markdown(say("send.link"))
        with errors_shown():
            link_box(held, kept)
    own_mail(held)


def _words(held: Desk) -> tuple[str, str]:
    firm, link = held.open_case.company.name, held.secrets.get("lien")
    known = {"firm": firm, "day": long_date(held.open_case.date), "link": link}
    ending = "" if firm else "_plain"
    key = f"send.with_link{ending}" if link else f"send.message{ending}"
    return word(f"send.subject{ending}", **known), word(key, **known)


def _report(held: Desk) -> SharedFile | None:
    """The report, once it is made: another way to it than a download."""
    ticket, name = made(held), report_name(held)
    if ticket is None:
        return None
    try:
        address = address_of(ticket.result(), _PDF, name)
    except BoussoleError:
        return None
    return SharedFile(address, name, _PDF) if address else None
