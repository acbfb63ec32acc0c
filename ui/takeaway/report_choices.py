"""What a person chooses about the report to take away: large print, an earlier diagnosis to compare
with, the advisor's organisation."""

import streamlit as st

from kernel import BoussoleError, long_date
from presentation import Brand, Edition, comparable
from reports import MAX_BRAND_NAME, brand_colour, brand_name, dark_enough, palette
from scoring import Diagnosis
from ui.buttons import button
from ui.fields import Spot, TypedValue, reading, typed_values, widgets
from ui.file_field import handed_over
from ui.press import press
from ui.session import Desk, Organisation
from ui.text import md, say, word


def edition(held: Desk) -> Edition:
    """Return the edition that this session asks for."""
    return Edition(held.large_print, _brand(held), _earlier(held))


def choose(held: Desk) -> None:
    """Show what may be chosen about the report, folded."""
    with st.expander(say("edition.title"), key="options-rapport"):
        widgets.box(
            Spot(held, "grands-caracteres", say("edition.large_print")),
            lambda: held.large_print,
            lambda ticked: setattr(held, "large_print", ticked),
        )
        earlier = _earlier(held)
        st.caption(
            say("edition.compared", date=long_date(earlier.case.date))
            if earlier
            else say("edition.not_compared")
        )
        if _guided(held):
            _organisation(held)


def _guided(held: Desk) -> bool:
    return held.questionnaire.mode(held.open_case.mode).advisor


def _brand(held: Desk) -> Brand | None:
    """The organisation, without a colour that cannot be used; none without a name, or out of an
    advisor's interview."""
    told = held.organisation
    if not _guided(held) or not told.name:
        return None
    return Brand(told.name, told.logo, told.colour if _colour_fault(told.colour) is None else None)


def _earlier(held: Desk) -> Diagnosis | None:
    """The earlier diagnosis, while both are of one firm: its number may have been typed since."""
    try:
        return comparable(held.compared, held.diagnosis) if held.compared else None
    except BoussoleError:
        return None


def _organisation(held: Desk) -> None:
    st.markdown(say("edition.organisation"))
    told = held.organisation
    _name(held, told)
    _colour(held, told)
    _logo(held, told)
    if not told.name and (told.logo or told.colour):
        st.warning(say("edition.name_missing"))


def _name(held: Desk, told: Organisation) -> None:
    def keep(name: str | None) -> None:
        told.name = name or ""

    widgets.typed(
        Spot(held, "organisme-nom", say("edition.name")),
        lambda: told.name or None,
        keep,
        _hear_name,
    )


def _hear_name(text: str) -> TypedValue:
    found = typed_values.words(text, MAX_BRAND_NAME)
    try:
        return TypedValue(brand_name(found.value or "") or None, found.said)
    except BoussoleError as error:
        return TypedValue(None, (md(str(error)),))


def _colour(held: Desk, told: Organisation) -> None:
    """The colour of the house stands for none."""
    house, label = palette().main, say("edition.colour")
    with reading(held) as read:
        chosen = read.see(
            "organisme-couleur",
            lambda: told.colour or house,
            lambda key, value: st.color_picker(label, value, key),
        )
        if read.changed:
            told.colour = None if chosen == house else chosen
    if told.colour is None:
        return
    if fault := _colour_fault(told.colour):
        st.warning(say("edition.colour_refused", why=fault))
        if button(say("edition.darker"), key="organisme-couleur-foncer"):
            _recolour(held, dark_enough(told.colour))
    if button(say("edition.house_colour"), key="organisme-couleur-retirer", type="tertiary"):
        _recolour(held, None)


def _recolour(held: Desk, colour: str | None) -> None:
    held.organisation.colour = colour
    st.rerun()


def _colour_fault(colour: str | None) -> str | None:
    try:
        if colour:
            brand_colour(colour)
    except BoussoleError as error:
        return str(error)
    return None


def _logo(held: Desk, told: Organisation) -> None:
    if told.logo is not None:
        st.image(told.logo.data, caption=word("edition.logo_alt"), width=min(told.logo.width, 240))
        if button(say("edition.remove_logo"), key="organisme-logo-retirer", type="tertiary"):
            told.logo = None
            st.rerun()
        return
    logo = handed_over(
        held,
        "organisme-logo",
        say("edition.logo"),
        ["png", "jpg", "jpeg"],
        lambda data, _: press().logo(data),
    )
    if logo is not None:
        told.logo = logo
        held.renew("organisme-logo")
        st.rerun()
