"""The one list of what a result holds: each section once, titled for each medium."""

from collections import Counter
from string import ascii_uppercase
from typing import get_args

import pytest

from presentation import SECTIONS, Medium, annexes, present, sections, titles


def test_each_section_stands_once() -> None:
    assert [id for id, count in Counter(section.id for section in SECTIONS).items() if count > 1] == []


@pytest.mark.parametrize("medium", get_args(Medium))
def test_each_has_a_title_wherever_it_stands(medium: Medium, workshop) -> None:
    assert all(section.title(present(workshop), medium) for section in SECTIONS if medium in section.media)


@pytest.mark.parametrize("medium", get_args(Medium))
def test_a_medium_follows_the_one_order(medium: Medium, workshop) -> None:
    found = sections(present(workshop), medium)
    annexed = annexes(present(workshop), medium)
    assert list(found) == [section for one in (False, True) for section in SECTIONS if section in found and (section in annexed) is one]


@pytest.mark.parametrize("medium", ["page", "report", "express"])
def test_nothing_that_a_screen_tells_is_lost_on_paper(medium: Medium, workshop) -> None:
    told = present(workshop)
    held = {section.id for section in sections(told, medium)}
    # The interview opens with a page that stands alone, and has its answers beside their sums.
    elsewhere = {"report": {"level": "synthesis", "answers": "company"}}.get(medium, {})
    assert [one.id for one in sections(told, "screen") if elsewhere.get(one.id, one.id) not in held] == []


def test_an_annex_bears_its_letter(workshop) -> None:
    told = present(workshop)
    found = titles(told, "report")
    lettered = [found[section.anchor] for section in annexes(told, "report")]
    assert lettered[:2] == ["Annexe A — Votre feuille de route", "Annexe B — Toutes vos actions"]
    assert all(title.startswith(f"Annexe {letter} — ") for letter, title in zip(ascii_uppercase, lettered, strict=False))
    assert found["lundi"] == "Lundi, 15 minutes"


def test_a_mode_without_level_begins_with_the_points_to_treat(judged, case_of) -> None:
    assert sections(present(judged(case_of("boulangerie", "conformite"))), "page")[0].id == "points"
