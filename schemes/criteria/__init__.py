"""Criteria of eligibility: every kind in one union, told apart by `kind`, and the judgement of one
for a firm."""

from typing import Annotated

from pydantic import Field

from schemes.criteria import combined
from schemes.criteria.age import Age
from schemes.criteria.asking import ask, ask_declared, merged
from schemes.criteria.base import BaseCriterion, Untold
from schemes.criteria.body import Body, body_of
from schemes.criteria.bounded import Bounded
from schemes.criteria.combined import AllOf, OneOf
from schemes.criteria.declared import Declared, Prerequisite
from schemes.criteria.group import Group, Independence
from schemes.criteria.history import DeMinimis, EarlierAids, Frequency
from schemes.criteria.judgement import Judgement, cited_by, judge
from schemes.criteria.place import Population, Territory
from schemes.criteria.project import NotStarted, ProjectBudget, ProjectKinds, ProjectScope
from schemes.criteria.reach import LawReach, reach_of
from schemes.criteria.sector import LegalForm, Naf
from schemes.criteria.size import BalanceSheet, Headcount, Turnover, TurnoverOrBalance
from schemes.criteria.size_class import InseeCategoryIs, SizeClassIs

Criterion = Annotated[
    Headcount
    | Turnover
    | BalanceSheet
    | TurnoverOrBalance
    | SizeClassIs
    | InseeCategoryIs
    | Group
    | Independence
    | Age
    | Territory
    | Population
    | Naf
    | LegalForm
    | ProjectKinds
    | ProjectBudget
    | ProjectScope
    | NotStarted
    | Declared
    | Prerequisite
    | Frequency
    | EarlierAids
    | DeMinimis
    | OneOf
    | AllOf,
    Field(discriminator="kind"),
]

# A combination holds criteria of any kind: its module finds the union here, once all kinds stand.
vars(combined)["Criterion"] = Criterion

__all__ = [
    "Age",
    "BaseCriterion",
    "Body",
    "Bounded",
    "Criterion",
    "Declared",
    "Frequency",
    "Headcount",
    "InseeCategoryIs",
    "Judgement",
    "LawReach",
    "LegalForm",
    "Naf",
    "NotStarted",
    "OneOf",
    "ProjectKinds",
    "SizeClassIs",
    "Territory",
    "Untold",
    "ask",
    "ask_declared",
    "body_of",
    "cited_by",
    "judge",
    "merged",
    "reach_of",
]
