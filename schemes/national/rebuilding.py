"""The criteria that the columns of a row tell, as an author would write them."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import TypeAdapter

from schemes.criteria import BaseCriterion, Criterion
from schemes.national.columns import CATEGORIES, MICRO_DECLARATION, with_micro
from schemes.national.forms import MICRO, codes_of
from schemes.national.schema import listed
from schemes.national.words import naf_words
from schemes.sites import FRANCE
from schemes.wording import either, say

Cells = Mapping[str, str]
Written = dict[str, Any]

_CRITERIA: TypeAdapter[tuple[Criterion, ...]] = TypeAdapter(tuple[Criterion, ...])


def criteria_of_row(cells: Cells, source: str) -> tuple[Written, ...]:
    """Return what decides, in the order of the columns; each criterion cites `source`."""
    found = (
        *_place(cells),
        *_size(cells),
        *_category(cells),
        *_age(cells),
        *_forms(cells),
        *_refused_sectors(cells),
    )
    return tuple(_sourced(one, source) for one in found)


def targeting_of_row(cells: Cells, source: str) -> tuple[Written, ...]:
    """Return whom the scheme is mainly for."""
    codes, sectors = listed(cells.get("ciblage_naf", "")), sectors_of(cells)
    if not codes:
        return ()
    words = ", ".join(sectors) or naf_words(codes)
    return (_sourced({"kind": "naf", "in": codes, "in_words": words, "edition": "rev2"}, source),)


def models_of(written: tuple[Written, ...]) -> tuple[BaseCriterion, ...]:
    """Return criteria as the catalogue reads them."""
    return _CRITERIA.validate_python(written)


def sectors_of(cells: Cells) -> tuple[str, ...]:
    """Return the sectors that a row names, none when it is for all."""
    named = listed(cells.get("ciblage_secteur_activite", ""))
    return () if say("national.all_sectors") in named else named


def forms_in_words(cells: Cells) -> Iterator[str]:
    """Yield the lists of legal forms that do not come down to codes, as sentences."""
    for column, key in (
        ("eligibilite_forme_juridique", "forms"),
        ("eligibilite_forme_juridique_exclusions", "forms_out"),
    ):
        names = listed(cells.get(column, ""))
        if names and codes_of(name for name in names if name != MICRO) is None:
            yield say(f"national.{key}", forms=", ".join(names))


def _place(cells: Cells) -> Iterator[Written]:
    inside, out = (
        listed(cells["eligibilite_geographique"]),
        listed(cells.get("eligibilite_geographique_exclusions", "")),
    )
    if inside != (FRANCE,) or out:
        yield {
            "kind": "territory",
            "in": inside,
            **({"out": out} if out else {}),
            "of": "establishment",
        }


def _size(cells: Cells) -> Iterator[Written]:
    bounds = {
        "min": _number(cells, "eligibilite_effectif_minimal"),
        "max": _number(cells, "eligibilite_effectif_maximal"),
    }
    known = {name: value for name, value in bounds.items() if value is not None}
    # Nothing is below 0: such a minimum alone asks nothing.
    if known not in ({}, {"min": 0}):
        yield {"kind": "headcount", **known, "unit": "personnes"}


def _category(cells: Cells) -> Iterator[Written]:
    names = with_micro(listed(cells.get("eligibilite_categorie_taille_entreprise", "")))
    # All together, they ask nothing.
    if names and names != CATEGORIES:
        yield {"kind": "insee_category", "any_of": names}


def _age(cells: Cells) -> Iterator[Written]:
    years = _number(cells, "eligibilite_annees_existence_minimal")
    if years:
        yield {"kind": "age", "min_months": 12 * years}


def _forms(cells: Cells) -> Iterator[Written]:
    allowed, refused = (
        listed(cells.get("eligibilite_forme_juridique", "")),
        listed(cells.get("eligibilite_forme_juridique_exclusions", "")),
    )
    ways = list(_allowed(allowed))
    if ways:
        yield ways[0] if len(ways) == 1 else {"kind": "one_of", "of": tuple(ways)}
    names = tuple(name for name in refused if name != MICRO)
    codes = codes_of(names)
    if codes:
        yield {"kind": "legal_form", "out": codes, "out_words": either(names)}
    if MICRO in refused:
        yield {"kind": "declared", "ask": MICRO_DECLARATION, "is": False}


def _allowed(names: tuple[str, ...]) -> Iterator[Written]:
    """Yield the ways to have an allowed form; none when one of them cannot be told, for the others
    would then exclude it."""
    forms = tuple(name for name in names if name != MICRO)
    codes = codes_of(forms)
    if codes is None:
        return
    if codes:
        yield {"kind": "legal_form", "in": codes, "in_words": either(forms)}
    if MICRO in names:
        yield {"kind": "declared", "ask": MICRO_DECLARATION, "is": True}


def _refused_sectors(cells: Cells) -> Iterator[Written]:
    codes = listed(cells.get("ciblage_naf_exclusions", ""))
    if codes:
        yield {"kind": "naf", "out": codes, "out_words": naf_words(codes), "edition": "rev2"}


def _sourced(written: Written, source: str) -> Written:
    """Return a criterion with its source; a combination leaves it to its parts."""
    if written["kind"] == "one_of":
        return {**written, "of": tuple(_sourced(part, source) for part in written["of"])}
    return {**written, "source": source}


def _number(cells: Cells, column: str) -> int | None:
    return int(cells[column]) if cells.get(column) else None
