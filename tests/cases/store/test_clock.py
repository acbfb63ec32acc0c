"""A clock that is far from what the store knows deletes nothing, until the operator says that it is right."""

from datetime import datetime, timedelta

import pytest
from click.testing import CliRunner

from cases import Case
from cases.__main__ import main
from cases.store import ClockError, Store, open_store
from tests.cases.store.conftest import NOW

NOTE = ("notes", "CAP-01")
YEARS, DAYS = timedelta(days=5000), timedelta(days=80)
FAR = r"^L'horloge du serveur donne le 31/07/2040, loin de la dernière date connue de la base de dossiers \(22/11/2026\) : aucun dossier n'est supprimé\."


def purged(store: Store, at: datetime) -> int:
    """What a server does at its start and once a day."""
    store.believe(at)
    return store.purge(before=at - timedelta(days=400), at=at)


def test_a_start_far_in_the_future_deletes_nothing(store: Store, dossier: str) -> None:
    code = store.share(dossier, at=NOW)
    with pytest.raises(ClockError, match=FAR):
        purged(store, NOW + YEARS)
    assert store.open(dossier) is not None
    assert store.by_share(code, cookie="c", client="a", at=NOW) == dossier


def test_what_is_written_meanwhile_does_not_make_the_future_true(url: str, store: Store, dossier: str, case: Case) -> None:
    open_store(url).close()
    for day in range(3):
        at = NOW + YEARS + timedelta(days=day)
        store.create(case, author="owner", at=at)
        with pytest.raises(ClockError):
            purged(store, at)
    assert store.open(dossier) is not None


def test_a_start_far_in_the_past_deletes_nothing_and_is_no_new_measure(store: Store, dossier: str) -> None:
    for _ in range(2):
        with pytest.raises(ClockError):
            purged(store, NOW - YEARS)
    assert purged(store, NOW + DAYS) == 0
    assert store.open(dossier) is not None


def test_once_the_operator_is_sure_what_is_too_old_goes(store: Store, dossier: str) -> None:
    store.believe(NOW + YEARS, sure=True)
    assert purged(store, NOW + YEARS + DAYS) == 1
    assert store.open(dossier) is None


def test_a_server_that_runs_every_day_believes_its_clock_for_ever(store: Store, dossier: str) -> None:
    """Also when nobody writes anything."""
    assert [purged(store, NOW + number * DAYS) for number in range(1, 6)] == [0, 0, 0, 0, 0]
    assert purged(store, NOW + 6 * DAYS) == 1
    assert store.open(dossier) is None


def test_what_was_written_in_the_future_is_kept_from_now_on_no_longer(store: Store, case: Case) -> None:
    store.create(case, author="owner", at=NOW)
    store.believe(NOW)
    ahead = store.create(case, author="owner", at=NOW + YEARS)
    assert purged(store, NOW) == 0
    assert store.open(ahead).changed == NOW  # type: ignore[union-attr]


def test_the_command_asks_for_the_word_of_the_operator(url: str, store: Store, case: Case) -> None:
    old = store.create(case, author="owner", at=NOW - YEARS)
    refused = CliRunner().invoke(main, ["purge", "--database", url])
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert refused.stderr.endswith("dites-le une fois avec « python -m cases purge --trust-clock ».\n")
    assert store.open(old) is not None
    done = CliRunner().invoke(main, ["purge", "--database", url, "--trust-clock"])
    assert (done.exit_code, done.stdout) == (0, "Dossiers supprimés : 1.\n")
