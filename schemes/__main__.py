"""Command line of the scheme catalogue: `python -m schemes check`, `match CASE.yaml`, `show ID`…"""

import click

from cases import read_firm
from kernel import TellingGroup
from schemes.commands.exchange import export_command, import_command
from schemes.commands.firm import ask, match_command, plan_command
from schemes.commands.freshness import check, confirm, sheet_command
from schemes.commands.records import show
from schemes.commands.table import table


@click.group(cls=TellingGroup)
@click.pass_context
def main(context: click.Context) -> None:
    """Vérifier les dispositifs d'aide, les garder à jour, trouver ceux d'une entreprise."""
    context.obj = read_firm


for command in (check, sheet_command, confirm, show, match_command, ask, plan_command, table, export_command, import_command):
    main.add_command(command)

if __name__ == "__main__":
    main()
