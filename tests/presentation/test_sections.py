"""The one list of what a result holds: each section once, titled for each medium."""

from collections import Counter
from typing import get_args

import pytest

from presentation import SECTIONS, Medium, present, sections


def test_each_section_stands_once() -> None:
    assert [id for id, count in Counter(section.id for section in SECTIONS).items() if count > 1] == []


@pytest.mark.parametrize("medium", get_args(Medium))
def test_each_has_a_title_wherever_it_stands(medium: Medium, workshop) -> None:
    assert all(section.title(present(workshop), medium) for section in SECTIONS if medium in section.media)


@pytest.mark.parametrize("medium", get_args(Medium))
def test_a_medium_follows_the_one_order(medium: Medium, workshop) -> None:
    found = sections(present(workshop), medium)
    assert list(found) == [section for section in SECTIONS if section in found]


def test_a_mode_without_level_begins_with_the_points_to_treat(judged, case_of) -> None:
    assert sections(present(judged(case_of("boulangerie", "conformite"))), "page")[0].id == "points"
