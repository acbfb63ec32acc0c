"""Made-up firms in number, the same each time."""

from typing import Any

import numpy as np
import pandas as pd

_CHOICES: dict[str, Any] = {
    "postcode": [
        "38000",
        "69007",
        "42000",
        "59000",
        "35000",
        "75011",
        "13001",
        "33000",
        "44000",
        "67000",
        "97400",
        "97110",
        "20000",
        "21000",
        "45000",
        "14000",
    ],
    "naf": ["10.71C", "25.62B", "62.01Z", "47.11B", "56.10A", "43.21A", "49.41A", "86.90B"],
    "legal_form": ["1000", "5499", "5710", "9220"],
    "independent": [True, False],
}


def many_firms(count: int) -> pd.DataFrame:
    """Return so many firms, as a chamber may list its members: place, activity, staff, turnover,
    legal form, day of creation."""
    chance = np.random.default_rng(1)
    firms = pd.DataFrame({name: chance.choice(values, count) for name, values in _CHOICES.items()})
    founded = pd.Timestamp("1990-01-01") + pd.to_timedelta(
        chance.integers(0, 13_000, count), unit="D"
    )
    return firms.assign(
        headcount=chance.integers(0, 300, count),
        turnover_eur=chance.integers(20_000, 60_000_000, count),
        founded=founded,
    )
