"""Criteria on where the firm is: territories by COG codes, inhabitants of the commune."""

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Literal

from pydantic import Field, model_validator

from companies import Commune, commune, departments, epcis, regions
from kernel import Interval, Outcome, Words, number, unique
from schemes.criteria.asking import ask
from schemes.criteria.base import BaseCriterion
from schemes.criteria.bounded import Ranged
from schemes.facts import Facts
from schemes.result import Question
from schemes.sites import Site
from schemes.wording import counted, either, say

#: How to name the place of a commune at each level, the finest first.
_NAMES: dict[str, Callable[[Commune], str]] = {
    "COM": lambda one: one.name,
    "DEP": lambda one: one.department.name,
    "REG": lambda one: one.region.name,
}


class Territory(BaseCriterion):
    """A site of the firm lies in one of the areas `in` and in none of the areas `out`, by COG
    codes; exclusions win.

    `of`: « head_office », only the head office counts; « establishment », another site of the firm
    is enough.
    `words`: the areas as a reader knows them, for lists that are too long.
    """

    kind: Literal["territory"]
    in_: tuple[str, ...] = Field(default=(), alias="in")
    out: tuple[str, ...] = ()
    of: Literal["head_office", "establishment"] = "head_office"
    words: Words | None = None

    def test(self, facts: Facts) -> Outcome:
        """A head office elsewhere does not tell where the other sites are."""
        found = self._lies(facts.head_office)
        if self.of == "head_office" or found is Outcome.YES:
            return found
        if facts.other_sites is None:
            return Outcome.UNKNOWN
        outcomes = [found, *map(self._lies, facts.other_sites)]
        return (
            Outcome.YES
            if Outcome.YES in outcomes
            else Outcome.UNKNOWN
            if Outcome.UNKNOWN in outcomes
            else Outcome.NO
        )

    def make_need(self) -> str:
        """Say the areas, in the author's words when there are some."""
        if self.words:
            return say(f"criteria.territory.{self.of}.words", places=self.words)
        if not self.in_:
            return say(f"criteria.territory.{self.of}.out", places=_areas(self.out))
        places = (
            say("criteria.territory.except", places=_areas(self.in_), excluded=_areas(self.out))
            if self.out
            else _areas(self.in_)
        )
        return say(f"criteria.territory.{self.of}.in", places=places)

    def have(self, facts: Facts) -> str | None:
        """Say where the site is that counts; else where the head office is, and the other sites
        where they matter."""
        sites = (
            facts.head_office,
            *((facts.other_sites or ()) if self.of == "establishment" else ()),
        )
        good = [site for site in sites if self._lies(site) is Outcome.YES]
        if good:
            return self._named(good[0])
        told = (
            [
                say(
                    f"criteria.territory.have.{self._level_of(facts.head_office)}",
                    place=self._named(facts.head_office),
                )
            ]
            if facts.head_office.communes
            else []
        )
        if self.of == "establishment" and facts.other_sites is not None:
            others = unique(self._named(site) for site in facts.other_sites if site.communes)
            told.append(
                say("criteria.territory.have.others", places=", ".join(others))
                if others
                else say("criteria.territory.have.no_other")
            )
        return ", ".join(told) or None

    def questions(self, facts: Facts) -> tuple[Question, ...]:
        """Ask for the postcode, then for the commune when the postcode is not enough, then for the
        other sites."""
        if not facts.head_office.communes:
            return (ask("company.postcode"),)
        if self._lies(facts.head_office) is Outcome.UNKNOWN:
            return (ask("company.commune"),)
        return (ask("company.establishments"),)

    def reads(self) -> tuple[str, ...]:
        """Return the place of the head office, and those of the other sites where they matter."""
        return (
            "company.postcode",
            "company.commune",
            *(("company.establishments",) if self.of == "establishment" else ()),
        )

    def _lies(self, site: Site) -> Outcome:
        """Tell whether a site lies there: unknown while the communes where it may be disagree."""
        found = {self._holds(codes) for codes in site.codes}
        return Outcome.of(found.pop() if len(found) == 1 else None)

    def _holds(self, codes: frozenset[str]) -> bool:
        return codes.isdisjoint(self.out) and (not self.in_ or not codes.isdisjoint(self.in_))

    @cached_property
    def _level(self) -> str:
        """The finest kind of area that the criterion names, at which places are told."""
        kinds = {code.partition("-")[0] for code in (*self.in_, *self.out)}
        return (
            "COM" if not kinds.isdisjoint({"EPCI", "COM"}) else "DEP" if "DEP" in kinds else "REG"
        )

    def _level_of(self, site: Site) -> str:
        """The level at which a site can be named: a wider one while a postcode leaves several
        communes."""
        levels = list(_NAMES)[list(_NAMES).index(self._level) :]
        return next(
            (level for level in levels if len({_NAMES[level](one) for one in site.communes}) == 1),
            "REG",
        )

    def _named(self, site: Site) -> str:
        return either(unique(map(_NAMES[self._level_of(site)], site.communes)))

    @model_validator(mode="after")
    def _names_an_area(self) -> "Territory":
        if not self.in_ and not self.out:
            raise ValueError(
                "Ce critère n'a ni liste « in » ni liste « out ». Donnez au moins un code"
            )
        return self


class Population(Ranged):
    """Inhabitants of the commune of the head office; a postcode settles it when all its communes
    agree."""

    kind: Literal["population"]

    def test(self, facts: Facts) -> Outcome:
        """Compare the interval of what the communes that are possible have."""
        return self.limits.hold(_inhabitants(facts.head_office))

    def make_need(self) -> str:
        """Say the bounds."""
        return say(
            "criteria.population.need",
            bounds=self.limits.told(lambda bound: counted("criteria.population.unit", bound)),
        )

    def have(self, facts: Facts) -> str | None:
        """Say the inhabitants, with the name of the commune when there is only one."""
        found = _inhabitants(facts.head_office)
        if found is None or found.high is None:
            return None
        high = counted("criteria.population.unit", found.high)
        if len(facts.head_office.communes) == 1:
            return say(
                "criteria.population.have",
                commune=facts.head_office.communes[0].name,
                inhabitants=high,
            )
        return say("criteria.bounds.between", low=number(found.low), high=high)

    def questions(self, facts: Facts) -> tuple[Question, ...]:
        """Ask for the postcode, or for the commune when the postcode is not enough."""
        return (ask("company.commune" if facts.head_office.communes else "company.postcode"),)

    def reads(self) -> tuple[str, ...]:
        """Return the place of the head office."""
        return "company.postcode", "company.commune"


def _inhabitants(site: Site) -> Interval | None:
    known = [one.population for one in site.communes]
    numbers = [one for one in known if one is not None]
    return Interval(min(numbers), max(numbers)) if numbers and len(numbers) == len(known) else None


def _areas(codes: Iterable[str]) -> str:
    """Say areas, those of one kind together: « en région Bretagne ou dans le département Loire ou
    Rhône »."""
    names: dict[str, Callable[[str], str]] = {
        "PAYS": lambda code: code,
        "REG": lambda code: regions()[code].name,
        "DEP": lambda code: departments()[code].name,
        "EPCI": lambda code: epcis()[code].name,
        "COM": _commune_name,
    }
    by_kind: dict[str, list[str]] = {}
    for code in codes:
        kind, _, rest = code.partition("-")
        by_kind.setdefault(kind, []).append(names[kind](rest))
    return either(
        say(f"criteria.territory.area.{kind}", places=either(found))
        for kind, found in by_kind.items()
    )


def _commune_name(code: str) -> str:
    found = commune(code)
    return found.name if found else code
