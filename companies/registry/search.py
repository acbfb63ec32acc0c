"""Look a firm up by its SIREN, its SIRET or its name."""

from companies.registry.client import Client
from companies.registry.query import query
from companies.registry.search_result import Found


def search(text: str, *, client: Client | None, network: str = "") -> Found:
    """Return what the register tells about a SIREN, a SIRET or words; what is wrong with them is
    told before any call.

    `client`: None where the register is switched off; `network`: where the search comes from, so
    that one takes no other's turn.
    Never raises: what stands in the way is in the answer.
    """
    wanted = query(text)
    if isinstance(wanted, Found):
        return wanted
    return Found(obstacle="off") if client is None else client.ask(wanted, network)
