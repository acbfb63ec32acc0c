"""Every command looks at the settings first, and tells what is wrong without a trace."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from kernel import TellingCommand, TellingGroup

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("command", ["cases check", "scoring diagnose x.yaml", "schemes check", "reports x.yaml -o x.pdf", "questionnaires check"])
def test_every_command_tells_what_is_set_wrongly(command: str) -> None:
    environment = os.environ | {"BOUSSOLE_HTTP": "oui", "BOUSSOLE_PDF_QUEUE": "beaucoup"}
    done = subprocess.run([sys.executable, "-m", *command.split()], cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "BOUSSOLE_HTTP n'est pas un réglage de l'application. Vouliez-vous dire « BOUSSOLE_HTTPS » ?\n"
        "BOUSSOLE_PDF_QUEUE vaut « beaucoup » : donnez un nombre de PDF, de 0 à 10000.\n"
    )


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("cases move", "Il manque FICHIER. Voyez « python -m cases move --help »."),
        (
            "cases move x.yaml --to abc",
            "La valeur de l'option --to n'est pas comprise. Écrivez un nombre entier (1 au moins). Voyez « python -m cases move --help ».",
        ),
        ("cases movee", "La commande « movee » n'existe pas. Vouliez-vous dire « move » ? Voyez « python -m cases --help »."),
        ("cases move x.yaml --tto 2", "L'option « --tto » n'existe pas. Vouliez-vous dire « --to » ? Voyez « python -m cases move --help »."),
        ("cases move x.yaml --to", "L'option « --to » est mal écrite. Voyez « python -m cases --help »."),
        ("cases move x.yaml y.yaml", "La commande est mal écrite : un mot de trop, sans doute. Voyez « python -m cases move --help »."),
        (
            "cases move x.yaml --format xml",
            "La valeur de l'option --format n'est pas comprise. Choisissez parmi : text, json. Voyez « python -m cases move --help ».",
        ),
        (
            "schemes check --on demain",
            "« demain » n'est pas une date. Écrivez année-mois-jour, par exemple 2026-11-22. Voyez « python -m schemes check --help ».",
        ),
        ("reports --on demain", "« demain » n'est pas une date. Écrivez année-mois-jour, par exemple 2026-11-22. Voyez « python -m reports --help »."),
    ],
)
def test_a_command_that_is_written_wrongly_is_told_in_french(command: str, said: str) -> None:
    done = subprocess.run([sys.executable, "-m", *command.split()], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"{said}\n")


@pytest.fixture
def _ctrl_c_is_heard() -> Iterator[None]:
    """What starts the tests in the background may have them ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("_ctrl_c_is_heard")
def test_a_command_that_is_stopped_says_so_in_french() -> None:
    @click.command(cls=TellingCommand)
    def alone() -> None:
        signal.raise_signal(signal.SIGINT)

    @click.group(cls=TellingGroup)
    def several() -> None:
        pass

    several.add_command(alone, "one")
    for command, words in ((alone, []), (several, ["one"])):
        done = CliRunner().invoke(command, words)
        assert (done.exit_code, done.stdout, done.stderr) == (1, "", "\nLa commande a été arrêtée avant la fin.\n")


def test_every_command_line_is_covered() -> None:
    """A room with a command line that is not tried above would not look at its settings."""
    rooms = {path.parent.name for path in ROOT.glob("*/__main__.py")} - {"benchmarks"}
    assert rooms == {"cases", "scoring", "schemes", "reports", "questionnaires"}
