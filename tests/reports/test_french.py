"""French typography."""

import re
from fractions import Fraction
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cases
from presentation.wording import capital, first_sentence, percent, sentences, shortened
from reports import render
from reports.french import typeset
from reports.pdf.job import print_job
from scoring import diagnose

FIRMS = sorted((Path(__file__).parents[1] / "scoring" / "firms").glob("*.yaml"))
ADDRESSES = ("https://a.fr/l'b", "a@b.fr", "<code>", "</code>")
#: What the rules are about, and what they must not touch.
TEXTS = st.lists(
    st.sampled_from(
        [
            *" \t\n\u00a0\u202f\u2009;:!?,.…–«»%€'\"()<>&a3°",
            "...",
            "12",
            "000",
            "k€",
            "mois",
            "1er",
            "mars",
            "2026",
            "n°",
            "<b>",
            "</b>",
            "&#39;",
            "&amp;",
            *ADDRESSES,
        ]
    ),
    max_size=25,
).map("".join)
WRONG = re.compile(
    r"[ \t\n][;:!?»%€](?=[\s)»]|$)|«(?!\u202f)|(?<!\u202f)»|'|\d [%€k]|\.\.\.|\d \d{3}\b|[ \t\n],|\d (?:mois|salariés|euros)\b|(?<![.,\w])\d\d? (?:mars|mai|novembre)\b"
)
BLOCK = re.compile(
    r"</?(?:p|td|th|tr|li|ul|ol|h\d|div|section|table|thead|tbody|caption|figure|figcaption|svg|g|text|title|header|main|nav|dt|dd|dl|br|a)\b[^>]*>"
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>Pourquoi ?</p>", "<p>Pourquoi\u202f?</p>"),
        ("<p>Non !</p>", "<p>Non\u202f!</p>"),
        ("<p>oui ; non</p>", "<p>oui\u202f; non</p>"),
        ("<p>Effort : 1</p>", "<p>Effort\u00a0: 1</p>"),
        ("<p>« oui »</p>", "<p>«\u202foui\u202f»</p>"),
        ("<p>50 % de 10 €</p>", "<p>50\u202f% de 10\u202f€</p>"),
        ("<p>l&#39;aide d'abord</p>", "<p>l’aide d’abord</p>"),
        ("<p>à 10:30, https://example.fr</p>", "<p>à 10:30, https://example.fr</p>"),
        ("<p>«oui»</p>", "<p>«\u202foui\u202f»</p>"),
        ("<p>« le « oui » du chef »</p>", "<p>«\u202fle «\u202foui\u202f» du chef\u202f»</p>"),
        ("<p>5% de 250 k€, 3 M€, 2 Md€</p>", "<p>5\u202f% de 250\u202fk€, 3\u202fM€, 2\u202fMd€</p>"),
        ("<p>12 000 000 € et 1 200 personnes</p>", "<p>12\u202f000\u202f000\u202f€ et 1\u202f200\u00a0personnes</p>"),
        ("<p>n° 3, art. 4, articles 5 et 6</p>", "<p>n°\u00a03, art.\u00a04, articles\u00a05 et 6</p>"),
        ("<p>le 22 novembre 2026, le 1er mars, en mai 2027</p>", "<p>le 22\u00a0novembre\u00a02026, le 1er\u00a0mars, en mai\u00a02027</p>"),
        ("<p>6 salariés, 3 mois, 2 ans, 1 personne</p>", "<p>6\u00a0salariés, 3\u00a0mois, 2\u00a0ans, 1\u00a0personne</p>"),
        ("<p>la suite... demain …</p>", "<p>la suite… demain\u00a0…</p>"),
        ("<p>le bilan – même partiel – suffit</p>", "<p>le bilan\u00a0– même partiel\u00a0– suffit</p>"),
        ("<p>oui , non</p>", "<p>oui, non</p>"),
        ("<p><strong>Qui</strong> : vous</p>", "<p><strong>Qui</strong>\u00a0: vous</p>"),
        ("<text>Et après ?</text>", "<text>Et après\u202f?</text>"),
        ("<p>04 76 00 12 34, 2026-11-22, CAP-01</p>", "<p>04 76 00 12 34, 2026-11-22, CAP-01</p>"),
        ("<p>voir https://a.fr/l'b?c=1 ; d'e@f.fr ?</p>", "<p>voir https://a.fr/l'b?c=1\u202f; d’e@f.fr\u202f?</p>"),
        ("<code>{\"a\" : 1 ; 'b'}</code>", "<code>{\"a\" : 1 ; 'b'}</code>"),
        ("<p>&amp; ; &lt;b&gt; &#34;oui&#34;</p>", "<p>&amp;\u202f; &lt;b&gt; &#34;oui&#34;</p>"),
    ],
)
def test_spaces_and_apostrophes(before, after):
    assert typeset(before) == after
    assert typeset(after) == after


def test_tags_and_style_sheets_are_left_alone():
    page = "<style>a > b { content: ' ; ' }</style><a title='x ; y' href=\"https://example.fr/?a=1 ;b\">"
    assert typeset(page) == page


@given(TEXTS)
def test_setting_twice_changes_nothing_more(text):
    assert typeset(typeset(text)) == typeset(text)


@given(TEXTS)
def test_only_spaces_apostrophes_and_ellipses_change(text):
    def folded(text):
        return re.sub(r"\s", "", text.replace("...", "…")).replace("&#39;", "’").replace("'", "’")

    assert folded(typeset(text)) == folded(text)


@given(TEXTS)
def test_tags_and_addresses_stay(text):
    kept = re.compile(r"<[^>]*>|https://\S*")
    page = f"<p title='a ; b'>{text.replace('<', '(')}</p>"
    assert kept.findall(typeset(page))[0] == "<p title='a ; b'>"
    assert typeset(page).endswith("</p>")


@pytest.mark.parametrize("path", FIRMS, ids=lambda path: path.stem)
def test_no_wrong_space_on_the_page_or_the_paper_of_a_firm(path):
    case = cases.read(path)
    diagnosis = diagnose(case, on=case.date)
    for html in (render(diagnosis, "html").decode(), print_job(diagnosis).html):
        assert [(text[max(0, found.start() - 30) : found.end() + 10]) for text in _texts(html) for found in WRONG.finditer(text)] == []


def _texts(html):
    """The texts of a page, block by block: a space between two blocks is seen by nobody."""
    body = re.sub(r"<style>.*?</style>", "", html[html.index("<body") :], flags=re.DOTALL)
    blocks = (unescape(re.sub(r"<[^>]*>", "", block)).strip(" \n\t") for block in BLOCK.split(body))
    return [re.sub(r"https?://\S+|\S+@\S+", "", block) for block in blocks]


def test_a_share_is_rounded_down():
    assert percent(Fraction(999, 1000)) == "99\u202f%"


def test_the_first_sentence_stands_alone():
    assert first_sentence("Prêt à rembourser, de 5,5 % par an. Ce sont les conditions de 2020.") == "Prêt à rembourser, de 5,5 % par an"
    assert first_sentence("Gratuit.") == "Gratuit"


def test_a_shortened_text_cuts_no_word_and_no_amount():
    assert shortened("aide de 5\u202f000\u00a0€ au plus, versée plus tard", 27) == "aide de 5\u202f000\u00a0€ au plus …"
    assert shortened("aide de 5\u202f000\u00a0€", 10) == "aide de …"
    assert shortened("aide de 5\u202f000\u00a0€", 15) == "aide de 5\u202f000\u00a0€"


def test_texts_one_after_the_other_have_one_full_stop_each():
    assert sentences(("coût de 10 ans", "Une année.")) == "coût de 10 ans. Une année."


def test_a_capital_leaves_the_rest_alone():
    assert capital("à vérifier auprès du GENCI") == "À vérifier auprès du GENCI"
