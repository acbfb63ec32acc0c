"""Every file that can be run is whole: what it imports is there, and it does nothing before it is asked to."""

import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SCRIPTS = [
    path for path in sorted(ROOT.rglob("*.py")) if not path.relative_to(ROOT).parts[0].startswith(".") and "__main__" in path.read_text(encoding="utf-8")
]
OUTSIDE = [path for folder in ("benchmarks", "tests/outside") for path in sorted((ROOT / folder).rglob("*.py"))]


@pytest.mark.parametrize("script", sorted({*SCRIPTS, *OUTSIDE}), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_script_loads(script: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert runpy.run_path(str(script), run_name="loaded")["__doc__"]
    assert capfd.readouterr() == ("", "")
