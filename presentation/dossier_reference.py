"""How a dossier is named in what one takes away: by its content, and for as long as it lives."""

from hashlib import sha256

from cases import Case, canonical


def reference(case: Case) -> str:
    """Return eight hexadecimal digits that change whenever the case says something else, whatever
    the order in which it is written."""
    return _digest(canonical(case))[:8].upper()


def dossier_mark(case: Case) -> str:
    """Return sixteen hexadecimal digits that stay while the case changes, and that no other dossier
    has.

    A case that was written without an identifier is told by its questionnaire, its mode, its day
    and its firm: by what is known of her beside
    when she has neither a number nor a name.
    """
    firm = case.company
    named = (
        firm.siren
        or " ".join((firm.name or "").casefold().split())
        or canonical(Case(case.questionnaire, 1, "", case.date, firm, case.facts))
    )
    return _digest(
        case.id or "\n".join((case.questionnaire, case.mode, case.date.isoformat(), named))
    )[:16]


def _digest(text: str) -> str:
    return sha256(text.encode(errors="backslashreplace")).hexdigest()
