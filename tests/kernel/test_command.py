"""Every command looks at the settings first, and tells what is wrong without a trace."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

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


def test_every_command_line_is_covered() -> None:
    """A room with a command line that is not tried above would not look at its settings."""
    rooms = {path.parent.name for path in ROOT.glob("*/__main__.py")} - {"benchmarks"}
    assert rooms == {"cases", "scoring", "schemes", "reports", "questionnaires"}
