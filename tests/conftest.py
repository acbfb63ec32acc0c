"""What several tests need: the shipped bank, the golden firms, a way to make a questionnaire from text."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

import questionnaires
from cases import Case
from questionnaires import Questionnaire
from scoring import example_case

TODAY = date(2026, 11, 22)
_HERE = Path(__file__).parent
#: Rooms whose tests share what is long to make (PDFs, a browser and its server): they stay together when two processes run the tests.
_TOGETHER = ("reports", "browser")

# An example that is slow on a busy machine is no fault.
settings.register_profile("house", deadline=None)
settings.load_profile("house")


def pytest_itemcollected(item: pytest.Item) -> None:
    """Group the tests of a file, or of a room that shares what is long to make."""
    item.add_marker(pytest.mark.xdist_group(_room(item) if _room(item) in _TOGETHER else str(item.path.relative_to(_HERE))))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the rooms that take longest."""
    items.sort(key=lambda item: _room(item) not in _TOGETHER)


def _room(item: pytest.Item) -> str:
    return item.path.relative_to(_HERE).parts[0]


@pytest.fixture(scope="session")
def today() -> date:
    return TODAY


@pytest.fixture(scope="session")
def bank() -> Questionnaire:
    return questionnaires.load("diag-ia")


@pytest.fixture(scope="session")
def golden(bank: Questionnaire) -> Callable[[str, str], Case]:
    """golden("boulangerie", "express") is the case of a worked example of the bank."""
    examples = {example.id: example for example in bank.examples}
    return lambda id, mode: example_case(bank, examples[id], mode, TODAY)


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
