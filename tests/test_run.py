"""The one command: it is plain shell, says how to use it, and its lists name things that exist."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_it_is_plain_shell() -> None:
    assert (ROOT / "run").read_text(encoding="utf-8").startswith("#!/bin/sh\n")
    assert subprocess.run(["sh", "-n", "run"], cwd=ROOT, check=False).returncode == 0


def test_an_unknown_word_shows_the_eight_uses_and_is_wrong_usage() -> None:
    done = subprocess.run(["./run", "demarre"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert [line.split("  ")[0] for line in done.stderr.splitlines()] == [
        "./run",
        "./run setup",
        "./run test [options] installe ce qu'il faut aux tests, puis les passe, à deux de front (options de pytest)",
        "./run test --quick",
        "./run check",
        "./run bench",
        "./run sbom [FICHIER] écrit la liste des bibliothèques du produit (CycloneDX) ; à défaut, build/sbom.json",
        "./run audit",
    ]


def test_the_quick_tests_are_those_of_the_rules_without_a_browser_a_pdf_a_database_or_examples_by_chance() -> None:
    (chosen,) = re.findall(r'set -- (.*) "\$@"', (ROOT / "run").read_text(encoding="utf-8"))
    collect = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--collect-only", "-q", *shlex.split(chosen)]
    done = subprocess.run(collect, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    files = {line.partition(": ")[0].removeprefix("tests/") for line in done.stdout.splitlines() if line.startswith("tests/")}
    assert {file.partition("/")[0] for file in files} == {"kernel", "companies", "questionnaires", "cases", "schemes", "scoring"}
    assert {"schemes/criteria/test_size.py", "scoring/test_ten_firms.py", "cases/test_file.py"} <= files
    assert [file for file in files if file.startswith("cases/store/") or file in ("cases/test_round_trip.py", "kernel/test_command.py")] == []


def test_the_continuous_check_calls_the_readme_test_command_in_an_environment_of_its_own_with_the_validator_and_nothing_else() -> None:
    check = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert subprocess.run(["bash", "-n", ".ci/run"], cwd=ROOT, check=False).returncode == 0
    called = [line for line in check.splitlines() if "./run" in line or "python" in line]
    assert called == ["setpriv --pdeathsig TERM env --default-signal=INT ./run test &"]
    assert "export VENV=$folder/venv PYTEST_DEBUG_TEMPROOT=$folder VERAPDF_REQUIRED=1 POSTGRES_REQUIRED=1" in check
    assert "mapfile -t packages < packages-ci.txt" in check
    assert "./run test" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_a_place_that_cannot_be_written_is_told_with_what_to_give(tmp_path: Path) -> None:
    (tmp_path / "fichier").write_text("", encoding="utf-8")
    venv = tmp_path / "fichier" / "venv"
    done = subprocess.run(["./run", "setup"], cwd=ROOT, env={**os.environ, "VENV": str(venv)}, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (
        1,
        f"Rien ne peut être écrit dans {venv}.d. Donnez un autre endroit pour l'environnement : VENV=$HOME/boussole-venv ./run\n",
    )


def test_system_packages_stand_one_a_line() -> None:
    for name in ("packages.txt", "packages-dev.txt", "packages-ci.txt"):
        lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
        assert lines == sorted(set(lines)) or name == "packages.txt"
        assert all(line == line.strip() and " " not in line for line in lines)
