"""A command that is written wrongly, told in French: what is wrong, and where its help is."""

from collections.abc import Mapping
from typing import IO, Any

import click

from kernel.faults import did_you_mean


class Misuse(click.UsageError):
    """What click says of a command in English, in our words."""

    def __init__(self, error: click.UsageError, within: click.Context | None = None) -> None:
        super().__init__(_told(error), error.ctx or within)

    def show(self, file: IO[Any] | None = None) -> None:
        """Write the sentence."""
        help_of = f" Voyez « {self.ctx.command_path} --help »." if self.ctx else ""
        click.echo(f"{self.message}{help_of}", file=file, err=True)


def _told(error: click.UsageError) -> str:
    # Our own checks of a value say it already, and quote it as no message of click does.
    if "«" in error.message:
        return _closed(error.message.rstrip("."))
    match error:
        case click.MissingParameter():
            return f"Il manque {_name(error)}."
        case click.NoSuchCommand():
            known: Mapping[str, click.Command] = (
                error.ctx.command.commands
                if error.ctx and isinstance(error.ctx.command, click.Group)
                else {}
            )
            return _closed(
                f"La commande « {error.command_name} » n'existe pas."
                f" {did_you_mean(error.command_name, known, _one_of(known))}"
            )
        case click.NoSuchOption():
            options = [
                name for one in (error.ctx.command.params if error.ctx else ()) for name in one.opts
            ]
            return _closed(
                f"L'option « {error.option_name} » n'existe pas."
                f" {did_you_mean(error.option_name, options, 'Retirez-la')}"
            )
        case click.BadOptionUsage():
            return f"L'option « {error.option_name} » est mal écrite."
        case click.BadParameter():
            return f"La valeur de {_name(error)} n'est pas comprise. {_expected(error.param)}"
    return "La commande est mal écrite : un mot de trop, sans doute."


def _name(error: click.BadParameter) -> str:
    param = error.param
    if param is None:
        return "un mot"
    return (
        f"l'option {param.opts[0]}"
        if isinstance(param, click.Option)
        else param.make_metavar(error.ctx or click.Context(click.Command("")))
    )


def _expected(param: click.Parameter | None) -> str:
    match param.type if param else None:
        case click.Choice() as choice:
            return f"Choisissez parmi : {', '.join(map(str, choice.choices))}."
        case click.IntRange() as whole:
            bounds = [
                f"{whole.min} au moins" if whole.min is not None else "",
                f"{whole.max} au plus" if whole.max is not None else "",
            ]
            return f"Écrivez un nombre entier ({', '.join(filter(None, bounds))})."
        case click.Path() as path:
            return _place(path)
    return "Corrigez-la."


def _place(path: click.Path) -> str:
    if not path.file_okay:
        return (
            "Donnez un dossier qui existe." if path.exists else "Donnez un dossier, pas un fichier."
        )
    return (
        "Vérifiez que ce fichier est là."
        if path.exists or path.dir_okay
        else "Donnez un fichier, pas un dossier."
    )


def _one_of(known: Mapping[str, click.Command]) -> str:
    return f"Choisissez parmi : {', '.join(sorted(known))}"


def _closed(sentence: str) -> str:
    return sentence if sentence.endswith("?") else f"{sentence}."
