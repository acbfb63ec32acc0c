"""The names of links, for people who hear them without the text round them."""

from presentation.schemes import is_safe_link, sources_of
from scoring import Diagnosis


def link_names(diagnosis: Diagnosis) -> dict[str, str]:
    """Return a name for every link of the report, by its address."""
    surveys = {figure.url: figure.title for figure in diagnosis.benchmarks}
    sources = {
        source.url: source.title for match in diagnosis.schemes for source in sources_of(match)
    }
    contacts = {match.contact.url: match.contact.label for match in diagnosis.schemes}
    every = {**surveys, **sources, **contacts}
    return {url: name for url, name in every.items() if url is not None and is_safe_link(url)}
