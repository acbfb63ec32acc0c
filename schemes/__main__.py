"""Command line of the scheme catalogue: `python -m schemes check`, `match CASE.yaml`, `show ID`…"""

import click

from cases import read_firm
from kernel import TellingGroup
from schemes.commands import (
    Above,
    Terminal,
    ask,
    check,
    confirm,
    export_command,
    import_command,
    match_command,
    plan_command,
    sheet_command,
    show,
    table,
)


@click.group(cls=TellingGroup)
@click.pass_context
def main(context: click.Context) -> None:
    """Vérifier les dispositifs d'aide, les garder à jour, trouver ceux d'une entreprise."""
    context.obj = Above(read_firm, _terminal)


def _terminal() -> Terminal:
    """Load what tells a firm its schemes: the other commands do without."""
    from reports import terminal  # noqa: PLC0415

    return terminal


for command in (
    check,
    sheet_command,
    confirm,
    show,
    match_command,
    ask,
    plan_command,
    table,
    export_command,
    import_command,
):
    main.add_command(command)

if __name__ == "__main__":
    main()
