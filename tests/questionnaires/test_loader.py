"""Where questionnaires are found: a folder each, a file a version, further folders beside the shipped one."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kernel import BoussoleError
from questionnaires import check, load, path_of, shipped, shipped_paths, versions

Put = Callable[..., Path]


@pytest.fixture
def put(tiny: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Put:
    """put(version, id="tiny", home="auteur") writes a version into a folder named by the setting."""
    homes: list[Path] = []

    def write(version: int, id: str = "tiny", home: str = "auteur", name: str | None = None) -> Path:
        path = tmp_path / home / id / (name or f"{version}.yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(tiny.replace("id: tiny", f"id: {id}", 1).replace("version: 1", f"version: {version}", 1), encoding="utf-8")
        if path.parent.parent not in homes:
            homes.append(path.parent.parent)
        monkeypatch.setenv("BOUSSOLE_QUESTIONNAIRES", os.pathsep.join(map(str, homes)))
        return path

    return write


def test_the_current_version_is_the_highest_and_each_stays_readable(put: Put) -> None:
    for version in (1, 2, 10):
        put(version)
    assert versions("tiny") == (1, 2, 10)
    assert load("tiny").version == 10
    assert [load("tiny", version).version for version in (1, 2, 10)] == [1, 2, 10]
    assert "tiny" in shipped()
    assert [path.name for path in shipped_paths() if path.parent.name == "tiny"] == ["1.yaml", "2.yaml", "10.yaml"]


def test_a_further_folder_adds_a_version_to_a_shipped_questionnaire(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    last = path_of("diag-ia")
    added = tmp_path / "diag-ia" / "3.yaml"
    added.parent.mkdir()
    added.write_text(last.read_text(encoding="utf-8").replace("version: 2", "version: 3", 1), encoding="utf-8")
    monkeypatch.setenv("BOUSSOLE_QUESTIONNAIRES", str(tmp_path))
    assert (versions("diag-ia"), load("diag-ia").version, load("diag-ia", 1).version) == ((1, 2, 3), 3, 1)
    monkeypatch.delenv("BOUSSOLE_QUESTIONNAIRES")
    assert (versions("diag-ia"), load("diag-ia").version) == ((1, 2), 2)


def test_several_folders_and_none_that_does_not_exist(put: Put, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(1), put(2, home="autre"), put(1, id="essai", home="autre")
    monkeypatch.setenv("BOUSSOLE_QUESTIONNAIRES", os.pathsep.join([f"{tmp_path}/auteur", "", f" {tmp_path}/autre "]))
    assert (versions("tiny"), versions("essai"), versions("rien")) == ((1, 2), (1,), ())
    monkeypatch.setenv("BOUSSOLE_QUESTIONNAIRES", f"{tmp_path}/auteur{os.pathsep}{tmp_path}/rien")
    with pytest.raises(
        BoussoleError, match=rf"^BOUSSOLE_QUESTIONNAIRES nomme un dossier qui n'existe pas \({tmp_path}/rien\) : créez-le, ou corrigez le chemin\.$"
    ):
        versions("tiny")


def test_a_version_that_is_not_there_is_told(put: Put) -> None:
    put(1), put(3)
    with pytest.raises(BoussoleError, match=r"^La version 7 du questionnaire « tiny » n'est pas ici \(versions présentes : 1, 3\)\. Ajoutez son fichier\.$"):
        load("tiny", 7)


def test_the_same_version_in_two_folders_is_told(put: Put) -> None:
    one, other = put(1), put(1, home="autre")
    with pytest.raises(BoussoleError) as caught:
        load("tiny", 1)
    assert str(caught.value) == f"La version 1 du questionnaire « tiny » est dans deux dossiers ({one}, {other}). Retirez-en une."


@pytest.mark.parametrize("id", ["../diag-ia", "..", ".", "", "/", "diag-ia/1", "diag-ia\x00", "DIAG", "a" * 61])
def test_an_id_never_leads_elsewhere(id: str) -> None:
    assert versions(id) == ()
    with pytest.raises(BoussoleError, match="n'existe pas"):
        load(id, 1)


def test_a_version_stands_in_the_folder_of_its_questionnaire_under_its_number(put: Put) -> None:
    path = put(2)
    renamed = shutil.copy(path, path.with_name("3.yaml"))
    (path.parent.parent / "autre").mkdir()
    moved = Path(shutil.copy(path, path.parent.parent / "autre" / "2.yaml"))
    assert not check(path).faults
    told = "[file-name] La version 2 n'est pas le nom du fichier « 3.yaml ». Écrivez version: 3, ou renommez le fichier en 2.yaml."
    assert [str(fault).partition(" ")[2] for fault in check(Path(renamed)).faults] == [told]
    told = "[file-name] L'identifiant « tiny » n'est pas le nom du dossier « autre ». Donnez le même nom aux deux."
    assert [str(fault).partition(" ")[2] for fault in check(moved).faults] == [told]
