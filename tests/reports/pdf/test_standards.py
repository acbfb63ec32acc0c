"""PDF/A-3a and PDF/UA-1 in one file: judged by veraPDF, then what a validator does not see, in the tag tree itself."""

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from cases import CASE_FILE, from_text, to_json
from reports.brand.palette import palette
from reports.pdf.job import PrintJob
from reports.pdf.pdf import render_pdf
from tests.reports.printed import FORMS, judged, page_of, printed
from tests.reports.tag_tree import Tagged
from tests.reports.verapdf.validator import failures, missing, required

ROOT = Path(__file__).parents[3]
FLAVOURS = ("ua1", "3a")
NAMES = {f"{firm}-{form}": (firm, form) for firm, form in FORMS}
#: One of each kind: what follows is read in the file itself, and holds of the others when veraPDF has nothing to say.
READ = ["boulangerie-complete", "usinage-express", "hotel-law", "notaire-large", "cooperative-branded", "editeur-compared", "boulangerie-hostile"]
FAULTY = f'<html lang="fr"><title>Essai</title><style>:root {{ {palette().css} }}</style><body><h3>Trop bas</h3></body></html>'


@pytest.fixture(scope="session")
def validated(tmp_path_factory):
    """What veraPDF says of every report, and of a faulty page: one Java process for all."""
    if lacking := missing():
        pytest.fail(lacking) if required() else pytest.skip(lacking)
    return failures(_files(), FLAVOURS, tmp_path_factory.mktemp("verapdf"))


def _files():
    yield "faulty", render_pdf(PrintJob(FAULTY, "{}", "2026-11-22", "essai", {}))
    yield from ((name, printed(*NAMES[name])) for name in NAMES)


@pytest.mark.parametrize("flavour", FLAVOURS)
@pytest.mark.parametrize("name", NAMES)
def test_verapdf_has_nothing_to_say(validated, name, flavour):
    assert validated[(name, flavour)] == []


def test_verapdf_does_refuse_a_faulty_page(validated):
    rules = {line.split(" x ")[1].split()[0] for line in validated[("faulty", "ua1")]}
    assert rules == {"7.4.2-1"}
    assert validated[("faulty", "3a")] == []


@pytest.fixture(scope="session", params=READ)
def name(request):
    return request.param


@pytest.fixture(scope="session")
def tagged(name):
    return Tagged(printed(*NAMES[name]))


def test_it_has_a_language_a_title_and_colours_that_last(tagged):
    root = tagged.pdf.Root
    assert str(root.Lang) == "fr"
    assert bool(root.MarkInfo.Marked)
    assert bool(root.ViewerPreferences.DisplayDocTitle)
    assert str(tagged.pdf.docinfo["/Title"])
    (intent,) = root.OutputIntents
    assert (str(intent.S), str(intent.OutputConditionIdentifier)) == ("/GTS_PDFA1", "IEC 61966-2-1 Default RGB Colour Space - sRGB")


def test_it_says_that_it_is_pdf_a_3a_and_pdf_ua_1(tagged):
    with tagged.pdf.open_metadata() as metadata:
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"], metadata["pdfuaid:part"]) == ("3", "A", "1")
        assert metadata.pdfa_status == "3A"
        assert metadata["dc:title"] == str(tagged.pdf.docinfo["/Title"])


def test_its_case_is_an_associated_file(tagged, name):
    case = judged(*NAMES[name]).case
    (spec,) = tagged.pdf.Root.AF
    assert (str(spec.AFRelationship), str(spec.UF), str(spec.F)) == ("/Source", CASE_FILE, CASE_FILE)
    stored = spec.EF.F
    assert str(stored.Subtype) == "/application/json"
    assert stored.read_bytes().decode() == to_json(case)
    assert from_text(stored.read_bytes(), CASE_FILE) == case
    assert {str(stored.Params.CreationDate), str(stored.Params.ModDate)} == {"D:20261122000000Z"}


def test_pages_are_gone_through_in_the_order_of_the_tags(tagged):
    assert {str(page.get("/Tabs")) for page in tagged.pdf.pages} == {"/S"}


def test_headings_start_with_the_only_h1_and_skip_no_level(tagged):
    levels = [int(element.role[1]) for element in tagged.elements if re.fullmatch(r"H[1-6]", element.role)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [(before, after) for before, after in pairwise(levels) if after > before + 1] == []


def test_every_header_cell_says_what_it_heads(tagged):
    headers = [element for element in tagged.elements if element.role == "TH"]
    assert headers
    assert [element.text for element in headers if str(element.entries.A.get("/Scope")) not in {"/Column", "/Row"}] == []
    assert [element.text for element in headers if not element.text.strip()] == []


def test_lists_hold_items_alone(tagged):
    lists = [element for element in tagged.elements if element.role == "L"]
    assert lists
    assert {child.role for element in lists for child in element.children} <= {"LI", "Caption"}
    assert {child.role for element in tagged.elements if element.role == "LI" for child in element.children} <= {"Lbl", "LBody"}


def test_every_figure_has_words_for_it(tagged, name):
    alternatives = [str(element.entries.get("/Alt", "")) for element in tagged.elements if element.role == "Figure"]
    assert alternatives or name == "hotel-law"  # which draws nothing
    assert [words for words in alternatives if len(words) < 10 or "asset:" in words] == []


def test_every_link_says_where_it_leads(tagged, name):
    links = [annotation for page in tagged.pdf.pages for annotation in page.get("/Annots", []) if annotation.Subtype == "/Link"]
    names = [str(link.get("/Contents", "")) for link in links]
    assert names or name == "hotel-law"
    assert [words for words in names if not re.match(r"(Aller à|Ouvrir le site) : \S", words)] == []


def test_nothing_but_furniture_is_written_outside_the_tags(tagged):
    assert tagged.untagged == ()


def test_the_furniture_of_the_pages_is_not_heard(tagged):
    count = len(tagged.pdf.pages)
    assert all(f"sur {count}" in plain(words) for words in tagged.furniture[1:])
    assert f"Page 2 sur {count}" not in plain(tagged.root.text)


class Pieces(HTMLParser):
    """The words of a page, in the order of its source, one piece for each element that holds some; charts apart."""

    def __init__(self):
        super().__init__()
        self.pieces, self.words, self.apart = [], "", 0

    def handle_starttag(self, tag, attrs):  # noqa: ARG002
        self.apart += tag in ("style", "title", "svg")
        self.end(tag)

    def handle_endtag(self, tag):
        self.apart -= tag in ("style", "title", "svg")
        self.end(tag)

    def handle_data(self, data):
        self.words += "" if self.apart else data

    def end(self, tag):
        if tag not in ("a", "abbr", "b", "em", "span", "strong", "wbr"):
            self.pieces += [piece] if (piece := bare(self.words)) else []
            self.words = ""


def test_it_is_heard_in_the_order_of_the_page(tagged, name):
    """Two columns that go over two pages are heard page by page: the few pieces that this moves or cuts are heard all the same."""
    parser = Pieces()
    parser.feed(page_of(*NAMES[name]))
    heard, place, moved = bare(tagged.root.text), 0, []
    for piece in parser.pieces:
        found = heard.find(piece, place)
        moved += [piece] if found < 0 else []
        place = found + len(piece) if found >= 0 else place
    assert len(parser.pieces) > 50
    assert [piece for piece in moved if not (piece in heard or in_two(piece, heard))] == []
    assert len(moved) <= len(parser.pieces) / 50


def in_two(piece, heard):
    return any(piece[:cut] in heard and piece[cut:] in heard for cut in range(1, len(piece)))


LISTS = f"""<html lang="fr"><title>Essai</title><style>:root {{ {palette().css} }} .two {{ columns: 2 }} div {{ break-inside: avoid }}</style><body><h1>Essai</h1>
<dl class="two"><div><dt>Un</dt> : <dd>le premier</dd></div><div><dt>Deux</dt> : <dd>le second</dd></div><div><dt>Trois</dt> : <dd>après</dd></div></dl>
<ul class="two"><li>a</li><li>b</li><li>c</li></ul><table><caption>T</caption><tr><th scope="row">A</th><td>1</td></tr></table></body></html>"""
JOB = PrintJob(LISTS, "{}", "2026-11-22", "essai", {})


def test_lists_in_columns_and_words_explained_are_heard_as_one_list():
    tagged = Tagged(render_pdf(JOB))
    lists = [element for element in tagged.elements if element.role == "L"]
    assert [[bare(child.text) for child in element.children] for element in lists] == [["Unlepremier", "Deuxlesecond", "Troisaprès"], ["a", "b", "c"]]
    assert all(child.entries.P.objgen == element.entries.objgen for element in lists for child in element.children)


@pytest.mark.parametrize("seed", ["1", "2"])
def test_another_process_gives_the_same_bytes(seed):
    code = "import sys; from reports.pdf.job import PrintJob; from reports.pdf.pdf import render_pdf; sys.stdout.buffer.write(render_pdf(PrintJob.from_bytes(sys.stdin.buffer.read())))"
    environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": f"UTC+{seed}"}
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, input=JOB.to_bytes(), capture_output=True, check=True)
    assert done.stdout == render_pdf(JOB)


def plain(text):
    return " ".join(text.split())


def bare(text):
    """Letters and figures alone: a line that is cut, a bullet, a kind of space change nothing to what is heard."""
    return "".join(filter(str.isalnum, text))
