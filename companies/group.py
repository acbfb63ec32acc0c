"""The firms to count with a firm: partners pro rata, linked firms whole (Recommendation
2003/361/EC, annex, articles 3 and 6).

A list of partners, when told and not empty, says it all. Without one, `independent: true` means
that the firm counts alone,
`independent: false` that others of which nothing is known have to be added, and None that it is
taken alone, which is assumed.
"""

from collections.abc import Iterable
from fractions import Fraction

from companies.bands import headcount
from companies.company import Company, Partner
from companies.figures import ANY, Figures, figures_of
from kernel import Outcome

#: Shares in percent: a partner from the first on, linked above the second; public bodies hold a
#: firm from the first on.
PARTNER_FROM = 25
LINKED_ABOVE = 50


def consolidated(company: Company) -> Figures:
    """Return the current figures of a firm with its partners pro rata and its linked firms whole.

    Only the low bounds are known when it is not independent and no partner is told.
    """
    return consolidated_years(company)[0]


def consolidated_years(company: Company) -> tuple[Figures, ...]:
    """Return the consolidated figures of each year that is told, newest first.

    Today's partners count in every year, with their present figures: a change of owner has its
    effect at once.
    """
    return tuple(
        _with(company, year, _counted(company)) for year in (_own(company), *_earlier(company))
    )


def with_linked(company: Company) -> Figures:
    """Return the current figures of a firm with its linked firms, without its partners: the group
    that decides as one."""
    return _with(
        company, _own(company), [partner for partner in _counted(company) if _linked(partner)]
    )


def autonomous(company: Company) -> Outcome:
    """Tell whether a firm is autonomous in the sense of article 3(1): it has no partner and no
    linked firm."""
    return (
        Outcome.of(not _counted(company)) if company.partners else Outcome.of(company.independent)
    )


def independence_assumed(company: Company) -> bool:
    """Tell whether the firm counts alone only because nothing is told of its owners and
    holdings."""
    return company.independent is None and company.partners is None


def publicly_held(company: Company) -> bool:
    """Tell whether public bodies hold 25 % or more together, which no small or medium firm allows
    (article 3(4))."""
    return (
        sum(
            _share(partner)
            for partner in company.partners or ()
            if partner.public and not _exempt(partner)
        )
        >= PARTNER_FROM
    )


def _own(company: Company) -> Figures:
    money = figures_of(None, company.turnover_eur, company.balance_sheet_eur)
    return Figures(headcount(company) or ANY, money.turnover_eur, money.balance_sheet_eur)


def _earlier(company: Company) -> Iterable[Figures]:
    return (
        figures_of(year.headcount, year.turnover_eur, year.balance_sheet_eur)
        for year in company.previous_years
    )


def _with(company: Company, own: Figures, others: Iterable[Partner]) -> Figures:
    total = own
    for partner in others:
        part = Fraction(1) if _linked(partner) else _share(partner) / 100
        total = total.plus(
            figures_of(partner.headcount, partner.turnover_eur, partner.balance_sheet_eur), part
        )
    return total.at_least() if company.independent is False and not company.partners else total


def _counted(company: Company) -> list[Partner]:
    return [
        partner
        for partner in company.partners or ()
        if partner.share_pct >= PARTNER_FROM and not _exempt(partner)
    ]


def _linked(partner: Partner) -> bool:
    return partner.share_pct > LINKED_ABOVE


def _exempt(partner: Partner) -> bool:
    return partner.investor and not _linked(partner)


def _share(partner: Partner) -> Fraction:
    """Return the share as it is written: 33.3 is 333/10."""
    return Fraction(str(partner.share_pct))
