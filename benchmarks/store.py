"""What an answer costs: saved, read back, in an own SQLite file or at the address given: `python -m
benchmarks.store [--short] [URL]`."""

import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import partial
from itertools import count

import click

from benchmarks.core import case
from benchmarks.figure import Figure, Often, fully, measured, shortly
from cases import Path, entries
from cases.store import Store, open_store

AT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
PATH: Path = ("notes", "CAP-01")


def answers(often: Often, url: str = "") -> Iterator[Figure]:
    """Measure a store of its own, or the one at an address."""
    with (
        tempfile.TemporaryDirectory() as folder,
        open_store(url or f"sqlite:///{folder}/boussole.db") as store,
    ):
        yield from _saved(store, often)
        yield from _whole(store, often)


def _writer(store: Store) -> Callable[[], object]:
    """Return what saves one answer of a new dossier, a different one each time."""
    dossier, numbers = store.create(case("usinage", "complet"), author="owner", at=AT), count()

    def write() -> None:
        number = next(numbers)
        store.save(dossier, {PATH: str(number)}, {PATH: number}, author="owner", at=AT)

    return write


def _saved(store: Store, often: Often) -> Iterator[Figure]:
    yield measured("une réponse enregistrée", _writer(store), often(2000))
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: measured("", _writer(store), often(250)).found, range(8)))
    yield Figure(
        "une réponse enregistrée, 8 à la fois", tuple(one for thread in found for one in thread)
    )


def _whole(store: Store, often: Often) -> Iterator[Figure]:
    one = case("usinage", "complet")
    create = partial(store.create, one, author="owner", at=AT)
    dossier, versions = create(), dict.fromkeys(entries(one), 1)
    yield measured("un dossier ouvert", partial(store.open, dossier), often(200))
    yield measured("ce que l'autre a changé", partial(store.newer, dossier, versions), often(500))
    yield measured("un dossier entier créé", create, often(100))
    yield measured(
        "un dossier créé puis supprimé, fichier réécrit", lambda: store.delete(create()), often(10)
    )


@click.command()
@click.argument("url", default="")
@click.option("--short", is_flag=True, help="Once: to see that everything still works.")
def main(url: str, short: bool) -> None:
    """Measure and print."""
    for figure in answers(shortly if short else fully, url):
        click.echo(str(figure))


if __name__ == "__main__":
    main()
