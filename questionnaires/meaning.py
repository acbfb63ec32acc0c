"""What has meaning in a version: what an answer was to, and what it is worth. Words count, but for
their typography; help, examples,
efforts, descriptions and sources may be corrected at any time."""

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from pydantic import BaseModel

from questionnaires.kinds import Fact, Question
from questionnaires.migration import Migration, Rule
from questionnaires.model import Dimension, Mode, Questionnaire

#: Aspect → digest, by part of the questionnaire ("questions.CAP-01", "modes.express", "rules").
Meaning = dict[str, dict[str, str]]
#: The aspect that its author may declare to mean the same in other words.
WORDS = "words"
_RULES = (
    "scale",
    "scheme_stages",
    "threshold_belongs_to",
    "floor",
    "unassessed_level_cap",
    "not_applicable_max",
    "confidence",
    "inconsistencies",
)
#: Keys of rules that hold a sentence for the person.
_SENTENCES = ("message", "say", "note", "name", "dropped")
_LENGTH = 12
#: What is written in several ways, in one: dashes and minus, the bar of a fraction, the decimal
#: comma.
_ONE_WAY = str.maketrans(
    {"–": "-", "—": "-", "\N{MINUS SIGN}": "-", "\N{FRACTION SLASH}": "/", ",": "."}
)
#: Punctuation that makes a number what it is: « 1,5 », « 2-3 », « 1/2 », « -5 ».
_IN_NUMBERS = re.compile(r"(?<=\d)[.:/-](?=\s?\d)|(?<!\w)-(?=\d)")
#: Signs of arithmetic and of currencies, and those that are counted as punctuation and say as much.
_SIGNS = ("Sm", "Sc")
_MORE_SIGNS = "%‰#"


def same_words(one: str, other: str) -> bool:
    """Tell whether two texts differ by their typography at most: capitals, spaces, punctuation,
    apostrophes. Numbers and signs are no typography."""
    return plain_words(one) == plain_words(other)


def plain_words(text: str) -> str:
    """Return a text without its typography."""
    read = unicodedata.normalize("NFKC", text).casefold().replace("...", "-").translate(_ONE_WAY)
    kept = {found.start() for found in _IN_NUMBERS.finditer(read)}
    return "".join(
        letter
        for place, letter in enumerate(read)
        if place in kept or letter.isalnum() or _is_sign(letter)
    )


def _is_sign(letter: str) -> bool:
    return letter in _MORE_SIGNS or unicodedata.category(letter) in _SIGNS


def meaning(questionnaire: Questionnaire) -> Meaning:
    """Return what a version means, part by part."""
    found: Meaning = {}
    for question in questionnaire.questions:
        found[f"questions.{question.id}"] = _digests(_question(question))
    for fact in questionnaire.facts:
        found[f"facts.{fact.id}"] = _digests(_fact(fact))
    for mode in questionnaire.modes:
        found[f"modes.{mode.id}"] = _digests(_mode(questionnaire, mode))
    for dimension in questionnaire.dimensions:
        found[f"dimensions.{dimension.id}"] = _digests(_dimension(dimension))
    for gate in questionnaire.gates:
        found[f"gates.{gate.id}"] = _digests({"rule": gate.model_dump(exclude={"message"})})
    for level in questionnaire.levels:
        found[f"levels.{level.level}"] = _digests(
            {"rule": level.from_, WORDS: [plain_words(level.name)]}
        )
    found["rules"] = _digests({name: _rule(getattr(questionnaire, name)) for name in _RULES})
    return found


def passage_meaning(migration: Migration) -> str:
    """Return the digest of what a passage does to answers; what it tells the person, and its
    examples, may be corrected at any time."""
    rules = {
        name: [_carrying(rule) for rule in getattr(migration, name)]
        for name in ("questions", "facts")
    }
    return _digests({"passage": [migration.from_, migration.to, migration.modes, rules]})["passage"]


def _carrying(rule: Rule) -> list[Any]:
    return [rule.kind, _rule(rule)]


def _question(question: Question) -> dict[str, Any]:
    return {
        "kind": [question.kind, question.measure],
        "answers": [_keys(question.offered), *map(_rule, question.rules())],
        "weight": [question.dimension, question.weight, question.stage],
        "scope": _rule(question.not_applicable),
        WORDS: _words(question.text, question.offered, question.other_words()),
    }


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "kind": [fact.kind, fact.measure],
        "answers": [_keys(fact.offered), fact.limit],
        "scope": [list(fact.modes or ()), fact.activities],
        WORDS: _words(fact.text, fact.offered),
    }


def _mode(questionnaire: Questionnaire, mode: Mode) -> dict[str, Any]:
    """The order of questions is none of its meaning; which are asked is."""
    asked = sorted(mode.questions if mode.questions is not None else questionnaire.by_id)
    return {
        "questions": [sorted(mode.dimensions), asked],
        "rule": [mode.advisor, mode.shows_level, mode.decimals, mode.level_cap],
        WORDS: _words(mode.title),
    }


def _dimension(dimension: Dimension) -> dict[str, Any]:
    return {"rule": [dimension.scored, dimension.aggregate], WORDS: _words(dimension.name)}


def _keys(offered: Mapping[Any, str]) -> list[str]:
    return sorted(str(key) for key in offered)


def _words(
    text: str, offered: Mapping[Any, str] | None = None, others: Iterable[str] = ()
) -> list[Any]:
    labels = {str(key): plain_words(label) for key, label in (offered or {}).items()}
    return [plain_words(text), labels, [plain_words(other) for other in others]]


def _rule(value: Any) -> Any:
    """Return a rule as plain values, without the sentences that it says."""
    if isinstance(value, BaseModel):
        return {
            name: _rule(getattr(value, name))
            for name in type(value).model_fields
            if name not in _SENTENCES
        }
    if isinstance(value, dict):
        return {str(key): _rule(item) for key, item in value.items()}
    return [_rule(item) for item in value] if isinstance(value, (tuple, list)) else value


def _digests(aspects: Mapping[str, Any]) -> dict[str, str]:
    return {
        name: (
            sha256(json.dumps(value, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[
                :_LENGTH
            ]
        )
        for name, value in aspects.items()
    }
