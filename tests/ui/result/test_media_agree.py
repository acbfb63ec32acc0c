"""What each medium tells of the ten firms: the same sections in the same order, the same figures, the same schemes with the same verdicts."""

import io
import json
import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from html import unescape
from pathlib import Path

import openpyxl
import pytest

from cases import Case, read
from presentation import Medium, Presentation, present, sections
from reports import render
from reports.page.html import Printed, page
from reports.terminal import as_text
from scoring import as_json, diagnose

FIRMS = sorted((Path(__file__).parents[2] / "scoring" / "firms").glob("*.yaml"))
DAY = date(2026, 11, 22)
_TAGS = re.compile(r"<style>.*?</style>|<svg.*?</svg>|<[^<>]*>", re.DOTALL)


def plain(text: str) -> str:
    """A text without what only one medium needs: marks of Markdown, places to break, kinds of space and of apostrophe."""
    bare = re.sub(r"[\\*_\u200b\u2060]", "", unescape(text)).replace("’", "'").replace(" ,", ",")
    return " ".join(unicodedata.normalize("NFC", bare).split())


def of_html(html: str) -> str:
    return plain(_TAGS.sub(" ", html))


@pytest.fixture(params=FIRMS, ids=lambda path: path.stem)
def case(request: pytest.FixtureRequest) -> Case:
    return read(request.param)


@pytest.fixture
def told(case: Case) -> Presentation:
    return present(diagnose(case, on=DAY))


#: What the media tell of a firm, made once for all tests.
_TOLD: dict[str, dict[str, str]] = {}


@pytest.fixture
def media(case: Case, told: Presentation, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The text of each medium."""
    name = told.reference
    if name not in _TOLD:
        monkeypatch.setattr("ui.clock.today", lambda: DAY)
        person = request.getfixturevalue("person").take_back(case)
        _TOLD[name] = {
            "screen": plain("\n".join(text for part in person.every_part() for text in _on_screen(part))),
            "page": of_html(page(told, "html")),
            "paper": of_html(page(told, "pdf")),
            "workbook": plain("\n".join(_cells(told))),
            "terminal": plain(as_text(told.diagnosis)),
        }
    return _TOLD[name]


def _on_screen(person) -> Iterable[str]:
    """What stands on the screen in its order, folded parts by their titles too."""
    for element in person.app.main:
        for text in (getattr(element, "label", ""), getattr(element, "value", "")):
            yield from _texts(text)


def _texts(value: object) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif hasattr(value, "itertuples"):
        yield from (str(cell) for row in value.itertuples() for cell in row)


def _cells(told: Presentation) -> Iterable[str]:
    book = openpyxl.load_workbook(io.BytesIO(render(told.diagnosis, "xlsx")))
    yield from (str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None)


def in_order(text: str, parts: Iterable[str]) -> bool:
    """Tell whether parts stand in a text one after the other."""
    place = 0
    for part in map(plain, parts):
        place = text.find(part, place) + len(part)
        if place < len(part):
            return False
    return True


@pytest.mark.parametrize(("medium", "form"), [("html", "page"), ("pdf", None)])
def test_a_page_holds_the_sections_of_its_medium_in_their_order(told: Presentation, medium: Printed, form: Medium | None) -> None:
    paper: Medium = "report" if told.mode.decimals else "express"
    held = [section.anchor for section in sections(told, form or paper)]
    assert re.findall(r'<h2 id="(\w+)"', page(told, medium)) == held


def test_the_screen_leads_to_its_sections_in_their_order(case: Case, told: Presentation, person) -> None:
    """Each fact of the result is two taps away at most: its section is one from the result, what it folds one more."""
    person.take_back(case).go("resultat")
    ways = person.ways()
    lines = [way.removeprefix("vers-resultat-") for way in ways if way.startswith("vers-")]
    titles = {section.anchor: plain(section.title(told, "screen")) for section in sections(told, "screen") if section.id != "alarm"}
    # What has a way of its own above is no line: each part is named once.
    assert [line for line in lines if line in titles] == [anchor for anchor in titles if anchor not in ("lundi", "personne")]
    _, *headings = [plain(part.title) for part in person.every_part()]
    assert len(set(headings)) == len(headings) == len(ways)
    assert [title for title in titles.values() if title not in headings] == []


def test_every_medium_tells_the_same_figures(told: Presentation, media: dict[str, str]) -> None:
    for name, text in media.items():
        assert plain(told.verdict.heading) in text, name
        assert plain(told.score.sentence if name != "workbook" else told.score.text or "").rstrip(".") in text, name
        if told.verdict.within_reach:
            assert plain(told.verdict.within_reach).rstrip(".") in text, name
        if told.law.is_told:
            assert plain(told.law.label) in text, name


def test_every_medium_begins_with_the_same_actions(told: Presentation, media: dict[str, str]) -> None:
    titles = [item.action.title for item in told.first_actions]
    assert {name: in_order(text, titles) for name, text in media.items()} == dict.fromkeys(media, True)


def test_every_medium_names_the_first_schemes_with_their_verdict(told: Presentation, media: dict[str, str]) -> None:
    for name, text in media.items():
        for card in told.schemes.first:
            assert plain(card.name) in text, name
    verdicts = {match["id"]: match["verdict"] for match in as_json(told.diagnosis)["schemes"]}
    assert {card.id: card.match.verdict for card in told.schemes.all} == verdicts


def test_the_workbook_and_the_page_tell_every_scheme_with_the_same_verdict(told: Presentation, media: dict[str, str]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(render(told.diagnosis, "xlsx")))
    rows = [(plain(row[0].value), plain(row[1].value)) for row in book["Dispositifs"].iter_rows() if row[0].value and row[1].value]
    for card in told.schemes.told:
        assert plain(card.name) in media["page"]
        assert (plain(card.name), plain(card.verdict)) in rows


def test_the_dates_of_the_law_stand_in_the_same_order(told: Presentation, media: dict[str, str]) -> None:
    duties = [duty.subject for duty in told.law.duties]
    for name in ("screen", "page", "paper", "workbook"):
        assert in_order(media[name], duties[: 2 if name == "paper" and not told.mode.decimals else None]), name


def test_the_json_tells_the_same_numbers(told: Presentation) -> None:
    found = json.loads(render(told.diagnosis, "json"))["maturity"]
    low, high = int(found["score"]), int(found["score_high"])
    assert str(low) in told.score.sentence
    assert low == high or str(high) in told.score.sentence
