"""Which input each fact calls for."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, get_args

import streamlit as st

from cases import MAX_NAME
from companies import (
    MAX_AMOUNT_EUR,
    MAX_HEADCOUNT,
    DateDeclaration,
    ManyOf,
    NumberDeclaration,
    OneOf,
    ProjectKind,
    YesNo,
    bands,
    communes,
    declarations,
    legal_form_label,
    naf,
    postcode,
    siren,
    usual_legal_forms,
)
from presentation import capital
from questionnaires import Fact
from ui.fields import widgets
from ui.fields.facts import single_inputs
from ui.fields.facts.activity import activity
from ui.fields.facts.aids_received import received
from ui.fields.facts.closed_years import years
from ui.fields.facts.fact_field import FactField
from ui.fields.facts.partners import partners
from ui.fields.facts.sites import sites
from ui.fields.facts.spending import spending
from ui.fields.kind_fields import Asking, field_of
from ui.fields.typed_values import Scope
from ui.text import say, word, wording

_MAX_DAYS = 10_000


def ask(asked: FactField) -> None:
    """Show the input of a fact and keep what it says."""
    if asked.field in _INPUTS:
        _INPUTS[asked.field](asked)
    else:
        _declared(asked, asked.field.rsplit(".", maxsplit=1)[-1])


def ask_profile(asked: FactField, fact: Fact) -> None:
    """Show the field of a question of the profile and keep what it says."""
    help = say("profile.number_help") if fact.is_number and asked.help is None else asked.help
    spot = replace(asked.spot(hint=word("firm.empty") if fact.is_number else ""), help=help)
    field_of(Asking(spot, lambda: asked.saved, asked.keep, compact=True, listed=True), fact)


def ask_size(asked: FactField) -> None:
    """Show how many people the firm employs as buttons, in the bands of small firms. An exact
    number, where one is told, shows as its band."""
    small = {one.code: word(key) for one in bands() if (key := f"sizes.{one.code}") in wording()}

    def saved() -> str | None:
        return asked.saved or _band_of(asked.held.open_case.company.headcount)

    now = saved()
    others = {one.code: one.label for one in bands() if one.code == now and now not in small}
    widgets.one_of(asked.spot(), {**small, **others}, saved, asked.keep)


def _band_of(headcount: int | None) -> str | None:
    if headcount is None:
        return None
    sizes = ((one.code, one.employees.high) for one in bands())
    return next(code for code, most in sizes if most is None or headcount <= most)


def ask_and_redraw(asked: FactField) -> None:
    """Show an input that is more than one field, and draw the page anew when its answer changes."""
    before = asked.held.case
    ask(asked)
    if asked.held.case is not before:
        st.rerun()


def can_ask(field: str) -> bool:
    """Tell whether a fact has its input."""
    return field in _INPUTS or field.rsplit(".", maxsplit=1)[-1] in declarations()


def is_yes_no(field: str) -> bool:
    """Tell whether a fact is asked by a yes and a no, which have « je ne sais pas » beside them."""
    declaration = declarations().get(field.rsplit(".", maxsplit=1)[-1])
    return _INPUTS.get(field) is single_inputs.yes_no or isinstance(declaration, YesNo)


def _declared(asked: FactField, id: str) -> None:
    declaration = declarations()[id]
    _DECLARATIONS[type(declaration)](asked, declaration)


def _number(asked: FactField, declaration: NumberDeclaration) -> None:
    most = 100 if declaration.unit == "%" else MAX_AMOUNT_EUR
    single_inputs.number(asked, Scope(whole=False, maximum=most, unit=declaration.unit))


_DECLARATIONS: dict[type, Callable[[FactField, Any], None]] = {
    YesNo: lambda asked, _: single_inputs.yes_no(asked),
    NumberDeclaration: _number,
    OneOf: lambda asked, declaration: single_inputs.one_of(asked, declaration.options),
    ManyOf: lambda asked, declaration: single_inputs.many_of(asked, declaration.options),
    DateDeclaration: lambda asked, _: single_inputs.day_or_none(asked),
}


def legal_form(asked: FactField) -> None:
    """Ask for the legal form, out of the usual ones; another one that the case holds stays, told by
    its name."""
    forms = {code: capital(label) for code, label in usual_legal_forms().items()}
    if asked.saved is not None and asked.saved not in forms:
        label = legal_form_label(asked.saved)
        forms[asked.saved] = capital(label) if label else word("ask.legal_form")
    single_inputs.one_of(asked, forms)


def _activity(asked: FactField) -> None:
    asked.head()
    activity(asked)


def _commune(asked: FactField) -> None:
    postcode = asked.held.open_case.company.postcode or ""
    single_inputs.one_of(asked, {one.code: one.name for one in communes(postcode)}, postcode)


def _naf_2025(text: str) -> str | None:
    found = naf(text, "2025")
    return found.code if found else None


def _kinds(asked: FactField) -> None:
    single_inputs.several(asked, {kind: word(f"project.{kind}") for kind in get_args(ProjectKind)})


_INPUTS: dict[str, Callable[[FactField], None]] = {
    "company.name": lambda asked: single_inputs.words(asked, MAX_NAME, word("firm.name_example")),
    "company.siren": lambda asked: single_inputs.code(asked, siren, word("firm.siren_example")),
    "company.headcount": lambda asked: single_inputs.number(asked, Scope(maximum=MAX_HEADCOUNT)),
    "company.turnover_eur": single_inputs.money,
    "company.balance_sheet_eur": single_inputs.money,
    "company.founded": single_inputs.day,
    "company.legal_form": legal_form,
    "company.headcount_band": lambda asked: single_inputs.one_of(
        asked, {one.code: one.label for one in bands()}
    ),
    "company.naf": _activity,
    "company.naf_2025": lambda asked: single_inputs.code(
        asked, _naf_2025, word("ask.naf_2025_example")
    ),
    "company.postcode": lambda asked: single_inputs.code(
        asked, postcode, word("firm.postcode_example")
    ),
    "company.commune": _commune,
    "company.establishments": sites,
    "company.independent": single_inputs.yes_no,
    "company.partners": partners,
    "company.previous_years": years,
    "company.aids": received,
    "project.kinds": _kinds,
    "project.budget_eur": single_inputs.money,
    "project.spending": spending,
    "project.started": single_inputs.yes_no,
    "project.consulting_days": lambda asked: single_inputs.number(asked, Scope(maximum=_MAX_DAYS)),
}
