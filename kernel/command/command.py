"""What every command line has in common: settings are looked at first, and an error made for a
person ends in its sentence and exit code 1."""

from collections.abc import Iterable
from typing import IO, Any

import click

from kernel.command.misuse import Misuse
from kernel.errors import BoussoleError
from kernel.settings import settings

_USAGE = "Usage : "
_HEADINGS = {"Options": "Options ", "Commands": "Commandes "}
_HELP = "Montrer cette aide."


class _InFrench(click.HelpFormatter):
    """A page of help with the words that click itself writes, in French."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:  # noqa: ARG002
        """Write how the command is written."""
        super().write_usage(prog, args.replace("COMMAND [ARGS]...", "COMMANDE [MOTS]…"), _USAGE)

    def write_heading(self, heading: str) -> None:
        """Write the title of a part."""
        super().write_heading(_HEADINGS.get(heading, heading))

    def write_dl(self, rows: Iterable[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        """Write options or commands with what each does."""
        told = [
            (name, text.replace("[required]", "[obligatoire]").replace("[default: ", "[sinon : "))
            for name, text in rows
        ]
        super().write_dl(told, *args, **kwargs)


class _Context(click.Context):
    formatter_class = _InFrench


class SpokenCommand(click.Command):
    """Has its help in French."""

    context_class = _Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Say what --help does."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _HELP
        return option


class _HelpingGroup(SpokenCommand, click.Group):
    """Commands inside others."""

    command_class = SpokenCommand
    group_class = type


class _Telling(SpokenCommand):
    """Runs once the settings are right; tells an error instead of a trace, and a command that is
    written wrongly in French."""

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,
    ) -> click.Context:
        """Read the words of the command. Raises Misuse."""
        try:
            return super().make_context(info_name, args, parent, **extra)
        except click.UsageError as error:
            raise _in_french(error) from None

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command. Exits with 1 on a BoussoleError, and when the person stops it."""
        try:
            settings()
            return super().invoke(ctx)
        except BoussoleError as error:
            click.echo(str(error), err=True)
            ctx.exit(1)
        except click.UsageError as error:
            raise _in_french(error, ctx) from None
        except (KeyboardInterrupt, click.Abort):
            raise _Stopped from None


class _Stopped(click.ClickException):
    """The person has stopped the command (Ctrl+C): exit code 1."""

    def __init__(self) -> None:
        super().__init__("La commande a été arrêtée avant la fin.")

    def show(self, file: IO[Any] | None = None) -> None:
        """Write the sentence, below what the terminal shows of the keys."""
        click.echo(f"\n{self.message}", file=file, err=True)


def _in_french(error: click.UsageError, within: click.Context | None = None) -> click.UsageError:
    """A command without a word shows its help: nothing is wrong with it."""
    return (
        error
        if isinstance(error, (Misuse, click.exceptions.NoArgsIsHelpError))
        else Misuse(error, within)
    )


class TellingCommand(_Telling):
    """One command."""


class TellingGroup(_Telling, click.Group):
    """Several commands under one name."""

    command_class = SpokenCommand
    group_class = _HelpingGroup
