"""The kinds of questions by name, and what a file may hold: one of them. A new kind has its line
here."""

from collections.abc import Mapping
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field

from questionnaires.kinds.asked import Asked
from questionnaires.kinds.fact import BaseFact
from questionnaires.kinds.multi import MultiFact, MultiQuestion
from questionnaires.kinds.number import NumberFact, NumberQuestion
from questionnaires.kinds.question import BaseQuestion
from questionnaires.kinds.scale import ScaleQuestion
from questionnaires.kinds.single import SingleFact, SingleQuestion
from questionnaires.kinds.yes_no import BoolFact

#: Scored questions, by the `kind` that the YAML writes.
QUESTION_KINDS: dict[str, type[BaseQuestion]] = {
    "scale": ScaleQuestion,
    "multi": MultiQuestion,
    "number": NumberQuestion,
    "single": SingleQuestion,
}
#: Questions of the profile, by the `kind` that the YAML writes.
FACT_KINDS: dict[str, type[BaseFact]] = {
    "number": NumberFact,
    "bool": BoolFact,
    "single": SingleFact,
    "multi": MultiFact,
}


def one_of(kinds: Mapping[str, type[Asked]]) -> Any:
    """Return the type of what is one of some kinds, told apart by its `kind`."""
    return Annotated[reduce(or_, kinds.values()), Field(discriminator="kind")]


if TYPE_CHECKING:
    Question = BaseQuestion
    Fact = BaseFact
else:
    Question = one_of(QUESTION_KINDS)
    Fact = one_of(FACT_KINDS)
