"""The forms in which an aid comes: given, or to be paid back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from pydantic import Field

from kernel import Strict, euros
from schemes.wording import every, percent, say

FormReading = Literal["whole", "marginal"]


class Form(Strict):
    """One form of an aid. `share_pct`: its share of the aid, in percent; `up_to_eur`: the aid up to
    which it is used."""

    form: Literal["subvention", "avance", "pret", "non_precise"]
    share_pct: float | None = Field(default=None, gt=0, le=100)
    up_to_eur: int | None = Field(default=None, gt=0)

    def words(self) -> str:
        """Name the form."""
        return say(f"aid.form.{self.form}")


@dataclass(frozen=True)
class Split:
    """An aid of which `given` euros are kept and `repaid` euros are paid back; `given` None: not
    settled. `supposed`: how the rule is read."""

    given: int | None
    repaid: int | None
    supposed: str | None = None


def split(total: int, forms: Sequence[Form], reading: FormReading | None) -> tuple[Split, ...]:
    """Return what of `total` euros is given and what is paid back: two splits when `reading` is not
    settled and matters."""
    if not forms:
        return (Split(total, 0),)
    if any(form.form == "non_precise" for form in forms):
        return (Split(None, None),)
    if forms[0].up_to_eur is None:
        return (_kept(total, _shared(total, forms)),)
    whole, sliced = _kept(total, _whole(total, forms)), _kept(total, _sliced(total, forms))
    if reading is not None or whole == sliced:
        return (sliced if reading == "marginal" else whole,)
    return tuple(
        Split(found.given, found.repaid, say(f"aid.supposed.form_{key}"))
        for key, found in (("whole", whole), ("marginal", sliced))
    )


def check_forms(forms: Sequence[Form]) -> None:
    """Raise ValueError when the forms cannot be told apart: shares that do not make 100, thresholds
    out of order."""
    if not forms or any(form.form == "non_precise" for form in forms):
        if len(forms) > 1:
            raise ValueError(
                "« non_precise » ne se combine avec aucune autre forme. Gardez-la seule ou"
                " retirez-la"
            )
        return
    shares = [form.share_pct for form in forms if form.share_pct is not None]
    limits = [form.up_to_eur for form in forms if form.up_to_eur is not None]
    if shares and (
        limits or len(shares) < len(forms) or sum(Fraction(str(share)) for share in shares) != 100
    ):
        raise ValueError(
            "Les parts des formes ne font pas 100 %. Donnez « share_pct » à chacune, pour un total"
            " de 100"
        )
    if not shares and (
        limits != sorted(set(limits))
        or len(limits) != len(forms) - 1
        or forms[-1].up_to_eur is not None
    ):
        raise ValueError(
            "Les seuils des formes ne se suivent pas. Donnez « up_to_eur » à toutes sauf la"
            " dernière, du plus petit au plus grand"
        )


def form_words(forms: Sequence[Form], reading: FormReading | None) -> str:
    """Say the forms, in words that follow a comma; nothing for an aid without any."""
    if not forms:
        return ""
    if forms[0].form == "non_precise":
        return say("aid.form.open")
    if forms[0].share_pct is not None:
        return say(
            "aid.form.shares",
            shares=every(
                say("aid.form.share", share=percent(form.share_pct or 0), form=form.words())
                for form in forms
            ),
        )
    if len(forms) == 1:
        return say("aid.form.only", form=forms[0].words())
    steps = (
        say("aid.form.up_to", form=form.words(), amount=euros(form.up_to_eur))
        for form in forms
        if form.up_to_eur is not None
    )
    return ", ".join(
        (*steps, say(f"aid.form.above_{reading or 'unsettled'}", form=forms[-1].words()))
    )


def _shared(total: int, forms: Sequence[Form]) -> int:
    """Return the given part of shares of the total."""
    share = sum(
        (
            Fraction(str(form.share_pct)) if form.share_pct is not None else 100
            for form in forms
            if form.form == "subvention"
        ),
        Fraction(0),
    )
    return int(share * total / 100)


def _whole(total: int, forms: Sequence[Form]) -> int:
    """Return the given part when the amount decides the form of the whole aid."""
    form = next(form for form in forms if form.up_to_eur is None or total <= form.up_to_eur)
    return total if form.form == "subvention" else 0


def _sliced(total: int, forms: Sequence[Form]) -> int:
    """Return the given part when each slice of the aid has its own form."""
    return sum(high - low for form, low, high in _slices(total, forms) if form.form == "subvention")


def _slices(total: int, forms: Sequence[Form]) -> Iterator[tuple[Form, int, int]]:
    low = 0
    for form in forms:
        high = total if form.up_to_eur is None else min(total, form.up_to_eur)
        yield form, low, max(low, high)
        low = max(low, high)


def _kept(total: int, given: int) -> Split:
    return Split(given, total - given)
