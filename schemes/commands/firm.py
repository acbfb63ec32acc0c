"""What one firm can have: `match`, `ask`, `plan`. The command line gives them what stands above:
who reads a case file, who tells."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

import click

from companies import Company, Project
from kernel import SpokenCommand, printed
from schemes.as_json import as_json, plan_as_json, settling_as_json
from schemes.catalogue import Catalogue, load
from schemes.commands.options import (
    CASE,
    DAY,
    IN_FOLDER,
    form_option,
    print_json,
    print_lines,
    told,
)
from schemes.matching import Settling, match, settle
from schemes.plan import Plan, plan
from schemes.result import FirstCall, Match, Standing

_ON = click.option(
    "--on", type=DAY, help="Date à laquelle juger (celle du dossier sinon, ou aujourd'hui)."
)


class Firm(Protocol):
    """What is read of a case file."""

    @property
    def company(self) -> Company:
        """The firm."""

    @property
    def project(self) -> Project:
        """What it wants aid for."""

    @property
    def day(self) -> date | None:
        """The date of the case."""


class Terminal(Protocol):
    """Tells what was found, line by line. `names`: of all schemes, by id."""

    def scheme_lines(self, matches: Sequence[Match], names: Mapping[str, str]) -> Iterator[str]:
        """Yield schemes in full."""

    def first_call_lines(self, calls: Sequence[FirstCall]) -> Iterator[str]:
        """Yield who helps a firm before any aid."""

    def group_lines(
        self, group: str, matches: Sequence[Match], names: Mapping[str, str]
    ) -> Iterator[str]:
        """Yield the schemes of a group of the list in full, under its title."""

    def resource_lines(self, matches: Sequence[Match], names: Mapping[str, str]) -> Iterator[str]:
        """Yield who informs and brings together, in a line each."""

    def unverified_lines(self, matches: Sequence[Match], names: Mapping[str, str]) -> Iterator[str]:
        """Yield schemes that nobody has verified, each with whom to call."""

    def rest_lines(self, matches: Sequence[Match]) -> Iterator[str]:
        """Count schemes that are not told in full."""

    def question_lines(
        self, questions: Sequence[Settling], names: Mapping[str, str]
    ) -> Iterator[str]:
        """Yield the questions that settle the most."""

    def plan_lines(self, plan: Plan, matches: Sequence[Match]) -> Iterator[str]:
        """Yield the financing plan."""


@dataclass(frozen=True)
class Above:
    """What stands above this room. `read`: reads a case file in any of its forms, raises
    ContentError; `terminal`: loads who tells."""

    read: Callable[[Path], Firm]
    terminal: Callable[[], Terminal]


@dataclass(frozen=True)
class _Seen:
    """A catalogue as the firm of a case sees it on a day."""

    catalogue: Catalogue
    company: Company
    project: Project
    on: date
    matches: list[Match]

    @property
    def names(self) -> dict[str, str]:
        return {match.id: match.name for match in self.matches}

    def standing(self, *standings: Standing) -> list[Match]:
        """Return the schemes that stand in one of some parts of the list."""
        return [match for match in self.matches if match.standing in standings]

    def first_calls(self) -> tuple[FirstCall, ...]:
        return self.catalogue.first_calls(self.company, self.project, self.on)

    def questions(self) -> tuple[Settling, ...]:
        return settle(self.matches, self.company, self.project, self.plan().hoped)

    def plan(self) -> Plan:
        return plan(self.catalogue, self.matches, self.company, self.project, self.on)


@click.command("match", cls=SpokenCommand)
@CASE
@_ON
@click.option(
    "--all",
    "whole",
    is_flag=True,
    help="Tout montrer en entier, même ce qui est fermé, ailleurs ou pas pour l'entreprise.",
)
@IN_FOLDER
@form_option("text", "json")
@click.pass_obj
@told
def match_command(
    above: Above, case_file: Path, on: date | None, whole: bool, folder: Path, form: str
) -> None:
    """Dire les dispositifs d'une entreprise, les meilleurs d'abord, puis quoi préciser et un plan
    de financement."""
    seen = _see(above.read, case_file, on, folder)
    if form == "json":
        print_json([as_json(one) for one in seen.matches])
        return
    tell = above.terminal()
    if calls := seen.first_calls():
        _tell(tell.first_call_lines(calls))
    if whole:
        _tell(tell.scheme_lines(seen.matches, seen.names))
    else:
        _tell(_chosen(tell, seen))
    _tell(
        (
            "",
            *tell.question_lines(seen.questions(), seen.names),
            "",
            *tell.plan_lines(seen.plan(), seen.matches),
        )
    )


@click.command("ask", cls=SpokenCommand)
@CASE
@_ON
@IN_FOLDER
@form_option("text", "json")
@click.pass_obj
@told
def ask(above: Above, case_file: Path, on: date | None, folder: Path, form: str) -> None:
    """Dire les questions qui changeraient le plus pour l'entreprise, dans l'ordre."""
    seen = _see(above.read, case_file, on, folder)
    if form == "json":
        print_json([settling_as_json(question) for question in seen.questions()])
    else:
        _tell(above.terminal().question_lines(seen.questions(), seen.names))


@click.command("plan", cls=SpokenCommand)
@CASE
@_ON
@IN_FOLDER
@form_option("text", "json")
@click.pass_obj
@told
def plan_command(above: Above, case_file: Path, on: date | None, folder: Path, form: str) -> None:
    """Dire la meilleure façon de réunir les aides pour un projet, et ce qui reste à payer."""
    seen = _see(above.read, case_file, on, folder)
    if form == "json":
        print_json(plan_as_json(seen.plan()))
    else:
        _tell(above.terminal().plan_lines(seen.plan(), seen.matches))


def _see(read: Callable[[Path], Firm], case_file: Path, on: date | None, folder: Path) -> _Seen:
    firm, catalogue = read(case_file), load(folder)
    day = on or firm.day or date.today()
    return _Seen(
        catalogue,
        firm.company,
        firm.project,
        day,
        match(catalogue, firm.company, firm.project, None, day),
    )


def _chosen(tell: Terminal, seen: _Seen) -> Iterator[str]:
    """Yield what concerns the firm, at length and in its groups; who informs, and what nobody has
    verified, in a line each; how many others there are."""
    if not seen.standing("first", "more"):
        yield from tell.scheme_lines((), seen.names)
    groups: tuple[Standing, ...] = ("first", "more")
    for group in groups:
        yield from tell.group_lines(group, seen.standing(group), seen.names)
    yield from tell.resource_lines(seen.standing("network"), seen.names)
    yield from tell.unverified_lines(seen.standing("unverified"), seen.names)
    yield from tell.rest_lines(seen.standing("aside", "same", "refused", "closed", "away"))


def _tell(lines: Iterable[str]) -> None:
    """Print what a firm reads, with the apostrophes that it reads elsewhere."""
    print_lines(map(printed, lines))
