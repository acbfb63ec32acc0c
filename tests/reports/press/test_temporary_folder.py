"""Folders for temporary files: those of a killed server are swept by the next one, those in use stay."""

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from reports.press.temporary_folder import Scratch, sweep

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux forks")

_HOLDS = """
import sys, time
from reports.press.temporary_folder import Scratch
held = Scratch()
(held.path / "page.png").write_bytes(b"x")
print(held.path, flush=True)
time.sleep(60)
"""


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)


def test_what_a_killed_server_left_goes_at_the_next_start(tmp_path):
    with subprocess.Popen([sys.executable, "-c", _HOLDS], cwd=Path(__file__).parents[3], stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        left = Path(server.stdout.readline().strip())
        sweep()
        assert (left / "page.png").exists()
        server.kill()
        server.wait()
        Scratch().remove()
    assert list(tmp_path.iterdir()) == []


def test_what_is_in_use_here_stays(tmp_path):
    first, second = Scratch(), Scratch()
    assert [one.stat().st_mode & 0o777 for one in (first.path, first.path.parent)] == [0o700, 0o700]
    first.remove()
    sweep()
    assert list(tmp_path.iterdir()) == [second.path.parent]
    second.remove()


def test_the_folders_of_others_stay(tmp_path):
    (tmp_path / "boussole-des-vents").mkdir()
    (tmp_path / "autre").mkdir()
    (tmp_path / "autre" / ".en-service").touch()
    sweep()
    assert {one.name for one in tmp_path.iterdir()} == {"autre", "boussole-des-vents"}
