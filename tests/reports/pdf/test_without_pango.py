"""A machine on which the system libraries of the PDF are missing."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
CASE = ROOT / "tests" / "scoring" / "firms" / "boulangerie.yaml"
#: Libraries cannot be loaded any more: said before anything of the product is imported.
WITHOUT = """
import cffi
def missing(*_, **__):
    raise OSError("cannot load library")
cffi.FFI.dlopen = missing
import runpy, sys
sys.argv = ["reports", *sys.argv[1:]]
runpy.run_module("reports", run_name="__main__")
"""


@pytest.fixture
def told(tmp_path):
    """Run the command line of the reports there."""

    def run(form):
        command = [sys.executable, "-c", WITHOUT, str(CASE), "-o", str(tmp_path / f"rapport.{form}")]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    return run


def test_one_french_line_says_what_to_install(told, tmp_path):
    done = told("pdf")
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.strip().splitlines() == [
        "La bibliothèque Pango manque : le PDF ne peut pas être fabriqué. Sous Debian ou Ubuntu : "
        "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 ; sous macOS : brew install pango. "
        "En attendant, demandez le rapport en HTML."
    ]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", ["html", "xlsx"])
def test_the_other_forms_are_there(told, tmp_path, form):
    assert told(form).returncode == 0
    assert (tmp_path / f"rapport.{form}").stat().st_size > 10_000
