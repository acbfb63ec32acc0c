"""The version is written once."""

import tomllib
from pathlib import Path

from kernel import version


def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert version() == project["version"]
