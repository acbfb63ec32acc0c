"""Addresses and sources: what may become a link, whom to ask, where a fact was read."""

from dataclasses import dataclass

from kernel import Sentence, long_date
from presentation.wording import NO_BREAK, say
from schemes import Contact, FirstCall, Source


def is_safe_link(url: str | None) -> bool:
    """Tell whether an address may become a link: https only, nothing that a reader could run."""
    return url is not None and url.startswith("https://")


def linked(text: str, url: str | None) -> Sentence:
    """Return a text that leads to an address; the text alone when the address is none to follow."""
    return say("schemes.link" if is_safe_link(url) else "schemes.no_link", text=text, url=url)


def contact_told(contact: Contact) -> Sentence:
    """Return whom to ask: a name that leads to its page, and a phone number."""
    key = "linked" if is_safe_link(contact.url) else "plain"
    phone = say("schemes.contact.phone", phone=contact.phone) if contact.phone else ""
    return say(f"schemes.contact.{key}", label=contact.label, url=contact.url, phone=phone)


def first_call(call: FirstCall) -> Sentence:
    """Return who helps a firm before any aid, and where to find them."""
    key = "linked" if is_safe_link(call.url) else "plain"
    values = {"lead": call.lead, "text": call.text, "label": call.label, "url": call.url}
    return say(f"schemes.first_call.{key}", **values)


@dataclass(frozen=True)
class CitedSource:
    """A source in a numbered list. `mark`: « [1] », as what rests on it bears it."""

    mark: str
    source: Source

    @property
    def sentence(self) -> Sentence:
        """Its title, that leads to it, and its date, or the day when it was read; a title that
        tells its date does not tell it twice."""
        source = self.source
        if source.dated and source.dated in source.title:
            return linked(source.title, source.url)
        key = "linked" if is_safe_link(source.url) else "plain"
        day = source.dated or say("schemes.source.seen", day=long_date(source.seen_on))
        date = day.replace(" ", NO_BREAK)
        return say(f"schemes.source.{key}", title=source.title, url=source.url, date=date)


def cited_sources(sources: tuple[Source, ...]) -> tuple[CitedSource, ...]:
    """Return sources numbered from 1."""
    return tuple(CitedSource(f"[{rank}]", source) for rank, source in enumerate(sources, start=1))
