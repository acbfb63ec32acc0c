"""Files for their owner alone, whole or not there."""

import os
from pathlib import Path

import pytest

from kernel import private_file


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_only_its_owner_reads_it_whatever_stood_there(tmp_path: Path) -> None:
    target, left = tmp_path / "d.json", tmp_path / "d.json.part"
    for path in (target, left):
        path.write_text("old")
        path.chmod(0o666)
    with private_file(target) as draft:
        assert mode(draft) == 0o600
        draft.write_text("new")
        assert target.read_text() == "old"
    assert (mode(target), target.read_text(), list(tmp_path.iterdir())) == (0o600, "new", [target])


def test_nothing_is_left_of_what_failed(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="half"), private_file(tmp_path / "d.json") as draft:
        draft.write_text("half")
        raise ValueError("half")
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_file_is_written_to() -> None:
    with private_file(Path(os.devnull)) as draft:
        assert draft == Path(os.devnull)
    assert Path(os.devnull).is_char_device()
