"""Command line of the operator: the store saved, restored, checked, cleaned, and one dossier
exported or deleted."""

import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from functools import wraps
from pathlib import Path
from typing import Any, Concatenate, ParamSpec

import click

from cases.store import backup
from cases.store.database import Database, database_url, migrate, sqlite_file
from cases.store.retention import changed_since
from cases.store.store import Store, open_store
from cases.store.values import Unreadable
from kernel import BoussoleError, Fault, SpokenCommand, private_file, read_base, sentences, settings

P = ParamSpec("P")

_FILE = click.argument("file", metavar="FICHIER", type=click.Path(path_type=Path))
_DOSSIER = click.argument("dossier", metavar="DOSSIER")
_DATABASE = click.option(
    "--database",
    "url",
    metavar="ADRESSE",
    help="Fichier ou adresse de la base ; à défaut, celle que le serveur prend.",
)
_YES = click.option("--yes", is_flag=True, help="Ne pas demander de confirmation.")


def _address(url: str | None) -> str:
    """Return the address of the base that is given, else of the one that the server has. Raises
    BoussoleError."""
    given = read_base(url, "--database", Path.cwd()) if url is not None else database_url()
    if given is None:
        raise BoussoleError("--database ne nomme aucune base. Donnez un fichier ou une adresse.")
    return given


def _exists(file: Path) -> bool:
    try:
        return file.exists()
    except OSError:
        # Who opens it says why it cannot be looked at.
        return True


def _there(address: str) -> str:
    """Return the address of a base that there is: a file made in passing would only hide that the
    name is wrong. Raises BoussoleError."""
    file = sqlite_file(address)
    if file is not None and not _exists(file):
        raise BoussoleError(
            f"Le fichier des dossiers n'existe pas ({file}). Corrigez son chemin ; l'application le"
            " crée en démarrant."
        )
    return address


def with_store(command: Callable[Concatenate[Store, P], None]) -> Callable[..., None]:
    """Give a command the open store."""

    @_DATABASE
    @wraps(command)
    def run(url: str | None, *args: P.args, **kwargs: P.kwargs) -> None:
        with open_store(_there(_address(url))) as store:
            command(store, *args, **kwargs)

    return run


@click.command("backup", cls=SpokenCommand)
@_FILE
@with_store
def backup_command(store: Store, file: Path) -> None:
    """Copier tous les dossiers dans un fichier, sans arrêter l'application."""
    store.backup(file)
    click.echo(f"Sauvegarde écrite : {file}")


@click.command("restore", cls=SpokenCommand)
@_FILE
@_DATABASE
def restore_command(file: Path, url: str | None) -> None:
    """Remettre une sauvegarde à la place des dossiers. Arrêtez d'abord l'application."""
    aside = backup.restore(_address(url), file)
    click.echo(
        "Sauvegarde remise."
        + (f" Les dossiers remplacés sont gardés dans {aside}" if aside else "")
    )


@click.command("migrate", cls=SpokenCommand)
@_DATABASE
def migrate_command(url: str | None) -> None:
    """Mettre les tables à la forme de cette version ; l'application le fait aussi en démarrant."""
    database = Database(_address(url))
    try:
        migrate(database)
    finally:
        database.close()
    click.echo("Les tables sont à jour.")


@click.command("check", cls=SpokenCommand)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@with_store
def check_command(store: Store, form: str) -> None:
    """Vérifier la base, relire chaque dossier, et dire lesquels cette application ne sait pas lire,
    et pourquoi."""
    total, unreadable = store.check()
    if form == "json":
        click.echo(
            json.dumps(
                {"total": total, "unreadable": [_unreadable_json(one) for one in unreadable]},
                ensure_ascii=False,
                indent=1,
            )
        )
    else:
        click.echo(
            f"Dossiers : {total}, dont {len(unreadable)} que cette application ne sait pas lire."
        )
        for one in unreadable:
            click.echo("\n".join(f"{one.dossier}: {_why(fault)}" for fault in one.faults))
    if unreadable:
        sys.exit(1)


def _why(fault: Fault) -> str:
    """A dossier in the store has no lines."""
    return f"[{fault.code}] {sentences(fault.what, fault.remedy)}"


def _unreadable_json(one: Unreadable) -> dict[str, Any]:
    return {
        "dossier": one.dossier,
        "faults": [
            {"code": fault.code, "what": fault.what, "remedy": fault.remedy} for fault in one.faults
        ],
    }


@click.command("purge", cls=SpokenCommand)
@click.option(
    "--months",
    type=click.IntRange(1, 120),
    help="Garder ceux qui ont changé depuis tant de mois ; à défaut, autant que le serveur.",
)
@click.option(
    "--trust-clock",
    is_flag=True,
    help="L'horloge du serveur est juste, même loin de la dernière date connue.",
)
@with_store
def purge_command(store: Store, months: int | None, trust_clock: bool) -> None:
    """Supprimer les dossiers que personne n'a changés depuis longtemps."""
    now = datetime.now(UTC)
    store.believe(now, sure=trust_clock)
    removed = store.purge(before=changed_since(now, months or settings().months), at=now)
    click.echo(f"Dossiers supprimés : {removed}.")


@click.command("delete", cls=SpokenCommand)
@_DOSSIER
@_YES
@with_store
def delete_command(store: Store, dossier: str, yes: bool) -> None:
    """Supprimer un dossier pour de bon, désigné par son code de reprise ou son identifiant."""
    id = _found(store, dossier)
    if not yes and not _agreed(
        "Ce dossier sera supprimé avec tout son historique. Continuer ? [o/N]"
    ):
        raise BoussoleError("Rien n'a été supprimé.")
    store.delete(id)
    click.echo("Dossier supprimé. Les sauvegardes faites avant le contiennent encore.")


def _agreed(question: str) -> bool:
    """Ask a question whose answer is no unless « o » or « oui » is typed; no one there to answer is
    a no."""
    try:
        said: str = click.prompt(question, default="", show_default=False)
    except click.Abort:
        click.echo()
        return False
    return said.strip().lower() in ("o", "oui")


@click.command("export", cls=SpokenCommand)
@_DOSSIER
@click.option(
    "-o",
    "--output",
    "target",
    type=click.Path(path_type=Path),
    help="Fichier à écrire ; à défaut, l'export s'affiche.",
)
@with_store
def export_command(store: Store, dossier: str, target: Path | None) -> None:
    """Écrire en JSON tout ce qui est gardé d'un dossier, désigné par son code de reprise ou son
    identifiant."""
    text = json.dumps(store.export(_found(store, dossier)), ensure_ascii=False, indent=1) + "\n"
    if target is None:
        click.echo(text, nl=False)
        return
    try:
        with private_file(target) as draft:
            draft.write_text(text, encoding="utf-8")
    except OSError:
        raise BoussoleError(
            f"L'export ne peut pas être écrit dans « {target} ». Choisissez un autre endroit."
        ) from None


def _found(store: Store, dossier: str) -> str:
    found = (
        dossier
        if store.export(dossier)
        else store.by_code(dossier, client="commande", at=datetime.now(UTC))
    )
    if found is None:
        raise BoussoleError(
            "Aucun dossier n'a ce code de reprise ni cet identifiant. Vérifiez-le lettre par"
            " lettre."
        )
    return found


COMMANDS: tuple[click.Command, ...] = (
    backup_command,
    restore_command,
    migrate_command,
    check_command,
    purge_command,
    delete_command,
    export_command,
)
