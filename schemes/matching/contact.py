"""Whom a firm asks: the contact of a record, or the office that a directory names for it."""

from collections.abc import Mapping
from dataclasses import dataclass

from schemes.facts import Facts
from schemes.record import ContactPoint, Directory, Office
from schemes.result import Contact


@dataclass(frozen=True)
class Desk:
    """The contact of a record and the directory that it names, if any."""

    point: ContactPoint
    directory: Directory | None

    def offices(self, facts: Facts) -> tuple[Office, ...]:
        """Return the offices that the directory names for a firm; none when it cannot tell."""
        return self.directory.serving(facts) if self.directory else ()

    def contact(self, facts: Facts) -> Contact:
        """Return whom the firm asks: the general contact when no office is named."""
        offices = self.offices(facts)
        if self.directory is None or not offices:
            return Contact(self.point.label, self.point.url, self.point.phone)
        label = self.directory.told(offices)
        only = offices[0] if len(offices) == 1 else None
        url = (only and only.url) or self.point.url
        return Contact(label, url, (only and only.phone) or self.point.phone, named=True)


def desk_of(point: ContactPoint, directories: Mapping[str, Directory]) -> Desk:
    """Return the desk of a record."""
    return Desk(point, directories[point.directory] if point.directory else None)
