"""What a printer needs to make one PDF: plain text, so that it can be handed to another process."""

import json
from dataclasses import asdict, dataclass, field
from datetime import date

from cases import to_json
from presentation import PLAIN, Edition, link_names, present
from reports.brand import pictures_of
from reports.page import page
from scoring import Diagnosis


@dataclass(frozen=True)
class PrintJob:
    """One PDF to make. `case`: the case that the PDF carries; `day`: its date, ISO; `links`: a
    spoken name by address;
    `pictures`: by name under "asset:pictures/", in base 64."""

    html: str
    case: str
    day: str
    identifier: str
    links: dict[str, str]
    pictures: dict[str, str] = field(default_factory=dict)

    def to_bytes(self) -> bytes:
        """Return the job as JSON."""
        return json.dumps(asdict(self)).encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> "PrintJob":
        """Read a job back."""
        return cls(**json.loads(data))

    @property
    def date(self) -> date:
        """The date of the report."""
        return date.fromisoformat(self.day)


def print_job(diagnosis: Diagnosis, edition: Edition = PLAIN) -> PrintJob:
    """Return the job of a diagnosis, in an edition."""
    shown = present(diagnosis, edition)
    links, pictures = link_names(diagnosis), pictures_of(edition.brand)
    return PrintJob(
        page(shown, "pdf"),
        to_json(diagnosis.case),
        diagnosis.date.isoformat(),
        shown.reference,
        links,
        pictures,
    )
