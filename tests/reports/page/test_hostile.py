"""What a malicious or careless person may type: each gives a right page, or a clear refusal."""

import io
import json
import re
import socket
from dataclasses import replace
from html.parser import HTMLParser

import pikepdf
import pytest
from jinja2 import TemplateNotFound
from jinja2.exceptions import SecurityError
from openpyxl import load_workbook

from cases import from_text, to_text
from companies import Establishment, GrantedAid
from kernel import ContentError
from questionnaires import load
from reports import Press, render
from reports.brand.palette import palette
from reports.page.templates import environment
from reports.pdf.fetcher import locked_fetcher
from reports.pdf.job import PrintJob, print_job
from reports.pdf.pdf import render_pdf
from scoring import as_json, diagnose
from tests.reports import layout

IDS = tuple(load("diag-ia").by_id)
MARKUP = "</title></style><script>alert(1)</script><img src=x onerror=alert(1)><h1>Titre</h1><link rel=attachment href='file:///etc/passwd'>"
TEXTS = {
    "markup": MARKUP,
    "entities": "]]> <!ENTITY x SYSTEM 'file:///etc/passwd'> &lt;script&gt; &#60;script&#62; &x;",
    "look-alikes": "＜script＞alert(1)＜/script＞ ﹤img﹥ ＆lt; ＂ ＇",
    "style": "red; } * { display: none } @import url(https://example.com/x.css); a { content: '",
    "template": "{{ 7 * 7 }} {% include '/etc/passwd' %} {{ ''.__class__.__mro__ }} {# rien",
    "addresses": "https://example.com/x javascript:alert(1) file:///etc/passwd data:text/html,<script>alert(1)</script>",
    "directions": "avant \u202e\u2066 envers \u2069\u202c \u200f\u200e\u061c après",
    "unseen": "a\u200bb\u200c\u200d\u2060\ufeff\u00ad\u2028\u2029c\U000e0041\ue000",
    "controls": "a\x00b\x07c\x1b[31md\x85\r\n\te",
    "surrogates": "a\ud800b\udfffc",
    "towers": "Z" + "\u0323\u0301" * 50_000,
    "emoji": "\U0001f468\u200d\U0001f469\u200d\U0001f467\U0001f642\u2764\ufe0f" * 12_500,
    "scripts": "王小明 مقهى الورد שלום ไทย हिन्दी Łódź Đặng Ψυχή Москва " * 2_500,
    "words": "mot " * 25_000,
    "one word": "a" * 100_000,
    "spaces": "x" + " " * 100_000 + ", fin",
    "lines": "ligne\n" * 17_000,
    "address without end": "https://" + "a" * 100_000,
    "at signs": "a@" * 50_000,
}
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200c-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\ue000-\uf8ff]")


class _Page(HTMLParser):
    """The tags, the addresses and the words of a page."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.attributes, self.texts = [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data):
        if self.tags[-1:] != ["style"]:
            self.texts.append(data)


@pytest.fixture(scope="session")
def typed_everywhere(case_of):
    """A case with the same text in every place where a person may type."""

    def make(text, notes=IDS):
        case = case_of("boulangerie", "complet")
        firm = {"name": text, "siren": text, "siret": text, "naf": text, "naf_2025": text, "headcount_band": text, "legal_form": text}
        sites = {"establishments": (Establishment(postcode=text, commune=text),), "aids": (GrantedAid(scheme=text, funder=text, on=case.date),)}
        company = case.company.model_copy(update=firm | sites | {"declared": {text: text}})
        answers = {**case.answers, IDS[0]: text, IDS[7]: (text, text)}
        return replace(
            case, company=company, answers=answers, notes=dict.fromkeys(notes, text), not_applicable={IDS[9]: text}, facts={**case.facts, text: text}
        )

    return make


@pytest.fixture(scope="session")
def worst(typed_everywhere, judged):
    """All of it at once: each note says something else, and the name of the firm is markup."""
    notes = dict(zip(IDS, TEXTS.values(), strict=False))
    return judged(replace(typed_everywhere(MARKUP), notes=notes))


@pytest.fixture(scope="session")
def worst_pdf(worst):
    with Press(workers=1, time_limit=120) as press:
        return press.pdf(worst)


@pytest.mark.parametrize("name", TEXTS)
def test_the_page_stays_whole_whatever_is_typed(name, typed_everywhere, judged, bakery):
    page = _Page(render(judged(typed_everywhere(TEXTS[name], IDS[:3])), "html").decode())
    assert set(page.tags) <= {*_Page(render(bakery, "html").decode()).tags, "em", "ul", "li"}
    assert page.tags.count("h1") == 1
    assert not {key for key, _ in page.attributes if key.startswith("on") or key in ("srcset", "formaction", "background")}
    assert {value.split(":")[0] for key, value in page.attributes if key in ("href", "src") and value[0] != "#"} <= {"https", "tel"}
    text = "".join(page.texts)
    assert not UNSEEN.search(text)
    assert max(map(len, re.split(r"[\s\u200b]+", text))) <= 60
    assert len(text) < 250_000


@pytest.mark.parametrize("name", ["markup", "entities", "template", "style"])
def test_what_looks_like_code_is_shown_as_typed(name, typed_everywhere, judged):
    shown = re.sub(r"\s|\u200b", "", "".join(_Page(render(judged(typed_everywhere(TEXTS[name])), "html").decode()).texts))
    assert re.sub(r"\s", "", TEXTS[name]).replace("'", "’") in shown


@pytest.mark.parametrize("name", TEXTS)
def test_the_json_tells_it_as_it_is(name, typed_everywhere, judged):
    diagnosis = judged(typed_everywhere(TEXTS[name], IDS[:3]))
    assert json.loads(render(diagnosis, "json")) == json.loads(json.dumps(as_json(diagnosis)))


def test_the_pdf_of_the_worst_case_is_sound(worst, worst_pdf):
    with layout.opened(worst_pdf) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert layout.undrawn(pdf) == 0
        annotations = [annotation for page in pdf.pages for annotation in page.get("/Annots", [])]
        assert all(str(a.A.URI).startswith(("https://", "tel:")) for a in annotations if "/A" in a)
        assert len(pdf.attachments) == 1
        fonts = {str(o.BaseFont).split("+")[-1].split("-")[0] for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/Font"}
        assert fonts == {"Inter"}
    words = layout.words(worst_pdf)
    assert layout.outside(words, 595.276, 841.89) == []
    assert layout.overlapping(words) == []
    text = " ".join(word.text for word in words)
    assert not UNSEEN.search(text)
    for shown in ("Łódź", "Ψυχή", "Москва", "□□□"):
        assert shown in text
    assert worst.case.company.name == MARKUP


def test_the_workbook_of_the_worst_case_runs_nothing(worst, typed_everywhere, judged):
    formula = judged(typed_everywhere('=HYPERLINK("https://example.com";"clic")'))
    for diagnosis in (worst, formula):
        book = load_workbook(io.BytesIO(render(diagnosis, "xlsx")))
        typed = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
        assert [cell.value for cell in typed if "example.com" in str(cell.value) or "cmd" in str(cell.value)] == []


def test_hundreds_of_actions_and_schemes_give_a_page_and_a_pdf_within_the_limits(bakery, match_of):
    actions = tuple(replace(bakery.actions[number % len(bakery.actions)], id=f"a{number}", title=f"Action numéro {number}") for number in range(200))
    schemes = tuple(
        match_of(id=f"s{number}", name=f"Chèque numéro {number}", verdict=("eligible", "to_confirm", "closed")[number % 3]) for number in range(200)
    )
    many = replace(bakery, actions=actions, schemes=schemes)
    html = render(many, "html").decode()
    assert all(f"Action numéro {number}" in html for number in range(200))
    assert all(f"Chèque numéro {number}" in html for number in range(200))
    with Press(workers=1, time_limit=120) as press:
        words = layout.words(press.pdf(many))
    assert layout.outside(words, 595.276, 841.89) == []
    assert {"0", "99", "199"} <= {word.text for word in words}


def test_a_file_refuses_what_is_too_long(typed_everywhere, case_of):
    case = case_of("boulangerie", "complet")
    for changed, what in (
        (replace(case, notes={IDS[0]: "a" * 100_000}), "Ce texte dépasse 1000 caractères"),
        (replace(case, company=case.company.model_copy(update={"name": "a" * 100_000})), "Le nom de l'entreprise dépasse 200 caractères"),
    ):
        with pytest.raises(ContentError, match=what):
            from_text(to_text(changed))
    with pytest.raises(ContentError):
        from_text(to_text(typed_everywhere("a" * 100_000)))


def test_neither_the_page_nor_the_pdf_opens_a_connection(monkeypatch, bakery_express):
    hostile = replace(bakery_express.case, company=bakery_express.case.company.model_copy(update={"name": MARKUP}))

    def refuse(*_, **__):
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    diagnosis = diagnose(hostile, on=hostile.date)
    assert render(diagnosis, "html").startswith(b"<!DOCTYPE html>")
    assert render(diagnosis, "pdf").startswith(b"%PDF-1.7")


@pytest.mark.parametrize(
    "address",
    [
        "https://example.com/x.png",
        "http://127.0.0.1/",
        "file:///etc/passwd",
        "/etc/passwd",
        "data:text/plain,x",
        "asset:fonts/../../README.md",
        "asset:pictures/logo",
    ],
)
def test_the_fetcher_serves_nothing_else(address):
    with pytest.raises(ValueError, match="Adresse refusée"):
        locked_fetcher().fetch(address)


def test_the_fetcher_serves_fonts_and_pictures_that_are_pictures():
    png, jpeg, svg = b"\x89PNG\r\n\x1a\n...", b"\xff\xd8\xff...", b"<svg xmlns='http://www.w3.org/2000/svg'/>"
    fetcher = locked_fetcher({"logo": png, "photo": jpeg, "dessin": svg})
    assert fetcher.fetch("asset:pictures/logo").headers["Content-Type"] == "image/png"
    assert fetcher.fetch("asset:pictures/photo").headers["Content-Type"] == "image/jpeg"
    assert fetcher.fetch("asset:fonts/Inter-Regular.ttf").headers["Content-Type"] == "font/ttf"
    with pytest.raises(ValueError, match="Adresse refusée : asset:pictures/dessin"):
        fetcher.fetch("asset:pictures/dessin")


@pytest.mark.parametrize(
    "page",
    [
        "<img src='file:///etc/passwd' alt='x'>",
        "<img src='https://example.com/x.png' alt='x'>",
        "<link rel='stylesheet' href='https://example.com/x.css'>",
        "<style>@import url(file:///etc/passwd);</style>",
        "<link rel='attachment' href='file:///etc/passwd'>",
        "<svg width='9' height='9'><title>Un dessin</title><image href='file:///etc/passwd' width='9' height='9'/></svg>",
    ],
)
def test_even_raw_markup_reaches_neither_a_file_nor_the_network(page):
    """The printer says so in its log, which these tests turn into a failure."""
    with pytest.raises(AssertionError, match=r"Adresse refusée|/etc/passwd|example\.com|Failed to render SVG"):
        render_pdf(
            PrintJob(
                f'<html lang="fr"><head><title>Essai</title><style>:root {{ {palette().css} }}</style></head><body><h1>Essai</h1>{page}</body></html>',
                "{}",
                "2026-11-22",
                "essai",
                {},
            )
        )


@pytest.mark.parametrize(
    "text", ["{{ ''.__class__.__mro__ }}", "{{ view.__init__.__globals__ }}", "{{ (1).__class__.__base__.__subclasses__() }}", "{{ cycler.__init__ }}"]
)
def test_a_template_cannot_leave_its_sandbox(text):
    with pytest.raises(SecurityError):
        environment().from_string(text).render(view="x")


@pytest.mark.parametrize("name", ["../README.md", "/etc/passwd", "sections/../../run"])
def test_a_template_includes_only_templates(name):
    with pytest.raises(TemplateNotFound):
        environment().get_template(name)


def test_the_paper_shows_what_its_font_lacks_and_the_screen_keeps_it(case_of, judged):
    diagnosis = judged(case_of("boulangerie", "express", "Café 王小明 \U0001f642 Łódź ＜b＞"))
    assert "<title>Diagnostic IA\u00a0– Café 王小明 \U0001f642 Łódź ＜b＞</title>" in render(diagnosis, "html").decode()
    assert re.search(r"<title>[^<]*– Café □□□  Łódź b</title>", print_job(diagnosis).html)
