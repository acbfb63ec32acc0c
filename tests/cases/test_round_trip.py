"""What was said is read back as it was said, in each form of the file."""

from hypothesis import given, settings

from cases import Case, from_text, to_json, to_text
from tests.any_case import cases


@given(cases)
@settings(max_examples=200)
def test_a_case_is_the_same_after_yaml_and_after_json(case: Case) -> None:
    assert from_text(to_text(case)) == case
    assert from_text(to_json(case), "dossier.json") == case


@given(cases)
@settings(max_examples=50)
def test_the_same_case_gives_the_same_text(case: Case) -> None:
    assert to_json(from_text(to_json(case), "dossier.json")) == to_json(case)
    assert to_text(from_text(to_text(case))) == to_text(case)
