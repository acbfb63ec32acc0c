"""A fact asked in one place of the screens: what the case holds of it, the names of its fields, and
how its answer is kept."""

from dataclasses import dataclass
from typing import Any

import streamlit as st

from ui.fields.facts.case_facts import known_fact, problems, with_known_fact
from ui.fields.typed_values import Hear, TypedValue
from ui.fields.widgets import Spot
from ui.session import Desk

#: The pages that are about the firm, its project or its daily life: a fact bears its own name
#: there.
_ABOUT = {"firme": "company", "projet": "project", "profil": "facts"}


@dataclass(frozen=True)
class FactField:
    """A fact and the place where it is asked. `label`: the question, in Markdown; `help`: a hint,
    in Markdown."""

    held: Desk
    field: str
    label: str
    place: str
    help: str | None = None

    @property
    def saved(self) -> Any:
        """What the case holds, None when not known."""
        return known_fact(self.held.open_case, self.field)

    @property
    def name(self) -> str:
        """The name of its field, or of the group of its fields: firme-siren,
        trancher-company-siren."""
        owner = _ABOUT.get(self.place)
        path = self.field.removeprefix(f"{owner}.") if owner else self.field
        return f"{self.place}-{path.replace('.', '-')}"

    def key(self, part: str = "") -> str:
        """Return the key of a widget beside its fields."""
        return self.held.key(self._named(part), self.name)

    def spot(self, part: str = "", label: str | None = None, hint: str = "") -> Spot:
        """Return where its field stands, or one of its fields with a label of its own."""
        return Spot(
            self.held,
            self._named(part),
            label or self.label,
            None if label else self.help,
            hint,
            self.name,
        )

    def head(self) -> None:
        """Show the question above fields that have labels of their own."""
        st.markdown(f"**{self.label}**", help=self.help)

    def problems(self, value: Any) -> tuple[str, ...]:
        """Return what is wrong with a value, in French sentences."""
        return problems(self.held.questionnaire, self.held.open_case, self.field, value)

    def checked(self, hear: Hear) -> Hear:
        """Return a way to hear a text that also tells what is wrong with what was heard."""

        def checking(text: str) -> TypedValue:
            found = hear(text)
            wrong = () if found.value is None else self.problems(found.value)
            return TypedValue(None, wrong) if wrong else found

        return checking

    def keep(self, value: Any) -> None:
        """Keep an answer when it has changed; what breaks the rules is said, and is then
        unknown."""
        wrong = self.problems(value) if value is not None else ()
        sound = None if wrong else value
        if sound != self.saved:
            self.held.case = with_known_fact(self.held.open_case, self.field, sound)
        for sentence in wrong:
            st.warning(sentence)

    def erase(self) -> None:
        """Make the fact unknown, and show its fields anew."""
        self.keep(None)
        self.renew()

    @property
    def waiting(self) -> list[str]:
        """The names of its fields in which a text stands that is not kept."""
        return [
            name
            for name in self.held.typed
            if name == self.name or name.startswith(f"{self.name}-")
        ]

    def renew(self) -> None:
        """Have its fields shown anew from what the case holds; nothing waits in them any more."""
        for name in self.waiting:
            del self.held.typed[name]
        self.held.renew(self.name)

    def _named(self, part: str) -> str:
        return f"{self.name}-{part}" if part else self.name
