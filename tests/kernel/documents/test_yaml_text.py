"""What is written comes back from the strict reader as it was."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kernel import read_yaml, yaml_text

TEXTS = st.one_of(
    st.text(st.characters(codec="utf-8")),
    st.sampled_from(["yes", "null", "1e3", "01", "12:30", "0x1F", "2026-11-22", "~", "- a", "a: b", ".5", "5.", "&a", ""]),
)
SCALARS = st.one_of(TEXTS, st.integers(-(10**12), 10**12), st.booleans(), st.none(), st.dates(date(1900, 1, 1)))
KEYS = st.sampled_from(["on", "said", "in_words", "with", "no", "of"])
CONTENTS = st.dictionaries(KEYS, st.one_of(SCALARS, st.lists(SCALARS).map(tuple), st.lists(st.dictionaries(KEYS, SCALARS, min_size=1), min_size=1).map(tuple)))


@given(CONTENTS)
def test_any_content_comes_back(content: dict[str, Any]) -> None:
    document = read_yaml(yaml_text(content), max_bytes=10**7)
    assert (document.data, document.faults) == (content, ())
