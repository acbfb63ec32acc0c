"""A person to talk to: who serves this place and this trade, and a message ready to send."""

from collections.abc import Iterator
from dataclasses import dataclass

from companies import place
from kernel import Sentence, joined
from presentation.front import firm_name
from presentation.messages import call_link, mail_link, text_link
from presentation.models import known_facts
from presentation.schemes import SchemeCard, SchemeGroups, is_safe_link
from presentation.wording import say
from schemes import Contact
from scoring import Diagnosis

#: The service of the State that calls back, by the name of its record.
_CALL_BACK = "conseillers-entreprises"
#: The kind of record that names people, not money; a person asks two of them at most.
_NETWORK, _BODIES = "reseau", 2
_APART = " · "
#: What the message says to want: a person reads three lines.
_WISHES = 3


@dataclass(frozen=True)
class Body:
    """Who can be asked. `reached`, `page`: finished sentences, « à confirmer » for what is not
    known; `call`: the address that dials, None without a number."""

    name: str
    reached: Sentence
    page: Sentence
    call: str | None

    @property
    def line(self) -> Sentence:
        """All of it in a row."""
        return joined((say("person.name", name=self.name), self.reached, self.page), _APART)


@dataclass(frozen=True)
class Letter:
    """A message ready to copy, or to open in a mail or as a text message."""

    subject: str
    text: str
    mailto: str
    sms: str


@dataclass(frozen=True)
class Person:
    """Who can be asked, the closest first. `letter` says nothing of the level; `letter_with_level`
    does, where there is one. `call_back`: the service of the State that calls back, None where it
    does not serve the firm."""

    intro: Sentence
    bodies: tuple[Body, ...]
    letter: Letter
    letter_with_level: Letter | None
    call_back: Sentence | None
    privacy: Sentence


def person(diagnosis: Diagnosis, groups: SchemeGroups) -> Person:
    """Return whom a firm can talk to."""
    bodies = tuple(_body(card.match.contact) for card in _serving(groups))
    level = _level(diagnosis)
    return Person(
        intro=say("person.intro" if bodies else "person.unknown"),
        bodies=bodies,
        letter=_letter(diagnosis, None),
        letter_with_level=_letter(diagnosis, level) if level else None,
        call_back=_call_back(groups),
        privacy=say("person.privacy"),
    )


def _serving(groups: SchemeGroups) -> tuple[SchemeCard, ...]:
    """Return the networks whose office for this firm is known; else the others that can be
    reached."""
    networks = [
        card for card in groups.resources if card.match.kind == _NETWORK and card.id != _CALL_BACK
    ]
    named = [card for card in networks if card.match.contact.named]
    reached = [card for card in networks if _is_reached(card.match.contact)]
    return tuple((named or reached)[:_BODIES])


def _is_reached(contact: Contact) -> bool:
    return bool(contact.phone) or is_safe_link(contact.url)


def _body(contact: Contact) -> Body:
    phone, url = contact.phone, contact.url
    return Body(
        contact.label,
        reached=say("person.phone", phone=phone) if phone else say("person.no_phone"),
        page=say("person.page", url=url) if is_safe_link(url) else say("person.no_page"),
        call=call_link(phone) if phone else None,
    )


def _call_back(groups: SchemeGroups) -> Sentence | None:
    card = next((one for one in groups.resources if one.id == _CALL_BACK), None)
    if card is None or not is_safe_link(card.match.contact.url):
        return None
    match = card.match
    return say("person.call_back", summary=match.summary, name=match.name, url=match.contact.url)


def _letter(diagnosis: Diagnosis, level: Sentence | None) -> Letter:
    firm = firm_name(diagnosis) or say("models.unknown.firm")
    subject, text = say("person.subject", firm=firm), "\n".join(_lines(diagnosis, firm, level))
    return Letter(subject, text, mail_link(subject, text), text_link(text))


def _lines(diagnosis: Diagnosis, firm: str, level: Sentence | None) -> Iterator[str]:
    facts = _facts(diagnosis)
    yield from (say("person.message.hello"), "")
    yield joined(
        (
            say("person.message.who", firm=firm),
            say("person.message.facts", facts=facts) if facts else "",
        )
    )
    yield joined((say("person.message.done"), level or ""))
    if wishes := _wishes(diagnosis):
        yield from ("", say("person.message.wish"))
        yield from (say("person.message.item", text=one) for one in wishes)
    unsigned = diagnosis.case.project.started is False
    yield from ("", say("person.message.ask" if unsigned else "person.message.ask_plain"))
    yield from (say("person.message.when"), "", say("person.message.bye"))


def _facts(diagnosis: Diagnosis) -> str:
    """What a receptionist needs to pass the message on: trade, size, town."""
    known, where = known_facts(diagnosis), place(diagnosis.case.company)
    town = where.commune.name if where and where.commune else None
    department = where.department.name if where and where.department else None
    return _APART.join(filter(None, (known["sector"], known["size"], town or department)))


def _wishes(diagnosis: Diagnosis) -> tuple[str, ...]:
    uses = (use.title for use in diagnosis.use_cases[:1])
    actions = (action.title for action in diagnosis.actions)
    return tuple((*uses, *actions)[:_WISHES])


def _level(diagnosis: Diagnosis) -> Sentence | None:
    level, name = diagnosis.maturity.level, diagnosis.maturity.level_name
    if level is None:
        return None
    count = len(diagnosis.questionnaire.levels)
    return say("person.message.level", level=level, count=count, name=name)
