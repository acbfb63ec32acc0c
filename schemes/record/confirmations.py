"""What an operator confirmed, to whom, when: one small file a scheme, which refreshes the record
that it speaks of."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

from pydantic import Field, StringConstraints, model_validator

from kernel import Strict, Words, read_yaml, validate, yaml_text
from schemes.record.model import Scheme, Status
from schemes.result import Source
from schemes.wording import say

#: The length is looked at first, so that an empty answer is told by its name.
ShortLine = Annotated[str, StringConstraints(min_length=1, max_length=500), *get_args(Words)[1:]]

#: Folder of a catalogue that holds the confirmations.
FOLDER = "confirmations"


class Confirmation(Strict):
    """One answer of an operator. `by`: who asked (a role, never a person's name); `with`: who
    answered (an organisation).

    `status`: what it said of the opening, None when that was not asked. `agrees`: whether the rest
    of the record is right;
    when it is not, `said` tells what is, and the record has to be corrected by hand with a source.
    """

    on: date
    by: ShortLine
    with_: ShortLine = Field(alias="with")
    status: Literal["open", "suspended", "closed"] | None = None
    agrees: bool = True
    said: str = Field(default="", max_length=2000)

    @model_validator(mode="after")
    def _disagreement_is_told(self) -> "Confirmation":
        if not self.agrees and not self.said.strip():
            raise ValueError("Un désaccord est noté sans ce qui a été dit. Ajoutez la clé « said »")
        return self


class ConfirmationFile(Strict):
    """A file of confirmations/: the answers about one scheme, in the order in which they were
    recorded."""

    confirmations: Literal[1]
    scheme: str
    entries: tuple[Confirmation, ...]


def source_of(id: str, confirmation: Confirmation) -> Source:
    """Return a confirmation as a source."""
    title = say("confirmation.source", whom=confirmation.with_, by=confirmation.by)
    return Source(f"C-{id}-{confirmation.on.isoformat()}", title, None, confirmation.on)


def refreshed(scheme: Scheme, confirmations: tuple[Confirmation, ...]) -> Scheme:
    """Return the record as the newest confirmations leave it: its day, and its status where they
    tell it.

    An answer older than the record, or that contradicts it, changes nothing; evidence without a
    date is older than any answer.
    """
    for one in _by_day(confirmations):
        if one.agrees and (one.on >= scheme.checked_on or not scheme.dated):
            scheme = _with(scheme, checked_on=one.on, dated=True, status=_status(scheme, one))
    return scheme


def unsettled(confirmations: Sequence[Confirmation], checked_on: date) -> tuple[Confirmation, ...]:
    """Return the contradictions that no later agreement settled and no newer evidence of the record
    (of `checked_on`) overtook."""
    found: tuple[Confirmation, ...] = ()
    for one in _by_day(confirmations):
        found = () if one.agrees else (*found, one)
    return tuple(one for one in found if one.on >= checked_on)


def read_confirmations(folder: Path, id: str) -> tuple[Confirmation, ...]:
    """Read what was recorded for a scheme, nothing when there is no file. Raises ContentError with
    every fault of the file."""
    path = _path(folder, id)
    return validate(read_yaml(path), ConfirmationFile).entries if path.exists() else ()


def record(folder: Path, id: str, confirmation: Confirmation) -> Path:
    """Add a confirmation to the file of a scheme and return its path. Raises ContentError when that
    file is at fault, OSError."""
    path = _path(folder, id)
    entries = (*read_confirmations(folder, id), confirmation)
    kept = [entry.model_dump(by_alias=True, exclude_defaults=True) for entry in entries]
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.part")
    draft.write_text(
        yaml_text({"confirmations": 1, "scheme": id, "entries": kept}),
        encoding="utf-8",
        newline="\n",
    )
    draft.replace(path)
    return path


def _path(folder: Path, id: str) -> Path:
    return folder / FOLDER / f"{id}.yaml"


def _by_day(confirmations: Sequence[Confirmation]) -> list[Confirmation]:
    return sorted(confirmations, key=lambda one: one.on)


def _with(scheme: Scheme, **changes: Any) -> Scheme:
    # model_copy would keep what was worked out from the old values.
    fields = {name: getattr(scheme, name) for name in Scheme.model_fields}
    return Scheme.model_construct(**{**fields, **changes})


def _status(scheme: Scheme, confirmation: Confirmation) -> Status:
    if confirmation.status is None:
        return scheme.status
    return Status(value=confirmation.status, source=(source_of(scheme.id, confirmation).id,))
