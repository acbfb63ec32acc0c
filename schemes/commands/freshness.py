"""Keeping the catalogue true: `check`, `sheet`, `confirm`."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click

from kernel import SpokenCommand, long_date, read_yaml, told_by_file, validate, yaml_text
from schemes.catalogue import FOLDER, Catalogue, load, read
from schemes.commands.options import (
    CATALOGUE,
    DAY,
    IN_FOLDER,
    ON,
    OUT_FOLDER,
    fail,
    form_option,
    print_json,
    scheme_of,
    told,
)
from schemes.record import Confirmation, Scheme, record
from schemes.upkeep import (
    Call,
    Notice,
    call_lines,
    calls,
    index,
    notice_as_json,
    notices,
    notices_csv,
    sheet,
    showings,
    to_phone,
    typical_firms,
)
from schemes.wording import say


@click.command("check", cls=SpokenCommand)
@click.argument("folder", metavar="[DOSSIER]", type=CATALOGUE, default=FOLDER)
@ON
@form_option("text", "json", "csv")
def check(folder: Path, on: date, form: str) -> None:
    """Dire toutes les fautes, puis ce qui est à revoir : périodes terminées, fiches contredites,
    anciennes, sans source.

    Puis qui appeler, dans quel ordre et quoi demander. Les formes json et csv donnent les mêmes
    avis avec leur question, un par ligne ; les fautes sont alors dites à part.
    """
    catalogue, faults = read(folder, on)
    for line in told_by_file(faults):
        click.echo(line, err=form != "text")
    # Declarations are common to all folders: another folder need not ask them.
    found = [
        notice
        for notice in notices(catalogue, on)
        if notice.kind != "unreached" or folder == FOLDER
    ]
    if form == "json":
        print_json([notice_as_json(notice, on) for notice in found])
    elif form == "csv":
        click.echo(notices_csv(found, on), nl=False)
    else:
        for notice in found:
            click.echo(str(notice))
        for line in _call_list(catalogue, on):
            click.echo(line)
        click.echo(say("text.checked", schemes=len(catalogue.schemes), faults=len(faults)))
    sys.exit(1 if faults else 0)


def _calls(catalogue: Catalogue, on: date) -> tuple[Call, ...]:
    return calls(catalogue, to_phone(catalogue, on), showings(catalogue, on))


def _by_call(catalogue: Catalogue, on: date) -> dict[str, list[Notice]]:
    """Return the notices of each scheme, by id, in the order of the calls to make."""
    found = to_phone(catalogue, on)
    return {
        asked.scheme: found[asked.scheme]
        for call in _calls(catalogue, on)
        for asked in call.schemes
    }


def _call_list(catalogue: Catalogue, on: date) -> Iterator[str]:
    made = _calls(catalogue, on)
    if made:
        yield ""
        yield say("calls.title")
        yield from call_lines(made, len(typical_firms()))


@click.command("sheet", cls=SpokenCommand)
@click.argument("ids", metavar="[ID…]", nargs=-1)
@OUT_FOLDER
@IN_FOLDER
@ON
@told
def sheet_command(ids: tuple[str, ...], output: Path, folder: Path, on: date) -> None:
    """Écrire une page par dispositif, à tenir pendant l'appel à l'organisme, et la liste des appels
    (index.md).

    Sans ID : tous ceux qui ont un avis.
    """
    catalogue = load(folder)
    found = _by_call(catalogue, on)
    schemes = [scheme_of(catalogue, id) for id in dict.fromkeys(ids or found)]
    output.mkdir(parents=True, exist_ok=True)
    for scheme in schemes:
        _write(
            output / f"{scheme.id}.md", sheet(catalogue, scheme, found.get(scheme.id, []), folder)
        )
    _write(output / "index.md", index(schemes, found, on))
    click.echo(say("text.written", count=len(schemes) + 1, folder=output))


@click.command("confirm", cls=SpokenCommand)
@click.argument("id")
@click.option("--on", type=DAY, required=True, help="Jour où l'organisme a répondu.")
@click.option(
    "--by",
    required=True,
    help="Qui a demandé : un rôle (« conseillère CCI »), jamais le nom d'une personne.",
)
@click.option(
    "--with",
    "with_",
    required=True,
    help="Qui a répondu : un organisme ou un service, jamais le nom d'une personne.",
)
@click.option(
    "--status",
    type=click.Choice(["open", "suspended", "closed"]),
    help="Ce qui a été dit de l'ouverture.",
)
@click.option("--said", default="", help="Ce qui a été dit, en quelques mots.")
@click.option(
    "--disagrees",
    is_flag=True,
    help="La fiche n'est pas juste : elle n'est pas rafraîchie, « --said » dit pourquoi.",
)
@IN_FOLDER
@told
def confirm(id: str, folder: Path, disagrees: bool, **answer: Any) -> None:
    """Noter ce qu'un organisme a répondu au sujet d'un dispositif."""
    if answer["on"] > date.today():
        fail(say("text.future", day=long_date(answer["on"])))
    if disagrees and not answer["said"].strip():
        raise click.UsageError("« --disagrees » va avec « --said » : notez ce qui a été dit.")
    scheme_of(load(folder), id)
    written = {"agrees": not disagrees, "with": answer.pop("with_"), **answer}
    entry = validate(read_yaml(yaml_text(written), id), Confirmation)
    path = record(folder, id, entry)
    load.cache_clear()
    click.echo(_recorded(load(folder).scheme(id), entry, path))


def _recorded(scheme: Scheme, entry: Confirmation, path: Path) -> str:
    if not entry.agrees:
        return say("text.disagreed", path=path)
    key = "text.older" if scheme.checked_on > entry.on else "text.confirmed"
    return say(key, path=path, day=long_date(scheme.checked_on))


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
