"""A person to talk to: who serves this place and trade, what is not known, and a message that tells no secret."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from companies import Company
from presentation import Person, mail_link, present, text_link
from presentation.messages import call_link
from scoring import diagnose
from tests.firms.shown import DAY, FIRMS, diagnosed


def met(firm: str) -> Person:
    return present(diagnosed(firm)).person


@pytest.mark.parametrize(("firm", "name"), [
    ("batiment", "CCI Savoie"),
    ("ferme", "Chambre d'agriculture de la Drôme (nom à confirmer)"),
    ("plombier-seul", "CMA Auvergne-Rhône-Alpes, antenne de votre département"),
    ("restaurant", "CCI Lyon Métropole Saint-Étienne Roanne"),
])  # fmt: skip
def test_the_chamber_of_that_place_and_trade_is_named(firm: str, name: str) -> None:
    assert met(firm).bodies[0].name == name


def test_a_number_that_is_known_is_dialled_and_one_that_is_not_is_to_be_confirmed() -> None:
    known, unknown = met("batiment").bodies[0], met("ferme").bodies[0]
    assert (known.call, known.reached) == ("tel:0457737373", "Téléphone : 04 57 73 73 73, mail à confirmer sur sa page")
    assert (unknown.call, unknown.reached) == (None, "Téléphone et mail à confirmer sur sa page")


def test_the_service_that_calls_back_is_told_as_its_page_says() -> None:
    told = met("boulangerie").call_back
    assert told
    assert "un conseiller public proche de chez vous vous rappelle" in told
    assert [run.to for run in told.runs if run.to] == ["https://conseillers-entreprises.service-public.fr"]


def test_a_firm_of_which_nothing_is_known_is_not_sent_to_anyone_by_name() -> None:
    case = replace(diagnosed("boulangerie").case, company=Company(), facts={})
    told = present(diagnose(case, on=DAY)).person
    assert not any("CCI" in body.name or "CMA" in body.name for body in told.bodies)
    assert "[nom de l'entreprise]" in told.letter.text
    assert told.call_back


@pytest.mark.parametrize("firm", FIRMS)
def test_a_message_tells_no_secret(firm: str) -> None:
    """Neither the level, unless it is asked for, nor a number of the firm, an answer, a budget."""
    case, told = diagnosed(firm).case, met(firm)
    company = case.company
    for secret in (company.siren, company.turnover_eur, company.balance_sheet_eur, case.project.budget_eur):
        assert secret is None or str(secret) not in told.letter.text
    assert "niveau" not in told.letter.text
    if told.letter_with_level:
        assert "Le résultat : niveau " in told.letter_with_level.text
    assert len(told.letter.text) < 1000
    assert len(told.bodies) <= 2


@pytest.mark.parametrize("firm", ["boulangerie", "kine-seule"])
def test_the_links_carry_the_whole_message(firm: str) -> None:
    letter = met(firm).letter
    parts = urlsplit(letter.mailto)
    read = parse_qs(parts.query, strict_parsing=True)
    assert (parts.scheme, read["subject"]) == ("mailto", [letter.subject])
    assert read["body"][0].replace("\r\n", "\n") == letter.text
    assert letter.sms.startswith("sms:?&body=")
    assert parse_qs(letter.sms.partition("?&")[2])["body"] == [letter.text]


def test_nothing_typed_breaks_out_of_a_link() -> None:
    nasty = "Bø & Cie?body=x#y\r\nBcc: z@exemple.fr %0A"
    for address in (mail_link(nasty, nasty, "a@exemple.fr&bcc=b@exemple.fr"), text_link(nasty)):
        assert not set("\r\n #") & set(address)
        query = parse_qs(address.partition("?")[2].removeprefix("&"), strict_parsing=True)
        assert set(query) <= {"subject", "body"}
        assert query["body"][0].splitlines() == nasty.splitlines()
    assert call_link("04 57-73.73 73") == "tel:0457737373"
