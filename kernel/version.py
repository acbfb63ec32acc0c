"""The version of the program, written once, in pyproject.toml: the program is run from its folder,
never installed."""

import tomllib
from functools import cache
from pathlib import Path

#: The folder of the application.
HOME = Path(__file__).parents[1]


@cache
def version() -> str:
    """Return the version of the program, as "0.1.0"."""
    return str(
        tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    )
