"""What every fact of a scheme carries: the sources that it was read in."""

import re
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, model_validator

from kernel import Strict, Words, shown

#: A name of site with a dot, nobody's password, and no sign that ends an address where it is shown.
_ADDRESS = re.compile(
    r"https://[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+(?::[0-9]{1,5})?(?:[/?#][^\s<>\"'`{}|\\^\u200b-\u200f]*)?"
)


def _as_tuple(value: Any) -> Any:
    if isinstance(value, str):
        return (value,)
    if not isinstance(value, (tuple, list)):
        raise ValueError(
            "Une source se nomme par son identifiant. Écrivez-le, comme S1 ou [S1, S2], ou retirez"
            " la clé"
        )
    return value


def _https(value: str) -> str:
    if not value.startswith("https://"):
        raise ValueError(
            f"L'adresse « {value} » ne commence pas par https://. Donnez une adresse sûre ou"
            " écrivez null"
        )
    if not is_link(value):
        raise ValueError(
            f"« {shown(value)} » n'est pas une adresse entière. Copiez-la depuis le navigateur"
        )
    return value


def is_link(value: str) -> bool:
    """Tell whether a record may hold an address."""
    return _ADDRESS.fullmatch(value) is not None


#: One id of sources.yaml, or a list of them.
SourceIds = Annotated[tuple[str, ...], BeforeValidator(_as_tuple)]
Link = Annotated[str, AfterValidator(_https)]


class Sourced(Strict):
    """A fact with its sources. A fact that states something must have at least one."""

    source: SourceIds = ()

    def states(self) -> bool:
        """Tell whether the record states anything; a record of things not established needs no
        source."""
        return True

    @model_validator(mode="after")
    def _has_source(self) -> "Sourced":
        if self.states() and not self.source:
            raise ValueError(
                "Un fait est donné sans source. Ajoutez la clé « source », ou écrivez null à la"
                " place de ce qui n'est pas établi"
            )
        return self


class Text(Sourced):
    """A sentence in our own French that states a fact."""

    text: Words
