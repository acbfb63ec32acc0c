"""JSON read as strictly as YAML, with the same lines and faults."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kernel import ContentError, Fault, json_text, read_json, read_yaml, shown, yaml_text


def test_values_lines_and_scalars_are_those_of_the_yaml_reader() -> None:
    document = read_json('{\n "a": [1, 2.5, null, true],\n "b": {"c": "01"}\n}', "f.json")
    assert document.data == {"a": (1, 2.5, None, True), "b": {"c": "01"}}
    assert (document.line(("a", 2)), document.line(("b", "c")), document.scalars[("b", "c")]) == (2, 3, "01")
    assert document.faults == ()


def test_a_text_is_a_date_where_one_is_asked_for_and_looks_like_one() -> None:
    document = read_json('{"on": "2026-11-22", "name": "2026-11-22", "at": "demain"}', "f.json", dated=lambda where: where in {("on",), ("at",)})
    assert document.data == {"on": date(2026, 11, 22), "name": "2026-11-22", "at": "demain"}
    (fault,) = read_json('{\n"on": "2026-13-01"}', "f.json", dated=lambda _: True).faults
    assert str(fault) == "f.json:2: [date] La date « 2026-13-01 » n'existe pas. Écrivez année-mois-jour, par exemple 2026-11-22."


def test_numbers_with_an_exponent_are_read_as_plain_ones() -> None:
    assert read_json("[1e3, 12E-1, -2.5e+1]", "f.json").data == (1000, 1.2, -25)


@pytest.mark.parametrize("text", ["", "{a: 1}", "[1,]", "[NaN]", "[1] x", "{'a': 1}", "[01]", "// x\n[]"])
def test_what_only_yaml_would_take_is_refused(text: str) -> None:
    with pytest.raises(ContentError, match=r"f\.json:1: \[json\] Cette ligne n'est pas du JSON lisible\."):
        read_json(text, "f.json")


@pytest.mark.parametrize("text", ['{"a"\n:\n1}', '{"a" :1}', '{"a"\t\r\n\n:\t1}', '{\n\t"a": 1\n}', '{"a":1}'])
def test_a_name_and_its_value_may_stand_as_far_apart_as_in_any_json(text: str) -> None:
    assert read_json(text, "f.json").data == {"a": 1}


@pytest.mark.parametrize("text", ['{"%s": 1}' % ("a" * 1100), '{"a": "\\ud800"}'])
def test_what_yaml_alone_refuses_is_told_of_json(text: str) -> None:
    (fault,) = fault_of(text)
    assert str(fault) == (
        "f.json:1: [json] Cette ligne contient un nom de plus de mille lettres, ou un caractère qui n'en est pas un. Raccourcissez le nom, ou retirez le caractère."
    )


def fault_of(text: str) -> tuple[Fault, ...]:
    with pytest.raises(ContentError) as caught:
        read_json(text, "f.json")
    return caught.value.faults


def test_the_same_content_gives_the_same_text_with_its_keys_in_order() -> None:
    text = json_text({"b": 1, "a": ("é", 0.1 + 0.2, date(2026, 11, 22), None)})
    assert text == '{\n "b": 1,\n "a": [\n  "é",\n  0.3,\n  "2026-11-22",\n  null\n ]\n}\n'
    assert read_json(text, "f.json").data == {"b": 1, "a": ("é", 0.3, "2026-11-22", None)}


@pytest.mark.parametrize("digits", ["1" * 290_000, "-" + "1" * 140_000 + "." + "1" * 140_000, "1" * 290_000 + "e5", "1e" + "9" * 290_000])
def test_a_number_as_long_as_a_file_is_one_fault_told_briefly(digits: str) -> None:
    """A pattern that tries every digit anew takes hours here, and holds everybody."""
    (fault,) = read_json(f'{{\n"a": {digits}}}', "f.json").faults
    assert (fault.line, fault.code in {"too-large", "ambiguous"}, len(str(fault)) < 300) == (2, True, True)


@pytest.mark.parametrize("text", ["1e999", "-1E-999", "1e" + "0" * 50 + "1"])
def test_an_exponent_that_no_amount_needs_is_said(text: str) -> None:
    (fault,) = read_json(f"[{text}]", "f.json").faults
    assert fault.what == f"« {shown(text)} » se lit de plusieurs façons"


@given(st.floats(-1e15, 1e15))
def test_a_number_is_written_as_it_is_read_back_in_both_forms(number: float) -> None:
    kept = round(number, 12)
    assert read_json(json_text([number]), "f.json").data == (kept,)
    assert read_yaml(yaml_text([number])).data == (kept,)


def test_an_amount_is_written_as_it_was_typed() -> None:
    assert yaml_text([12345678.9, 1234567.89, 0.5, 3.0]) == "[12345678.9, 1234567.89, 0.5, 3.0]\n"
