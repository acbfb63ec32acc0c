"""How much each medium has room for: what does not fit is told elsewhere, and said to be there."""

from dataclasses import dataclass

from presentation.medium import Medium


@dataclass(frozen=True)
class Budget:
    """How many of each thing a medium tells; None: all of them."""

    #: On the page that stands alone: what holds the level back, and the reasons of an action.
    holds: int | None = None
    reasons: int | None = None
    #: Schemes told at length: in all, those that come after the first ones; the questions that
    #: would settle most.
    schemes: int | None = None
    more: int | None = None
    to_settle: int | None = None
    #: Names in a row of schemes.
    names: int | None = None
    #: Boxes ticked in one answer, facts of the firm.
    ticked: int | None = None
    facts: int | None = None


#: Questions asked at once, whatever the medium: more are not answered.
AT_ONCE = 2


def budget(medium: Medium, planned: bool, alarmed: bool) -> Budget:
    """Return what a medium has room for. `planned`: aids are counted for a project; `alarmed`: an
    alarm shares the page that stands alone."""
    if medium == "express":
        schemes = 6 if planned else 8
        return Budget(schemes=schemes, to_settle=AT_ONCE, names=4, ticked=3, facts=4)
    if medium == "report":
        holds, reasons = (1, 0) if alarmed else (3, 1)
        return Budget(holds=holds, reasons=reasons, schemes=3, to_settle=AT_ONCE)
    if medium == "page":
        return Budget(more=3, to_settle=AT_ONCE)
    if medium == "terminal":
        return Budget(reasons=1, schemes=10, to_settle=AT_ONCE)
    return Budget()
