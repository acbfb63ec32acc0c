"""What a session remembers of what it told its page about typed text."""

from dataclasses import dataclass, field

from cases.store import new_id


@dataclass
class Telling:
    """`visit`: tells this session from the one before it; `runs`: how often the page was told.
    `page`: the page told last.
    Keys of fields: `drawing`, those made for the page so far; `cut_short`, those of pages that were
    begun and left in the middle;
    `here` and `before`, those of the page and of the one before it.
    `behind`: the widget that shows a field which the page has not, by the name of that field.
    `over`: marks of the dossiers that were quitted or deleted in this session: the browser keeps
    nothing of them."""

    visit: str = field(default_factory=new_id)
    runs: int = 0
    page: str = ""
    drawing: set[str] = field(default_factory=set)
    cut_short: set[str] = field(default_factory=set)
    here: set[str] = field(default_factory=set)
    before: set[str] = field(default_factory=set)
    behind: dict[str, str] = field(default_factory=dict)
    over: list[str] = field(default_factory=list)

    def begin(self) -> None:
        """Take note that a page is begun."""
        self.cut_short |= self.drawing
        self.drawing, self.behind = set(), {}

    def shown(self, page: str) -> None:
        """Take note of a page that was shown whole."""
        self.runs += 1
        self.before = self.before if page == self.page else self.here
        self.page, self.here = page, self.drawing | self.cut_short
        self.drawing, self.cut_short = set(), set()
