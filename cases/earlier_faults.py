"""What can be wrong with the diagnosis before that a case carries."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from kernel import Document, Fault
from questionnaires import Questionnaire, load, versions

_REMEDY = "Retirez la partie « earlier » : le reste du dossier est lu sans elle"


def earlier_faults(
    document: Document, questionnaire: Questionnaire, data: Mapping[str, Any]
) -> Iterator[Fault]:
    """Yield the fault of the version, of the mode or of the day of the diagnosis before; all of it
    is then set aside together."""
    said = data.get("earlier")
    if not isinstance(said, dict):
        return
    version, mode, day = said.get("version"), said.get("mode"), said.get("date")
    known = version in versions(questionnaire.id) and version <= questionnaire.version
    own = load(questionnaire.id, version) if known else questionnaire
    if version is not None and not known:
        what = "Le diagnostic d'avant suit une version du questionnaire qui n'est pas là"
        yield document.fault(("earlier",), "version", what, _REMEDY)
    elif mode is not None and all(one.id != mode for one in own.modes):
        what = "Le diagnostic d'avant a un mode qui n'existe pas"
        yield document.fault(("earlier",), "mode", what, _REMEDY)
    now = data.get("date")
    if isinstance(day, date) and isinstance(now, date) and day > now:
        what = f"Le diagnostic d'avant, du {day.isoformat()}, est après celui-ci"
        yield document.fault(("earlier",), "future", what, _REMEDY)
