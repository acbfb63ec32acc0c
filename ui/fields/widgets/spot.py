"""Where one thing is asked, and of what it is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ui.session import Desk

#: What the case holds, and how it comes to hold something else.
Saved = Callable[[], Any]
Keep = Callable[[Any], None]


@dataclass(frozen=True)
class Spot:
    """Where one thing is asked. `name`: of its field; `label`, `help`: Markdown; `hint`: shown
    while it is empty; `group`: renewed together; `headed`: the page has its label above it."""

    held: Desk
    name: str
    label: str
    help: str | None = None
    hint: str = ""
    group: str | None = None
    disabled: bool = False
    headed: bool = False

    @property
    def shared(self) -> dict[str, Any]:
        """What every widget of Streamlit is given of it."""
        return {"help": self.help, "disabled": self.disabled}
