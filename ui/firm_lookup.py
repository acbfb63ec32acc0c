"""The firm looked up in the public register, when the person asks; what it tells goes into the
fields, where all can be corrected."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

import streamlit as st

from companies import commune, naf_label, registry
from kernel import long_date, network, settings, shown
from ui.buttons import button, submit
from ui.server import visitor
from ui.session import Desk, Looked
from ui.text import say, word

#: The facts that have a sentence of their own about their year.
_OF_A_YEAR = ("headcount_band", "turnover_eur")
#: What is wrong with a number has a name of its own: "siren" tells one.
_WRONG = {"siren": "siren_wrong", "siret": "siret_wrong"}
#: The facts that are asked when the law alone is.
_FOR_THE_LAW = ("name", "headcount_band", "naf", "postcode", "commune")


@dataclass(frozen=True)
class Wanted:
    """A firm whose facts the person wants to take over. `over`: in the place of hers too."""

    firm: registry.Firm
    over: bool


@cache
def _client(url: str) -> registry.Client:
    return registry.Client(url)


def address() -> str | None:
    """Return the address of the register, None where it is switched off."""
    given = settings().register_of_firms
    return given if isinstance(given, str) else registry.URL if given else None


def client() -> registry.Client | None:
    """Return the client of this server, None where the register is switched off."""
    url = address()
    return None if url is None else _client(url)


def look_up(held: Desk) -> Wanted | None:
    """Offer to look the firm up; return the firm that the person has just asked to take over."""
    if client() is None:
        st.caption(say("registry.off"))
        return None
    with st.container(border=True, key="annuaire"):
        _search(held)
        found = held.looked.found
        if found is None:
            _tell_taken(held)
            return None
        if found.obstacle:
            _explain(held.looked, found)
            return None
        return _choose(held, found)


def take_over(held: Desk, wanted: Wanted) -> None:
    """Put what the register tells into the fields and show them anew. Called once all that was
    typed has been read."""
    filled = _filled(held, wanted)
    held.case = replace(held.open_case, company=filled.company)
    held.looked = Looked(
        taken={**held.looked.taken, **filled.taken}, just_taken=tuple(filled.taken)
    )
    for name in ("annuaire-mots", "firme-precisions"):
        held.renew(name)
    st.rerun()


def source(held: Desk, *fields: str) -> None:
    """Say under a field that its value comes from the register, as long as it is still that one."""
    for field in fields:
        taken = held.looked.taken.get(field)
        if taken and getattr(held.open_case.company, field) == taken.value:
            st.caption(
                say(f"registry.{field}_of", year=taken.year)
                if taken.year and field in _OF_A_YEAR
                else say("registry.from")
            )
            return


def _search(held: Desk) -> None:
    with st.form("annuaire-recherche", border=False):
        words = st.text_input(
            say("registry.words"),
            key=held.key("annuaire-mots"),
            placeholder=word("registry.example"),
            help=say("registry.help"),
        )
        asked = submit(say("registry.search"), key="annuaire-chercher")
        st.caption(say("registry.sent"))
    if asked:
        with st.spinner(say("registry.searching")):
            found = registry.search(words or "", client=client(), network=network(visitor()))
            held.looked = Looked(words or "", found, held.looked.taken)
        held.renew("annuaire-choix")


def _tell_taken(held: Desk) -> None:
    if held.looked.just_taken:
        st.success(say("registry.taken", facts=_listed(held.looked.just_taken)))
    elif held.looked.just_taken is not None:
        st.info(say("registry.nothing"))


def _listed(fields: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(word(f"registry_facts.{field}") for field in fields))


def _explain(looked: Looked, found: registry.Found) -> None:
    """Say why no firm is shown, and how to go on."""
    key = f"registry.{_WRONG.get(found.obstacle, found.obstacle)}"
    if found.wait_s is not None:
        key = f"{key}_wait" if found.obstacle == "busy" else key
        st.info(say(key, wait=_duration(found.wait_s)))
    else:
        st.info(say(key, words=shown(looked.words.strip()), limit=registry.MOST))


def _duration(seconds: int) -> str:
    minutes = -(-seconds // 60)
    if seconds < 60:
        return word("registry.seconds", count=seconds)
    return word("registry.minutes", count=minutes)


def _choose(held: Desk, found: registry.Found) -> Wanted | None:
    """Have one firm chosen; a single one is only shown."""
    if len(found.firms) == 1:
        st.markdown(_told(found.firms[0], "registry.one"))
        return _offer(held, found.firms[0])
    numbers = range(len(found.firms))
    chosen = st.radio(
        say("registry.which"),
        numbers,
        index=None,
        format_func=lambda number: _told(found.firms[number]),
        key=held.key("annuaire-choix"),
    )
    if found.total > len(found.firms):
        st.caption(say("registry.more", shown=len(found.firms), total=found.total))
    st.caption(say("registry.not_there"))
    return None if chosen is None else _offer(held, found.firms[chosen])


def _told(firm: registry.Firm, sentence: str = "registry.line") -> str:
    """Tell a firm in one line: name, place, activity, number."""
    town = commune(firm.commune or "")
    place = (
        word("registry.place", name=town.name, postcode=firm.postcode or town.department.name)
        if town
        else firm.postcode
    )
    kind = (
        word("registry.association")
        if firm.association
        else word("registry.sole_trader")
        if firm.sole_trader
        else None
    )
    number = word("registry.siren", number=_grouped(firm.siren))
    ended = word(f"registry.{firm.closed}_closed_short") if firm.closed else None
    rest = (
        place,
        naf_label(firm.naf or "") or naf_label(firm.naf_2025 or "", "2025"),
        kind,
        number,
        ended,
    )
    return say(
        sentence,
        name=firm.name or word("registry.no_name"),
        rest=", ".join(part for part in rest if part),
    )


def _grouped(number: str) -> str:
    return " ".join(number[start : start + 3] for start in range(0, len(number), 3))


def _offer(held: Desk, firm: registry.Firm) -> Wanted | None:
    """Say what is particular about a firm and offer to take it over."""
    if firm.masked:
        st.info(say("registry.masked"))
    if firm.closed:
        st.warning(
            say(f"registry.{firm.closed}_closed_on", day=long_date(firm.closed_on))
            if firm.closed_on
            else say(f"registry.{firm.closed}_closed")
        )
    kept = _kept(held, firm)
    over = bool(kept) and st.checkbox(
        say("registry.over", facts=_listed(kept)),
        key=held.key("annuaire-remplacer", "annuaire-choix"),
    )
    return (
        Wanted(firm, over)
        if button(say("registry.take"), key="annuaire-reprendre", type="primary")
        else None
    )


def _kept(held: Desk, firm: registry.Firm) -> tuple[str, ...]:
    """Return the facts where the person has said otherwise, or has written what cannot be read."""
    offered = _filled(held, Wanted(firm, over=False))
    everything = registry.to_company(firm, held.open_case.company, only=_fields(held))
    return (*offered.kept, *(field for field in everything.taken if _is_unread(held, field)))


def _is_unread(held: Desk, field: str) -> bool:
    """Tell whether the person has written something of which nothing could be kept."""
    return (
        held.as_typed(f"firme-{field}", None) is not None
        and getattr(held.open_case.company, field) is None
    )


def _filled(held: Desk, wanted: Wanted) -> registry.Filled:
    """Return the firm with what the register tells. What was written and cannot be read is not
    written over either."""
    only = [
        field
        for field in _fields(held)
        if (wanted.over or not _is_unread(held, field))
        and not _is_to_come(held, wanted.firm, field)
    ]
    return registry.to_company(wanted.firm, held.open_case.company, wanted.over, only)


def _is_to_come(held: Desk, firm: registry.Firm, field: str) -> bool:
    """Tell whether the register dates the firm from after the diagnosis: how old she is is then not
    known."""
    return field == "founded" and firm.founded is not None and firm.founded > held.open_case.date


def _fields(held: Desk) -> tuple[str, ...]:
    """Return the facts that this page shows, and that can be corrected on it."""
    return (
        registry.FIELDS
        if held.questionnaire.mode(held.open_case.mode).shows_level
        else _FOR_THE_LAW
    )
