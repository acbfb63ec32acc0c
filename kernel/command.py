"""What every command line has in common: settings are looked at first, and an error made for a person ends in its sentence and exit code 1."""

from typing import Any

import click

from kernel.errors import BoussoleError
from kernel.settings import settings


class _Telling(click.Command):
    """Runs once the settings are right; tells an error instead of a trace."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command. Exits with 1 on a BoussoleError."""
        try:
            settings()
            return super().invoke(ctx)
        except BoussoleError as error:
            click.echo(str(error), err=True)
            ctx.exit(1)


class TellingCommand(_Telling):
    """One command."""


class TellingGroup(_Telling, click.Group):
    """Several commands under one name."""
