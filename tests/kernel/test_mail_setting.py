"""The mail server that an operator lends: one address, off unless it is given, never in the clear over a network."""

import pytest

from kernel import MailServer, SettingsError, settings


@pytest.fixture
def given(monkeypatch):
    def read(text):
        monkeypatch.setenv("BOUSSOLE_MAIL", text)
        return settings().mail

    return read


def test_no_mail_is_sent_unless_it_is_set(monkeypatch):
    monkeypatch.delenv("BOUSSOLE_MAIL", raising=False)
    assert settings().mail is None


@pytest.mark.parametrize("text", ["non", "Aucun", "off", "0", " "])
def test_no_is_none(given, text):
    assert given(text) is None


@pytest.mark.parametrize(("text", "read"), [
    ("smtps://u:s%40x@smtp.exemple.fr?de=ia@exemple.fr", MailServer("smtp.exemple.fr", 465, "tls", "ia@exemple.fr", "u", "s@x")),
    ("smtp://ia%40exemple.fr:s@smtp.exemple.fr", MailServer("smtp.exemple.fr", 587, "starttls", "ia@exemple.fr", "ia@exemple.fr", "s")),
    ("smtp://localhost:25?de=ia@exemple.fr", MailServer("localhost", 25, "plain", "ia@exemple.fr")),
    ("smtp://[::1]:2525?de=ia@exemple.fr", MailServer("::1", 2525, "plain", "ia@exemple.fr")),
])  # fmt: skip
def test_an_address_says_where_who_and_how(given, text, read):
    assert given(text) == read


@pytest.mark.parametrize("text", [
    "oui", "smtp.exemple.fr", "https://exemple.fr?de=a@b.fr", "smtp://?de=a@b.fr", "smtp://h:99999?de=a@b.fr", "smtp://h:0?de=a@b.fr",
    "smtps://u:secret@smtp.exemple.fr", "smtps://u:secret@h?de=exemple.fr", "smtps://u:secret@h?de=a@b.fr%0ABcc:x@y.fr", "smtps://u:secret@h?de=à@b.fr",
])  # fmt: skip
def test_what_cannot_be_is_told_without_its_password(given, text):
    with pytest.raises(SettingsError) as caught:
        given(text)
    assert str(caught.value).startswith("BOUSSOLE_MAIL n")
    assert "secret" not in str(caught.value)


def test_a_password_is_never_printed(given):
    assert "secret" not in repr(given("smtps://u:secret@h.fr?de=a@b.fr"))
    assert "secret" not in repr(settings())
