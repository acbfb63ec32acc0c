"""What several tests need: the shipped bank, the golden firms, a way to make a questionnaire from text."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings
from xdist.remote import Producer
from xdist.scheduler.loadscope import LoadScopeScheduling

import questionnaires
from cases import Case
from questionnaires import Questionnaire
from scoring import example_case
from tests import leash
from tests.next_version import write_next_version

TODAY = date(2026, 11, 22)
_HERE = Path(__file__).parent
#: Questionnaires of the tests, in several versions: « atelier » knows each kind of change.
VERSIONS = _HERE / "questionnaires" / "versions"
#: Rooms whose tests share what is long to make (PDFs): one process runs a whole room.
_TOGETHER = ("reports",)
#: What takes longest, and comes first. Each process opens a browser and a server of its own, and takes the next file that they are for.
_LONGEST = ("reports", "browser", "benchmarks", "test_interrupted.py", "test_install.py")

# An example that is slow on a busy machine is no fault.
settings.register_profile("house", deadline=None)
settings.load_profile("house")


class RoomScheduling(LoadScopeScheduling):
    """Give a process whole files, or a whole room that shares what is long to make.

    The groups of `--dist loadgroup` would do: xdist 3.8 writes them where pytest 9.2 does not read them, and sends each test anywhere.
    """

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        room = file.split("/")[1]
        return room if room in _TOGETHER else file


def pytest_configure(config: pytest.Config) -> None:
    """Let nothing that the tests start outlive them; the processes of xdist stand under the one that started them."""
    if not hasattr(config, "workerinput"):
        leash.hold()


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> RoomScheduling:
    return RoomScheduling(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest."""
    rooms = {room: place for place, room in enumerate(_LONGEST)}
    items.sort(key=lambda item: rooms.get(item.path.relative_to(_HERE).parts[0], len(rooms)))


@pytest.fixture(scope="session")
def today() -> date:
    return TODAY


@pytest.fixture(scope="session")
def bank() -> Questionnaire:
    """Return the first version of the bank: exact numbers are those of the version that they were counted with."""
    return questionnaires.load("diag-ia", 1)


@pytest.fixture(scope="session")
def current() -> Questionnaire:
    """Return the bank as persons answer it today."""
    return questionnaires.load("diag-ia")


@pytest.fixture(scope="session")
def golden(bank: Questionnaire) -> Callable[[str, str], Case]:
    """golden("boulangerie", "express") is the case of a worked example of the bank."""
    examples = {example.id: example for example in bank.examples}
    return lambda id, mode: example_case(bank, examples[id], mode, TODAY)


@pytest.fixture(scope="session")
def _trial(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("trial")
    write_next_version(folder)
    return folder


@pytest.fixture
def next_version(_trial: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Have version 3 of the shipped questionnaire tried in a further folder, which is returned."""
    monkeypatch.setenv("BOUSSOLE_QUESTIONNAIRES", str(_trial))
    return _trial


@pytest.fixture
def tiny() -> str:
    """Return the text of a small valid questionnaire that uses every construct of the format."""
    return (Path(__file__).parent / "tiny.yaml").read_text(encoding="utf-8")


@pytest.fixture
def make_questionnaire(tmp_path: Path) -> Callable[[str], Path]:
    """Return a function that writes the text of a questionnaire to a file named after its id."""

    def make(text: str, name: str = "tiny") -> Path:
        path = tmp_path / f"{name}.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return make
