"""The lists say all: what every library asks for, extras included, stands in them at a version that suits, with its hashes. No network is needed to know."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import cast

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
LISTS = ("requirements.txt", "requirements-dev.txt")
HERE = cast("dict[str, str]", default_environment())
VERSIONS = ("3.11.0", "3.12.0", "3.13.0", "3.14.0")
SYSTEMS = {"linux": ("Linux", "posix"), "darwin": ("Darwin", "posix"), "win32": ("Windows", "nt")}


@dataclass(frozen=True)
class Line:
    """One line of a list."""

    asked: Requirement
    hashes: tuple[str, ...]

    @property
    def name(self) -> str:
        return canonicalize_name(self.asked.name)

    @property
    def version(self) -> str:
        return str(self.asked.specifier).removeprefix("==")


def lines(name: str) -> list[Line]:
    """Return the lines of a list, hashes apart."""
    text = re.sub(r"#.*", "", (ROOT / name).read_text(encoding="utf-8")).replace("\\\n", " ")
    found = [line.split(" --hash=") for line in text.splitlines() if line.strip()]
    return [Line(Requirement(asked.strip()), tuple(one.strip() for one in hashes)) for asked, *hashes in found]


def environment(version: str, system: str) -> dict[str, str]:
    """Return what markers look at, on another machine."""
    platform, family = SYSTEMS[system]
    other = {
        "python_full_version": version,
        "python_version": version.rpartition(".")[0],
        "sys_platform": system,
        "platform_system": platform,
        "os_name": family,
    }
    return {**HERE, **other}


MACHINES = [pytest.param(environment(version, system), id=f"{version} {system}") for version in VERSIONS for system in SYSTEMS]


def applies(asked: Requirement, machine: dict[str, str], extra: str = "") -> bool:
    return asked.marker is None or asked.marker.evaluate({**machine, "extra": extra})


def held(name: str, machine: dict[str, str]) -> dict[str, Line]:
    """Return what a list installs on a machine, by name."""
    found = [line for line in lines(name) if applies(line.asked, machine)]
    assert len({line.name for line in found}) == len(found)
    return {line.name: line for line in found}


def asked_by(line: Line, machine: dict[str, str]) -> Iterator[Requirement]:
    """Give what an installed library asks for, its extras as the list asks for them; nothing when this machine does not have it at this version."""
    try:
        library = metadata.distribution(line.name)
    except metadata.PackageNotFoundError:
        return
    if library.version == line.version:
        for asked in map(Requirement, library.requires or ()):
            if any(applies(asked, machine, extra) for extra in ("", *line.asked.extras)):
                yield asked


def unmet(asked: Requirement, list_: dict[str, Line]) -> bool:
    line = list_.get(canonicalize_name(asked.name))
    return line is None or not asked.specifier.contains(line.version, prereleases=True) or not asked.extras <= line.asked.extras


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("machine", MACHINES)
def test_every_requirement_of_every_library_is_met_by_the_list(name: str, machine: dict[str, str]) -> None:
    list_ = held(name, machine)
    assert [f"{line.asked}: {asked}" for line in list_.values() for asked in asked_by(line, machine) if unmet(asked, list_)] == []


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("machine", MACHINES)
def test_what_is_written_by_hand_is_in_the_list(name: str, machine: dict[str, str]) -> None:
    list_ = held(name, machine)
    written = [line for line in written_in(name) if not line.startswith(("#", "-r"))]
    assert len(written) > 10
    assert [asked for asked in written if unmet(Requirement(asked), list_)] == []


def written_in(name: str) -> list[str]:
    text = (ROOT / name).with_suffix(".in").read_text(encoding="utf-8")
    return [*text.splitlines(), *(written_in("requirements.txt") if "-r requirements.in" in text else [])]


@pytest.mark.parametrize("name", LISTS)
def test_this_machine_has_what_the_list_says(name: str) -> None:
    """Else the other tests would look at other libraries than those of the list."""
    assert [line.asked for line in held(name, HERE).values() if metadata.version(line.name) != line.version] == []


@pytest.mark.parametrize("name", [*LISTS, "requirements-audit.txt"])
def test_each_line_is_one_version_with_hashes(name: str) -> None:
    for line in lines(name):
        assert re.fullmatch(r"==[^,*]+", str(line.asked.specifier)), line.asked
        assert line.hashes
        assert all(re.fullmatch("sha256:[0-9a-f]{64}", one) for one in line.hashes), line.asked


def test_the_tools_that_look_at_the_lists_are_in_a_list_of_their_own() -> None:
    """Else every install would wait for them."""
    asked = [line for line in written_in("requirements-audit.txt") if not line.startswith("#")]
    held_by_tests = {line.name for line in lines("requirements-dev.txt")}
    assert [name for name in asked if name not in {line.name for line in lines("requirements-audit.txt")}] == []
    assert [name for name in asked if name in held_by_tests] == []


def test_what_the_product_needs_is_the_same_for_the_tests() -> None:
    whole = {(str(line.asked), line.hashes) for line in lines("requirements-dev.txt")}
    assert [line.asked for line in lines("requirements.txt") if (str(line.asked), line.hashes) not in whole] == []
