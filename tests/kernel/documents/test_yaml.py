from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kernel import ContentError, Fault, Strict, did_you_mean, read_yaml, validate


class Inner(Strict):
    name: str
    size: int = 0


class Outer(Strict):
    title: str = ""
    when: date | None = None
    inner: tuple[Inner, ...] = ()


def told(text: str) -> list[str]:
    """Return what an author is told of a text."""
    try:
        validate(read_yaml(text, "f.yaml"), Outer)
    except ContentError as error:
        return str(error).splitlines()
    return []


def test_plain_values_have_one_meaning() -> None:
    text = 'a: no\nb: 1\nc: 1.5\nd: 2026-11-22\ne: true\nf: "01"\ng: ~\nh: [x, 2]\n-3: neg\n'
    assert read_yaml(text).data == {
        "a": "no",
        "b": 1,
        "c": 1.5,
        "d": date(2026, 11, 22),
        "e": True,
        "f": "01",
        "g": None,
        "h": ("x", 2),
        -3: "neg",
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "title: 01",
            'f.yaml:1: [ambiguous] « 01 » se lit de plusieurs façons. Entre guillemets, c\'est un texte : "01" ; sinon écrivez le nombre en chiffres simples.',
        ),
        (
            "title: 12:30",
            'f.yaml:1: [ambiguous] « 12:30 » se lit de plusieurs façons. Entre guillemets, c\'est un texte : "12:30" ; sinon écrivez le nombre en chiffres simples.',
        ),
        ("title: 62.01", 'f.yaml:1: [number-for-text] « 62.01 » est lu comme un nombre, un texte est attendu. Mettez des guillemets : "62.01".'),
        ("title: a\ntitle: b", "f.yaml:2: [duplicate] La clé « title » figure deux fois. Gardez-en une seule."),
        ("title: &x a", "f.yaml:1: [alias] Les ancres et alias YAML (& et *) sont refusés. Écrivez la valeur en entier."),
        ("title: *x", "f.yaml:1: [alias] Les ancres et alias YAML (& et *) sont refusés. Écrivez la valeur en entier."),
        ("title: !!python/name:os.system x", "f.yaml:1: [tag] Les étiquettes YAML (!…) sont refusées. Retirez l'étiquette."),
        ("title: " + "[" * 25 + "]" * 25, "f.yaml:1: [depth] Le fichier est imbriqué sur plus de 20 niveaux. Simplifiez sa structure."),
        ("when: 2026-02-30", "f.yaml:1: [date] La date « 2026-02-30 » n'existe pas. Écrivez année-mois-jour, par exemple 2026-11-22."),
        ("title: [", "f.yaml:1: [yaml] Le crochet « [ » de cette ligne n'est pas fermé. Ajoutez « ] », ou la virgule qui manque."),
        ("title: a\x07", "f.yaml:1: [yaml] Cette ligne contient un caractère interdit (U+0007). Retirez les caractères de contrôle."),
        ("title: " + "9" * 21, "f.yaml:1: [too-large] Ce nombre a plus de 20 chiffres. Raccourcissez-le, ou mettez des guillemets si c'est un texte."),
        ("titel: a", "f.yaml:1: [unknown-key] La clé « titel » n'existe pas ici. Vouliez-vous dire « title » ?"),
        ("inner:\n  - size: 2", "f.yaml:2: [missing] La clé « name » manque. Ajoutez-la."),
        ("inner:\n  - {name: a, size: big}", "f.yaml:2: [type] « size » n'est pas du bon type. Écrivez un nombre entier."),
        ("when: hier", "f.yaml:1: [type] « when » n'est pas du bon type. Écrivez une date (2026-11-22)."),
        ("[1, 2]: x", "f.yaml:1: [key] Cette clé n'est ni un mot ni un nombre. Écrivez un mot suivi de deux-points."),
        ("a: 1\n---\nb: 2", "f.yaml:2: [yaml] Un second document commence ici (---). Faites-en un autre fichier."),
        ("<<: {title: a}", "f.yaml:1: [unknown-key] La clé « << » n'existe pas ici. Retirez-la."),
        ("", "f.yaml:1: [type] Le fichier est vide. Écrivez un groupe de clés."),
    ],
)
def test_each_mistake_says_where_what_and_what_to_do(text: str, message: str) -> None:
    assert message in told(text)


def test_all_faults_at_once_in_the_order_of_the_file() -> None:
    assert [line.split("]")[0] + "]" for line in told("title: 01\nwhen: 2026-02-30\nfoo: 1\ninner:\n  - {nam: a}\n")] == [
        "f.yaml:1: [ambiguous]",
        "f.yaml:2: [date]",
        "f.yaml:3: [unknown-key]",
        "f.yaml:5: [missing]",
        "f.yaml:5: [unknown-key]",
    ]


def test_a_file_too_large_or_not_utf8_or_absent_is_told(tmp_path: Path) -> None:
    large = tmp_path / "large.yaml"
    large.write_text("a: " + "x" * 1_000_001)
    latin = tmp_path / "latin.yaml"
    latin.write_bytes("a: é".encode("latin-1"))
    for path, words in (
        (large, "[size] Le fichier fait plus de 1000 ko"),
        (latin, "[encoding] Le fichier n'est pas en UTF-8"),
        (tmp_path / "none.yaml", "[file] Le fichier ne peut pas être lu"),
    ):
        with pytest.raises(ContentError) as caught:
            read_yaml(path)
        assert words in str(caught.value)


def test_did_you_mean_names_the_nearest_or_says_otherwise() -> None:
    assert did_you_mean("CAP-1", ["CAP-01", "USA-01"]) == "Vouliez-vous dire « CAP-01 » ?"
    assert did_you_mean("zzz", ["CAP-01"], "Retirez-la") == "Retirez-la"


def test_faults_sort_by_place() -> None:
    assert str(Fault("a.yaml", 2, "code", "Quoi", "Que faire")) == "a.yaml:2: [code] Quoi. Que faire."
    assert Fault("a.yaml", 2, "x", "", "") < Fault("a.yaml", 10, "a", "", "")


@given(st.text(max_size=300))
def test_no_text_raises_anything_but_a_content_error(text: str) -> None:
    try:
        read_yaml(text)
    except ContentError as error:
        assert error.faults
