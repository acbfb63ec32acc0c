"""Texts that have a form: identifiers, and what a person reads. What is wrong is told to the author
in words, never as a pattern."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from html.entities import html5
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, core_schema

from kernel.faults import shown

#: Said to pydantic when a file that dossiers follow is read again: what an author is told of its
#: words no longer keeps it from being read.
KEPT = {"kept": True}


@dataclass(frozen=True)
class Shaped:
    """The form of a text, for `Annotated`. `pattern`: of the whole text; `is_no`: what a text of
    another form is not; `how`: what to write."""

    pattern: str
    is_no: str
    how: str

    def check(self, text: str) -> str:
        """Return a text of this form. Raises ValueError."""
        if not re.fullmatch(self.pattern, text):
            raise ValueError(f"« {shown(text)} » n'est pas {self.is_no}. {self.how}.")
        return text

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Check after pydantic has found a text."""
        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Tell editors the pattern, which programs read."""
        return {**handler(schema), "pattern": f"^{self.pattern}$"}


_START = re.compile(r"^[ \t]*(?:#{1,6}|\*)[ \t]", re.MULTILINE)
#: What a screen or a report would show as it is, or take for something else: what it is called,
#: what to do.
_MARKS = (
    (
        re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:[\s/][^<>]{0,200})?>|<!--"),
        "une balise",
        "Écrivez le texte seul",
    ),
    (
        re.compile(r"(?:https?|ftp)://[^\s»)]{0,40}|(?<![\w.])www\.\w[^\s»)]{0,40}", re.IGNORECASE),
        "une adresse, que l'on ne peut pas suivre d'ici",
        "Nommez le site, ou donnez l'adresse parmi les sources",
    ),
    (re.compile(r"\]\([^)\n]{0,40}"), "un lien en Markdown", "Écrivez le texte seul"),
    (
        re.compile(
            r"\*\*|~~|`|(?<!\w)__(?=\w)|(?<![\w*])\*(?=[^\s*])[^*\n]{1,100}\*(?![\w*])|(?<!\w)_(?=[^\s_])[^_\n]{1,100}_(?!\w)|(?<!\S):[a-z0-9_+-]+:(?!\S)"
        ),
        "une mise en forme en Markdown",
        "Écrivez le texte seul",
    ),
    (_START, "un début de ligne en Markdown", "Écrivez le texte seul"),
)
_ENTITY = re.compile(r"&(#[0-9]{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,30};)")
#: Signs that turn or hide what stands beside them.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069\ufeff\ufffd]")


def is_blank(text: str) -> bool:
    """Tell whether a text shows nothing: spaces of every kind, and signs that no one sees."""
    return all(unicodedata.category(letter)[0] in "ZC" or letter in _UNSEEN for letter in text)


_UNSEEN = "\u115f\u1160\u2800\u3164\uffa0"


def _told_to_authors(check: Callable[[str], None]) -> AfterValidator:
    """Return a check of what an author writes, from which a file that dossiers follow is exempt."""

    def checked(text: str, info: ValidationInfo) -> str:
        if info.context is not KEPT:
            check(text)
        return text

    return AfterValidator(checked)


def _not_blank(text: str) -> None:
    if is_blank(text):
        raise ValueError("Ce texte est vide. Écrivez ce que les personnes liront.")
    if found := _TURNING.search(text):
        raise ValueError(
            f"Ce texte contient un signe invisible (U+{ord(found[0]):04X}). Retirez-le."
        )


def _without_marks(text: str) -> None:
    for pattern, name, remedy in _MARKS:
        if found := pattern.search(text):
            raise ValueError(f"Ce texte contient {name} (« {shown(found[0].strip())} »). {remedy}.")
    if (found := _ENTITY.search(text)) and (found[1].startswith("#") or found[1] in html5):
        raise ValueError(
            f"Ce texte contient un code HTML (« {found[0]} »). Écrivez le signe lui-même."
        )


def _without_braces(text: str) -> None:
    if found := re.search(r"[{}]", text):
        raise ValueError(
            f"Ce texte contient une accolade (« {found[0]} ») : rien ne la remplit ici. Écrivez le"
            " texte en entier."
        )


def _trimmed(text: str) -> None:
    if text != text.strip() or is_blank(text):
        raise ValueError(
            f"« {shown(text)} » n'est pas le nom d'une réponse. Écrivez un mot, sans espace au"
            " début ni à la fin."
        )


Id = Annotated[
    str,
    Shaped(
        "[A-Za-z][A-Za-z0-9_-]{0,59}",
        "un identifiant",
        "Écrivez une lettre sans accent, puis des lettres, des chiffres, - ou _, 60 en tout au"
        " plus",
    ),
]
#: The name of an answer that is offered, in its file.
Key = Annotated[str, _told_to_authors(_trimmed)]
_SHOWN = WithJsonSchema({"type": "string", "pattern": r"\S"})
#: What a person reads: a button, a title, a question, an answer. Plain text: no tags, no Markdown,
#: no address.
Words = Annotated[
    str,
    _told_to_authors(_not_blank),
    _told_to_authors(_without_marks),
    _told_to_authors(_without_braces),
    _SHOWN,
]
#: The same, with blanks between braces to fill.
Template = Annotated[str, _told_to_authors(_not_blank), _told_to_authors(_without_marks), _SHOWN]
#: Where something was read: a text that is not empty.
OneLine = Annotated[str, _told_to_authors(_not_blank), _SHOWN]
#: Where a page was read.
Address = Annotated[
    str, Shaped(r"https://\S+", "une adresse", "Écrivez une adresse qui commence par https://")
]
