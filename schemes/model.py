"""A scheme as its author wrote it: each fact with its own sources. All values are frozen."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, model_validator

from companies import ProjectKind
from kernel import Strict
from schemes.aids import AnyAid
from schemes.criteria import Criterion, cited_by
from schemes.criterion import BaseCriterion, unique
from schemes.sourced import Link, Sourced, Text

SchemeKind = Literal["diagnostic", "conseil", "formation", "subvention", "pret", "garantie", "credit_impot", "accompagnement", "reseau", "ressource"]

#: `territory` of a scheme for the whole country; otherwise the INSEE code of a region.
NATIONAL = "national"


class Status(Sourced):
    """Whether one can apply. `open` was seen open at a dated check; `open_to_confirm` rests on older or weaker evidence."""

    value: Literal["open", "open_to_confirm", "suspended", "closed", "unknown"]
    note: str | None = None

    def states(self) -> bool:
        """Not knowing needs no source, unless a note says more."""
        return self.value != "unknown" or self.note is not None


class Window(Sourced):
    """A period of application, last day included; a missing bound is not known."""

    opens: date | None = None
    closes: date | None = None

    @model_validator(mode="after")
    def _in_order(self) -> "Window":
        if self.opens is not None and self.closes is not None and self.closes < self.opens:
            raise ValueError("La période se termine avant de commencer. Corrigez « opens » ou « closes »")
        return self


class ContactPoint(Sourced):
    """Whom to ask. Only an address or a number needs a source."""

    label: str
    url: Link | None = None
    phone: str | None = None

    def states(self) -> bool:
        """A name alone states nothing that could be wrong with time."""
        return self.url is not None or self.phone is not None


class Scheme(Strict):
    """One public support scheme. `stage` (maturity levels) and `project_kinds` are our own judgement of whom it suits."""

    scheme: Literal[1]
    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
    name: str
    operator: str
    kind: SchemeKind
    territory: str
    summary: Text
    stage: tuple[Annotated[int, Field(ge=1, le=5)], ...] = ()
    project_kinds: tuple[ProjectKind, ...] = ()
    status: Status
    windows: tuple[Window, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    conditions: tuple[Text, ...] = ()
    aid: AnyAid
    contact: ContactPoint
    checked_on: date
    to_confirm_with: str

    def facts(self) -> tuple[Sourced, ...]:
        """Return every fact of the record, parts of combined criteria included."""
        return (self.summary, self.status, *self.windows, *_flat(self.criteria), *self.conditions, self.aid, self.contact)

    def cited(self) -> tuple[str, ...]:
        """Return the ids of all sources, once each, in the order of the record."""
        by_criteria = (id for criterion in self.criteria for id in cited_by(criterion))
        return unique((*(id for fact in self.facts() for id in fact.source), *by_criteria))


def _flat(criteria: tuple[BaseCriterion, ...]) -> tuple[BaseCriterion, ...]:
    return tuple(inner for criterion in criteria for inner in (criterion, *_flat(criterion.parts())))
