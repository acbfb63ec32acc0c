"""What opens a dossier: guessed by nobody, kept as digests, ended on time, on demand, and by deletion."""

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from math import log2

import pytest

from cases import Case
from cases.store import Access, MissingDossierError, Store, new_token

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
SOON = NOW + timedelta(days=89)
TOO_LATE = NOW + timedelta(days=90)
MUCH_LATER = NOW + timedelta(days=3700)
WRONG = "2222-2222-2222-2222-2222"


def minute(number: float) -> datetime:
    return NOW + timedelta(minutes=number)


def test_a_recovery_code_cannot_be_guessed_and_is_easy_to_dictate(store: Store, dossier: str) -> None:
    codes = [store.new_code(dossier, at=NOW) for _ in range(50)]
    assert all(re.fullmatch("([2-9A-HJKMNP-TV-Z]{4}-){4}[2-9A-HJKMNP-TV-Z]{4}", code) for code in codes)
    assert len(set(codes)) == 50
    letters = set("".join(codes)) - {"-"}
    assert len(letters) == 30
    assert 20 * log2(len(letters)) >= 90


def test_a_code_opens_its_dossier_however_it_is_written(store: Store, dossier: str) -> None:
    code = store.new_code(dossier, at=NOW)
    for written in (code, code.lower(), code.replace("-", ""), code.replace("-", " "), f"  {code.replace('-', ' – ')}. "):
        assert store.by_code(written, client="a", at=TOO_LATE) == dossier


@pytest.mark.parametrize("wrong", ["", "-", WRONG, "é🙂\x00\ud800", "'" * 3, "A" * 100_000])
def test_a_wrong_code_opens_nothing(store: Store, dossier: str, wrong: str) -> None:
    store.new_code(dossier, at=NOW)
    assert store.by_code(wrong, client="a", at=NOW) is None


def test_it_is_known_whether_a_dossier_has_a_code(store: Store, dossier: str) -> None:
    store.new_link(dossier, at=NOW)
    assert not store.has_code(dossier)
    store.new_code(dossier, at=NOW)
    assert store.has_code(dossier)
    assert not store.has_code("no such dossier")


def test_a_new_code_replaces_the_former_and_that_of_no_one_else(store: Store, dossier: str, case: Case) -> None:
    other = store.create(case, author="owner", at=NOW)
    former, others = store.new_code(dossier, at=NOW), store.new_code(other, at=NOW)
    code = store.new_code(dossier, at=NOW)
    assert [store.by_code(one, client="a", at=NOW) for one in (former, code, others)] == [None, dossier, other]


@pytest.mark.parametrize("clients", [["203.0.113.7"] * 150, [f"198.51.100.{number}" for number in range(150)]])
def test_wrong_codes_close_the_door_to_no_one(store: Store, dossier: str, clients: list[str]) -> None:
    code, share = store.new_code(dossier, at=NOW), store.share(dossier, at=NOW)
    for client in clients:
        assert store.by_code(WRONG, client=client, at=NOW) is None
        assert store.by_share(WRONG, cookie="c", client=client, at=NOW) is None
    for client in ("203.0.113.7", "192.0.2.1"):
        for at in (NOW, NOW - timedelta(days=400), NOW + timedelta(days=400)):
            assert store.by_code(code, client=client, at=at) == dossier
    assert store.by_share(share, cookie="advisor", client="203.0.113.7", at=NOW) == dossier


def test_wrong_codes_are_answered_more_and_more_slowly_to_their_network_alone(store: Store) -> None:
    waits = []
    for _ in range(30):
        store.by_code(WRONG, client="203.0.113.7", at=NOW)
        waits.append(store.delay("203.0.113.7"))
    assert waits[:6] == [0, 0, 0, 0, 0, 0.2]
    assert waits == sorted(waits)
    assert waits[-1] == 2.0
    assert store.delay("203.0.113.8") == 0


def test_who_tries_writes_nothing(sqlite_store: Store, sqlite_url: str) -> None:
    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"))) as other:
        other.execute("BEGIN IMMEDIATE")
        assert sqlite_store.by_code(WRONG, client="a", at=NOW) is None
        assert sqlite_store.by_share(WRONG, cookie="c", client="a", at=NOW) is None
        assert sqlite_store.follow_link(WRONG, cookie="c", at=NOW) is None


def test_right_codes_are_not_counted(store: Store, dossier: str) -> None:
    code = store.new_code(dossier, at=NOW)
    assert {store.by_code(code, client="a", at=NOW) for _ in range(30)} == {dossier}


def test_links_live_side_by_side_as_long_as_the_dossier(store: Store, dossier: str) -> None:
    first, second = store.new_link(dossier, at=NOW), store.new_link(dossier, at=NOW)
    assert len(first) >= 22
    assert [store.by_link(link, at=MUCH_LATER) for link in (first, second, first[:-1], first.swapcase())] == [dossier, dossier, None, None]
    store.delete(dossier)
    assert store.by_link(first, at=NOW) is None


def test_links_are_withdrawn_all_at_once_and_nothing_else_is(store: Store, dossier: str, case: Case) -> None:
    other = store.create(case, author="owner", at=NOW)
    links, code, others = [store.new_link(dossier, at=NOW) for _ in range(2)], store.new_code(dossier, at=NOW), store.new_link(other, at=NOW)
    store.forget_links(dossier)
    assert [store.by_link(link, at=NOW) for link in (*links, others)] == [None, None, other]
    assert store.by_code(code, client="a", at=NOW) == dossier


def test_links_are_listed_dated_and_withdrawn_one_by_one(store: Store, dossier: str) -> None:
    first, second = store.new_link(dossier, at=NOW), store.new_link(dossier, at=SOON)
    assert [(link.created, link.opened) for link in store.links(dossier)] == [(NOW, None), (SOON, None)]
    assert store.by_link(first, at=SOON) == dossier
    assert [link.opened for link in store.links(dossier)] == [None, None]
    assert store.follow_link(first, cookie="phone", at=SOON) == dossier
    assert [link.opened for link in store.links(dossier)] == [SOON, None]
    store.forget_links(dossier, link=store.links(dossier)[0].id)
    assert [store.by_link(link, at=SOON) for link in (first, second)] == [None, dossier]


def test_a_link_that_is_withdrawn_closes_the_browsers_that_came_by_it(store: Store, dossier: str) -> None:
    first, second = store.new_link(dossier, at=NOW), store.new_link(dossier, at=SOON)
    for cookie, link in (("mine", first), ("phone", first), ("tablet", second)):
        store.follow_link(link, cookie=cookie, at=SOON)
    store.remember("desk", dossier, at=NOW)
    store.forget_links(dossier, link=store.links(dossier)[0].id, but="mine")
    opened = [store.by_cookie(cookie, at=SOON) for cookie in ("mine", "phone", "tablet", "desk")]
    assert opened == [Access(dossier, None), None, Access(dossier, None), Access(dossier, None)]


def test_no_one_withdraws_the_links_of_another_dossier(store: Store, dossier: str, case: Case) -> None:
    other = store.create(case, author="owner", at=NOW)
    link = store.new_link(other, at=NOW)
    store.forget_links(dossier, link=store.links(other)[0].id)
    assert store.by_link(link, at=NOW) == other
    assert store.links(dossier) == ()


def test_a_secret_of_one_kind_is_none_of_another(store: Store, dossier: str) -> None:
    code, link, share, cookie = store.new_code(dossier, at=NOW), store.new_link(dossier, at=NOW), store.share(dossier, at=NOW), new_token()
    store.remember(cookie, dossier, at=NOW)
    for one in (code, share, cookie, code.replace("-", "")):
        assert store.by_link(one, at=NOW) is None
    for one in (code, share, link, code.replace("-", "")):
        assert store.by_cookie(one, at=NOW) is None
    assert store.by_code(share, client="a", at=NOW) is None
    assert store.by_share(code, cookie="c", client="a", at=NOW) is None


def test_a_cookie_opens_the_last_dossier_it_was_given(store: Store, dossier: str, case: Case) -> None:
    other, cookie = store.create(case, author="owner", at=NOW), new_token()
    assert store.by_cookie(cookie, at=NOW) is None
    for held in (other, dossier):
        store.remember(cookie, held, at=NOW)
        assert store.by_cookie(cookie, at=MUCH_LATER) == Access(held, None)
    store.forget_cookie(cookie)
    assert store.by_cookie(cookie, at=NOW) is None
    with pytest.raises(MissingDossierError):
        store.remember(cookie, "rien", at=NOW)


def test_a_cookie_that_was_given_an_end_is_renewed_for_its_owner_alone(sqlite_store: Store, sqlite_url: str, case: Case) -> None:
    store, owner = sqlite_store, new_token()
    dossier = store.create(case, author="owner", at=NOW)
    store.remember(owner, dossier, at=NOW)
    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"))) as old, old:
        old.execute("UPDATE secret SET expires = '2027-02-20 09:00:00.000000'")
    assert store.by_cookie(owner, at=MUCH_LATER) is None
    store.renew(owner)
    assert store.by_cookie(owner, at=MUCH_LATER) == Access(dossier, None)
    assert store.by_share(store.share(dossier, at=NOW), cookie="advisor", client="a", at=NOW) == dossier
    store.renew("advisor")
    assert store.by_cookie("advisor", at=TOO_LATE) is None


def test_a_share_is_for_the_first_advisor_alone(store: Store, dossier: str) -> None:
    code = store.share(dossier, at=NOW)
    assert [share.taken for share in store.shares(dossier, at=NOW)] == [None]
    assert store.by_share(code.lower(), cookie="advisor", client="a", at=SOON) == dossier
    (share,) = store.shares(dossier, at=SOON)
    assert (share.created, share.expires, share.taken) == (NOW, TOO_LATE, SOON)
    assert store.by_cookie("advisor", at=SOON) == Access(dossier, share.id)
    assert store.by_share(code, cookie="another", client="b", at=SOON) is None
    assert store.by_cookie("another", at=SOON) is None
    assert store.by_share(code, cookie="advisor", client="a", at=SOON) == dossier


def test_a_share_ends_after_ninety_days_taken_or_not(store: Store, dossier: str) -> None:
    taken, waiting = store.share(dossier, at=NOW), store.share(dossier, at=NOW)
    assert store.by_share(taken, cookie="advisor", client="a", at=SOON) == dossier
    assert store.by_cookie("advisor", at=TOO_LATE) is None
    assert store.by_share(waiting, cookie="other", client="a", at=TOO_LATE) is None
    assert store.shares(dossier, at=TOO_LATE) == ()


def test_a_revoked_share_opens_nothing_and_ends_no_other(store: Store, dossier: str, case: Case) -> None:
    first, second = store.share(dossier, at=NOW), store.share(dossier, at=minute(1))
    store.by_share(first, cookie="one", client="a", at=minute(2))
    store.by_share(second, cookie="two", client="a", at=minute(2))
    gone, kept = store.shares(dossier, at=minute(2))
    store.revoke(store.create(case, author="owner", at=NOW), gone.id)
    assert store.by_cookie("one", at=minute(3)) == Access(dossier, gone.id)
    store.revoke(dossier, gone.id)
    assert store.by_cookie("one", at=minute(3)) is None
    assert store.by_share(first, cookie="one", client="a", at=minute(3)) is None
    assert store.by_cookie("two", at=minute(3)) == Access(dossier, kept.id)
    assert store.shares(dossier, at=minute(3)) == (kept,)


def test_owners_who_try_their_own_share_stay_owners(store: Store, dossier: str) -> None:
    store.remember("owner", dossier, at=NOW)
    code = store.share(dossier, at=NOW)
    assert store.by_share(code, cookie="owner", client="a", at=NOW) == dossier
    assert store.by_cookie("owner", at=NOW) == Access(dossier, None)
    assert store.by_share(code, cookie="advisor", client="a", at=NOW) == dossier


def test_only_digests_are_in_the_file(sqlite_store: Store, case: Case, bytes_of: Callable[[], bytes]) -> None:
    dossier, cookie = sqlite_store.create(case, author="owner", at=NOW), new_token()
    sqlite_store.remember(cookie, dossier, at=NOW)
    code, share, link = sqlite_store.new_code(dossier, at=NOW), sqlite_store.share(dossier, at=NOW), sqlite_store.new_link(dossier, at=NOW)
    sqlite_store.by_code(WRONG, client="203.0.113.7", at=NOW)
    sqlite_store.by_share(share, cookie="cookie-of-the-advisor", client="203.0.113.7", at=NOW)
    held = bytes_of()
    assert dossier.encode() in held
    for secret in (cookie, code, share, link, code.replace("-", ""), share.replace("-", ""), "cookie-of-the-advisor", "203.0.113.7"):
        assert secret.encode() not in held
