"""Whatever can be downloaded, anywhere, is what it says: taken in the browser, and opened by its reader."""

import ast
import gzip
import io
import json
import re
import sqlite3
import urllib.error
import urllib.request
from contextlib import closing
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from pathlib import Path

import docx
import icalendar
import openpyxl
import pikepdf
import pypdf
import pytest

import cases
from cases.store import open_store
from reports import render
from tests.browser.walk import settle
from tests.reports.printed import FIRMS, judged
from ui.clock import now
from ui.session.browser_cookie import COOKIE

pytestmark = pytest.mark.browser

_UI = Path(__file__).parents[2] / "ui"
#: What a firm may be called, and what a file of it is called.
_NAME = "Œuvres d'Été / L'Étoile \"du Sud\" <b>"
_PLAIN = "oeuvres-d-ete-l-etoile-du-sud-b"
_MENU = "[data-testid=stSidebar]"
_SLUGS = "found => found.map(one => [...one.classList].find(name => name.startsWith('st-key-vers-')).slice('st-key-vers-'.length))"
_KEYS = "found => found.map(one => [...one.closest('[class*=st-key-]').classList].find(name => name.startsWith('st-key-')).slice('st-key-'.length))"
#: Every download of a page, by what reads its kind; a kind that is not named here has no reader, and fails.
_REPORT = {"rapport-pdf", "rapport-html", "rapport-xlsx", "rapport-ics", "rapport-json", "dossier-resultat"}
_EVERYWHERE = {"dossier-cote", "dossier-bas"}
#: Only where a dossier cannot be read.
_ILLEGIBLE = "emporter-illisible"
_DESK = {"dossier-page", "tout-emporter"}
_NO_MODE = "rien"
#: The models ready to use, folded beside their actions: the first of a page stands for all.
_MODELS = {"modele-docx", "modele-txt"}
_A_MODEL = re.compile(r"(modele-(?:docx|txt))-.*")


@dataclass(frozen=True)
class Taken:
    """One file as the browser got it. `key`: of the button; `case`: the dossier that was open."""

    key: str
    name: str
    file: Path
    headers: dict[str, str]
    case: cases.Case

    @property
    def data(self) -> bytes:
        return self.file.read_bytes()

    @property
    def kind(self) -> str:
        return self.name.rpartition(".")[2]


@pytest.fixture(scope="module")
def files(golden, tmp_path_factory):
    """One dossier for each questionnaire, of a firm whose name is hard on files."""
    bakery, machining = golden("boulangerie", "express"), golden("usinage", "complet")
    folder = tmp_path_factory.mktemp("dossiers")
    for case in (bakery, machining, replace(machining, mode="conformite")):
        cases.write(replace(case, company=case.company.model_copy(update={"name": _NAME})), folder / f"{case.mode}.yaml")
    return sorted(folder.iterdir())


@pytest.fixture(scope="module")
def taken(newcomer, files, server, forgetful_server, tmp_path_factory):
    """Every download of every page: with each dossier on a server that keeps them, and once on one that keeps nothing."""
    folder = tmp_path_factory.mktemp("telecharges")
    kept = {file.stem: _take_all(newcomer(), file, folder) for file in files}
    illegible = _take_what_cannot_be_read(newcomer(), server, files[0], folder)
    return kept | {"rien n'est gardé": _take_all(newcomer(at=forgetful_server), files[-1], folder), "illisible": illegible}


def _take_what_cannot_be_read(visitor, server, file, folder):
    """Take what is offered of a dossier that the application does not know how to read."""
    visitor.take_back(file)
    cookie = next(one["value"] for one in visitor.page.context.cookies() if one["name"] == COOKIE)
    with open_store(f"sqlite:///{server.base}") as store:
        assert (access := store.by_cookie(cookie, at=now())) is not None
    with closing(sqlite3.connect(server.base, timeout=20)) as connection, connection:
        spoilt = "UPDATE entry SET value = ? WHERE part = 'case' AND name = 'mode' AND dossier = ?"
        assert connection.execute(spoilt, (json.dumps(_NO_MODE), access.dossier)).rowcount == 1
    visitor.page.reload()
    visitor.at("emporter-illisible").wait_for()
    settle(visitor)
    taken = _take(visitor, "emporter-illisible", folder, cases.read(file))
    visitor.page.context.close()
    return {taken.key: taken}


def _take_all(visitor, file, folder):
    case, found = cases.read(file), {}
    visitor.take_back(file)
    menu = visitor.page.locator(f"{_MENU} [class*=st-key-vers-]")
    menu.first.wait_for()
    settle(visitor)
    for slug in menu.evaluate_all(_SLUGS):
        if not visitor.page.url.endswith(f"/{slug}"):
            visitor.leave(f"vers-{slug}")
        if slug == "resultat":
            visitor.see("emporter").at("rapport-pdf").wait_for(timeout=60_000)
            _unfold_a_model(visitor)
        settle(visitor)
        for key in visitor.page.get_by_test_id("stDownloadButton").evaluate_all(_KEYS):
            if key not in found:
                found[key] = _take(visitor, key, folder, case)
    visitor.check()
    visitor.page.context.close()
    return found


def _unfold_a_model(visitor):
    visitor.page.locator("[class*=st-key-modele-] summary").first.click()
    visitor.page.locator("[class*=st-key-modele-docx-]").first.wait_for()


def _take(visitor, key, folder, case):
    with visitor.page.expect_download() as coming:
        visitor.at(key).locator("button").first.click()
    name = coming.value.suggested_filename
    coming.value.save_as(target := folder / f"{len(list(folder.iterdir()))}-{name}")
    headers = ask(coming.value.url, Cookie=_cookies(visitor))[1]
    return Taken(key, name, target, {name.lower(): value for name, value in headers.items()}, case)


def _cookies(visitor):
    """What the browser says of itself: its files are for it alone."""
    return "; ".join(f"{one['name']}={one['value']}" for one in visitor.page.context.cookies())


def test_every_download_is_found(taken):
    expected = {
        "express": _REPORT | _EVERYWHERE | _DESK | _MODELS,
        "complet": _REPORT | _EVERYWHERE | _DESK | _MODELS,
        "conformite": _REPORT | _EVERYWHERE | _DESK | _MODELS,
        "rien n'est gardé": _REPORT | _EVERYWHERE | _MODELS,
        "illisible": {"emporter-illisible"},
    }
    assert {where: {_A_MODEL.sub(r"\1", key) for key in found} for where, found in taken.items()} == expected
    assert {one.kind for found in taken.values() for one in found.values()} == {"pdf", "html", "xlsx", "ics", "json", "yaml", "docx", "txt"}


def test_what_a_dossier_holds_that_cannot_be_read_is_a_file_that_opens_once_mended(newcomer, mortal_server, tmp_path):
    visitor = newcomer(at=mortal_server).leave("commencer-express")
    visitor.type("firme-name", _NAME)
    with closing(sqlite3.connect(mortal_server.base)) as base, base:
        base.execute("UPDATE entry SET value = '\"rien\"' WHERE part = 'case' AND name = 'mode'")
    visitor.visit()
    assert "Le mode « rien » n'existe pas" in visitor.text
    file = visitor.download(_ILLEGIBLE, tmp_path / "dossier.json")
    case = cases.from_text(file.read_text(encoding="utf-8").replace('"rien"', '"express"'), "dossier.json")
    assert (case.mode, case.company.name) == ("express", _NAME)
    visitor.page.context.close()


def test_every_download_button_of_the_program_was_pressed(taken):
    """Each call makes buttons whose keys begin alike."""
    keys = {key for found in taken.values() for key in found}
    begun = [start for file in sorted(_UI.rglob("*.py")) for start in _keys_in(file)]
    assert len(begun) >= 4
    assert [start for start in begun if not any(key.startswith(start) for key in keys | {_ILLEGIBLE})] == []


def _keys_in(file):
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "download_button":
            key = next(word.value for word in node.keywords if word.arg == "key")
            yield ast.literal_eval(key.values[0] if isinstance(key, ast.JoinedStr) else key)


def test_every_file_is_opened_by_its_reader_and_is_of_this_firm(taken):
    assert len([_READERS[one.kind](one) for found in taken.values() for one in found.values()]) == 3 * 12 + 10 + 1


def test_names_of_files_are_plain(taken):
    names = {one.name for found in taken.values() for one in found.values()}
    plain = {re.sub(rf"-{_PLAIN}-\d{{4}}-\d\d-\d\d\.", ".", name) for name in names}
    assert all(re.fullmatch(r"[a-z-]+\.[a-z]+", name) for name in plain)
    assert {name for name in plain if not name.endswith((".docx", ".txt"))} == {
        *(f"rapport.{kind}" for kind in ("pdf", "html", "xlsx", "ics", "json")),
        "dossier.yaml",
        "tout.json",
        "dossier-a-relire.json",
    }


def test_a_file_is_kept_by_nobody_and_runs_nothing(taken):
    for found in taken.values():
        for one in found.values():
            assert one.headers["content-disposition"] == f'attachment; filename="{one.name}"'
            assert one.headers["cache-control"] == "no-store"
            assert one.headers["x-content-type-options"] == "nosniff"
            assert one.headers["content-security-policy"].startswith("sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:")
            assert "set-cookie" not in one.headers
            assert one.headers["content-type"].split(";")[0] == _TYPES[one.kind]
            assert int(one.headers["content-length"]) == len(one.data)


def _unordered(case):
    """A case whose facts that hold several things hold them in no order."""
    return replace(case, facts={id: frozenset(value) if isinstance(value, tuple) else value for id, value in case.facts.items()})


def read_pdf(one):
    assert len(pypdf.PdfReader(io.BytesIO(one.data)).pages) > 1
    with pikepdf.open(io.BytesIO(one.data)) as pdf:
        assert str(pdf.Root.Lang) == "fr"
    assert _unordered(cases.read(one.file)) == _unordered(one.case)


class _Page(HTMLParser):
    """The title, the words and the names of the elements of a page."""

    def __init__(self, data):
        super().__init__()
        self.title, self.words, self.elements = "", "", []
        self.feed(data.decode())

    def handle_starttag(self, tag, attrs):  # noqa: ARG002
        self.elements.append(tag)

    def handle_data(self, data):
        self.words += data
        if self.elements[-1:] == ["title"] and not self.title:
            self.title = data


def read_html(one):
    page = _Page(one.data)
    assert _NAME in page.words.replace("’", "'")
    assert page.title not in ("", "Boussole IA", "Streamlit")
    assert {"script", "noscript", "link"} & set(page.elements) == set()
    assert "h1" in page.elements


def read_xlsx(one):
    book = openpyxl.load_workbook(io.BytesIO(one.data))
    cells = [str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None]
    assert any(_NAME in cell.replace("’", "'") for cell in cells)


def read_ics(one):
    events = icalendar.Calendar.from_ical(one.data).walk("VEVENT")
    assert events
    assert all(event["SUMMARY"] and event["DTSTART"] for event in events)


def read_json(one):
    told = json.loads(one.data)
    if one.key == "tout-emporter":
        assert {"part": "company", "name": "name", "value": _NAME} in [{key: entry[key] for key in ("part", "name", "value")} for entry in told["entries"]]
    elif one.key == "emporter-illisible":
        assert (told["mode"], told["company"]["name"], len(told["answers"])) == (_NO_MODE, _NAME, len(one.case.answers))
    else:
        assert told["company"]["name"] == _NAME
        assert told["questionnaire"]["mode"] == one.case.mode


def read_yaml(one):
    assert _unordered(cases.read(one.file)) == _unordered(one.case)


def read_docx(one):
    document = docx.Document(io.BytesIO(one.data))
    assert document.core_properties.language == "fr-FR"
    assert _NAME in "\n".join(paragraph.text for paragraph in document.paragraphs).replace("’", "'")


def read_txt(one):
    assert _NAME in one.data.decode().replace("’", "'")


_READERS = {"docx": read_docx, "txt": read_txt, "pdf": read_pdf, "html": read_html, "xlsx": read_xlsx, "ics": read_ics, "json": read_json, "yaml": read_yaml}
_TYPES = {
    "pdf": "application/pdf",
    "html": "text/html",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "txt": "text/plain",
    "ics": "text/calendar",
    "json": "application/json",
    "yaml": "application/yaml",
}


@pytest.fixture(scope="module")
def page_file(newcomer, files, tmp_path_factory):
    """The address of a report as a page, its bytes, and the cookies of its reader, who looks at it."""
    visitor = newcomer()
    visitor.take_back(files[1])
    visitor.see("emporter").at("rapport-html").wait_for()
    with visitor.page.expect_download() as coming:
        visitor.at("rapport-html").locator("button").first.click()
    coming.value.save_as(target := tmp_path_factory.mktemp("page") / "rapport.html")
    yield coming.value.url, target.read_bytes(), _cookies(visitor)
    visitor.page.context.close()


def test_a_report_as_a_page_is_eight_screens_of_a_phone_before_its_annexes(browser):
    page = browser.new_page(viewport={"width": 375, "height": 812})
    tall = {}
    for firm in FIRMS:
        for form in ("complete", "express"):
            page.set_content(render(judged(firm, form), "html").decode())
            tall[firm, form] = page.evaluate("document.querySelector('.annexes').getBoundingClientRect().top + scrollY")
            assert page.locator("main nav a").first.is_visible()
    page.close()
    assert {one: height for one, height in tall.items() if height > 8 * 812} == {}


def ask(url, method="GET", **headers):
    request = urllib.request.Request(url, method=method, headers={name.replace("_", "-"): value for name, value in headers.items()})
    with urllib.request.urlopen(request, timeout=10) as answer:
        return answer.status, answer.headers, answer.read()


def test_a_report_as_a_page_comes_byte_for_byte_however_it_is_asked_for(page_file):
    url, data, cookies = page_file
    assert ask(url, Cookie=cookies)[2] == data
    status, headers, body = ask(url, method="HEAD", Cookie=cookies)
    assert (status, body, int(headers["content-length"])) == (200, b"", len(data))
    status, headers, body = ask(url, Range="bytes=10-19", Cookie=cookies)
    assert (status, body, headers["content-range"]) == (206, data[10:20], f"bytes 10-19/{len(data)}")
    status, headers, body = ask(url, Accept_Encoding="gzip", Cookie=cookies)
    assert (status, headers["content-encoding"]) == (200, "gzip")
    assert gzip.decompress(body) == data


@pytest.mark.parametrize("path", ["/", "/resultat", "/rapport.html", "/index.html"])
def test_the_page_of_the_app_comes_whole_however_it_is_asked_for(server, path):
    _, headers, whole = ask(server.url + path)
    assert b"Boussole IA" in whole
    assert headers["cache-control"] == "no-cache"
    for asked in ({"Range": "bytes=0-9"}, {"If_Modified_Since": "Wed, 01 Jan 2031 00:00:00 GMT"}, {"Accept_Encoding": "gzip"}, {"Range": "bytes=0-1,4-5"}):
        status, headers, body = ask(server.url + path, **asked)
        assert (status, body, int(headers["content-length"])) == (200, whole, len(whole))
        assert {"etag", "last-modified", "content-range", "content-encoding"} & {name.lower() for name in headers} == set()
    status, headers, body = ask(server.url + path, method="HEAD")
    assert (status, body, int(headers["content-length"])) == (200, b"", len(whole))


def test_a_file_that_is_no_more_is_not_the_page_of_the_app(server):
    with pytest.raises(urllib.error.HTTPError) as error:
        ask(f"{server.url}/media/{'0' * 56}.html")
    assert error.value.code == 404
    assert error.value.headers["cache-control"] == "no-store"
    assert b"Boussole" not in error.value.read()
