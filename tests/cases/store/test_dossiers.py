"""A dossier is kept answer by answer: nothing is lost, the newer answer wins, and who replaces one unseen is told."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from cases import Case, Json, entries
from cases.store import Access, Conflict, EntryChange, MissingDossierError, Store
from kernel import ContentError
from tests.cases.store.conftest import ByHand

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
LATER = NOW + timedelta(minutes=5)
Q1, Q2, NOTE = ("answers", "CAP-01"), ("answers", "CAP-02"), ("notes", "CAP-01")


def test_what_was_kept_is_opened_as_it_was(store: Store, case: Case) -> None:
    dossier = store.create(case, author="owner", at=NOW)
    opened = store.open(dossier)
    assert opened is not None
    assert (opened.dossier, opened.case, opened.created, opened.changed, opened.place, opened.set_aside) == (dossier, case, NOW, NOW, None, {})
    assert opened.versions == dict.fromkeys(entries(case), 1)


def test_what_is_not_there_is_not_opened(store: Store) -> None:
    assert store.open("rien") is None
    assert store.export("rien") is None
    assert store.history("rien") == ()


def test_an_answer_is_written_changed_and_erased(store: Store, dossier: str, case: Case) -> None:
    assert store.save(dossier, {Q1: 50, Q2: "unknown"}, {Q1: 1}, author="owner", at=LATER).versions == {Q1: 2, Q2: 1}
    assert store.save(dossier, {Q1: None}, {Q1: 2}, author="owner", at=LATER).versions == {Q1: 3}
    opened = store.open(dossier)
    assert opened is not None
    assert opened.case == replace(case, answers={"CAP-02": "unknown"})
    assert (opened.versions[Q1], opened.changed) == (3, LATER)
    assert [(one.value, one.version) for one in store.history(dossier, Q1)] == [(25, 1), (50, 2), (None, 3)]


def test_an_answer_that_replaces_another_one_unseen_is_told(store: Store, dossier: str) -> None:
    store.save(dossier, {Q1: 75}, {Q1: 1}, author="advisor", at=LATER)
    saved = store.save(dossier, {Q1: 50}, {Q1: 1}, author="owner", at=LATER)
    assert saved.conflicts == (Conflict(Q1, 50, 75, "advisor", LATER),)
    assert saved.versions == {Q1: 3}
    assert store.open(dossier).case.answers == {"CAP-01": 50}  # type: ignore[union-attr]
    assert [(one.value, one.author) for one in store.history(dossier, Q1)] == [(25, "owner"), (75, "advisor"), (50, "owner")]


def test_erasing_an_answer_unseen_is_told_too(store: Store, dossier: str) -> None:
    store.save(dossier, {Q2: 0}, {}, author="advisor", at=LATER)
    assert store.save(dossier, {Q2: None}, {}, author="owner", at=LATER).conflicts == (Conflict(Q2, None, 0, "advisor", LATER),)


def test_the_other_one_learns_what_was_changed(store: Store, dossier: str) -> None:
    seen = dict(store.open(dossier).versions)  # type: ignore[union-attr]
    assert store.newer(dossier, seen) == ()
    store.save(dossier, {Q1: 50, NOTE: "vu"}, seen, author="advisor", at=LATER)
    assert store.newer(dossier, seen) == (EntryChange(Q1, 50, 2, "advisor", LATER), EntryChange(NOTE, "vu", 1, "advisor", LATER))


def test_the_same_answer_again_changes_nothing(store: Store, dossier: str) -> None:
    for seen in ({}, {Q1: 1}):
        saved = store.save(dossier, {Q1: 25, Q2: None}, seen, author="advisor", at=LATER)
        assert (saved.versions, saved.conflicts) == ({Q1: 1}, ())
    assert store.open(dossier).changed == NOW  # type: ignore[union-attr]
    assert len(store.history(dossier, Q1)) == 1


@pytest.mark.parametrize(("before", "after"), [(True, 1), (False, 0), ("1", 1), (1, 1.0)])
def test_answers_that_python_takes_for_the_same_are_not(store: Store, dossier: str, by_hand: ByHand, before: Json, after: Json) -> None:
    path = ("facts", "devis_mois")
    by_hand(dossier, path, before)
    store.save(dossier, {path: after}, {path: 1}, author="owner", at=NOW)
    assert [repr(one.value) for one in store.history(dossier, path)] == [repr(after)]


@pytest.mark.parametrize("text", ["é🙂\u2028\x00", "\ud800", "'; DROP TABLE entry; --", '{"a": 1}', ""])
def test_any_text_is_kept(store: Store, dossier: str, text: str) -> None:
    store.save(dossier, {NOTE: text}, {}, author="owner", at=NOW)
    assert store.history(dossier, NOTE)[0].value == text


def test_times_are_in_utc_and_never_without_a_zone(store: Store, dossier: str) -> None:
    paris = datetime(2026, 11, 22, 12, 0, tzinfo=timezone(timedelta(hours=1)))
    store.save(dossier, {Q1: 50}, {}, author="owner", at=paris)
    at = store.history(dossier, Q1)[-1].at
    assert (at, at.tzinfo) == (datetime(2026, 11, 22, 11, 0, tzinfo=UTC), UTC)
    with pytest.raises(Exception, match="time zone"):
        store.save(dossier, {Q1: 75}, {}, author="owner", at=datetime(2026, 11, 22))


def test_the_place_where_one_stopped_is_kept(store: Store, dossier: str) -> None:
    store.put_place(dossier, "questions-2")
    opened = store.open(dossier)
    assert opened is not None
    assert (opened.place, opened.changed) == ("questions-2", NOW)


def test_of_two_answers_that_cannot_stand_together_the_second_is_refused(store: Store, dossier: str, case: Case) -> None:
    """One writes the headcount, the other its band; each was right alone."""
    band, note = ("company", "headcount_band"), ("notes", "CAP-01")
    store.save(dossier, {("company", "headcount"): 60}, {}, author="owner", at=NOW)
    saved = store.save(dossier, {band: "03", note: "vu"}, {}, author="advisor", at=LATER)
    assert (saved.versions, [(one.path, one.value) for one in saved.refused]) == ({note: 1}, [(band, "03")])
    assert "effectif" in saved.refused[0].why
    opened = store.open(dossier)
    assert opened is not None
    assert opened.case == replace(case, company=case.company.model_copy(update={"headcount": 60}), notes={"CAP-01": "vu"})
    assert (opened.set_aside, store.history(dossier, band)) == ({}, ())
    both = store.save(dossier, {("company", "headcount"): None, band: "03"}, opened.versions, author="advisor", at=LATER)
    assert both.refused == ()
    assert store.open(dossier).case.company.headcount_band == "03"  # type: ignore[union-attr]


def test_what_cannot_stand_together_does_not_lock_a_dossier(store: Store, dossier: str, case: Case, by_hand: ByHand) -> None:
    """As an application before this one may have left it."""
    store.save(dossier, {("company", "headcount"): 60}, {}, author="owner", at=NOW)
    by_hand(dossier, ("company", "headcount_band"), "03")
    opened = store.open(dossier)
    assert opened is not None
    assert opened.case == replace(case, company=case.company.model_copy(update={"headcount": 60}))
    assert opened.set_aside == {("company", "headcount_band"): "03"}
    assert opened.versions["company", "headcount_band"] == 1
    store.save(dossier, {("company", "headcount"): None}, opened.versions, author="owner", at=NOW)
    assert store.open(dossier).case.company.headcount_band == "03"  # type: ignore[union-attr]


def test_a_dossier_of_another_version_is_told_not_emptied(store: Store, dossier: str, by_hand: ByHand) -> None:
    by_hand(dossier, ("case", "version"), 999)
    with pytest.raises(ContentError, match="suit la version 999 du questionnaire « diag-ia », que cette application n'a pas"):
        store.open(dossier)
    total, unreadable = store.check()
    assert (total, [(one.dossier, one.faults[0].code) for one in unreadable]) == (1, [(dossier, "version")])


def test_a_deleted_dossier_is_gone_and_the_others_stay(store: Store, dossier: str, case: Case) -> None:
    other = store.create(case, author="owner", at=NOW)
    code, link = store.new_code(dossier, at=NOW), store.new_link(dossier, at=NOW)
    store.remember("cookie", dossier, at=NOW)
    store.share(dossier, at=NOW)
    store.delete(dossier)
    assert (store.open(dossier), store.history(dossier), store.export(dossier), store.shares(dossier, at=NOW)) == (None, (), None, ())
    assert (store.by_code(code, client="c", at=NOW), store.by_link(link, at=NOW), store.by_cookie("cookie", at=NOW)) == (None, None, None)
    assert store.open(other).case == case  # type: ignore[union-attr]
    with pytest.raises(MissingDossierError, match="il a été supprimé"):
        store.save(dossier, {Q1: 50}, {}, author="owner", at=NOW)
    for write in (store.new_code, store.new_link, store.share):
        with pytest.raises(MissingDossierError):
            write(dossier, at=NOW)


def test_dossiers_nobody_changed_are_purged_and_what_expired_with_them(store: Store, dossier: str, case: Case) -> None:
    kept = store.create(case, author="owner", at=LATER)
    store.remember("cookie", kept, at=NOW)
    store.share(kept, at=NOW)
    year = timedelta(days=365)
    assert store.purge(before=LATER, at=NOW + year) == 1
    assert store.open(dossier) is None
    told = store.export(kept)
    assert told is not None
    # What the owner opens the dossier with lives as long as the dossier.
    assert (store.by_cookie("cookie", at=NOW + year), told["shares"]) == (Access(kept, None), [])
    assert store.purge(before=LATER, at=NOW + year) == 0


def test_everything_kept_can_be_had_but_no_secret(store: Store, dossier: str, case: Case) -> None:
    secrets = [store.new_code(dossier, at=NOW), store.share(dossier, at=NOW), "the cookie"]
    store.remember("the cookie", dossier, at=NOW)
    store.save(dossier, {Q1: None}, {Q1: 1}, author="advisor", at=LATER)
    told = store.export(dossier)
    assert told is not None
    assert told["dossier"] == {"id": dossier, "created": "2026-11-22T09:00:00+00:00", "changed": "2026-11-22T09:05:00+00:00", "place": None}
    written = {"part": "answers", "name": "CAP-01", "author": "advisor", "at": "2026-11-22T09:05:00+00:00", "value": None, "version": 2}
    assert written in told["entries"]  # type: ignore[operator]
    assert [one["value"] for one in told["history"] if one["name"] == "CAP-01"] == [25, None]  # type: ignore[union-attr, index, call-overload]
    assert [one["kind"] for one in told["secrets"]] == ["code", "cookie", "share"]  # type: ignore[union-attr, index, call-overload]
    assert told["shares"] == [{"created": "2026-11-22T09:00:00+00:00", "expires": "2027-02-20T09:00:00+00:00", "taken": None}]
    assert not any(secret in str(told) for secret in secrets)
    assert len(told["entries"]) == len(entries(case))  # type: ignore[arg-type]
