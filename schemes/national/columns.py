"""What a record asks for, as columns of the schema: only conditions that the sources settle, for a
column excludes."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from companies import naf_level_exists
from kernel import unique
from schemes.criteria import (
    Age,
    BaseCriterion,
    Declared,
    Headcount,
    InseeCategoryIs,
    LegalForm,
    Naf,
    OneOf,
    Territory,
)
from schemes.national.forms import MICRO, names_of
from schemes.national.schema import AREA, joined
from schemes.national.schema import NAF as NAF_LEVEL
from schemes.national.words import naf_words
from schemes.record import NATIONAL
from schemes.sites import FRANCE
from schemes.wording import say

MICRO_DECLARATION = "micro-entreprise"
CATEGORIES = ("MIC", "PME", "ETI", "GE")


@dataclass(frozen=True)
class Told:
    """Columns with their cells, and the criteria of which they tell everything."""

    cells: Mapping[str, str] = field(default_factory=dict)
    whole: tuple[BaseCriterion, ...] = ()


def place_columns(criteria: Sequence[BaseCriterion], territory: str) -> Told:
    """Tell where; what the codes of the schema cannot say exactly is told wider. `territory`: of
    the scheme."""
    settled = [one for one in criteria if isinstance(one, Territory) and one.settled()]
    inside = next((one.in_ for one in settled if one.in_), ())
    exact = all(re.fullmatch(AREA, code) for code in inside)
    wider = FRANCE if territory == NATIONAL else f"REG-{territory}"
    codes = inside if inside and exact else (wider,)
    out = unique(code for one in settled for code in one.out if re.fullmatch(AREA, code))
    whole = tuple(one for one in settled if len(settled) == 1 and _exact_place(one))
    return Told(
        {
            "eligibilite_geographique": joined(codes),
            "eligibilite_geographique_exclusions": joined(out),
        },
        whole,
    )


def size_columns(criteria: Sequence[BaseCriterion]) -> Told:
    """Tell the first headcount in persons, with both bounds included."""
    found = next(
        (
            one
            for one in criteria
            if isinstance(one, Headcount) and one.unit == "personnes" and one.settled()
        ),
        None,
    )
    if found is None:
        return Told()
    low = found.min if found.over is None else found.over + 1
    high = found.max if found.under is None else found.under - 1
    cells = {"eligibilite_effectif_minimal": low, "eligibilite_effectif_maximal": high}
    return Told({name: str(value) for name, value in cells.items() if value is not None}, (found,))


def category_columns(criteria: Sequence[BaseCriterion]) -> Told:
    """Tell the first list of categories; one without the micro-enterprises is told wider, for they
    are PME in the schema as in the law."""
    found = next(
        (one for one in criteria if isinstance(one, InseeCategoryIs) and one.settled()), None
    )
    if found is None:
        return Told()
    names = with_micro(found.any_of)
    return Told(
        {"eligibilite_categorie_taille_entreprise": joined(names)},
        (found,) if set(names) == set(found.any_of) else (),
    )


def with_micro(names: Iterable[str]) -> tuple[str, ...]:
    """Return categories in their order, MIC beside PME: a micro-enterprise is one (decree
    2008-1354, article 3)."""
    asked = set(names) | ({"MIC"} if "PME" in names else set())
    return tuple(name for name in CATEGORIES if name in asked)


def age_columns(criteria: Sequence[BaseCriterion]) -> Told:
    """Tell the first least age that is a number of years."""
    for one in criteria:
        if (
            isinstance(one, Age)
            and one.settled()
            and one.min_months is not None
            and one.min_months % 12 == 0
        ):
            return Told(
                {"eligibilite_annees_existence_minimal": str(one.min_months // 12)},
                (one,) if one.under_months is None else (),
            )
    return Told()


def form_columns(criteria: Sequence[BaseCriterion]) -> Told:
    """Tell legal forms: a list of allowed ones only when it can be told whole, excluded ones as far
    as they can."""
    settled = [one for one in criteria if one.settled()]
    allowed = next(((one, names) for one in settled if (names := _allowed(one))), None)
    refused = [(one, *_refused(one)) for one in settled]
    names = tuple(name for _, found, _ in refused for name in found)
    cells = {
        "eligibilite_forme_juridique": joined(allowed[1]) if allowed else "",
        "eligibilite_forme_juridique_exclusions": joined(names),
    }
    whole = tuple(
        one for one, found, exact in refused if found and exact and not getattr(one, "in_", ())
    )
    return Told(
        cells, (*whole, *((allowed[0],) if allowed and not getattr(allowed[0], "out", ()) else ()))
    )


def sector_columns(criteria: Sequence[BaseCriterion], targeting: Sequence[BaseCriterion]) -> Told:
    """Tell activities: those that are asked for become those that are mainly meant, which is all
    that the schema has."""
    asked = next(
        (
            one
            for one in (*criteria, *targeting)
            if isinstance(one, Naf) and one.in_ and one.edition == "rev2"
        ),
        None,
    )
    excluding = [
        one
        for one in criteria
        if isinstance(one, Naf) and one.out and one.edition == "rev2" and one.settled()
    ]
    refused = unique(code for one in excluding for code in _levels(one.out))
    cells = {
        "ciblage_secteur_activite": (
            joined((asked.in_words,)) if asked and asked.in_words else say("national.all_sectors")
        ),
        "ciblage_naf": joined(_levels(asked.in_)) if asked else "",
        "ciblage_naf_exclusions": joined(refused),
    }
    told = tuple(
        one
        for one in excluding
        if not one.in_ and len(excluding) == 1 and one.out_words == naf_words(refused)
    )
    meant = (asked,) if asked and not asked.out and any(one is asked for one in targeting) else ()
    return Told(cells, (*told, *meant))


def _exact_place(one: Territory) -> bool:
    return (
        one.of == "establishment"
        and not one.words
        and all(re.fullmatch(AREA, code) for code in (*one.in_, *one.out))
    )


def _allowed(one: BaseCriterion) -> tuple[str, ...]:
    """Return the names of the forms that a criterion allows, none when names cannot tell them
    all."""
    if isinstance(one, OneOf):
        parts = [_allowed(part) for part in one.of]
        return tuple(name for names in parts for name in names) if all(parts) else ()
    if isinstance(one, Declared):
        return (MICRO,) if one.ask == MICRO_DECLARATION and one.is_ is True else ()
    names, whole = names_of(one.in_) if isinstance(one, LegalForm) else ((), False)
    return names if whole else ()


def _refused(one: BaseCriterion) -> tuple[tuple[str, ...], bool]:
    """Return the names of the forms that a criterion excludes, and whether that is all of them."""
    if isinstance(one, Declared):
        return (
            ((MICRO,), True) if one.ask == MICRO_DECLARATION and one.is_ is False else ((), False)
        )
    return names_of(one.out) if isinstance(one, LegalForm) and one.out else ((), False)


def _levels(codes: Iterable[str]) -> tuple[str, ...]:
    """Return NAF levels as the schema writes them: a range becomes its divisions."""
    return unique(
        level for code in codes for level in _divisions(code) if re.fullmatch(NAF_LEVEL, level)
    )


def _divisions(code: str) -> Iterator[str]:
    first, dash, last = code.partition("-")
    numbers = (f"{number:02}" for number in range(int(first), int(last) + 1)) if dash else (code,)
    return (number for number in numbers if naf_level_exists(number))
