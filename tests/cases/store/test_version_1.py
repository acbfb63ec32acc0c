"""What persons hold since before any second version: files, reports and stores written by the program of then, under the program of now."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest
import yaml
from click.testing import CliRunner

from cases import Case, NotCarried, entries, from_bytes, migrate, read
from cases.__main__ import main as cases_main
from cases.store import Store, open_store
from questionnaires import load
from reports import render
from scoring import as_json, assess, compare, diagnose
from scoring.__main__ import main as scoring_main

HERE = Path(__file__).parents[1] / "version_1"
NAMES = ("express", "complet", "conformite")
SECRETS = yaml.safe_load((HERE / "secrets.yaml").read_text(encoding="utf-8"))
THEN, NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC), datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
LATER = date(2027, 5, 22)


@pytest.fixture
def old_sqlite(tmp_path: Path) -> str:
    return f"sqlite:///{shutil.copy(HERE / 'boussole.db', tmp_path / 'old.db')}"


@pytest.fixture
def old_postgres(postgres_url: str) -> str:
    schema = re.search(r"search_path%3D(\w+)", postgres_url)
    assert schema is not None
    dump = (HERE / "postgresql.sql").read_text(encoding="utf-8")
    lines = (line for line in dump.splitlines() if not line.startswith("\\") and "CREATE SCHEMA" not in line)
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute("\n".join(lines).replace("public.", f"{schema[1]}."))  # type: ignore[arg-type]
    return postgres_url


@pytest.fixture(params=["boussole.db", "postgresql.sql"])
def old(request: pytest.FixtureRequest) -> Iterator[tuple[Store, dict[str, list[str]], str]]:
    """An old store of each kind, what opens its dossiers (identifier, code, share, link), and its address."""
    url = str(request.getfixturevalue("old_sqlite" if request.param == "boussole.db" else "old_postgres"))
    with open_store(url) as store:
        yield store, SECRETS[request.param], url


Old = tuple[Store, dict[str, list[str]], str]


def kept(moved: Case, id: str) -> NotCarried:
    """What one of the passages set apart of a question."""
    (found,) = (one for key, one in moved.not_carried.items() if key.partition("@")[0] == id)
    return found


def told(name: str) -> Case:
    return read(HERE / f"{name}.yaml")


# Read, judged, reported with version 1, whatever came since


@pytest.mark.usefixtures("next_version")
@pytest.mark.parametrize("name", NAMES)
def test_each_form_is_read_and_judged_with_its_own_version(name: str) -> None:
    forms = [read(HERE / f"{name}.{form}") for form in ("yaml", "json", "pdf")]
    assert forms[0] == forms[1] == forms[2]
    case = forms[0]
    diagnosis = diagnose(case, on=case.date)
    assert (case.version, diagnosis.questionnaire.version, load("diag-ia").version) == (1, 1, 3)
    assert as_json(diagnosis)["questionnaire"] == {"id": "diag-ia", "version": 1, "mode": name}
    for form in ("json", "html", "xlsx", "ics"):
        assert render(diagnosis, form)


@pytest.mark.usefixtures("next_version")
@pytest.mark.parametrize("name", NAMES)
def test_a_second_version_changes_nothing_of_what_the_first_gives(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    among = as_json(diagnose(told(name), on=LATER))
    monkeypatch.delenv("BOUSSOLE_QUESTIONNAIRES")
    assert as_json(diagnose(told(name), on=LATER)) == among


@pytest.mark.usefixtures("next_version")
def test_a_report_of_the_first_version_gives_its_case_back() -> None:
    case = told("complet")
    assert from_bytes(render(diagnose(case, on=case.date), "pdf"), "rapport.pdf") == case


@pytest.mark.usefixtures("next_version")
def test_the_old_stores_open_with_all_that_opens_them(old: Old) -> None:
    store, secrets, _ = old
    for name in NAMES:
        dossier, code, share, link = secrets[name]
        opened = store.open(dossier)
        assert opened is not None and not opened.set_aside
        expected = told(name) if name != "complet" else replace(told(name), answers={**told(name).answers, "CAP-01": 75})
        assert opened.case == expected
        assert store.by_code(code, client="essai", at=NOW) == dossier
        assert store.by_link(link, at=NOW) == dossier
        assert store.by_share(share, cookie="c" * 22, client="essai", at=NOW) == dossier
    complete = secrets["complet"][0]
    assert store.open(complete).place == "cap"  # type: ignore[union-attr]
    assert [(one.value, one.author) for one in store.history(complete, ("answers", "CAP-01"))] == [(75, "entreprise"), (50, "conseiller"), (75, "entreprise")]


# Moved on the person's word


@pytest.mark.usefixtures("next_version")
@pytest.mark.parametrize("name", NAMES)
def test_each_case_moves_and_loses_nothing(name: str) -> None:
    case = told(name)
    found = migrate(case, load("diag-ia"))
    moved = found.case
    written = {one.id for change in found.changes for one in change.before}
    for id, raw in case.answers.items():
        assert id in written or moved.answers.get(id) == raw or kept(moved, id).value == raw
    assert moved.actions == case.actions
    assert as_json(diagnose(moved, on=LATER))["questionnaire"] == {"id": "diag-ia", "version": 3, "mode": "loi" if name == "conformite" else name}


@pytest.mark.usefixtures("next_version")
def test_a_dossier_moves_in_its_store_and_its_history_holds_the_old_answers(old: Old) -> None:
    store, secrets, url = old
    dossier = secrets["complet"][0]
    opened = store.open(dossier)
    assert opened is not None
    moved = migrate(opened.case, load("diag-ia")).case
    before, after = entries(opened.case), entries(moved)
    changes = {path: after.get(path) for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    saved = store.save(dossier, changes, opened.versions, author="entreprise", at=NOW)
    assert saved.conflicts == ()
    again = store.open(dossier)
    assert again is not None and (again.case, again.set_aside) == (moved, {})
    assert [one.value for one in store.history(dossier, ("answers", "MOY-03"))] == [75, None]
    assert [one.value for one in store.history(dossier, ("case", "version"))] == [1, 3]
    export: Any = store.export(dossier)
    assert any(one["part"] == "not_carried" and one["name"] == "MOY-03@2" for one in export["entries"])
    other = store.open(secrets["express"][0])
    assert other is not None and other.case.version == 1
    result = CliRunner(env={"BOUSSOLE_BASE": url}).invoke(cases_main, ["check"])
    assert (result.exit_code, result.output) == (0, "Dossiers : 3, dont 0 que cette application ne sait pas lire.\n")


@pytest.mark.usefixtures("next_version")
def test_the_two_versions_are_compared_and_reported() -> None:
    case = told("complet")
    moved = migrate(case, load("diag-ia")).case
    later = replace(moved, date=LATER, answers={**moved.answers, "CAP-01": 100, "MOY-34": 50})
    before, after = diagnose(case, on=case.date), diagnose(later, on=LATER)
    progress = compare(before, after)
    assert progress.comparable and progress.whole is not None
    assert [move.question for move in progress.answers] == ["CAP-01"]
    assert progress.whole.before.score == assess(load("diag-ia", 1), case).score
    assert render(after, "pdf").startswith(b"%PDF")


@pytest.mark.usefixtures("next_version")
def test_who_still_shows_the_version_before_writes_no_answer_into_the_next(old: Old) -> None:
    """DON-04 is asked in years, then in months: three years must not become three months."""
    store, secrets, _ = old
    dossier = secrets["complet"][0]
    opened = store.open(dossier)
    assert opened is not None
    moved = entries(migrate(opened.case, load("diag-ia")).case)
    before = entries(opened.case)
    changes = {path: moved.get(path) for path in before.keys() | moved.keys() if before.get(path) != moved.get(path)}
    store.save(dossier, changes, opened.versions, author="entreprise", at=NOW)
    late: dict[tuple[str, str], Any] = {
        ("answers", "DON-04"): 3,
        ("notes", "CAP-01"): "Vu hier.",
        ("actions", "R-CAP-1"): "doing",
        ("company", "headcount"): 40,
    }
    saved = store.save(dossier, late, opened.versions, author="conseiller", at=NOW)
    assert [one.path for one in saved.refused] == [("answers", "DON-04"), ("notes", "CAP-01")]
    assert saved.refused[0].why.startswith("Ce dossier suit une autre version du questionnaire depuis que cette page a été ouverte.")
    again = store.open(dossier)
    assert again is not None
    assert (again.case.answers["DON-04"], again.case.actions["R-CAP-1"], again.case.company.headcount) == (30, "doing", 40)
    seen = store.save(dossier, {("answers", "DON-04"): 36}, again.versions, author="conseiller", at=NOW)
    assert seen.refused == ()


# On the command line


@pytest.mark.usefixtures("next_version")
@pytest.mark.parametrize("form", ["yaml", "json", "pdf"])
def test_a_file_moves_by_a_command(form: str, tmp_path: Path) -> None:
    target = tmp_path / "nouveau.yaml"
    tried = CliRunner().invoke(cases_main, ["move", str(HERE / f"complet.{form}"), "--to", "3"])
    done = CliRunner().invoke(cases_main, ["move", str(HERE / f"complet.{form}"), "-o", str(target)])
    assert (tried.exit_code, done.exit_code, tried.output) == (0, 0, done.output)
    assert done.output.startswith("De la version 1 à la version 3 du questionnaire « Diagnostic IA des petites et moyennes entreprises »")
    assert "\n  - La version 3 réunit" in done.output
    assert "  - Combien de devis par mois ? « 40 devis par mois » → Combien de devis par an ? « 480 devis par an »\n" in done.output
    assert read(target) == migrate(told("complet"), load("diag-ia", 3)).case
    as_data = json.loads(CliRunner().invoke(cases_main, ["move", str(HERE / f"complet.{form}"), "--format", "json"]).output)
    assert as_data["questionnaire"] == {"id": "diag-ia", "before": 1, "after": 3, "mode": "complet"}
    compared = CliRunner().invoke(scoring_main, ["compare", str(HERE / f"complet.{form}"), str(target)])
    assert compared.exit_code == 0 and "version 1, puis version 3" in compared.output


@pytest.mark.usefixtures("next_version")
def test_a_version_that_is_not_there_is_told_by_the_commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    moved = tmp_path / "nouveau.json"
    assert CliRunner().invoke(cases_main, ["move", str(HERE / "express.json"), "--to", "7"]).output == (
        "La version 7 du questionnaire « diag-ia » n'est pas ici (versions présentes : 1, 2, 3). Ajoutez son fichier.\n"
    )
    CliRunner().invoke(cases_main, ["move", str(HERE / "express.json"), "-o", str(moved)])
    back = CliRunner().invoke(cases_main, ["move", str(moved), "--to", "1"])
    assert back.output == "Ce dossier suit la version 3 du questionnaire : on ne revient pas à la version 1. Gardez le fichier d'avant.\n"
    monkeypatch.delenv("BOUSSOLE_QUESTIONNAIRES")
    gone = CliRunner().invoke(scoring_main, ["diagnose", str(moved)])
    assert gone.exit_code == 1 and gone.output.count("\n") == 1
    assert "[version] Ce dossier suit la version 3 du questionnaire « diag-ia », que cette application n'a pas (elle a : 1, 2)." in gone.output


def test_a_dossier_whose_version_goes_away_is_told_kept_and_opens_again(old: Old, next_version: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, secrets, url = old
    dossier = secrets["express"][0]
    store.save(dossier, {("case", "version"): 3}, {}, author="entreprise", at=NOW)
    monkeypatch.delenv("BOUSSOLE_QUESTIONNAIRES")
    run: Callable[..., Any] = lambda *more: CliRunner(env={"BOUSSOLE_BASE": url}).invoke(cases_main, ["check", *more])  # noqa: E731
    assert (run().exit_code, run().output) == (
        1,
        "Dossiers : 3, dont 1 que cette application ne sait pas lire.\n"
        f"{dossier}: [version] Ce dossier suit la version 3 du questionnaire « diag-ia », que cette application n'a pas (elle a : 1, 2). "
        "Gardez ce dossier tel quel : il n'a rien perdu, et s'ouvrira dès que le questionnaire sera là.\n",
    )
    assert json.loads(run("--format", "json").output)["unreadable"][0]["dossier"] == dossier
    assert len(store.history(dossier)) > 20
    monkeypatch.setenv("BOUSSOLE_QUESTIONNAIRES", str(next_version))
    assert run().exit_code == 0
    assert store.open(dossier).case.version == 3  # type: ignore[union-attr]
