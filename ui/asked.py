"""A fact asked in one place of the screens: what the case holds of it, the keys of its widgets, and how its answer is kept."""

from dataclasses import dataclass
from typing import Any

import streamlit as st

from ui.state import Desk
from ui.told import problems, told, with_told

#: Where a fact may be asked. Two of them may stand on one page: what is answered in one is then shown in the other.
PLACES = ("trancher", "plan", "firme", "projet")
#: Facts that change with another one.
_FOLLOWERS = {
    "company.independent": ("company.partners",),
    "company.partners": ("company.independent",),
    "company.postcode": ("company.commune",),
}


@dataclass(frozen=True)
class Asked:
    """A fact and the place where it is asked. `label`: the question, in Markdown; `help`: a hint, in Markdown."""

    held: Desk
    field: str
    label: str
    place: str
    help: str | None = None

    @property
    def saved(self) -> Any:
        """What the case holds, None when not known."""
        return told(self.held.open_case, self.field)

    @property
    def name(self) -> str:
        """The name of the group of widgets, without what changes when it is renewed."""
        return _named(self.place, self.field)

    def key(self, part: str = "") -> str:
        """Return the key of one of its widgets."""
        return self.held.key(f"{self.name}-{part}" if part else self.name, self.name)

    def head(self) -> None:
        """Show the question above widgets that have labels of their own."""
        st.markdown(f"**{self.label}**", help=self.help)

    def keep(self, value: Any, renew: bool = False) -> None:
        """Keep an answer when it has changed; what is wrong with it is said, and it is then unknown. `renew`: show its widgets anew."""
        wrong = problems(self.held.open_case, self.field, value) if value is not None else ()
        for sentence in wrong:
            st.warning(sentence)
        sound = None if wrong else value
        if sound != self.saved:
            self.held.case = with_told(self.held.open_case, self.field, sound)
            self._renew_elsewhere()
            if renew:
                self.renew()

    def renew(self) -> None:
        """Have its widgets shown anew from what the case holds."""
        self.held.renew(self.name)

    def erase(self) -> None:
        """Make the fact unknown."""
        self.held.typed.pop(self.name, None)
        self.keep(None, renew=True)

    def _renew_elsewhere(self) -> None:
        for place in PLACES:
            if place != self.place:
                self.held.renew(_named(place, self.field))
            for follower in _FOLLOWERS.get(self.field, ()):
                self.held.renew(_named(place, follower))


def _named(place: str, field: str) -> str:
    return f"{place}-{field.replace('.', '-')}"
