"""What the operator sets: the environment, read here and nowhere else; what is wrong in it is told
at once, one sentence each."""

import os
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationError, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from kernel.errors import BoussoleError
from kernel.settings.mail_server import MailServer, mail_server
from kernel.settings.setting_forms import base, folders, one_of, register, whole, yes_or_no
from kernel.version import HOME

PREFIX = "BOUSSOLE_"
#: Enough of the prefix to see that it was meant.
_MEANT = "BOUS"
_USUAL_BASE = "DATABASE_URL"
_DEFAULT_BASE = f"sqlite:///{HOME / 'data' / 'boussole.db'}"

_LEGAL_BASES = ("mission", "interet", "contrat", "accord")
_YesNo = Annotated[bool, BeforeValidator(yes_or_no)]


def _number(what: str, least: int, most: int) -> Any:
    return BeforeValidator(whole(what, least, most))


class SettingsError(BoussoleError):
    """Settings are at fault; `faults` lists every one, a sentence each, without a password."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        self.faults = faults
        super().__init__("\n".join(faults))


class Settings(BaseSettings):
    """Every setting of the program. What is left empty is not set."""

    model_config = SettingsConfigDict(frozen=True, case_sensitive=True, validate_default=False)

    own_base: Annotated[str | None, BeforeValidator(base(HOME))] = Field(
        _DEFAULT_BASE, validation_alias="BOUSSOLE_BASE", repr=False
    )
    #: Set by hosts for all their programs: read only where BOUSSOLE_BASE is not set.
    usual_base: str | None = Field(None, validation_alias=_USUAL_BASE, repr=False)
    #: For how long the base is waited for.
    base_seconds: Annotated[int, _number("nombre de secondes", 1, 60)] = Field(
        5, validation_alias="BOUSSOLE_BASE_SECONDS"
    )
    #: For how long a dossier is kept after its last change: longer than the year after which the
    #: calendar invites to do the diagnosis again.
    months: Annotated[int, _number("nombre de mois", 1, 120)] = Field(
        15, validation_alias="BOUSSOLE_CONSERVATION_MOIS"
    )
    #: Folders of further questionnaires, beside those that are shipped.
    questionnaires: Annotated[tuple[Path, ...], NoDecode, BeforeValidator(folders(HOME))] = Field(
        (), validation_alias="BOUSSOLE_QUESTIONNAIRES"
    )
    #: True: the public one; False: none; or the address of another.
    register_of_firms: Annotated[str | bool, BeforeValidator(register)] = Field(
        True, validation_alias="BOUSSOLE_REGISTRE"
    )
    #: Whether visitors come by HTTPS, where the server in front does not say so.
    https: _YesNo = Field(False, validation_alias="BOUSSOLE_HTTPS")
    #: Addresses of the servers in front that are believed about who asks, as uvicorn reads them.
    in_front: str = Field("127.0.0.1,::1", validation_alias="FORWARDED_ALLOW_IPS")
    operator: str | None = Field(None, validation_alias="BOUSSOLE_OPERATEUR")
    contact: str | None = Field(None, validation_alias="BOUSSOLE_CONTACT")
    #: Who answers for data protection at the operator's, when there is one (GDPR, article 37).
    delegate: str | None = Field(None, validation_alias="BOUSSOLE_DELEGUE")
    host: str | None = Field(None, validation_alias="BOUSSOLE_HEBERGEUR")
    #: Why the operator may process the answers (GDPR, article 6, 1): the operator alone can tell.
    legal_basis: Annotated[str | None, BeforeValidator(one_of(*_LEGAL_BASES))] = Field(
        None, validation_alias="BOUSSOLE_BASE_LEGALE"
    )
    #: The mail server by which a report may be sent to whom the person names; None: none is sent.
    mail: Annotated[MailServer | None, NoDecode, BeforeValidator(mail_server)] = Field(
        None, validation_alias="BOUSSOLE_MAIL", repr=False
    )
    #: Whether a PDF is made before it is asked for.
    pdf_ahead: _YesNo = Field(True, validation_alias="BOUSSOLE_PDF_AHEAD")
    pdf_seconds: Annotated[int, _number("nombre de secondes", 1, 3600)] = Field(
        30, validation_alias="BOUSSOLE_PDF_SECONDS"
    )
    #: None: as many as the machine bears.
    pdf_workers: Annotated[int, _number("nombre de PDF", 1, 64)] | None = Field(
        None, validation_alias="BOUSSOLE_PDF_WORKERS"
    )
    pdf_queue: Annotated[int, _number("nombre de PDF", 0, 10_000)] = Field(
        16, validation_alias="BOUSSOLE_PDF_QUEUE"
    )

    @model_validator(mode="before")
    @classmethod
    def _given(cls, values: dict[str, str]) -> dict[str, str]:
        return {name: text.strip() for name, text in values.items() if text.strip()}

    @property
    def base(self) -> str | None:
        """Where dossiers are kept: the address of a base, None when nowhere. Raises
        SettingsError."""
        if "own_base" in self.model_fields_set or self.usual_base is None:
            return self.own_base
        return read_base(self.usual_base, _USUAL_BASE, HOME)

    @property
    def to_complete(self) -> tuple[str, ...]:
        """Name the settings without which the notice « Vos données » is not whole."""
        wanted = ("operator", "contact", "legal_basis", "host")
        return tuple(
            str(type(self).model_fields[name].validation_alias)
            for name in wanted
            if getattr(self, name) is None
        )

    @property
    def unused_base(self) -> bool:
        """Tell whether the host names a base that is not the one in use."""
        return "own_base" in self.model_fields_set and self.usual_base not in (None, self.own_base)


#: The names that are read.
NAMES = tuple(str(field.validation_alias) for field in Settings.model_fields.values())


def settings() -> Settings:
    """Return the settings in force. Raises SettingsError with all that is wrong."""
    return _read(
        tuple(
            (name, text)
            for name, text in os.environ.items()
            if name in NAMES or name.upper().startswith(_MEANT)
        )
    )


def names_given(prefix: str) -> tuple[str, ...]:
    """Return the names of the environment that begin so: settings of a library that reads them
    itself, and is silent about those it does not know."""
    return tuple(sorted(name for name in os.environ if name.startswith(prefix)))


def read_base(text: str, name: str, home: Path) -> str | None:
    """Read an address given by `name`, from an operator who stands in the folder `home`. Raises
    SettingsError."""
    try:
        return base(home)(text.strip())
    except ValueError as error:
        raise SettingsError((_sentence(name, error),)) from None


@lru_cache(maxsize=4)
def _read(environment: tuple[tuple[str, str], ...]) -> Settings:
    """Read the settings anew for each environment."""
    unknown = tuple(filter(None, (_unknown(name) for name, _ in environment)))
    try:
        found = Settings()
    except ValidationError as error:
        wrong = tuple(_sentence(str(one["loc"][0]), one["ctx"]["error"]) for one in error.errors())
        raise SettingsError((*unknown, *wrong)) from None
    if unknown:
        raise SettingsError(unknown)
    return found


def _unknown(name: str) -> str:
    """Say that a setting is none of ours, when it was meant to be."""
    ours, upper = name.upper().startswith(PREFIX), name.upper()
    ends = {known.removeprefix(PREFIX): known for known in NAMES}
    near = (
        get_close_matches(upper.removeprefix(PREFIX), ends, 1)
        if ours
        else get_close_matches(upper, NAMES, 1, 0.8)
    )
    if name in NAMES or not (ours or near):
        return ""
    remedy = (
        f"Vouliez-vous dire « {ends.get(near[0], near[0])} » ?"
        if near
        else f"Retirez-le, ou choisissez parmi : {', '.join(NAMES)}."
    )
    return f"{name} n'est pas un réglage de l'application. {remedy}"


def _sentence(name: str, error: Exception) -> str:
    text = f"{name} {error}"
    return text if text.endswith("?") else f"{text}."
