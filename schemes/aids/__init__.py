"""Kinds of aid and what each would bring to one firm. What is not known stays None, never 0."""

from typing import Annotated

from pydantic import Field

from kernel import unique
from schemes.aids import either
from schemes.aids.base import BaseAid, Giver, Payment
from schemes.aids.borrowed import GuaranteeAid, LoanAid
from schemes.aids.brackets import BracketsAid
from schemes.aids.categories import CategoriesAid
from schemes.aids.either import EitherAid
from schemes.aids.rate import BY_DAY, RateAid
from schemes.aids.rates import Rated
from schemes.aids.simple import DescribedAid, FixedAid, FreeAid, ServiceAid, UnknownAid
from schemes.aids.steps import StepsAid
from schemes.aids.terms import TermedAid
from schemes.criteria import cited_by as cited_by_criterion

AnyAid = Annotated[
    UnknownAid
    | FreeAid
    | ServiceAid
    | DescribedAid
    | FixedAid
    | LoanAid
    | GuaranteeAid
    | RateAid
    | StepsAid
    | BracketsAid
    | CategoriesAid
    | EitherAid,
    Field(discriminator="kind"),
]

# A reading holds an aid of any kind: its module finds the union here, once all kinds stand.
vars(either)["AnyAid"] = AnyAid


def cited_by(aid: BaseAid) -> tuple[str, ...]:
    """Return the ids of the sources of an aid, of the criteria that its amount depends on, and of
    its parts, once each."""
    ruled = (id for criterion in aid.rules() for id in cited_by_criterion(criterion))
    return unique((*aid.source, *ruled, *(id for part in aid.parts() for id in cited_by(part))))


__all__ = [
    "BY_DAY",
    "AnyAid",
    "BaseAid",
    "EitherAid",
    "Giver",
    "Payment",
    "RateAid",
    "Rated",
    "StepsAid",
    "TermedAid",
    "cited_by",
]
