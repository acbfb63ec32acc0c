"""Texts of a questionnaire that have a form: identifiers, and what a person reads; what is wrong is told to the author."""

import re
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema

_ID = r"^[A-Za-z][A-Za-z0-9_-]{0,59}$"


def _an_id(text: str) -> str:
    if not re.fullmatch(_ID[1:-1], text):
        raise ValueError(f"« {text} » n'est pas un identifiant. Écrivez une lettre sans accent, puis des lettres, des chiffres, - ou _, 60 en tout au plus.")
    return text


def _not_empty(text: str) -> str:
    if not text.strip():
        raise ValueError("Ce texte est vide. Écrivez ce que les personnes liront.")
    return text


Id = Annotated[str, AfterValidator(_an_id), WithJsonSchema({"type": "string", "pattern": _ID})]
#: What a person reads: a button, a title, a question, an answer.
Words = Annotated[str, AfterValidator(_not_empty), WithJsonSchema({"type": "string", "pattern": r"\S"})]
