"""A whole catalogue against a table of firms: the same criteria, each judged once for each distinct
set of the facts that it reads."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, get_args

import numpy as np
import numpy.typing as npt
import pandas as pd

from companies import Company, Project
from kernel import Outcome
from schemes.catalogue import Catalogue
from schemes.criteria import BaseCriterion
from schemes.facts import Facts
from schemes.matching import availability
from schemes.record import Scheme
from schemes.result import Verdict

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)

_VERDICT = pd.CategoricalDtype(list(VERDICTS))

#: So that the worst of several outcomes is the smallest code.
_CODES = {Outcome.NO: 0, Outcome.UNKNOWN: 1, Outcome.YES: 2}
_VERDICT_OF = np.array(
    [VERDICTS.index("not_eligible"), VERDICTS.index("to_confirm"), VERDICTS.index("eligible")],
    dtype=np.int8,
)

#: What is shown of an outcome, by whether the condition is confirmed: one that is not never
#: excludes.
_SHOWN = {True: np.array([0, 1, 2], dtype=np.int8), False: np.array([1, 1, 2], dtype=np.int8)}

_Codes = npt.NDArray[np.int8]


def match_table(
    catalogue: Catalogue, firms: pd.DataFrame, project: Project, on: date
) -> pd.DataFrame:
    """Return the verdict of each scheme (columns, by id) for each firm (rows, with the index of
    `firms`), for one project on one day.

    Columns of `firms` bear the names of the fields of a company (`headcount`, `naf`…), or
    `declared.` and the id of a
    declaration; other columns are left alone, and a missing value is a fact that is not known. Same
    verdicts as `match`.
    """
    judge = _TableJudge(firms, project, on)
    columns = {scheme.id: _verdicts(catalogue, scheme, judge, on) for scheme in catalogue.schemes}
    return pd.DataFrame(
        columns, index=firms.index, columns=[scheme.id for scheme in catalogue.schemes]
    )


def _verdicts(catalogue: Catalogue, scheme: Scheme, judge: "_TableJudge", on: date) -> pd.Series:
    opened = availability(scheme, on, catalogue.sources).outcome
    if opened is Outcome.NO:
        codes = np.full(judge.length, VERDICTS.index("closed"), dtype=np.int8)
    else:
        worst = np.full(judge.length, _CODES[opened], dtype=np.int8)
        for criterion in catalogue.deciding(scheme):
            np.minimum(worst, judge.outcomes(criterion), out=worst)
        codes = _VERDICT_OF[worst]
    return pd.Series(pd.Categorical.from_codes(codes.tolist(), dtype=_VERDICT), index=judge.index)


class _TableJudge:
    """Judges criteria over a table; what two schemes ask alike is judged once."""

    def __init__(self, firms: pd.DataFrame, project: Project, on: date) -> None:
        self.index, self.length = firms.index, len(firms)
        self._project, self._on = project, on
        columns = [
            name
            for name in firms.columns
            if name in Company.model_fields or str(name).startswith("declared.")
        ]
        self._firms = firms[columns].reset_index(drop=True)
        self._groups: dict[tuple[str, ...], tuple[list[Facts], npt.NDArray[np.int64]]] = {}
        self._judged: dict[str, _Codes] = {}

    def outcomes(self, criterion: BaseCriterion) -> _Codes:
        """Return the codes of the outcomes of a criterion, one a firm."""
        key = criterion.key
        if key not in self._judged:
            self._judged[key] = (
                self._combined(criterion) if criterion.parts() else self._alone(criterion)
            )
        return self._judged[key]

    def _combined(self, criterion: BaseCriterion) -> _Codes:
        """Kleene's conjunction is the least of the codes, his disjunction the greatest."""
        fold = np.minimum if criterion.kind == "all_of" else np.maximum
        return _SHOWN[criterion.confirmed][
            fold.reduce([self.outcomes(part) for part in criterion.parts()])
        ]

    def _alone(self, criterion: BaseCriterion) -> _Codes:
        facts, group = self._distinct(self._columns(criterion.reads()))
        return np.array([_CODES[criterion.outcome(one)] for one in facts], dtype=np.int8)[group]

    def _columns(self, fields: Sequence[str]) -> tuple[str, ...]:
        read = {field.removeprefix("company.") for field in fields}
        return tuple(str(name) for name in self._firms.columns if name in read)

    def _distinct(self, columns: tuple[str, ...]) -> tuple[list[Facts], npt.NDArray[np.int64]]:
        """Return the distinct firms as far as these columns tell, and which of them each row is."""
        if columns not in self._groups:
            if columns:
                group = (
                    self._firms.groupby(list(columns), dropna=False, sort=False).ngroup().to_numpy()
                )
                first = self._firms.loc[~pd.Series(group).duplicated(), list(columns)]
                facts = [self._facts(row) for row in first.to_dict("records")]
            else:
                group, facts = np.zeros(self.length, dtype=np.int64), [self._facts({})]
            self._groups[columns] = facts, group.astype(np.int64)
        return self._groups[columns]

    def _facts(self, row: Mapping[Any, Any]) -> Facts:
        known = {str(name): _plain(value) for name, value in row.items() if not pd.isna(value)}
        declared = {
            name.removeprefix("declared."): known.pop(name)
            for name in tuple(known)
            if name.startswith("declared.")
        }
        return Facts(Company(**known, declared=declared), self._project, self._on)


def _plain(value: Any) -> Any:
    """Return a value of a table as a case holds it: whole numbers, dates, true and false, texts."""
    if isinstance(value, pd.Timestamp):
        return value.date()
    plain = value.item() if isinstance(value, np.generic) else value
    return int(plain) if isinstance(plain, float) and plain.is_integer() else plain
