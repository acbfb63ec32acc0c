"""The one catalogue of words of what is told of a diagnosis, whatever the medium: `fr/`, one file a
section."""

from pathlib import Path

from kernel import Sentence, Wording

#: One folder a language.
LANGUAGE = "fr"

FOLDER = Path(__file__).parent / LANGUAGE

WORDS = Wording(FOLDER)


def say(key: str, **values: object) -> Sentence:
    """Return a sentence by its key, such as « law.limit », its braces filled. Raises KeyError."""
    return WORDS.say(key, **values)


def named(group: str, value: object) -> str:
    """Return the word for a value of the content, such as a horizon; the value itself when there is
    none."""
    return WORDS.group(group).get(str(value), str(value))
