"""What one firm can have: `match`, `ask`, `plan`. The command line gives them what reads a case file, which is no matter of this room."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

import click

from companies import Company, Project
from kernel import SpokenCommand
from schemes.as_json import as_json, plan_as_json, settling_as_json
from schemes.as_text import matches_text, plan_text, possible, rest_text, settling_text
from schemes.catalogue import Catalogue, load
from schemes.commands.options import CASE, DAY, IN_FOLDER, form_option, print_json, print_lines, told
from schemes.matching import Settling, match, settle
from schemes.plan import Plan, plan
from schemes.result import Match
from schemes.wording import say

_ON = click.option("--on", type=DAY, help="Date à laquelle juger (celle du dossier sinon, ou aujourd'hui).")


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


#: Reads a case file in any of its forms. Raises ContentError.
Reader = Callable[[Path], Firm]


@dataclass(frozen=True)
class _Seen:
    """A catalogue as the firm of a case sees it on a day."""

    catalogue: Catalogue
    company: Company
    project: Project
    on: date
    matches: list[Match]

    def questions(self) -> tuple[Settling, ...]:
        return settle(self.matches)

    def plan(self) -> Plan:
        return plan(self.catalogue, self.matches, self.company, self.project, self.on)


@click.command("match", cls=SpokenCommand)
@CASE
@_ON
@click.option("--all", "whole", is_flag=True, help="Montrer aussi ce qui est fermé, ailleurs ou pas pour l'entreprise.")
@IN_FOLDER
@form_option("text", "json")
@click.pass_obj
@told
def match_command(read: Reader, case_file: Path, on: date | None, whole: bool, folder: Path, form: str) -> None:
    """Dire les dispositifs d'une entreprise, les meilleurs d'abord, puis quoi préciser et un plan de financement."""
    seen = _see(read, case_file, on, folder)
    if form == "json":
        print_json([as_json(one) for one in seen.matches])
        return
    shown = seen.matches if whole else possible(seen.matches)
    print_lines(matches_text(shown) if shown else [say("text.no_match")])
    if not whole:
        print_lines(rest_text(seen.matches))
    print_lines(("", *settling_text(seen.questions()), "", *plan_text(seen.plan())))


@click.command("ask", cls=SpokenCommand)
@CASE
@_ON
@IN_FOLDER
@form_option("text", "json")
@click.pass_obj
@told
def ask(read: Reader, case_file: Path, on: date | None, folder: Path, form: str) -> None:
    """Dire les questions qui trancheraient le plus de dispositifs, dans l'ordre."""
    questions = _see(read, case_file, on, folder).questions()
    if form == "json":
        print_json([settling_as_json(question) for question in questions])
    else:
        print_lines(settling_text(questions))


@click.command("plan", cls=SpokenCommand)
@CASE
@_ON
@IN_FOLDER
@form_option("text", "json")
@click.pass_obj
@told
def plan_command(read: Reader, case_file: Path, on: date | None, folder: Path, form: str) -> None:
    """Dire la meilleure façon de réunir les aides pour un projet, et ce qui reste à payer."""
    found = _see(read, case_file, on, folder).plan()
    if form == "json":
        print_json(plan_as_json(found))
    else:
        print_lines(plan_text(found))


def _see(read: Reader, case_file: Path, on: date | None, folder: Path) -> _Seen:
    firm, catalogue = read(case_file), load(folder)
    day = on or firm.day or date.today()
    return _Seen(catalogue, firm.company, firm.project, day, match(catalogue, firm.company, firm.project, None, day))
