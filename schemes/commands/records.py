"""Reading the catalogue: `show`."""

from pathlib import Path

import click

from kernel import SpokenCommand
from schemes.catalogue import load
from schemes.commands.options import IN_FOLDER, print_lines, scheme_of, told
from schemes.record_text import scheme_text


@click.command("show", cls=SpokenCommand)
@click.argument("id")
@IN_FOLDER
@told
def show(id: str, folder: Path) -> None:
    """Dire tout ce qui est su d'un dispositif, chaque fait avec ses sources."""
    catalogue = load(folder)
    print_lines(scheme_text(catalogue, scheme_of(catalogue, id)))
