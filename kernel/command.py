"""What every command line has in common: settings are looked at first, and an error made for a person ends in its sentence and exit code 1."""

from typing import Any

import click

from kernel.errors import BoussoleError
from kernel.misuse import Misuse
from kernel.settings import settings


class _Telling(click.Command):
    """Runs once the settings are right; tells an error instead of a trace, and a command that is written wrongly in French."""

    def make_context(self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any) -> click.Context:
        """Read the words of the command. Raises Misuse."""
        try:
            return super().make_context(info_name, args, parent, **extra)
        except click.UsageError as error:
            raise _in_french(error) from None

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command. Exits with 1 on a BoussoleError."""
        try:
            settings()
            return super().invoke(ctx)
        except BoussoleError as error:
            click.echo(str(error), err=True)
            ctx.exit(1)
        except click.UsageError as error:
            raise _in_french(error, ctx) from None


def _in_french(error: click.UsageError, within: click.Context | None = None) -> click.UsageError:
    """A command without a word shows its help: nothing is wrong with it."""
    return error if isinstance(error, (Misuse, click.exceptions.NoArgsIsHelpError)) else Misuse(error, within)


class TellingCommand(_Telling):
    """One command."""


class TellingGroup(_Telling, click.Group):
    """Several commands under one name."""
