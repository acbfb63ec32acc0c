"""In whose name a report is handed over: values alone; `reports.brand` checks what is handed
over."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Logo:
    """A picture, checked: "png" or "jpeg", and its size in pixels."""

    data: bytes
    kind: str
    width: int
    height: int

    def to_bytes(self) -> bytes:
        """Return it as another process is told it."""
        return f"{self.kind} {self.width} {self.height}\n".encode() + self.data

    @classmethod
    def from_bytes(cls, told: bytes) -> "Logo":
        """Return the logo that another process told."""
        head, _, data = told.partition(b"\n")
        kind, width, height = head.decode().split()
        return cls(data, kind, int(width), int(height))


@dataclass(frozen=True)
class Brand:
    """An organisation. `colour`: "#rrggbb", dark enough for white text on it and for text on white;
    None keeps the colours of the house."""

    name: str
    logo: Logo | None = None
    colour: str | None = None
