"""How much each medium has room for: what does not fit is told elsewhere, and said to be there."""

from dataclasses import dataclass, replace

from presentation.medium import Medium


@dataclass(frozen=True)
class Budget:
    """How many of each thing a medium tells; None: all of them."""

    #: On the first page: what holds the level back, and the reasons of an action.
    holds: int | None = None
    reasons: int | None = None
    actions: int | None = None
    uses: int | None = None
    #: Schemes told at length: in all, those that come after the first ones; the questions that
    #: would settle most.
    schemes: int | None = None
    more: int | None = None
    to_settle: int | None = None
    #: Names in a row of schemes, lines of the financing plan.
    names: int | None = None
    lines: int | None = None
    #: Duties of the law, figures about other firms.
    duties: int | None = None
    figures: int | None = None
    #: Boxes ticked in one answer, facts of the firm, answers that do not go together.
    ticked: int | None = None
    facts: int | None = None
    unclear: int | None = None
    #: Words of the glossary that are explained.
    explained: tuple[str, ...] | None = None


#: Questions asked at once, whatever the medium: more are not answered.
AT_ONCE = 2

#: Media whose first page is a single one, which an alarm shares.
_ONE_PAGE = ("report", "express")


def budget(medium: Medium, actions: int, planned: bool, compared: bool, alarmed: bool) -> Budget:
    """Return what a medium has room for beside so many actions. `planned`: aids are counted for a
    project; `compared`: with an earlier diagnosis; `alarmed`: an alarm stands on the first page."""
    made = _calm(medium, actions, planned, compared, alarmed)
    return replace(made, holds=1, reasons=0) if alarmed and medium in _ONE_PAGE else made


def _calm(medium: Medium, actions: int, planned: bool, compared: bool, alarmed: bool) -> Budget:
    if medium == "express":
        return _express(actions, planned, compared or alarmed)
    if medium == "report":
        return Budget(holds=3, reasons=1, schemes=3, to_settle=AT_ONCE)
    if medium == "page":
        return Budget(holds=4, reasons=1, more=3, to_settle=AT_ONCE)
    if medium == "terminal":
        return Budget(reasons=1, schemes=10, to_settle=AT_ONCE)
    return Budget()


def _express(actions: int, planned: bool, tight: bool) -> Budget:
    """Four pages. `tight`: the last one holds more than it does by itself."""
    return Budget(
        holds=2,
        reasons=1,
        actions=14,
        uses=1 if actions > 12 else 2 if actions > 10 else 3 if actions > 6 else 5,
        schemes=6 if planned else 8,
        to_settle=AT_ONCE,
        names=4,
        lines=4,
        duties=2,
        figures=1 if tight else 2,
        ticked=3,
        facts=4,
        unclear=2,
        explained=() if tight else ("à vérifier", "OPCO", "verrou"),
    )
