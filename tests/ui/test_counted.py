"""Every counted sentence of the screens, over the counts where French changes."""

import re
from string import Formatter

import pytest

from ui.text import say, word, wording

COUNTED = {key: text for key, text in wording().items() if re.search(r"\{\w+(!p)?:[^}]*\|", text)}


@pytest.mark.parametrize("key", COUNTED)
@pytest.mark.parametrize("count", [0, 1, 2, 1000])
def test_a_counted_sentence_agrees(key: str, count: int) -> None:
    fields = {field: count if spec or conversion else "…" for _, field, spec, conversion in Formatter().parse(COUNTED[key]) if field}
    for told in (say(key, **fields), word(key, **fields)):
        assert not re.search(r"(?<![\d\u202f])[01] [a-zéè]+s\b(?<!pas)(?<!mois)", told), told
        assert not re.search(r"\b(2|000) (?!pas|mois|sur|en|\d)[a-zéè]+[^sx .,]\b", told), told


def test_no_number_stands_before_a_plural_that_cannot_agree() -> None:
    """« 1 minutes », « 1 réponses sur 1 »: a noun after a number says both of its forms."""
    invariable = {"mois", "pas", "s", "sur", "en"}
    found = {
        (key, noun) for key, text in wording().items() for noun in re.findall(r"\{(?:count|minutes|done|months|days|seconds|left)\}[ \u00a0]([a-zéè]+)", text)
    }
    assert {one for one in found if one[1] not in invariable} == set()
