"""Print what the product costs: `python -m benchmarks [--short] [PART…]`, every part without a
name."""

import click

from benchmarks import core, report, result_page, start, store
from benchmarks.figure import Part, fully, shortly
from tests import leash

PARTS: dict[str, Part] = {
    "catalogue": core.catalogue,
    "cold": core.cold,
    "start": start.start,
    "diagnoses": core.diagnoses,
    "forms": core.forms,
    "page": result_page.result_page,
    "store": store.answers,
    "press": report.press,
    "browser": report.browser,
    "others": report.others,
}


@click.command()
@click.argument("parts", nargs=-1, type=click.Choice(list(PARTS)))
@click.option("--short", is_flag=True, help="Once: to see that everything still works.")
def main(parts: tuple[str, ...], short: bool) -> None:
    """Measure and print."""
    leash.hold()
    for part in parts or PARTS:
        for figure in PARTS[part](shortly if short else fully):
            click.echo(str(figure))


if __name__ == "__main__":
    main()
