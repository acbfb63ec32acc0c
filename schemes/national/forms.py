"""Legal forms: the words of the national schema, and the INSEE categories that mean exactly the
same."""

from collections.abc import Iterable

#: INSEE gives an EURL no category of its own: it is a SARL, so only both together can be told in
#: codes.
_GROUPS: tuple[tuple[frozenset[str], tuple[str, ...]], ...] = (
    (frozenset({"EI"}), ("10",)),
    (frozenset({"EURL", "SARL"}), ("54",)),
    (frozenset({"SASU"}), ("5720",)),
    (frozenset({"SAS"}), ("5710",)),
    (frozenset({"SA"}), ("55", "56")),
    (frozenset({"SNC"}), ("5202",)),
    (frozenset({"SCS"}), ("5306",)),
    (frozenset({"SCA"}), ("5308",)),
    (frozenset({"GAEC"}), ("6533",)),
    (frozenset({"GIE"}), ("6220",)),
)

#: The tax regime that the schema lists among the forms.
MICRO = "Microentrepreneur"


def codes_of(names: Iterable[str]) -> tuple[str, ...] | None:
    """Return the INSEE prefixes of forms, None when the names do not come down to codes."""
    wanted = set(names)
    groups = [(words, codes) for words, codes in _GROUPS if words <= wanted]
    named = {word for words, _ in groups for word in words}
    return tuple(code for _, codes in groups for code in codes) if named == wanted else None


def names_of(codes: Iterable[str]) -> tuple[tuple[str, ...], bool]:
    """Return the names of the forms that INSEE prefixes cover whole, and whether that tells all of
    them."""
    given = set(codes)
    groups = [(words, held) for words, held in _GROUPS if set(held) <= given]
    told = {code for _, held in groups for code in held}
    return tuple(word for words, _ in groups for word in sorted(words)), told == given
