"""A scheme as its author wrote it: each fact with its own sources. All values are frozen."""

from datetime import date
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, model_validator

from companies import ProjectKind
from kernel import Shaped, Strict, Words, unique
from schemes.aids import AnyAid
from schemes.aids import cited_by as cited_by_aid
from schemes.criteria import Criterion, cited_by
from schemes.record.whom import Whom
from schemes.sourced import Link, Sourced, Text

SchemeKind = Literal[
    "diagnostic",
    "conseil",
    "formation",
    "subvention",
    "pret",
    "garantie",
    "credit_impot",
    "accompagnement",
    "reseau",
    "ressource",
]

#: How an aid is awarded: to whoever meets its conditions, or to those whose file is chosen.
Award = Literal["conditions", "selection"]

#: `territory` of a scheme for the whole country; otherwise the INSEE code of a region.
NATIONAL = "national"

#: Ids are words joined by hyphens; they are also names of files.
Id = Annotated[
    str,
    Shaped(
        "[a-z0-9]+(-[a-z0-9]+)*",
        "un identifiant",
        "Écrivez des mots en minuscules sans accent, joints par des tirets",
    ),
    Field(max_length=60),
]


Phone = Annotated[
    str,
    Shaped(
        r"\+?[0-9][0-9 .]{2,20}",
        "un numéro de téléphone",
        "Écrivez ses chiffres, par exemple 04 76 00 00 00",
    ),
]


LegalFormPrefix = Annotated[
    str,
    Shaped(
        "[0-9]{1,4}",
        "une catégorie juridique",
        "Écrivez un à quatre chiffres de la nomenclature de l'Insee, par exemple 92",
    ),
]


class Alias(Sourced):
    """Another name under which the scheme circulates."""

    name: Words


class Status(Sourced):
    """Whether one can apply. `open` was seen open at a dated check; `open_to_confirm` rests on
    older or weaker evidence."""

    value: Literal["open", "open_to_confirm", "suspended", "closed", "unknown"]
    note: Words | None = None

    def states(self) -> bool:
        """Not knowing needs no source, unless a note says more."""
        return self.value != "unknown" or self.note is not None


class Intake(Sourced):
    """How requests are taken: at any time (`rolling`), or only during a call (`calls`)."""

    kind: Literal["rolling", "calls"]


class Window(Sourced):
    """A period of application, last day included; a missing bound is not known. `precision`: what
    of `closes` the source gives."""

    opens: date | None = None
    closes: date | None = None
    precision: Literal["day", "month", "year"] = "day"

    @model_validator(mode="after")
    def _in_order(self) -> "Window":
        if self.opens is not None and self.closes is not None and self.closes < self.opens:
            raise ValueError(
                "La période se termine avant de commencer. Corrigez « opens » ou « closes »"
            )
        return self


class CumulationRule(Sourced):
    """What the sources say about combining the scheme with others; a rule left out is not known.
    Shares in percent of the spending."""

    public_ceiling_pct: float | None = Field(default=None, gt=0, le=100)
    own_share_min_pct: float | None = Field(default=None, ge=0, lt=100)
    not_with: tuple[Id, ...] = ()
    not_with_any: bool = False
    with_: tuple[Id, ...] = Field(default=(), alias="with")
    text: Words | None = None


class LegalText(Sourced):
    """A law, regulation or decision that the scheme rests on."""

    label: Words
    url: Link | None = None


class ContactPoint(Sourced):
    """Whom to ask. Only an address or a number needs a source. `directory`: the table that names
    the office of a firm; then `label`, `url` and `phone` are those of the network."""

    label: Words
    url: Link | None = None
    phone: Phone | None = None
    directory: Id | None = None

    def states(self) -> bool:
        """A name alone states nothing that could be wrong with time."""
        return self.url is not None or self.phone is not None


class OpenTo(Sourced):
    """Those that a scheme serves besides enterprises, as a sentence of `conditions` tells."""

    forms: Annotated[tuple[LegalFormPrefix, ...], Field(min_length=1)]


class Search(Sourced):
    """What the last search of the stored public pages found about the scheme, and what it looked
    for in vain. What it found needs a source; `on`: the day of the search."""

    on: date
    found: Words | None = None
    not_found: Words | None = None

    def states(self) -> bool:
        """Only what was found comes from somewhere."""
        return self.found is not None

    @model_validator(mode="after")
    def _tells_something(self) -> "Search":
        if self.found is None and self.not_found is None:
            raise ValueError(
                "Une recherche ne dit ni ce qu'elle a trouvé, ni ce qu'elle n'a pas trouvé. Ajoutez"
                " « found » ou « not_found », ou retirez-la"
            )
        return self


class Scheme(Strict):
    """One public support scheme, or a resource that is no aid (`kind` ressource).

    `criteria` decide; `targeting` (whom it is mainly for) and `preferences` only rank and inform.
    `preconditions`: ids of
    conditions that a funder puts on all its aids. `law`: the law that it rests on, where that does
    not hold in the whole country. `open_to`: those that it serves and that are no enterprises.
    `checked_on`: day of the newest evidence; when
    its pages bear no
    date (`dated` false), the day when they were read. `stage` (maturity levels) and `project_kinds`
    are our own judgement of
    whom it suits; `award` too, unless `selection` or `intake` tells it. An aid is awarded by
    selection when a call, a contest, a jury or a committee chooses, when files are marked, and when
    the funder weighs an innovation or a plan of growth. None: not known, so never counted.
    """

    scheme: Literal[1]
    id: Id
    name: Words
    aliases: tuple[Alias, ...] = ()
    operator: Words
    programmes: tuple[Words, ...] = ()
    part_of: Id | None = None
    kind: SchemeKind
    territory: str
    summary: Text
    stage: tuple[Annotated[int, Field(ge=1, le=5)], ...] = ()
    project_kinds: tuple[ProjectKind, ...] = ()
    about_ai: bool = False
    status: Status
    intake: Intake | None = None
    windows: tuple[Window, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    targeting: tuple[Criterion, ...] = ()
    preferences: tuple[Criterion, ...] = ()
    preconditions: tuple[Id, ...] = ()
    law: Id | None = None
    open_to: OpenTo | None = None
    selection: Text | None = None
    conditions: tuple[Text, ...] = ()
    cumulation: CumulationRule | None = None
    conflicts: tuple[Text, ...] = ()
    legal_basis: tuple[LegalText, ...] = ()
    award: Award | None = None
    aid: AnyAid
    contact: ContactPoint
    checked_on: date
    dated: bool = True
    searched: Search | None = None
    to_confirm_with: Whom

    def facts(self) -> tuple[Sourced, ...]:
        """Return every fact of the record, parts of combined criteria included."""
        optional = (self.intake, self.open_to, self.selection, self.cumulation, self.searched)
        ruled = (
            criterion
            for group in (self.criteria, self.targeting, self.preferences)
            for criterion in group
        )
        return (
            self.summary,
            self.status,
            *(fact for fact in optional if fact is not None),
            *self.aliases,
            *self.windows,
            *(inner for criterion in ruled for inner in criterion.flat()),
            *self.conditions,
            *self.conflicts,
            *self.legal_basis,
            self.aid,
            self.contact,
        )

    @cached_property
    def cited(self) -> tuple[str, ...]:
        """Ids of all sources, once each, in the order of the record."""
        ruled = (*self.criteria, *self.targeting, *self.preferences)
        by_criteria = (id for criterion in ruled for id in cited_by(criterion))
        return unique(
            (
                *(id for fact in self.facts() for id in fact.source),
                *by_criteria,
                *cited_by_aid(self.aid),
            )
        )

    @property
    def selects(self) -> bool:
        """Tell whether meeting the conditions is not enough: files are chosen among."""
        by_call = self.intake is not None and self.intake.kind == "calls"
        return self.award == "selection" or self.selection is not None or by_call

    def de_minimis_ceiling(self) -> int | None:
        """Return the ceiling of de minimis aid that the scheme's own criteria set, in euros; None
        when they set none."""
        ceilings = (
            getattr(criterion, "ceiling_eur", None)
            for criterion in self.criteria
            if criterion.kind == "de_minimis"
        )
        return next((ceiling for ceiling in ceilings if ceiling is not None), None)
