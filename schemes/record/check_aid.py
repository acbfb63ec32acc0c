"""Figures of an aid that cannot hold together: two ways of writing a rate, floors that nothing
reaches, boosts that bring less."""

from collections.abc import Iterator

from kernel import Document, Fault, Where, shown
from schemes.aids import BaseAid, EitherAid, RateAid, Rated, StepsAid, TermedAid
from schemes.record.model import Scheme
from schemes.record.record_walk import numbers_of

#: Rates in percent; a loan may bear less than 1 % of interest.
_RATES = (
    "rate_pct",
    "rates_pct",
    "share_pct",
    "advance_pct",
    "grant_max_pct",
    "add_pct",
    "public_ceiling_pct",
    "own_share_min_pct",
)


def aid_faults(document: Document, scheme: Scheme) -> Iterator[Fault]:
    """Yield what makes no sense in the figures of a scheme."""
    for where, rate in numbers_of(document.data, _RATES):
        if 0 < rate < 1:
            yield document.fault(where, "rate", *in_percent(rate))
    for where, aid in _parts(("aid",), scheme.aid):
        yield from (
            document.fault((*where, key), "sense", what, remedy)
            for key, what, remedy in _wrong(aid)
        )


def in_percent(fraction: float) -> tuple[str, str]:
    """Return what is wrong with a rate that is written as a fraction, and what to do."""
    percent = f"{round(fraction * 100, 6):g}"
    return (
        f"« {shown(fraction)} » est un taux écrit en fraction, les autres le sont en pour cent",
        f"Écrivez {percent} pour {percent} %",
    )


_Wrong = tuple[str, str, str]


def _parts(where: Where, aid: BaseAid) -> Iterator[tuple[Where, BaseAid]]:
    yield where, aid
    for index, part in enumerate(aid.parts()):
        yield from _parts((*where, "readings", index, "aid"), part)


def _wrong(aid: BaseAid) -> Iterator[_Wrong]:
    """Yield the key at fault, what is wrong, what to do."""
    if isinstance(aid, EitherAid) and len(
        {version.aid.model_dump_json(exclude={"source"}) for version in aid.readings}
    ) < len(aid.readings):
        yield "readings", "Deux lectures de l'aide sont la même", "Gardez-en une"
    if isinstance(aid, TermedAid):
        yield from _terms(aid)
    if isinstance(aid, Rated):
        yield from _boosts(aid)
    if (
        isinstance(aid, StepsAid)
        and aid.spend_max_eur is not None
        and aid.steps[-1].spend_from_eur > aid.spend_max_eur
    ):
        yield (
            "steps",
            (
                f"Le palier de {aid.steps[-1].spend_from_eur} n'est jamais atteint :"
                f" {aid.spend_max_eur} au plus sont comptés"
            ),
            "Corrigez l'un des deux",
        )


def _terms(aid: TermedAid) -> Iterator[_Wrong]:
    counted = set(aid.spending) - set(aid.excluded)
    if aid.spending and not counted:
        yield (
            "excluded",
            "Rien n'est jamais compté : toutes les dépenses de « spending » sont exclues",
            "Corrigez l'une des deux listes",
        )
    elif set(aid.spending) & set(aid.excluded):
        yield (
            "excluded",
            f"« {min(set(aid.spending) & set(aid.excluded))} » est à la fois comptée et exclue",
            "Gardez-la dans une des deux listes",
        )


def _boosts(aid: Rated) -> Iterator[_Wrong]:
    rates = [
        rate
        for rate in (aid.rate_pct, *aid.rates_pct.values(), *(line.rate_pct for line in aid.lines))
        if rate is not None
    ]
    better = [boost.rate_pct for boost in aid.boosts if boost.rate_pct is not None]
    if rates and any(rate <= min(rates) for rate in better):
        yield (
            "boosts",
            f"La majoration à {min(better):g} % n'est pas meilleure que le taux de départ",
            "Corrigez l'un des deux",
        )
    caps = [
        boost.aid_max_eur
        for boost in aid.boosts
        if boost.aid_max_eur is not None and boost.rate_pct is None
    ]
    if aid.aid_max_eur is not None and any(cap <= aid.aid_max_eur for cap in caps):
        yield (
            "boosts",
            "La majoration a un plafond qui n'est pas plus haut que celui de l'aide",
            "Corrigez l'un des deux",
        )
    most = _most(aid)
    if most is not None and aid.aid_min_eur is not None and aid.aid_min_eur > most:
        yield (
            "aid_min_eur",
            f"L'aide ne peut jamais atteindre son minimum de {aid.aid_min_eur}",
            "Corrigez le minimum, le taux ou le plafond",
        )


def _most(aid: Rated) -> float | None:
    """Return the most that a plain rate may bring, None when the spending has no bound or more may
    come on top."""
    spent = (
        aid.price_eur
        if isinstance(aid, RateAid) and aid.price_eur is not None
        else aid.spend_max_eur
    )
    plain = not (aid.lines or aid.boosts or aid.bonuses)
    return (
        spent * aid.rate_pct / 100
        if plain and spent is not None and aid.rate_pct is not None
        else None
    )
