"""What the store takes, it reads back; what it would not read back, it refuses with a sentence and does not keep."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path as File

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases import Case, Json, Path, entries, from_entries, from_text
from cases.store import RefusedError, Store, open_store
from kernel import ContentError, json_text
from tests.any_case import BANK, TRAPS, cases
from tests.cases.store.conftest import ByHand

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
_IDS = st.sampled_from([*(question.id for question in BANK.questions[:6]), "CLA-01", "rien", "CAP-01 "])
_VALUES: st.SearchStrategy[Json] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8)
    | st.sampled_from([*TRAPS, "unknown", "x" * 1001]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=4,
)
_PATHS = (
    st.tuples(st.sampled_from(["answers", "notes", "evidence", "not_applicable"]), _IDS)
    | st.tuples(st.just("case"), st.sampled_from(["mode", "version", "questionnaire", "date"]))
    | st.tuples(st.just("company"), st.sampled_from(["headcount", "headcount_band", "postcode", "commune", "naf", "independent", "partners", "rien"]))
    | st.tuples(st.just("project"), st.sampled_from(["kinds", "budget_eur", "spending"]))
    | st.tuples(st.just("facts"), st.sampled_from([*(fact.id for fact in BANK.facts), "rien"]))
    | st.tuples(st.sampled_from(["company.declared", "project.declared"]), st.sampled_from(["in-difficulty", "consortium", "rien"]))
    | st.tuples(st.just("actions"), st.sampled_from(["R-CAP-1", "r cap"]))
)
#: Pairs that fight: each may be right alone.
_FIGHTS = st.sampled_from(
    [
        {("company", "headcount"): 60},
        {("company", "headcount_band"): "03"},
        {("company", "headcount_band"): "03", ("company", "headcount"): None},
        {("company", "postcode"): "38000", ("company", "commune"): "38185"},
        {("company", "postcode"): "01000"},
        {("company", "commune"): "01053"},
        {("case", "mode"): "express"},
        {("case", "mode"): "complet"},
        {("case", "mode"): "rien"},
        *({("not_applicable", question.id): "Sans objet"} for question in BANK.questions[:4]),
        {("notes", question.id): "\u2028🙂" * 500 for question in BANK.questions},
    ]
)
_HOSTILE = st.dictionaries(_PATHS, _VALUES, min_size=1, max_size=3)
_WRITES = st.lists(st.tuples(st.sampled_from(["owner", "advisor"]), _FIGHTS | _HOSTILE), min_size=1, max_size=8)


@pytest.fixture(scope="module")
def one_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(f"sqlite:///{tmp_path_factory.mktemp('base')}/boussole.db") as opened:
        yield opened


@given(cases, _WRITES)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_two_writers_were_told_is_kept_is_read_back(one_store: Store, case: Case, writes: list[tuple[str, dict[Path, Json | None]]]) -> None:
    dossier = one_store.create(case, author="owner", at=NOW)
    told: dict[Path, Json | None] = dict(entries(case))
    for author, changes in writes:
        before = {change.path: change.value for change in one_store.history(dossier)}
        saved = one_store.save(dossier, changes, {}, author=author, at=NOW)
        refused = {one.path for one in saved.refused}
        told |= {path: value for path, value in changes.items() if path not in refused}
        opened = one_store.open(dossier)
        assert opened is not None
        assert opened.set_aside == {}
        kept = _flat(opened.case)
        # A list that is as it is at first has no entry of its own.
        assert kept == {path: value for path, value in told.items() if value is not None and (path in kept or value not in ([], {}))}
        after = {change.path: change.value for change in one_store.history(dossier)}
        assert {path: after.get(path) for path in refused} == {path: before.get(path) for path in refused}
        assert all(one.why.endswith((".", "?")) and len(one.why) > 20 for one in saved.refused)
    one_store.delete(dossier)


def _flat(case: Case) -> dict[Path, Json]:
    return {path: json.loads(json.dumps(value)) for path, value in entries(case).items()}


@given(cases, st.dictionaries(_PATHS, _VALUES, max_size=3))
@settings(max_examples=60)
def test_entries_are_read_as_the_file_that_they_would_make(case: Case, wrong: dict[Path, Json]) -> None:
    told = {path: value for path, value in {**entries(case), **wrong}.items() if value is not None}
    content: dict[str, dict[str, Json]] = {}
    for (part, name), value in sorted(told.items()):
        inside = content
        for group in [] if part == "case" else part.split("."):
            inside = inside.setdefault(group, {})  # type: ignore[assignment]
        inside[name] = value  # type: ignore[assignment]
    assert _outcome(lambda: from_entries(told)) == _outcome(lambda: from_text(json_text({"case": 1, **content}), "dossier.json"))


def _outcome(read: object) -> object:
    try:
        return read()  # type: ignore[operator]
    except ContentError as error:
        return sorted(map(str, {fault.where for fault in error.faults}))


def test_a_mode_that_would_silence_what_an_advisor_declared_is_refused(store: Store, dossier: str) -> None:
    store.save(dossier, {("not_applicable", "EQU-04"): "Personne d'autre"}, {}, author="advisor", at=NOW)
    saved = store.save(dossier, {("case", "mode"): "express", ("answers", "CAP-01"): 50}, {}, author="owner", at=NOW)
    assert [one.path for one in saved.refused] == [("case", "mode")]
    assert "réservé à l'entretien avec un conseiller" in saved.refused[0].why
    opened = store.open(dossier)
    assert opened is not None
    assert (opened.case.mode, opened.case.answers["CAP-01"], opened.case.not_applicable) == ("complet", 50, {"EQU-04": "Personne d'autre"})


def test_of_notes_too_many_for_a_file_the_last_ones_are_refused(store: Store, dossier: str) -> None:
    """Each note is short enough, but together they would make a dossier that nobody could open again."""
    long = "🙂" * 1000
    saved = [store.save(dossier, {("notes", question.id): long}, {}, author="owner", at=NOW) for question in BANK.questions]
    saved += [store.save(dossier, {("not_applicable", question.id): long}, {}, author="owner", at=NOW) for question in BANK.questions]
    assert any(one.refused for one in saved)
    opened = store.open(dossier)
    assert opened is not None
    assert opened.set_aside == {}


def test_a_new_dossier_that_would_not_be_read_back_is_not_made(store: Store, case: Case) -> None:
    wrong = Case(case.questionnaire, case.version, "rien", case.date)
    with pytest.raises(RefusedError, match="Le mode « rien » n'existe pas"):
        store.create(wrong, author="owner", at=NOW)
    assert store.check() == (0, ())


def test_a_dossier_that_cannot_be_read_is_mended_by_what_it_lacks_and_by_nothing_else(store: Store, dossier: str, by_hand: ByHand, case: Case) -> None:
    by_hand(dossier, ("case", "mode"), "rien")
    refused = store.save(dossier, {("answers", "CAP-01"): 50}, {}, author="owner", at=NOW).refused
    assert ["Le mode « rien » n'existe pas" in one.why for one in refused] == [True]
    assert store.save(dossier, {("case", "mode"): case.mode}, {}, author="owner", at=NOW).refused == ()
    assert store.open(dossier).case == case  # type: ignore[union-attr]


def test_a_store_on_disk_is_read_back_by_the_next_process(tmp_path: File, case: Case) -> None:
    url = f"sqlite:///{tmp_path}/boussole.db"
    with open_store(url) as first:
        dossier = first.create(case, author="owner", at=NOW)
        first.save(dossier, {("notes", "CAP-01"): "x" * 1001}, {}, author="owner", at=NOW)
    with open_store(url) as second:
        assert second.open(dossier).case == case  # type: ignore[union-attr]
