"""The firms in an answer of the register. Any value may be null, absent, masked or of the wrong
type: it is then not known."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from companies.bands import band
from companies.identifiers import siren, siret
from companies.naf import NafEdition, naf, naf_rev2_of
from companies.places import commune, communes
from companies.registry.firm import Firm
from companies.registry.lenient_values import amount, day, items, mapping, matching, text, year

_MOST = 10
_CEASED, _CLOSED, _PARTIAL, _EMPLOYER = "C", "F", "P", "O"
_EDITIONS: tuple[NafEdition, ...] = ("rev2", "2025")


def parse(payload: object, site: str | None = None) -> tuple[Firm, ...]:
    """Return the firms of an answer, ten at most. `site`: the SIRET asked for, whose place is then
    told in place of the head office's."""
    read = (_firm(result, site) for result in items(payload, "results")[:_MOST])
    return tuple(firm for firm in read if firm)


def _firm(result: Any, site: str | None) -> Firm | None:
    """Read one result; a firm without a right SIREN is none."""
    number = siren(text(result, "siren") or "") if isinstance(result, Mapping) else None
    if number is None:
        return None
    place = _site(result, site)
    postcode, town = _place(place)
    closed = _closed(result, place, site)
    more = mapping(result, "complements")
    activity, activity_2025 = _activities(result)
    return Firm(
        siren=number,
        siret=siret(text(place, "siret") or ""),
        name=text(result, "nom_raison_sociale") or text(result, "nom_complet"),
        naf=activity,
        naf_2025=activity_2025,
        headcount_band=_band(result),
        headcount_year=year(result.get("annee_tranche_effectif_salarie")),
        founded=day(result, "date_creation"),
        legal_form=matching(result, "nature_juridique", r"\d{4}"),
        postcode=postcode,
        commune=town,
        turnover=tuple(sorted(_turnover(result), reverse=True)),
        masked=result.get("statut_diffusion") == _PARTIAL,
        closed=closed,
        closed_on=day(result if closed == "firm" else place, "date_fermeture") if closed else None,
        association=more.get("est_association") is True,
        sole_trader=more.get("est_entrepreneur_individuel") is True,
    )


def _site(result: Mapping[str, Any], site: str | None) -> Mapping[str, Any]:
    """Return the site that was asked for by its own number, else the head office."""
    others = (one for one in items(result, "matching_etablissements") if isinstance(one, Mapping))
    asked = (one for one in others if site and one.get("siret") == site)
    return next(asked, mapping(result, "siege"))


def _place(site: Mapping[str, Any]) -> tuple[str | None, str | None]:
    """Return the postcode and the commune. A postcode of large mailers (CEDEX) tells nothing; the
    commune may have only one."""
    town = commune(text(site, "commune") or "")
    code = matching(site, "code_postal", r"\d{5}")
    if town is None:
        return (code if code and communes(code) else None), None
    if code in town.postcodes:
        return code, town.code
    return (town.postcodes[0] if len(town.postcodes) == 1 else None), town.code


def _activities(result: Mapping[str, Any]) -> tuple[str | None, str | None]:
    """Return the activity in NAF rev. 2 and in NAF 2025. The register tells both until 2027, then
    the main one in NAF 2025, whose codes are all others.

    One that has a single former code has that one; of several, none is the firm's for sure.
    """
    told = [
        code
        for key in ("activite_principale", "activite_principale_naf25")
        if (code := text(result, key))
    ]
    own, later = (
        next((found.code for code in told if (found := naf(code, edition))), None)
        for edition in _EDITIONS
    )
    former = naf_rev2_of(later or "")
    return own or (former[0].code if len(former) == 1 else None), later


def _band(result: Mapping[str, Any]) -> str | None:
    """Return the band of the headcount. The one of a past year, or of a firm of which nothing was
    heard, may say nobody while she employs today."""
    found = band(text(result, "tranche_effectif_salarie") or "")
    if found is None or (found.employees.high == 0 and (_employs(result) or _is_newer(result))):
        return None
    return found.code


def _employs(result: Mapping[str, Any]) -> bool:
    """Tell whether the register says that the firm, or a site of hers that is open, employs
    somebody."""
    sites = (
        mapping(result, "siege"),
        *(one for one in items(result, "matching_etablissements") if isinstance(one, Mapping)),
    )
    opened = (site for site in sites if site.get("etat_administratif") != _CLOSED)
    return any(one.get("caractere_employeur") == _EMPLOYER for one in (result, *opened))


def _is_newer(result: Mapping[str, Any]) -> bool:
    """Tell whether the firm was founded after the year of the headcount."""
    founded, told = day(result, "date_creation"), year(result.get("annee_tranche_effectif_salarie"))
    return founded is not None and told is not None and founded.year > told


def _turnover(result: Mapping[str, Any]) -> Iterator[tuple[int, int]]:
    finances = mapping(result, "finances")
    for key in finances:
        told, euros = year(key), amount(mapping(finances, key).get("ca"))
        if told is not None and euros is not None:
            yield told, euros


def _closed(
    result: Mapping[str, Any], place: Mapping[str, Any], site: str | None
) -> Literal["firm", "site"] | None:
    if result.get("etat_administratif") == _CEASED:
        return "firm"
    return "site" if site and place.get("etat_administratif") == _CLOSED else None
