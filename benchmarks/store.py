"""What an answer costs: saved, read back, in an own SQLite file or at the address given: `python -m benchmarks.store [URL]`."""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime

from cases import Case, Path, entries
from cases.store import Store, open_store
from questionnaires import load
from scoring import example_case

AT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
PATH: Path = ("notes", "CAP-01")


def interview() -> Case:
    """Return a complete interview."""
    bank = load("diag-ia")
    example = next(example for example in bank.examples if example.id == "usinage")
    return example_case(bank, example, "complet", date(2026, 11, 22))


def milliseconds(work: Callable[[int], object], times: int) -> list[float]:
    """Run `work` with each number and return how long each took."""
    found = []
    for number in range(times):
        start = time.perf_counter()
        work(number)
        found.append((time.perf_counter() - start) * 1000)
    return found


def line(title: str, found: list[float]) -> str:
    """Return one line: median, 95th percentile, worst."""
    ordered = sorted(found)
    p95 = ordered[len(ordered) * 95 // 100]
    return f"{title:<44} p50 {statistics.median(ordered):7.2f} ms   p95 {p95:7.2f} ms   au pire {ordered[-1]:8.2f} ms"


def writer(store: Store) -> Callable[[int], object]:
    """Return what saves one answer of a new dossier, a different one each time."""
    dossier = store.create(interview(), author="owner", at=AT)
    return lambda number: store.save(dossier, {PATH: str(number)}, {PATH: number}, author="owner", at=AT)


def measure(store: Store) -> None:
    """Measure and print."""
    case = interview()
    dossier = store.create(case, author="owner", at=AT)
    print(line("une réponse enregistrée", milliseconds(writer(store), 2000)))
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: milliseconds(writer(store), 250), range(8)))
    print(line("une réponse enregistrée, 8 à la fois", [one for thread in found for one in thread]))
    print(line("un dossier ouvert", milliseconds(lambda _: store.open(dossier), 200)))
    versions = dict.fromkeys(entries(case), 1)
    print(line("ce que l'autre a changé", milliseconds(lambda _: store.newer(dossier, versions), 500)))
    print(line("un dossier entier créé", milliseconds(lambda _: store.create(case, author="owner", at=AT), 100)))
    print(line("un dossier supprimé, fichier réécrit", milliseconds(lambda _: store.delete(store.create(case, author="owner", at=AT)), 10)))


def main() -> None:
    """Open, measure, print."""
    with tempfile.TemporaryDirectory() as folder:
        url = sys.argv[1] if len(sys.argv) > 1 else f"sqlite:///{folder}/boussole.db"
        with open_store(url) as store:
            measure(store)


if __name__ == "__main__":
    main()
