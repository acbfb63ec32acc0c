"""The report by the server's own mail, where the operator lends one; what is kept is said
before."""

from functools import cache

import streamlit as st

from kernel import BoussoleError, network, settings
from ui.buttons import submit
from ui.clock import now
from ui.server import visitor
from ui.session import Desk
from ui.takeaway.outgoing_mail import Quota, mail_address, mail_report
from ui.takeaway.pdf_order import made, report_name
from ui.text import md, say, word

_ADDRESS = "adresse-mail"


@cache
def _quota() -> Quota:
    return Quota()


def own_mail(held: Desk) -> None:
    """Offer to send the report to an address; nothing where the operator lends no mail server."""
    given = settings()
    if given.mail is None:
        return
    contact = given.contact or word("trust.to_complete")
    with st.form("envoyer-mail", border=False):
        st.markdown(say("own_mail.before", host=given.mail.host, contact=contact))
        typed = st.text_input(say("own_mail.address"), key=held.key(_ADDRESS), autocomplete="email")
        if submit(say("own_mail.send"), key="envoyer-par-mail"):
            _send(held, typed)


def _send(held: Desk, typed: str) -> None:
    server, ticket = settings().mail, made(held)
    try:
        to = mail_address(typed)
        if ticket is None:
            raise BoussoleError(word("own_mail.not_made"))
        if server is None or not _quota().take(network(visitor()), now()):
            raise BoussoleError(word("own_mail.too_many"))
        mail_report(server, to, ticket.result(), report_name(held))
    except BoussoleError as error:
        st.warning(md(str(error)))
    else:
        # The address is of no more use: the next run shows an empty field.
        held.renew(_ADDRESS)
        st.success(say("own_mail.sent"))
