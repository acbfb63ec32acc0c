"""Twenty written firms, ten of Auvergne-Rhône-Alpes and ten elsewhere: what each is handed first was read and judged, line by line."""

import pytest

import cases
from companies import place
from tests.firms.judgements import FILE, JUDGEMENTS, as_text, kept, lines
from tests.firms.shown import FIRMS, FOLDER

JUDGED = list(lines(kept()))
#: Of what is shown first, how much may be true and useless.
MOST_NOISE = 0.1


def test_ten_are_of_the_region_and_ten_elsewhere() -> None:
    places = [place(cases.read(FOLDER / f"{firm}.yaml").company) for firm in FIRMS]
    assert [one.region.code == "84" for one in places if one].count(True) == 10
    assert len(FIRMS) == 20


def test_what_they_are_handed_is_what_was_judged() -> None:
    """When it differs: `python -m tests.firms.judgements`, then judge the lines that came, by reading them as the owner and as an adviser."""
    assert as_text(kept()) == FILE.read_text(encoding="utf-8")


def test_every_line_is_judged_with_a_reason() -> None:
    assert [(firm, line["id"]) for firm, _, line in JUDGED if line["judged"] not in JUDGEMENTS or not line["why"]] == []


@pytest.mark.parametrize("name", ["monday", "actions", "schemes", "plan", "law"])
def test_nothing_is_wrong_and_little_is_noise(name: str) -> None:
    judged = [line["judged"] for _, told, line in JUDGED if told == name]
    assert judged.count("wrong") == 0
    assert judged.count("noise") <= MOST_NOISE * len(judged)
