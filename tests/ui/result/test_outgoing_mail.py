"""The server's own mail: a report and nothing else, to one address, few of them, none where the operator lends no server."""

from datetime import timedelta

import pytest

from kernel import BoussoleError, MailServer
from tests.ui.mail_host import MailHost
from ui.clock import now
from ui.takeaway.outgoing_mail import Quota, mail_address, mail_report

PDF = b"%PDF-1.7 essai"


@pytest.fixture
def host():
    made = MailHost(refuses="inconnu@")
    yield made
    made.end()


def lent(host: MailHost) -> MailServer:
    return MailServer("127.0.0.1", host.port, "plain", "diagnostic@exemple.fr")


def test_a_mail_holds_the_report_and_words_of_ours(host):
    mail_report(lent(host), "paul@exemple.fr", PDF, "rapport-fil-vert.pdf")
    ((to, mail),) = host.taken
    assert to == ["paul@exemple.fr"]
    assert (mail["From"], mail["Subject"], mail["Auto-Submitted"]) == ("diagnostic@exemple.fr", "Votre diagnostic IA", "auto-generated")
    (file,) = mail.iter_attachments()
    assert (file.get_filename(), file.get_content_type(), file.get_content()) == ("rapport-fil-vert.pdf", "application/pdf", PDF)
    assert "Il contient toutes vos réponses" in mail.get_body(("plain",)).get_content()


@pytest.mark.parametrize("typed", [
    "", "paul", "paul@", "@exemple.fr", "paul@exemple", "paul@exemple..fr", "paul@exemple.fr, anne@exemple.fr", "paul@exemple.fr\nBcc: anne@exemple.fr",
    "paul <paul@exemple.fr>", "pàul@exemple.fr", "a" * 70 + "@exemple.fr",
])  # fmt: skip
def test_what_is_not_one_address_is_refused_before_anything_leaves(host, typed):
    with pytest.raises(BoussoleError, match="pas complète"):
        mail_report(lent(host), typed, PDF, "r.pdf")
    assert host.taken == []


def test_spaces_round_an_address_are_not_part_of_it():
    assert mail_address(" paul.martin+ia@mairie.exemple.fr ") == "paul.martin+ia@mairie.exemple.fr"


def test_a_server_that_refuses_or_does_not_answer_is_told_without_what_it_said(host):
    with pytest.raises(BoussoleError, match="refuse cette adresse"):
        mail_report(lent(host), "inconnu@exemple.fr", PDF, "r.pdf")
    host.end()
    with pytest.raises(BoussoleError, match="pas parti") as caught:
        mail_report(lent(host), "paul@exemple.fr", PDF, "r.pdf")
    assert "paul" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_a_server_elsewhere_is_never_spoken_to_in_the_clear(host):
    """It offers no encryption here: nothing is handed over."""
    with pytest.raises(BoussoleError, match="pas parti"):
        mail_report(MailServer("127.0.0.1", host.port, "starttls", "diagnostic@exemple.fr"), "paul@exemple.fr", PDF, "r.pdf")
    assert host.taken == []


def test_few_mails_leave_for_one_visitor_and_some_for_all():
    quota, at = Quota(each=2, together=3, within=timedelta(hours=1)), now()
    assert [quota.take(who, at) for who in ("a", "a", "a", "b", "c")] == [True, True, False, True, False]
    assert quota.take("a", at + timedelta(hours=1))
