"""The register of declarations: read, merged, and every mistake of its authors told."""

from pathlib import Path

import pytest

from companies import DateDeclaration, ManyOf, NumberDeclaration, OneOf, YesNo, declarations
from kernel import ContentError

ENTRY = 'about: company, type: yes_no, question: "Q ?", need: {"yes": "a", "no": "b"}, have: {"yes": "a", "no": "b"}'


def folder(tmp_path: Path, **files: str) -> Path:
    for name, entries in files.items():
        (tmp_path / f"{name}.yaml").write_text(f"declarations: 1\nentries:\n{entries}\n", "utf-8")
    return tmp_path


def test_the_shipped_register_tells_each_type() -> None:
    shipped = declarations()
    assert {type(one) for one in shipped.values()} == {YesNo, NumberDeclaration, OneOf, ManyOf, DateDeclaration}
    area, registers, hires = shipped["sales-area"], shipped["registers"], shipped["hires-permanent"]
    assert isinstance(area, NumberDeclaration) and area.unit == "m²"
    assert isinstance(registers, ManyOf) and list(registers.options) == ["rcs", "rm", "rne", "rna", "msa"]
    assert (area.about, hires.about) == ("company", "project")


def test_every_question_is_one() -> None:
    assert [id for id, one in declarations().items() if " ?" not in one.question] == []


def test_all_files_of_the_folder_are_merged(tmp_path: Path) -> None:
    found = declarations(folder(tmp_path, one=f"  b-first: {{{ENTRY}}}", two=f"  a: {{{ENTRY}}}"))
    assert list(found) == ["b-first", "a"]


FAULTS = [
    (f"  Ess: {{{ENTRY}}}", "[id] « Ess » n'est pas un identifiant. Écrivez des minuscules, des chiffres et des tirets."),
    (f"  a_b: {{{ENTRY}}}", "[id] « a_b » n'est pas un identifiant. Écrivez des minuscules, des chiffres et des tirets."),
    (
        "  a: {about: firm, type: date, question: Q, need: n, have: '{date}', none: n}",
        "[choice] « firm » n'est pas permis ici. Choisissez parmi : company, project.",
    ),
    ("  a: {about: company, type: maybe, question: Q}", "[choice] « maybe » n'est pas permis ici. Choisissez parmi : yes_no, number, one_of, many_of, date."),
    ("  a: {about: company, question: Q}", "[condition] Il manque ici de quoi savoir ce que c'est (type). Ajoutez la clé qui le dit."),
    ("  a: {about: company, type: date, question: Q, need: n, have: '{date}'}", "[missing] La clé « none » manque. Ajoutez-la."),
    (
        "  a: {about: company, type: number, question: Q, need: 'au moins {min}', have: '{value}'}",
        "[value] « au moins {min} » n'a pas les accolades attendues. Écrivez {bounds} là où la valeur doit venir, et rien d'autre entre accolades.",
    ),
    (
        "  a: {about: company, type: number, question: Q, need: '{bounds}', have: '{value'}",
        "[value] « {value » n'a pas les accolades attendues. Écrivez {value} là où la valeur doit venir, et rien d'autre entre accolades.",
    ),
    (
        "  a: {about: company, type: one_of, question: Q, options: {x: X, y: Y}, need: 'vendre', have: '{options}'}",
        "[value] « vendre » n'a pas les accolades attendues. Écrivez {options} là où la valeur doit venir, et rien d'autre entre accolades.",
    ),
    (
        "  a: {about: company, type: date, question: Q, need: 'un diagnostic de {age}', have: '{date}', none: n}",
        "[value] « un diagnostic de {age} » n'a pas les accolades attendues. Retirez les accolades.",
    ),
    (
        '  a: {about: company, type: yes_no, question: Q, need: {"yes": "{x}", "no": "b"}, have: {"yes": "a", "no": "b"}}',
        "[value] « {x} » n'a pas les accolades attendues. Retirez les accolades.",
    ),
    (
        "  a: {about: company, type: many_of, question: Q, options: {x: X}, need: '{options}', have: '{options}'}",
        "[value] La valeur de « options » n'est pas permise (2 éléments au moins). Corrigez-la.",
    ),
    ("  []", "[type] « entries » n'est pas du bon type. Écrivez un groupe de clés."),
]


@pytest.mark.parametrize(("entries", "words"), FAULTS, ids=[words[1:40] for _, words in FAULTS])
def test_a_mistake_is_told_in_its_own_words(tmp_path: Path, entries: str, words: str) -> None:
    with pytest.raises(ContentError) as caught:
        declarations(folder(tmp_path, one=entries))
    assert [str(fault).split(": ", 1)[1] for fault in caught.value.faults] == [words]


def test_an_id_that_stands_twice_and_the_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    broken = folder(tmp_path, one=f"  ess: {{{ENTRY}}}", three="  x: {}", two=f"  ess: {{{ENTRY}}}")
    with pytest.raises(ContentError) as caught:
        declarations(broken)
    place = f"{tmp_path.parent.name}/{tmp_path.name}"
    assert [str(fault) for fault in caught.value.faults] == [
        f"{place}/three.yaml:3: [condition] Il manque ici de quoi savoir ce que c'est (type). Ajoutez la clé qui le dit.",
        f"{place}/two.yaml:3: [duplicate] La déclaration « ess » figure déjà dans un autre fichier. Gardez-en une seule.",
    ]
