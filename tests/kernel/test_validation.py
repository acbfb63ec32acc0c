"""What has the wrong type, or is out of bounds, is said in French: no name of a type, no sign of a comparison, no pattern."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Literal

import pytest
from pydantic import AfterValidator, Field, model_validator

import scoring
from kernel import ContentError, Key, OneLine, Shaped, Strict, Words, is_blank, read_yaml, validate
from questionnaires import Condition

#: Importing the last brings in the others.
ROOMS = ("kernel", "companies", "questionnaires", "cases", "schemes", scoring.__name__)
PositiveEven = Annotated[int, AfterValidator(lambda number: number)]


class _Inner(Strict):
    name: str


class _File(Strict):
    flag: bool = False
    title: str = ""
    whole: int = 0
    number: float = 0
    ids: tuple[str, ...] = ()
    inner: tuple[_Inner, ...] = ()
    options: dict[int | float, str] = Field(default_factory=dict)
    names: dict[str, str] = Field(default_factory=dict)
    pair: tuple[int | float, int | float] = (0, 0)
    only: Literal[True] | None = None
    kind: Literal["a", "b"] = "a"
    share: Annotated[float, Field(gt=0, le=1000)] = 1
    below: Annotated[float, Field(ge=-1.5, lt=2)] = 0
    short: Annotated[str, Field(min_length=2, max_length=3)] = "ab"
    filled: Annotated[str, Field(min_length=1)] = "a"
    few: Annotated[tuple[int, ...], Field(min_length=2, max_length=3)] = (1, 2)
    some: Annotated[tuple[int, ...], Field(min_length=1)] = (1,)
    site: Annotated[str, Shaped("https://.+", "une adresse", "Écrivez une adresse qui commence par https://")] = "https://x"
    words: Words = "a"
    line: OneLine = "a"
    boxes: dict[Key, Words] = Field(default_factory=dict)


def told(text: str) -> list[str]:
    try:
        validate(read_yaml(text, "f.yaml"), _File)
    except ContentError as error:
        return [line.removeprefix("f.yaml:1: ") for line in str(error).splitlines()]
    return []


MISMATCHES = [
    ("flag: oui", "[type] « flag » n'est pas du bon type. Écrivez true."),
    ("flag: No", "[type] « flag » n'est pas du bon type. Écrivez false."),
    ("flag: 1", "[type] « flag » n'est pas du bon type. Écrivez true ou false."),
    ("title: true", '[type] « true » est lu comme un oui ou un non, un texte est attendu. Mettez des guillemets : "true".'),
    ("title: 2026-11-22", '[type] « 2026-11-22 » est lu comme une date, un texte est attendu. Mettez des guillemets : "2026-11-22".'),
    ("title:", "[type] « title » n'a pas de valeur. Écrivez un texte."),
    ("title: [a]", "[type] « title » n'est pas du bon type. Écrivez un texte."),
    ("whole: 1.5", "[type] « whole » n'est pas du bon type. Écrivez un nombre entier."),
    ('whole: "2"', "[type] « whole » n'est pas du bon type. Écrivez un nombre entier en chiffres, sans guillemets, espace ni virgule."),
    ("whole: 1\u202f000", "[type] « whole » n'est pas du bon type. Écrivez un nombre entier en chiffres, sans guillemets, espace ni virgule."),
    ("number: 1,5", "[type] « number » n'est pas du bon type. Écrivez un nombre en chiffres, sans guillemets ni espace, avec un point avant les décimales."),
    ("ids: a", "[type] « ids » n'est pas du bon type. Écrivez une liste."),
    ("ids: [a, 1]", '[number-for-text] « 1 » est lu comme un nombre, un texte est attendu. Mettez des guillemets : "1".'),
    ("inner: [a]", "[type] « inner » n'est pas du bon type. Écrivez un groupe de clés."),
    ("options: {rien: x}", "[type] « rien » n'est pas du bon type. Écrivez un nombre."),
    ("names: {1: x}", '[number-for-text] « 1 » est lu comme un nombre, un texte est attendu. Mettez des guillemets : "1".'),
    ("names: {10.70: x}", '[number-for-text] « 10.70 » est lu comme un nombre, un texte est attendu. Mettez des guillemets : "10.70".'),
    ("names: {true: x}", '[type] « true » est lu comme un oui ou un non, un texte est attendu. Mettez des guillemets : "true".'),
    ("pair: [1]", "[missing] La liste « pair » est trop courte. Ajoutez la valeur qui manque."),
    ("pair: [1, 2, 3]", "[value] La valeur de « pair » n'est pas permise (2 éléments au plus). Corrigez-la."),
    ("pair: [1, a]", "[type] « pair » n'est pas du bon type. Écrivez un nombre."),
    ("only: false", "[choice] « false » n'est pas permis ici. Choisissez parmi : true."),
    ("kind: 3", "[choice] « 3 » n'est pas permis ici. Choisissez parmi : a, b."),
    ("share: 0", "[value] La valeur de « share » n'est pas permise (plus de 0). Corrigez-la."),
    ("share: 1000.5", "[value] La valeur de « share » n'est pas permise (1\u00a0000 ou moins). Corrigez-la."),
    ("below: -2", "[value] La valeur de « below » n'est pas permise (-1,5 ou plus). Corrigez-la."),
    ("below: 2", "[value] La valeur de « below » n'est pas permise (moins de 2). Corrigez-la."),
    ("short: a", "[value] La valeur de « short » n'est pas permise (2 caractères au moins). Corrigez-la."),
    ("short: abcd", "[value] La valeur de « short » n'est pas permise (3 caractères au plus). Corrigez-la."),
    ('filled: ""', "[value] « filled » est vide. Remplissez-la, ou retirez la clé."),
    ("few: [1]", "[value] La valeur de « few » n'est pas permise (2 éléments au moins). Corrigez-la."),
    ("some: []", "[value] « some » est vide. Remplissez-la, ou retirez la clé."),
    ("site: http://x", "[value] « http://x » n'est pas une adresse. Écrivez une adresse qui commence par https://."),
]


@pytest.mark.parametrize(("text", "words"), MISMATCHES)
def test_a_mismatch_is_told_in_these_words(text: str, words: str) -> None:
    assert told(text) == [words]


TEXTS = [
    ("   ", "Ce texte est vide. Écrivez ce que les personnes liront."),
    ("\u00a0\u202f", "Ce texte est vide. Écrivez ce que les personnes liront."),
    ("\u200b\u2060\u00ad\u3164", "Ce texte est vide. Écrivez ce que les personnes liront."),
    ("a\u202eb", "Ce texte contient un signe invisible (U+202E). Retirez-le."),
    ("<b>Oui</b>", "Ce texte contient une balise (« <b> »). Écrivez le texte seul."),
    ("Oui<br/>", "Ce texte contient une balise (« <br/> »). Écrivez le texte seul."),
    ("<a href='x'>x</a>", "Ce texte contient une balise (« <a href='x'> »). Écrivez le texte seul."),
    ("R&amp;D", "Ce texte contient un code HTML (« &amp; »). Écrivez le signe lui-même."),
    ("A&#160;B", "Ce texte contient un code HTML (« &#160; »). Écrivez le signe lui-même."),
    ("**Oui**", "Ce texte contient une mise en forme en Markdown (« ** »). Écrivez le texte seul."),
    ("un *mot* fort", "Ce texte contient une mise en forme en Markdown (« *mot* »). Écrivez le texte seul."),
    ("un _mot_ fort", "Ce texte contient une mise en forme en Markdown (« _mot_ »). Écrivez le texte seul."),
    ("__Oui__", "Ce texte contient une mise en forme en Markdown (« __ »). Écrivez le texte seul."),
    ("`code`", "Ce texte contient une mise en forme en Markdown (« ` »). Écrivez le texte seul."),
    ("Bravo :tada: !", "Ce texte contient une mise en forme en Markdown (« :tada: »). Écrivez le texte seul."),
    ("[ici](page)", "Ce texte contient un lien en Markdown (« ](page »). Écrivez le texte seul."),
    ("# Titre", "Ce texte contient un début de ligne en Markdown (« # »). Écrivez le texte seul."),
    (
        "Voir https://exemple.fr",
        "Ce texte contient une adresse, que l'on ne peut pas suivre d'ici (« https://exemple.fr »). Nommez le site, ou donnez l'adresse parmi les sources.",
    ),
    (
        "Voir www.exemple.fr",
        "Ce texte contient une adresse, que l'on ne peut pas suivre d'ici (« www.exemple.fr »). Nommez le site, ou donnez l'adresse parmi les sources.",
    ),
]


@pytest.mark.parametrize(("text", "words"), TEXTS)
def test_a_text_that_would_be_shown_wrong_is_told(text: str, words: str) -> None:
    escaped = "".join(f"\\u{ord(letter):04x}" if ord(letter) > 127 or letter in '"\\' else letter for letter in text)
    assert told(f'words: "{escaped}"') == [f"[value] {words}"]


@pytest.mark.parametrize(
    "text",
    [
        "> 10 salariés",
        "< 10 salariés",
        "- de 10",
        "+ de 10",
        "R&D",
        "AT&T; et M&Ms;",
        "3 * 4 * 5",
        "5*4*3",
        "si x < y et z > w",
        "un_nom_de_fichier",
        "de 8:30 à 10:15:30",
        "n° 3 # 4",
        "1) oui (non)",
        "« Oui », l'IA\u00a0!",
        "50 %",
        "vous@exemple.fr",
    ],
)
def test_a_plain_text_is_let_through(text: str) -> None:
    assert told(f"words: '{text.replace(chr(39), chr(39) * 2)}'") == []


def test_a_source_may_be_an_address_and_may_not_be_blank() -> None:
    assert told('line: "https://exemple.fr"') == []
    assert told('line: "\\u200b"') == ["[value] Ce texte est vide. Écrivez ce que les personnes liront."]
    assert told('boxes: {" ": a}') == ["[value] «   » n'est pas le nom d'une réponse. Écrivez un mot, sans espace au début ni à la fin."]
    assert (is_blank("\u00a0"), is_blank("\u00a0a")) == (True, False)


def test_the_forms_of_every_file_are_among_those_tried_here() -> None:
    """Another kind of value would bring about errors that have no sentence yet: try it above, then add it."""
    assert {*_kinds(_File), *_kinds(Dated)} >= {kind for model in _below(Strict) if model.__module__.partition(".")[0] in ROOMS for kind in _kinds(model)}


class Dated(Strict):
    on: date | None = None
    condition: Condition | None = None
    either: str | tuple[str, ...] | None = None
    anything: Any = None
    after: PositiveEven = 2

    @model_validator(mode="before")
    @classmethod
    def _given(cls, values: Any) -> Any:
        return values


def _below(model: type[Strict]) -> Iterator[type[Strict]]:
    for inner in model.__subclasses__():
        yield inner
        yield from _below(inner)


def _kinds(model: type[Strict]) -> set[str]:
    found: set[str] = set()

    def walk(part: Any) -> None:
        if isinstance(part, dict):
            found.update([part["type"]] if isinstance(part.get("type"), str) else [])
            for name, inner in part.items():
                walk(inner) if name not in ("metadata", "serialization") else None
        elif isinstance(part, (list, tuple)):
            for inner in part:
                walk(inner)

    model.model_rebuild()  # built at its first use otherwise
    walk(model.__pydantic_core_schema__)
    return found


def test_a_long_list_of_wrong_values_is_told_value_by_value() -> None:
    """Each is looked at once: what all others expected is not gone through again for each."""
    with pytest.raises(ContentError) as caught:
        validate(read_yaml(f"ids: [{'1, ' * 4000}1]\nnumber: x", "f.yaml"), _File)
    assert [fault.code for fault in caught.value.faults] == ["number-for-text"] * 4001 + ["type"]
