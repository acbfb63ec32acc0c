"""Legal forms by their names: nobody knows a firm by the code of its category."""

from functools import lru_cache

from companies.tables import table_rows

_TABLE = "legal_forms.csv"
#: Digits of a category that holds others.
_FAMILY = 2


def legal_form_label(code: str) -> str | None:
    """Return the name of a legal form by its four digits (Insee), such as « association déclarée »;
    that of its family for want of its own, None when it has none."""
    names = _names()
    return names.get(code) or names.get(code[:_FAMILY])


@lru_cache(maxsize=1)
def usual_legal_forms() -> dict[str, str]:
    """Return the names of the legal forms that most firms have, by code."""
    return {code: label for code, label, usual in table_rows(_TABLE) if usual}


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    return {code: label for code, label, _ in table_rows(_TABLE)}
