"""The words of a room: one key, one sentence, read once, faults told like those of any content."""

from pathlib import Path

import pytest

from kernel import ContentError, Wording

LAW = """
limit: "Ne remplace pas l'avis d'un juriste."
dates: {since: "Depuis le {day}", from: "À partir du {day}"}
sizes: {1: "moins d'une journée", 2: "quelques jours"}
notes: ["Gardez ce fichier.", "Complétez-le."]
"""


@pytest.fixture
def words(tmp_path: Path) -> Wording:
    (tmp_path / "law.yaml").write_text(LAW, encoding="utf-8")
    return Wording(tmp_path)


def test_a_key_names_the_file_and_the_place(words: Wording) -> None:
    assert words.say("law.dates.since", day="2 août 2026") == "Depuis le 2 août 2026"
    assert words.text("law.notes.2") == "Complétez-le."


def test_a_group_gives_the_words_for_values(words: Wording) -> None:
    assert words.group("law.sizes") == {"1": "moins d'une journée", "2": "quelques jours"}


def test_every_sentence_has_one_key(words: Wording) -> None:
    assert [*words.all()] == ["law.limit", "law.dates.since", "law.dates.from", "law.sizes.1", "law.sizes.2", "law.notes.1", "law.notes.2"]


@pytest.mark.parametrize("key", ["law.limits", "law", "loi.limit", "law.dates"])
def test_a_key_that_names_no_sentence_is_an_error(words: Wording, key: str) -> None:
    with pytest.raises(KeyError, match=key.partition(".")[0]):
        words.say(key)


def test_a_value_that_is_missing_is_an_error(words: Wording) -> None:
    with pytest.raises(KeyError, match="day"):
        words.say("law.dates.since")


def test_a_key_told_twice_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "law.yaml").write_text('a: "un"\na: "deux"\n', encoding="utf-8")
    with pytest.raises(ContentError, match=r"law\.yaml:2"):
        Wording(tmp_path).say("law.a")
