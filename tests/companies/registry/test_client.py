"""Calls to the register: few, bounded, and each failure told apart."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from companies.registry import Client, Found, search
from kernel import BoussoleError
from tests.companies.registry.server import BAKERY, HEAD_OFFICE, answer, cut, drip, late, say, trouble


def outcome(found):
    return found.obstacle, found.wait_s


def test_one_firm_by_its_siren(register, client):
    found = search("732 829 320", client=client)
    assert ([firm.name for firm in found.firms], found.total, found.obstacle) == (["BOULANGERIE MARTIN"], 1, None)
    assert [call["q"] for call in register.calls] == ["732829320"]


def test_several_firms_in_the_order_of_the_register_and_how_many_there_are(register, client):
    other = {**BAKERY, "siren": "222222226", "nom_raison_sociale": "MARTIN FRERES"}
    register.will(say(answer(other, BAKERY, total=412)))
    found = search("martin", client=client)
    assert ([firm.name for firm in found.firms], found.total) == (["MARTIN FRERES", "BOULANGERIE MARTIN"], 412)


def test_a_site_by_its_siret(register, client):
    site = {"siret": "73282932000082", "code_postal": "69003", "commune": "69383"}
    register.will(say(answer({**BAKERY, "matching_etablissements": [site]})))
    (firm,) = search("732 829 320 00082", client=client).firms
    assert (firm.siret, firm.commune) == ("73282932000082", "69383")


@pytest.mark.parametrize("payload", [answer(), answer(None), answer({**BAKERY, "siren": "[NON-DIFFUSIBLE]"})])
def test_nothing_found(register, client, payload):
    register.will(say(payload))
    assert search("boulangerie", client=client) == Found(obstacle="none")


@pytest.mark.parametrize("total", [None, "beaucoup", -4, True])
def test_a_total_that_cannot_be_read_is_what_is_shown(register, client, total):
    register.will(say({**answer(BAKERY), "total_results": total}))
    assert search("boulangerie", client=client).total == 1


def test_no_director_is_kept(register, client):
    directors = [{"nom": "DUPONT-SECRET", "prenoms": "CAMILLE", "annee_de_naissance": "1970", "type_dirigeant": "personne physique"}]
    register.will(say(answer({**BAKERY, "dirigeants": directors, "siege": {**HEAD_OFFICE, "dirigeants": directors}})))
    found = search("boulangerie", client=client)
    assert found.firms[0].name == "BOULANGERIE MARTIN"
    assert "DUPONT" not in repr(found) and "CAMILLE" not in repr(found)


@pytest.mark.parametrize(
    ("reaction", "obstacle"),
    [
        (trouble(400), "refused"),
        (trouble(404), "down"),
        (trouble(500), "down"),
        (trouble(503), "down"),
        (trouble(429), "busy"),
        (say(b"", 301, Location="http://127.0.0.1:9/search"), "down"),
        (say(b""), "down"),
        (say(b"<html>"), "down"),
        (say(b"\xff\xfe"), "down"),
        (say(b'{"results": ['), "down"),
        (say(b"[" * 100_000), "down"),
        (say([BAKERY]), "down"),
        (say({"results": None}), "down"),
        (say({}), "down"),
        (say(b" " * 1_000_001 + b"{}"), "down"),
        (cut, "down"),
    ],
)
def test_each_fault_has_its_name_and_is_not_tried_again(register, client, reaction, obstacle):
    register.will(reaction)
    assert search("boulangerie", client=client) == Found(obstacle=obstacle)
    assert len(register.calls) == 1


def test_an_answer_of_just_a_megabyte_is_read(register, client):
    body = b'{"results": []}'
    register.will(say(body + b" " * (1_000_000 - len(body))))
    assert search("boulangerie", client=client).obstacle == "none"


@pytest.mark.parametrize("reaction", [late(0.6), drip])
def test_a_slow_register_is_not_waited_for(register, hasty, reaction):
    register.will(reaction)
    assert search("boulangerie", client=hasty(0.2)) == Found(obstacle="slow")
    assert len(register.calls) == 1


def test_a_register_that_is_not_there():
    gone = Client("http://127.0.0.1:9")
    assert search("boulangerie", client=gone) == Found(obstacle="down")
    gone.close()


@pytest.mark.parametrize("status", [429, 503])
def test_a_short_wait_is_honoured_once(register, client, clock, status):
    register.will(trouble(status, Retry_After="2"), say(answer(BAKERY)))
    assert len(search("boulangerie", client=client).firms) == 1
    assert clock.slept == [2]
    assert len(register.calls) == 2


def test_a_second_refusal_is_told_and_nobody_calls_until_then(register, client, clock):
    register.will(trouble(429, Retry_After="3"))
    assert outcome(search("boulangerie", client=client)) == ("busy", 3)
    assert outcome(search("garage", client=client)) == ("busy", 3)
    assert len(register.calls) == 2
    clock.now += 3
    register.will(say(answer(BAKERY)))
    assert search("garage", client=client).obstacle is None


def test_a_long_wait_is_told_at_once_and_kept_to(register, client, clock):
    register.will(trouble(429, Retry_After="90"))
    assert outcome(search("boulangerie", client=client)) == ("busy", 90)
    clock.now += 60
    assert outcome(search("boulangerie", client=client)) == ("busy", 30)
    assert (clock.slept, len(register.calls)) == ([], 1)


def test_a_wait_without_end_is_an_hour(register, client, clock):
    register.will(trouble(503, Retry_After="999999999"))
    search("boulangerie", client=client)
    clock.now += 3600
    register.will(say(answer(BAKERY)))
    assert search("boulangerie", client=client).obstacle is None


@pytest.mark.parametrize("header", ["demain", "-1", "1.5", "Sun, 22 Nov 2026 19:00:00 GMT"])
def test_a_wait_that_cannot_be_read_is_none(register, client, header):
    register.will(trouble(429, Retry_After=header))
    assert outcome(search("boulangerie", client=client)) == ("busy", None)
    assert len(register.calls) == 1


def test_after_three_failures_in_a_row_nobody_calls_for_a_minute(register, client, clock):
    register.will(trouble(500))
    assert [search(words, client=client).obstacle for words in ("un un", "deux", "trois", "quatre")] == ["down", "down", "down", "paused"]
    assert len(register.calls) == 3
    clock.now += 20
    assert outcome(search("cinq", client=client)) == ("paused", 40)
    clock.now += 40
    assert search("six", client=client).obstacle == "down"
    assert outcome(search("sept", client=client)) == ("paused", 60)
    assert len(register.calls) == 4


def test_an_answer_between_failures_starts_the_count_again(register, client):
    register.will(trouble(500), trouble(500), trouble(400), trouble(500), trouble(500), say(answer(BAKERY)))
    told = [search(f"mot {number}", client=client).obstacle for number in range(6)]
    assert told == ["down", "down", "refused", "down", "down", None]


def test_what_was_answered_is_not_asked_again_for_a_day(register, client, clock):
    first = search("Boulangerie Martin", client=client)
    assert search("boulangerie  MARTIN", client=client) is first
    assert len(register.calls) == 1
    clock.now += 24 * 3600
    search("boulangerie martin", client=client)
    assert len(register.calls) == 2


def test_a_known_answer_is_given_while_the_register_is_left_alone(register, client):
    search("boulangerie", client=client)
    register.will(trouble(429, Retry_After="600"))
    search("garage", client=client)
    assert search("boulangerie", client=client).obstacle is None


def test_a_failure_is_not_remembered(register, client):
    register.will(trouble(500), say(answer(BAKERY)))
    assert search("boulangerie", client=client).obstacle == "down"
    assert search("boulangerie", client=client).obstacle is None


def test_the_memory_is_bounded(register, client, clock):
    for number in range(257):
        search(f"firme {number}", client=client)
        clock.now += 1
    search("firme 1", client=client)
    assert len(register.calls) == 257
    search("firme 0", client=client)
    assert len(register.calls) == 258


def test_five_calls_a_second_the_others_wait_or_are_told(register, client, clock):
    # The clock moves with each wait; going back is another person who asks at the same moment.
    start, told = clock.now, []
    for number in range(8):
        clock.now = start
        told.append(outcome(search(f"firme {number}", client=client)))
    assert told == [(None, None)] * 5 + [("busy", 1)] * 3
    assert clock.slept == [0.2, 0.4, 0.6, 0.8]
    assert len(register.calls) == 5


def test_several_people_at_once(register):
    client = Client(register.url, timeout=10)
    with ThreadPoolExecutor(4) as people:
        found = list(people.map(lambda number: search(f"firme {number}", client=client), range(4)))
    client.close()
    assert [one.obstacle for one in found] == [None] * 4
    assert sorted(call["q"] for call in register.calls) == [f"firme {number}" for number in range(4)]


def test_the_log_tells_the_kind_of_failure_and_nothing_that_was_typed(register, client, caplog):
    caplog.set_level("INFO")
    register.will(say(answer(BAKERY)), trouble(500))
    search("boulangerie", client=client)
    search("garage secret", client=client)
    assert [record.getMessage() for record in caplog.records if record.name != "asyncio"] == ["business register: down"]


@pytest.mark.parametrize("url", ["", "recherche", "ftp://x.fr", "http://", "https://x.fr/?a=1", "http://a b", "https://x.fr#a"])
def test_a_wrong_address_is_said_to_the_operator(url):
    with pytest.raises(BoussoleError) as told:
        Client(url)
    assert str(told.value) == f"L'adresse de l'annuaire « {url} » ne convient pas : donnez une adresse qui commence par https://, ou « non »."


def test_an_address_may_have_a_path(register):
    client = Client(register.url + "/relais/")
    search("boulangerie", client=client)
    client.close()
    assert register.paths == ["/relais/search"]


def test_what_judges_a_case_knows_no_network():
    code = "import companies, reports, sys; sys.exit('httpx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("HTTPS_PROXY", "socks5://proxy:1080"),
        ("HTTPS_PROXY", "http://u:secret@proxy:port"),
        ("ALL_PROXY", "ftp://proxy"),
        ("SSL_CERT_FILE", "/nulle/part.pem"),
    ],
)
def test_a_proxy_or_certificates_that_cannot_serve_are_told_in_one_sentence(monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    with pytest.raises(BoussoleError, match=r"^Le proxy .* ou les certificats .* ne peuvent pas servir .*\. Corrigez-les, ou fermez l'annuaire") as error:
        Client()
    assert "secret" not in str(error.value)


def test_a_wrong_address_is_told_without_its_password():
    with pytest.raises(BoussoleError, match=r"^L'adresse de l'annuaire ne convient pas : donnez une adresse qui commence par https://") as error:
        Client("ftp://u:secret@h")
    assert "secret" not in str(error.value)
