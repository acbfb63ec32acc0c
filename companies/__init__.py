"""Who answers: size class, place, sector, identifiers, and what the firm wants aid for."""

from companies.bands import Band, band, bands, headcount
from companies.checks import company_problems, missing_place, project_problems
from companies.company import Company, Declared, Establishment, GrantedAid, Partner, Project, ProjectKind, YearFigures
from companies.declaration import DateDeclaration, Declaration, ManyOf, NumberDeclaration, OneOf, YesNo
from companies.figures import Figures
from companies.group import autonomous, consolidated, independence_assumed
from companies.identifiers import postcode, siren, siret
from companies.naf import Naf, NafEdition, naf, naf_2025_of, naf_label, naf_level_exists, naf_matches, naf_rev2_of, search_naf
from companies.places import (
    Area,
    Commune,
    Place,
    commune,
    commune_today,
    communes,
    department_of,
    departments,
    epcis,
    needs_commune,
    place,
    places,
    regions,
    regions_of,
)
from companies.problem import FIRST_YEAR, MAX_AMOUNT_EUR, MAX_HEADCOUNT, Problem
from companies.register import declarations
from companies.size import InseeCategory, SizeClass, insee_category, insee_category_label, size_class, size_class_label, size_class_of
from companies.spending import SpendItem, spend_items
from companies.told_together import with_fact

__all__ = [
    "FIRST_YEAR",
    "MAX_AMOUNT_EUR",
    "MAX_HEADCOUNT",
    "Area",
    "Band",
    "Commune",
    "Company",
    "DateDeclaration",
    "Declaration",
    "Declared",
    "Establishment",
    "Figures",
    "GrantedAid",
    "InseeCategory",
    "ManyOf",
    "Naf",
    "NafEdition",
    "NumberDeclaration",
    "OneOf",
    "Partner",
    "Place",
    "Problem",
    "Project",
    "ProjectKind",
    "SizeClass",
    "SpendItem",
    "YearFigures",
    "YesNo",
    "autonomous",
    "band",
    "bands",
    "commune",
    "commune_today",
    "communes",
    "company_problems",
    "consolidated",
    "declarations",
    "department_of",
    "departments",
    "epcis",
    "headcount",
    "independence_assumed",
    "insee_category",
    "insee_category_label",
    "missing_place",
    "naf",
    "naf_2025_of",
    "naf_label",
    "naf_level_exists",
    "naf_matches",
    "naf_rev2_of",
    "needs_commune",
    "place",
    "places",
    "postcode",
    "project_problems",
    "regions",
    "regions_of",
    "search_naf",
    "siren",
    "siret",
    "size_class",
    "size_class_label",
    "size_class_of",
    "spend_items",
    "with_fact",
]
