"""One thing told of a scheme: a title, and what is under it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kernel import Sentence
from presentation.wording import say


@dataclass(frozen=True)
class Block:
    """A titled part of a card. `lead`: what follows the title on its line; `items`: the rest.

    A medium may list the items or tell them one after the other: each is a whole sentence."""

    title: Sentence
    items: tuple[str, ...]
    lead: str = ""

    @property
    def is_list(self) -> bool:
        """Tell whether there is more than fits on the line of the title."""
        return len(self.items) > (0 if self.lead else 1)

    @property
    def on_line(self) -> str:
        """What stands on the line of the title: the lead, or the only item."""
        return self.lead or ("" if self.is_list else self.items[0])

    @property
    def listed(self) -> tuple[str, ...]:
        """What stands under the title."""
        return self.items if self.is_list else ()


def block(name: str, items: Iterable[str], lead: str = "") -> Iterator[Block]:
    """Yield the block of this name (`schemes.blocks`), nothing when there is nothing to tell."""
    kept = tuple(items)
    if kept or lead:
        yield Block(say(f"schemes.blocks.{name}"), kept, lead)
