"""A text that is not YAML says in which way, at the line where its author went wrong."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kernel import ContentError, Strict, read_yaml, validate

_ROOT = Path(__file__).parents[3]
TAB = "Une tabulation est en retrait de cette ligne. Remplacez-la par des espaces."
BLANK_COLON = "Une espace insécable suit les deux-points. Remplacez-la par une espace ordinaire."
BLANK_INDENT = "Une espace insécable est en retrait de cette ligne. Remplacez-la par une espace ordinaire."
UNSEEN_FIRST = "Un signe invisible est au début de cette ligne. Effacez ce début, et écrivez-le de nouveau."
QUOTE = "Le guillemet ouvert à cette ligne n'est pas fermé. Fermez-le à la fin du texte."
APOSTROPHE = "Une apostrophe ferme ce texte avant sa fin. Doublez-la (''), ou mettez le texte entre guillemets doubles."
INSIDE = "Un guillemet ferme ce texte avant sa fin. Écrivez \\\" à l'intérieur du texte, ou des guillemets « »."
COLON_IN_TEXT = "Des deux-points se trouvent dans un texte sans guillemets. Mettez tout le texte entre guillemets."
COLON = "Il manque une espace après les deux-points. Écrivez « clé: valeur », avec une espace."
DASH = "Il manque une espace après le tiret. Écrivez « - valeur », avec une espace."
BRACE = "L'accolade « { » de cette ligne n'est pas fermée. Ajoutez « } », ou la virgule qui manque."
BRACKET = "Le crochet « [ » de cette ligne n'est pas fermé. Ajoutez « ] », ou la virgule qui manque."
INDENT = "Le retrait de cette ligne n'est celui d'aucune ligne au-dessus. Alignez-la sur les lignes de son groupe, avec des espaces."
TYPOGRAPHIC = 'Les guillemets « » et “ ” n\'entourent pas un texte qui a des deux-points. Ajoutez des guillemets droits : "…".'
CONFLICT = "Deux versions du fichier se mêlent ici. Gardez l'une des deux, et retirez les lignes « <<<<<<< », « ======= » et « >>>>>>> »."
NO_COLON = "Cette ligne n'a pas de deux-points. Écrivez « clé: valeur »."

TROUBLES = [
    ("a:\n\tb: 1\n", 2, TAB),
    ("a:\n  b: 1\n\tc: 2\n", 3, TAB),
    ("a:\n- \tb: 1\n\tc: 2\n", 2, TAB),
    (" \ta: 1\n", 1, TAB),
    ("c: 1\na:\u00a01\nb: 2\n", 2, BLANK_COLON),
    ("c: 1\na:\u202f1\n", 2, BLANK_COLON),
    ("a:\u00a0\n  - x\nb: 2\n", 1, BLANK_COLON),
    ("a:\u00a0x\n", 1, BLANK_COLON),
    ("a : 1\nb :\u00a02\nc: 3\n", 2, BLANK_COLON),
    ("a: {x:\u00a01}\n", 1, BLANK_COLON),
    ("a: 1\n\u00a0 b: 2\n", 2, BLANK_INDENT),
    ("a:\n\u00a0 b: 2\n", 2, BLANK_INDENT),
    ("a: 1\n\u200bb: 2\n", 2, UNSEEN_FIRST),
    ("a:\n  \ufeffb: 2\n", 2, UNSEEN_FIRST),
    ("a: 1\nl:\n  - x\n  -\u00a0y\nb: 1\n", 4, "Une espace insécable suit le tiret. Remplacez-la par une espace ordinaire."),
    ("n\u00a0: 1\n", 1, "Une espace insécable précède les deux-points. Retirez-la."),
    ("n: 12\u00a0\n", 1, "Une espace insécable est collée à « 12 ». Retirez-la."),
    ('a: "x\nb: 2\nc: 3\n', 1, QUOTE),
    ("c: 1\na: 'x\nb: 1\n", 2, QUOTE),
    ('a: "x\nb: "y"\nc: "z"\n', 1, QUOTE),
    ('a: {x: "b}\nc: "d"\n', 1, QUOTE),
    ('a: "x\\"\nb: 1\n', 1, QUOTE),
    ("a: 'l'été'\nb: 2\n", 1, APOSTROPHE),
    ('a: "d\'un "mot" à l\'autre"\n', 1, INSIDE),
    ("a: un: deux\nb: 1\n", 1, COLON_IN_TEXT),
    ("b: 1\na: « un : deux »\n", 2, TYPOGRAPHIC),
    ("a: “un: deux”\n", 1, TYPOGRAPHIC),
    ("a:\n  - ‘un: deux’: x\n  - « un »: deux: x\n", 2, TYPOGRAPHIC),
    ("b: 1\n<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> autre\n", 2, CONFLICT),
    ('a: "x"\n=======\na: "y"\n', 2, CONFLICT),
    ("a:\n  - x\n>>>>>>> autre\n  - y\n", 3, CONFLICT),
    ("a: l'été: chaud\n", 1, COLON_IN_TEXT),
    ('text: Oui, "ça": bien\n', 1, COLON_IN_TEXT),
    ("a:1\nb: 2\n", 1, COLON),
    ("a: 1\nb:2\nc: 3\n", 2, COLON),
    ("title:x\n", 1, COLON),
    ("a: {x:1}\n", 1, COLON),
    ("l:\n  - a\n  -b\nc: 1\n", 3, DASH),
    ("l:\n  - a\n  -b\n", 3, DASH),
    ("inner:\n  -a\n  -b\n", 1, DASH),
    ("a: {x: 1\nb: 2\n", 1, BRACE),
    ("a: {b: {c: 1}\nd: 2\n", 1, BRACE),
    ("a: [1, 2\nb: 2\n", 1, BRACKET),
    ("a: [", 1, BRACKET),
    ("a: {x: 1 y: 2}\n", 1, "Il manque une virgule, ou « } ». Séparez les valeurs par des virgules ; un texte qui en contient prend des guillemets."),
    ("a: [1,,2]\n", 1, "Une valeur manque avant cette virgule. Retirez la virgule en trop, ou écrivez la valeur."),
    ("a: {x: 1}}\n", 1, "« } » : cette accolade ferme ce qui n'est pas ouvert. Retirez « } », ou ajoutez « { »."),
    ("a: ]\n", 1, "« ] » : ce crochet ferme ce qui n'est pas ouvert. Retirez « ] », ou ajoutez « [ »."),
    ("a: %x\n", 1, "Un texte sans guillemets ne peut pas commencer par « % ». Mettez tout le texte entre guillemets."),
    ("a: @x\n", 1, "Un texte sans guillemets ne peut pas commencer par « @ ». Mettez tout le texte entre guillemets."),
    ("a: `x`\n", 1, "Un texte sans guillemets ne peut pas commencer par « ` ». Mettez tout le texte entre guillemets."),
    ("a: & x\n", 1, "Un texte sans guillemets ne peut pas commencer par « & » ou « * ». Mettez tout le texte entre guillemets."),
    ("a: |x\n", 1, "Le texte qui commence par « | » ou « > » continue sur la même ligne. Mettez-le entre guillemets, ou passez à la ligne."),
    ('a: "\\q"\n', 1, "Une barre oblique inverse (\\) est suivie d'un signe inconnu. Doublez-la (\\\\), ou mettez le texte entre apostrophes."),
    ("a: - x\n", 1, "Une liste ne commence pas sur la ligne de sa clé. Passez à la ligne avant le tiret, ou écrivez [a, b]."),
    ("a: x\n- b\n", 2, "Ce tiret commence une liste au milieu de clés. Mettez la liste en retrait sous sa clé, ou retirez le tiret."),
    ("a: 1\n  b: 2\n", 2, "Cette ligne est en retrait sous une clé qui a déjà une valeur. Alignez-la sur la clé, ou retirez la valeur au-dessus."),
    ("a:\n  b: 1\n c: 2\n", 3, INDENT),
    ("- a: 1\n b: 2\n", 2, INDENT),
    ("  a: 1\nb: 2\n", 2, "Cette ligne ne suit pas celles du dessus. Alignez-la sur la première ligne, ou retirez ce qui la précède."),
    ("a\nb: 1\n", 1, NO_COLON),
    ("a: b\nc\n", 2, "Cette ligne n'a pas de deux-points. Écrivez « clé: valeur », ou mettez en retrait la suite du texte au-dessus."),
    ("a: 1\n---\nb: 2\n", 2, "Un second document commence ici (---). Faites-en un autre fichier."),
    ("a: 1\nb: x\x0b\n", 2, "Cette ligne contient un caractère interdit (U+000B). Retirez les caractères de contrôle."),
]


class _Item(Strict):
    name: str


class _File(Strict):
    title: str = ""
    inner: tuple[_Item, ...] = ()


def told(source: str | bytes) -> list[str]:
    try:
        validate(read_yaml(source, "f.yaml"), _File)
    except ContentError as error:
        return str(error).splitlines()
    return []


@pytest.mark.parametrize(("text", "line", "words"), TROUBLES, ids=[repr(text) for text, _, _ in TROUBLES])
def test_each_trouble_has_its_words_and_its_line(text: str, line: int, words: str) -> None:
    assert f"f.yaml:{line}: [yaml] {words}" in told(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("# rien\n", "Le fichier est vide. Écrivez un groupe de clés."),
        ("Voici ma fiche.\n", "Le fichier ne contient qu'un mot ou une phrase, et un groupe de clés est attendu. Écrivez « clé: valeur » à chaque ligne."),
        ("- un\n- deux\n", "Le fichier est une liste, et un groupe de clés est attendu. Écrivez « clé: valeur » à chaque ligne."),
    ],
)
def test_a_file_that_is_no_group_of_keys_says_what_it_is(text: str, words: str) -> None:
    assert [line.partition("] ")[2] for line in told(text)] == [words]


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("title: été".encode("utf-16"), "1: [encoding] Le fichier est en UTF-16 (« Unicode »), pas en UTF-8. Enregistrez-le en UTF-8."),
        (
            "inner: []\ntitle: été".encode("cp1252"),
            "2: [encoding] Le fichier n'est pas en UTF-8 : à cette ligne, « é » est écrit autrement. Enregistrez-le en UTF-8.",
        ),
        ("title: été".encode("utf-16-le"), "1: [encoding] Le fichier est en UTF-16 (« Unicode »), pas en UTF-8. Enregistrez-le en UTF-8."),
        (
            b"PK\x03\x04\x14\x00\xb5",
            "1: [encoding] Le fichier est un document Word, Excel ou LibreOffice, ou une archive, pas un texte. Enregistrez-le en texte brut, en UTF-8.",
        ),
        (b"{\\rtf1 title}", "1: [encoding] Le fichier est un document RTF, pas un texte. Enregistrez-le en texte brut, en UTF-8."),
        (b"\x89PNG\r\n", "1: [encoding] Le fichier est une image, pas un texte. Enregistrez-le en texte brut, en UTF-8."),
    ],
)
def test_an_encoding_that_is_not_utf_8_is_named(raw: bytes, words: str) -> None:
    assert told(raw) == [f"f.yaml:{words}"]


@pytest.mark.parametrize(
    "text",
    [
        "\ufefftitle: x\n",
        "title: 'l''été'\n",
        'title: "a\n  b"\n',
        "title: 12 %\n",
        "title: a:b\n",
        "title: 'x: y'\n",
        "title: https://x.fr\n",
    ],
)
def test_what_only_looks_odd_is_read(text: str) -> None:
    assert told(text) == []


def test_the_shared_case_is_told_at_its_line() -> None:
    """A case pasted from a web page: the no-break space after « mode: » is told, not the line below."""
    text = "case: 1\nquestionnaire: diag-ia\nmode:\u00a0express\ndate: 2026-11-22\nanswers: {CAP-01: 25}\n"
    assert told(text) == [f"f.yaml:3: [yaml] {BLANK_COLON}"]


@given(st.text(alphabet=" \t\n:-{}[],\"'\\ab1&*!|>%@`#?\u00a0\u2028\x85\r", max_size=60))
def test_no_text_is_without_words(text: str) -> None:
    for line in told(text):
        assert re.match(r"f\.yaml:[1-9][0-9]*: \[[a-z-]+\] .*[.?]$", line)


def test_no_pattern_stands_where_an_author_would_be_told_of_it() -> None:
    """A form is told in words (`kernel.Shaped`); pydantic's own constraint would only say that it is not met."""
    rooms = ("kernel", "companies", "questionnaires", "cases", "schemes", "scoring", "reports")
    found = [str(path) for room in rooms for path in (_ROOT / room).rglob("*.py") if re.search(r"Field\([^)]*pattern=", path.read_text(encoding="utf-8"))]
    assert found == []
