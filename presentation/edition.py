"""What one may choose about a report, besides its diagnosis and its form."""

from dataclasses import dataclass
from datetime import date, datetime

from kernel import BoussoleError
from presentation.brand import Brand
from scoring import Diagnosis, compare


@dataclass(frozen=True)
class Edition:
    """`large_print`: text of 12 points at least; `brand`: the advisor's organisation; `earlier`: a
    diagnosis of the same firm to compare with;
    `kept_until`: the last day on which the site keeps the dossier, None when it keeps none or
    nobody knows; `made_at`: the moment, where a calendar
    is to take the place of one made before on the same day."""

    large_print: bool = False
    brand: Brand | None = None
    earlier: Diagnosis | None = None
    kept_until: date | None = None
    made_at: datetime | None = None


#: The report as anyone gets it.
PLAIN = Edition()


def comparable(earlier: Diagnosis, diagnosis: Diagnosis) -> Diagnosis:
    """Return an earlier diagnosis that may stand in a report. Raises BoussoleError for one of
    another firm, or of another questionnaire."""
    if refusal := compare(earlier, diagnosis).refusal:
        raise BoussoleError(refusal)
    return earlier
