"""Who answers: size class, place, sector, identifiers, and what the firm wants aid for."""

from companies.bands import Band, band, bands
from companies.checks import Problem, company_problems, missing_place, project_problems
from companies.company import Company, Project, ProjectKind
from companies.identifiers import siren, siret
from companies.naf import Edition, Naf, naf, naf_2025_of, naf_label, naf_matches, naf_rev2_of, search_naf
from companies.places import Area, Commune, Place, commune, communes, department_of, departments, needs_commune, place, regions
from companies.size import SizeClass, headcount, size_class, size_class_label, size_class_of

__all__ = [
    "Area",
    "Band",
    "Commune",
    "Company",
    "Edition",
    "Naf",
    "Place",
    "Problem",
    "Project",
    "ProjectKind",
    "SizeClass",
    "band",
    "bands",
    "commune",
    "communes",
    "company_problems",
    "department_of",
    "departments",
    "headcount",
    "missing_place",
    "naf",
    "naf_2025_of",
    "naf_label",
    "naf_matches",
    "naf_rev2_of",
    "needs_commune",
    "place",
    "project_problems",
    "regions",
    "search_naf",
    "siren",
    "siret",
    "size_class",
    "size_class_label",
    "size_class_of",
]
