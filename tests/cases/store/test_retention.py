"""How long a dossier is kept: to the day, whatever the month."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Case
from cases.store import Access, Store, changed_since, kept_until, new_token

PARIS = ZoneInfo("Europe/Paris")


def noon(day: date) -> datetime:
    return datetime.combine(day, datetime.min.time(), UTC) + timedelta(hours=12)


@pytest.mark.parametrize(
    ("changed", "months", "last"),
    [
        ("2026-11-22T12:00", 15, date(2028, 2, 22)),
        ("2028-02-29T12:00", 12, date(2029, 2, 28)),
        ("2026-12-31T12:00", 2, date(2027, 2, 28)),
        ("2026-08-31T12:00", 1, date(2026, 9, 30)),
        ("2026-12-31T23:30", 1, date(2027, 2, 1)),  # already the 1st of January in France
    ],
)
def test_a_dossier_is_kept_until_the_same_day_of_a_later_month(changed: str, months: int, last: date) -> None:
    assert kept_until(datetime.fromisoformat(changed).replace(tzinfo=UTC), months) == last


@given(st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)), st.integers(1, 120), st.integers(-4, 4), st.integers(0, 23))
def test_it_goes_the_day_after_and_not_before(changed: datetime, months: int, days: int, hour: int) -> None:
    at = changed.replace(tzinfo=UTC)
    last = kept_until(at, months)
    now = datetime.combine(last + timedelta(days=days), datetime.min.time(), PARIS) + timedelta(hours=hour)
    assert (at < changed_since(now, months)) == (days > 0)


@pytest.mark.parametrize("day", [date(2026, 11, 22), date(2028, 2, 29), date(2027, 1, 31), date(2027, 8, 31)])
@pytest.mark.parametrize("months", [1, 2, 6, 12, 15, 120])
def test_all_that_its_owner_has_opens_it_to_the_last_day(sqlite_store: Store, case: Case, day: date, months: int) -> None:
    store, at, cookie = sqlite_store, noon(day), new_token()
    dossier = store.create(case, author="owner", at=at)
    store.remember(cookie, dossier, at=at)
    code, link = store.new_code(dossier, at=at), store.new_link(dossier, at=at)
    last = noon(kept_until(at, months))
    assert store.purge(before=changed_since(last, months), at=last) == 0
    assert store.by_code(code, client="a", at=last) == store.by_link(link, at=last) == dossier
    assert store.by_cookie(cookie, at=last) == Access(dossier, None)
    after = last + timedelta(days=1)
    assert store.purge(before=changed_since(after, months), at=after) == 1
    assert store.by_cookie(cookie, at=after) is None
