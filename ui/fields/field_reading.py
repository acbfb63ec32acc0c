"""Fields that only a person changes: what a field shows is compared with what it was drawn with,
never with what the case holds meanwhile.

Showing, hiding, renewing a field, coming back to its page or to its dossier writes nothing. A field
begins with what the case holds,
as a default: a value put into Streamlit's session state reaches the browser in one drawing alone,
and is lost with it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from ui.session import Desk, Drawn


@dataclass
class FieldReading:
    """Fields read together. `changed`: what the person has put into those that differ from what
    they were drawn with, by name."""

    held: Desk
    changed: dict[str, Any] = field(default_factory=dict)
    _seen: list[tuple[str, Callable[[], Any], Any]] = field(default_factory=list)

    def see(
        self,
        name: str,
        show: Callable[[], Any],
        draw: Callable[[str, Any], Any],
        group: str | None = None,
    ) -> Any:
        """Draw a field and return what it holds. `show`: what the case gives it to show; `draw`:
        takes its key and what it begins with."""
        value = show()
        key = self._key(name, group, value)
        before = self.held.fields.get(key)
        came = draw(key, value)
        if not same(came, value if before is None else before.shown):
            self.changed[name] = came
        self._seen.append((key, show, came))
        return came

    def settle(self) -> None:
        """Remember what the fields show, and what the case gives them to show. Called once what
        changed is kept."""
        for key, show, came in self._seen:
            self.held.fields[key] = Drawn(show(), came)

    def _key(self, name: str, group: str | None, value: Any) -> str:
        """Return the key of a field, another one when the case came to hold something else and the
        person has not touched it meanwhile."""
        key = self.held.key(name, group)
        before = self.held.fields.get(key)
        if before is None:
            return key
        if key not in st.session_state:
            # Not drawn in the latest run: it begins anew.
            del self.held.fields[key]
        elif not same(before.given, value) and same(st.session_state[key], before.shown):
            self.held.renew(name)
            return self.held.key(name, group)
        return key


@contextmanager
def reading(held: Desk) -> Iterator[FieldReading]:
    """Read fields together: what the person changed is kept inside, before anything else is asked
    of Streamlit.

    A run that is stopped there, because one more answer comes, has read nothing: the next one finds
    the same change.
    """
    fields = FieldReading(held)
    yield fields
    fields.settle()


def same(one: Any, other: Any) -> bool:
    """Tell whether two values are one. For Python True is 1, on a screen it is not."""
    return type(one) is type(other) and bool(one == other)
