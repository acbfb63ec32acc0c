"""How public support is told."""

from presentation.schemes.groups import (
    CARDS,
    CARDS_COMPARED,
    Support,
    by_refusal,
    cited,
    is_safe_link,
    link_names,
    nobody,
    refusals,
    refused_by,
    sources_of,
    support,
)

__all__ = [
    "CARDS",
    "CARDS_COMPARED",
    "Support",
    "by_refusal",
    "cited",
    "is_safe_link",
    "link_names",
    "nobody",
    "refusals",
    "refused_by",
    "sources_of",
    "support",
]
