"""`./run` makes an environment of exactly what its list says, whatever newer releases there are; one that was not ended is not taken for good.

The index is a folder of tiny libraries made here: no network.
"""

import hashlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from copy import copy
from pathlib import Path

import pytest

from tests.leash import HEEDING, MARK, marked
from tests.waiting import until

ROOT = Path(__file__).parent.parent
REFUSED = "Les bibliothèques de requirements.txt n'ont pas pu être installées. Vérifiez l'accès à pypi.org (ou à son miroir), puis relancez ; rien d'installé avant n'a changé."

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="./run is a shell script")


def release(index: Path, name: str, version: str, *needs: str) -> str:
    """Put a library in the index; return its line in a list."""
    folder = index / name
    folder.mkdir(parents=True, exist_ok=True)
    wheel, about = folder / f"{name}-{version}-py3-none-any.whl", f"{name}-{version}.dist-info"
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\nProvides-Extra: more\n" + "".join(f"Requires-Dist: {need}\n" for need in needs)
    files = {
        f"{name}.py": f'VERSION = "{version}"\n',
        f"{about}/METADATA": metadata,
        f"{about}/WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    with zipfile.ZipFile(wheel, "w") as packed:
        for path, text in files.items():
            packed.writestr(path, text)
        packed.writestr(f"{about}/RECORD", "".join(f"{path},,\n" for path in [*files, f"{about}/RECORD"]))
    links = "".join(f'<a href="{one.name}">{one.name}</a>\n' for one in sorted(folder.glob("*.whl")))
    (folder / "index.html").write_text(f"<!DOCTYPE html><html><body>{links}</body></html>", encoding="utf-8")
    return f"=={version} --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n"


class Checkout:
    """A product with `./run` and lists of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.index = folder / "produit", folder / "index"
        self.folder.mkdir()
        shutil.copy(ROOT / "run", self.folder)
        (self.folder / "ui" / "server").mkdir(parents=True)
        shutil.copy(ROOT / "ui" / "server" / "listening_port.py", self.folder / "ui" / "server")
        for name in ("packages.txt", "packages-dev.txt"):
            (self.folder / name).touch()
        needed = release(self.index, "alpha", "1.0", "beta>=1", 'gamma; extra == "more"')
        self.line = {
            "alpha": f"alpha[more]{needed}",
            "beta": "beta" + release(self.index, "beta", "1.5"),
            "gamma": "gamma" + release(self.index, "gamma", "2.0"),
        }
        for name in ("alpha", "beta", "gamma"):
            release(self.index, name, "9.0")
        self.list("alpha", "beta", "gamma")

    def list(self, *names: str, dev: str = "") -> None:
        text = "".join(self.line[name] for name in names)
        (self.folder / "requirements.txt").write_text(text, encoding="utf-8")
        (self.folder / "requirements-dev.txt").write_text(text + dev, encoding="utf-8")

    def settings(self, **settings: str) -> dict[str, str]:
        # The run of these tests has settings of its own: with its VENV, `./run` would put another environment in the place of the one they run in.
        own = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "VIRTUAL_ENV", "VENV", "PORT", "ADDRESS"))}
        index = {"PIP_CONFIG_FILE": os.devnull, "PIP_INDEX_URL": self.index.as_uri(), "PYTHON": sys.executable}
        return {**own, **index, **settings}

    def setup(self, **settings: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(["./run", "setup"], cwd=self.folder, env=self.settings(**settings), capture_output=True, text=True, check=False)

    def installed(self, venv: str = ".venv") -> dict[str, str]:
        """Return what the environment in use can load, pip and its own kin apart."""
        code = "from importlib.metadata import distributions as all; print(*(f'{one.name}=={one.version}' for one in all()))"
        told = subprocess.run([self.folder / venv / "bin" / "python", "-I", "-c", code], capture_output=True, text=True, check=True).stdout
        found = dict(one.split("==") for one in told.split())
        return {name: version for name, version in found.items() if name not in {"pip", "setuptools"}}

    @property
    def environment(self) -> Path:
        """The folder of the environment in use."""
        return (self.folder / ".venv").resolve()


WHOLE = {"alpha": "1.0", "beta": "1.5", "gamma": "2.0"}


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)


@pytest.fixture(scope="module")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    made = Checkout(tmp_path_factory.mktemp("fait"))
    done = made.setup()
    assert done.returncode == 0, done.stderr
    return made


def test_what_the_list_says_is_installed_and_nothing_newer(_made: Checkout) -> None:
    assert _made.installed() == WHOLE


def test_a_second_start_installs_nothing(_made: Checkout) -> None:
    shutil.move(_made.index, _made.index.with_name("loin"))
    try:
        done = _made.setup()
    finally:
        shutil.move(_made.index.with_name("loin"), _made.index)
    assert (done.returncode, done.stderr) == (0, "Prêt. Démarrez avec ./run\n")


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda text: text.replace("sha256:", "sha256:0000", 1)[:-5] + "\n", id="other hashes"),
        pytest.param(lambda text: "".join(text.splitlines(keepends=True)[:1]), id="a list that forgets what its libraries need"),
        pytest.param(lambda text: text.replace(" --hash", " # --hash"), id="no hashes"),
        pytest.param(lambda text: text.replace("==1.5", "==1.6"), id="a version that is nowhere"),
    ],
)
def test_what_cannot_be_installed_is_said_in_one_sentence_and_changes_nothing(_made: Checkout, spoil: Callable[[str], str]) -> None:
    before = _made.environment
    list_ = _made.folder / "requirements.txt"
    text = list_.read_text(encoding="utf-8")
    list_.write_text(spoil(text), encoding="utf-8")
    try:
        done = _made.setup()
        assert done.returncode == 1
        assert done.stderr.splitlines()[-1] == REFUSED
        assert (_made.environment, _made.installed()) == (before, WHOLE)
    finally:
        list_.write_text(text, encoding="utf-8")
    assert _made.setup().stderr == "Prêt. Démarrez avec ./run\n"


def test_a_list_that_shrank_leaves_nothing_behind(checkout: Checkout) -> None:
    (checkout.folder / ".venv" / "lib").mkdir(parents=True)  # half-made, as an older `./run` could leave it
    checkout.line["delta"] = "delta" + release(checkout.index, "delta", "1.0")
    checkout.list("alpha", "beta", "gamma", "delta")
    assert checkout.setup().returncode == 0
    assert checkout.installed() == {**WHOLE, "delta": "1.0"}
    checkout.list("alpha", "beta", "gamma")
    assert checkout.setup().returncode == 0
    assert checkout.installed() == WHOLE
    assert len([one for one in (checkout.folder / ".venv.d").iterdir() if one.is_dir()]) == 1


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL], ids=["Ctrl+C", "kill -9"])
def test_an_installation_that_was_interrupted_is_made_anew(checkout: Checkout, number: signal.Signals) -> None:
    command = [*HEEDING, "./run", "setup"]
    settings, mark = checkout.settings(), f"installation {number.name}"
    with subprocess.Popen(command, cwd=checkout.folder, env={**settings, MARK: mark}, stderr=subprocess.DEVNULL, start_new_session=True) as begun:
        while not list(checkout.folder.glob(".venv.d/app-*/bin/python")):
            time.sleep(0.01)
            assert begun.poll() is None
        (os.killpg if number == signal.SIGINT else os.kill)(begun.pid, number)
    assert until(lambda: marked(mark) == [], 5)
    assert not (checkout.folder / ".venv").exists()
    done = checkout.setup()
    assert done.returncode == 0, done.stderr
    assert checkout.installed() == WHOLE


def test_an_environment_whose_python_is_gone_is_made_anew(_made: Checkout) -> None:
    for program in (_made.environment / "bin").glob("python*"):
        program.unlink()
        program.symlink_to("/usr/bin/python-qui-n-est-plus")
    assert _made.setup().returncode == 0
    assert _made.installed() == WHOLE


def test_a_checkout_that_was_moved_makes_its_own_environment(_made: Checkout, tmp_path: Path) -> None:
    moved = copy(_made)
    moved.folder = Path(shutil.copytree(_made.folder, tmp_path / "ailleurs", symlinks=True))
    assert moved.environment == _made.environment
    assert moved.setup().returncode == 0
    assert moved.environment.is_relative_to(tmp_path.resolve())
    assert moved.installed() == WHOLE


@pytest.mark.parametrize("name", ["PORT", "STREAMLIT_SERVER_PORT"])
def test_a_port_that_is_taken_is_said_and_no_other_is(_made: Checkout, name: str) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen(1)
        taken = str(other.getsockname()[1])
        done = subprocess.run(["./run"], cwd=_made.folder, env=_made.settings(**{name: taken}), capture_output=True, text=True, check=False)
    said = f"Le port {taken} est pris par un autre programme. Arrêtez-le, ou donnez un autre port : PORT=8600 ./run\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", said)


def test_an_environment_elsewhere_leaves_that_of_the_checkout_alone(_made: Checkout, tmp_path: Path) -> None:
    before = sorted((path, path.stat().st_mtime_ns) for path in _made.folder.rglob("*"))
    done = _made.setup(VENV=str(tmp_path / "venv"), PYTHONPATH=str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert _made.installed(str(tmp_path / "venv")) == WHOLE
    assert sorted((path, path.stat().st_mtime_ns) for path in _made.folder.rglob("*")) == before


def test_a_folder_that_is_no_environment_is_never_replaced(_made: Checkout, tmp_path: Path) -> None:
    (tmp_path / "precieux").mkdir()
    (tmp_path / "precieux" / "these.odt").touch()
    done = _made.setup(VENV=str(tmp_path / "precieux"))
    assert done.returncode == 1
    assert done.stderr == f"VENV vaut « {tmp_path / 'precieux'} », qui existe et n'est pas un environnement Python. Donnez un chemin où rien n'est encore.\n"
    assert (tmp_path / "precieux" / "these.odt").exists()


def test_a_python_that_does_not_suit_is_refused(_made: Checkout, tmp_path: Path) -> None:
    done = _made.setup(PYTHON="/usr/bin/python-qui-n-est-pas", VENV=str(tmp_path / "venv"))
    assert done.returncode == 1
    assert done.stderr == "PYTHON vaut « /usr/bin/python-qui-n-est-pas » : donnez le chemin d'un Python de 3.11 à 3.14.\n"
