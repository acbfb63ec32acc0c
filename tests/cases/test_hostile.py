"""Files made to hold the reader: each is refused in a few sentences, after work that grows no faster than the file."""

from collections.abc import Callable

import pytest

from cases import from_text
from kernel import MOST_TOLD, ContentError

HEAD = '{"case": 1, "questionnaire": "diag-ia", "mode": "express", "date": "2026-11-22", '
YAML = "case: 1\nquestionnaire: diag-ia\nmode: express\ndate: 2026-11-22\n"


def many(head: str, unit: Callable[[int], str], tail: str, count: int) -> str:
    return HEAD + head + ", ".join(unit(number) for number in range(count)) + tail


def refused(text: str, file: str = "d.json") -> ContentError:
    with pytest.raises(ContentError) as caught:
        from_text(text, file)
    return caught.value


@pytest.mark.parametrize(
    "text",
    [
        many('"answers": {"CAP-01": [', lambda _: "0", "]}}", 90_000),
        many('"answers": {', lambda number: f'"CAP-{number}": 25', "}}", 15_000),
        many("", lambda number: f'"x{number}": 1', "}", 20_000),
        many('"notes": {', lambda number: f'"a{number}": []', "}}", 20_000),
        many('"company": {"declared": {', lambda number: f'"x{number}": 1', "}}}", 20_000),
        many('"company": {"establishments": [', lambda _: '{"postcode": ""}', "]}}", 15_000),
    ],
)
def test_a_file_with_more_values_than_any_dossier_is_one_fault(text: str) -> None:
    assert str(refused(text)) == "d.json:1: [too-many] Le fichier contient plus de 10000 valeurs. Raccourcissez-le."


def test_so_it_is_in_yaml_at_its_line() -> None:
    assert str(refused(YAML + "- 1\n" * 70_000, "d.yaml")).startswith("d.yaml:5: [yaml]")
    assert str(refused("- 1\n" * 70_000, "d.yaml")) == "d.yaml:10000: [too-many] Le fichier contient plus de 10000 valeurs. Raccourcissez-le."


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        (many('"answers": {', lambda number: f'"CAP-{number + 100}": 25', "}}", MOST_TOLD), None),
        (many('"answers": {', lambda number: f'"CAP-{number + 100}": 25', "}}", MOST_TOLD + 1), "Et une autre faute."),
        (many('"notes": {', lambda number: f'"a{number}": []', "}}", 4_900), "Et 4850 autres fautes."),
        (many('"not_carried": {', lambda number: f'"A-{number}@1": {{}}', "}}", 4_900), "Et 14651 autres fautes."),
        (many('"answers": {"CAP-01": [', lambda _: "0", "]}}", 9_900), "Et 9851 autres fautes."),
    ],
)
def test_fifty_faults_are_told_and_the_others_counted(text: str, rest: str | None) -> None:
    told = str(refused(text)).splitlines()
    assert told[MOST_TOLD:] == ([rest] if rest else [])
    assert all(line.startswith("d.json:1: [") for line in told[:MOST_TOLD])


@pytest.mark.parametrize(
    "line",
    [
        f"mode: {'e' * 200_000}",
        f"questionnaire: {'e' * 200_000}",
        f'answers: {{"{"a" * 1_000}": 1}}',
        f"answers: {{CAP-01: {'e' * 200_000}}}",
        f'company: {{siren: "TVA {"abc-" * 50_000}"}}',
        f'company: {{siren: "{"7 " * 100_000}"}}',
        f'company: {{postcode: "38000{" a" * 100_000}1"}}',
        f'company: {{naf: "boulang{chr(0x301) * 40_000}{chr(0x323) * 40_000}"}}',
        f'company: {{founded: "{"1" * 200_000}"}}',
        f'company: {{declared: {{"{"1" * 1_000}": true}}}}',
        f'company: {{aids: [{{on: 2024-01-01, funder: "{"a" * 200_000}"}}]}}',
        f"project: {{kinds: [{'diagnostic, ' * 4_000}]}}",
        f"facts: {{irritants: [{'factures, ' * 4_000}]}}",
        f"company: {{declared: {{zones: [{', '.join(f'z{number}' for number in range(4_000))}]}}}}",
    ],
)
def test_what_is_said_of_an_endless_value_stays_short(line: str) -> None:
    name = line.partition(":")[0]
    text = "".join(f"{one}\n" for one in YAML.splitlines() if not one.startswith(f"{name}:")) + line
    error = refused(text, "d.yaml")
    assert max(map(len, str(error).splitlines())) < 700, str(error)[:200]


def test_a_list_longer_than_any_firm_has_is_one_fault() -> None:
    (fault,) = refused(many('"company": {"aids": [', lambda _: '{"on": "2024-01-01"}', "]}}", 301)).faults
    assert str(fault) == "d.json:1: [too-many] Cette liste compte plus de 300 lignes. Gardez-en 300 au plus."


def test_a_declaration_named_by_figures_is_none() -> None:
    """Its name is no place in a list, however many figures it has."""
    (fault,) = refused(HEAD + f'"company": {{"declared": {{"{"1" * 900}": true}}}}}}').faults
    assert (fault.code, fault.where) == ("declaration", ("company", "declared", "1" * 900))
