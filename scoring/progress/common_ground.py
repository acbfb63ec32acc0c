"""Two diagnoses on common ground: both cases as the later version of their questionnaire has them,
for their answers to be compared."""

from dataclasses import dataclass

from cases import Case, Migrated, migrate
from kernel import BoussoleError
from questionnaires import Questionnaire, leads, mode_at, targets_at
from scoring.diagnosis import Diagnosis


@dataclass(frozen=True)
class Side:
    """One diagnosis, and its case at the common version. `moved`: how it came there, None when it
    was there already."""

    diagnosis: Diagnosis
    case: Case
    moved: Migrated | None = None

    def own_mode(self, common: str, questionnaire: Questionnaire) -> str | None:
        """Return the mode of its own version that a mode of the common version is; None when none
        is."""
        if common == self.case.mode:
            return self.diagnosis.case.mode
        own = self.diagnosis.questionnaire
        return next(
            (
                mode.id
                for mode in own.modes
                if (mode_at(own, mode.id, questionnaire.version) if self.moved else mode.id)
                == common
            ),
            None,
        )


@dataclass(frozen=True)
class Ground:
    """The common questionnaire, and both sides on it. `joined`: whether rules lead from one version
    to the other, or the version is the same."""

    questionnaire: Questionnaire
    before: Side
    after: Side
    joined: bool

    @property
    def moved(self) -> Migrated | None:
        """How the case of the earlier version came to the later one."""
        return self.before.moved or self.after.moved

    @property
    def not_carried(self) -> frozenset[str]:
        """The questions of the common version that have no answer because theirs could not be
        carried."""
        side = self.before if self.before.moved else self.after
        if side.moved is None:
            return frozenset()
        own = side.diagnosis
        ways = targets_at(own.questionnaire, self.questionnaire.version)
        return frozenset(
            id
            for source in own.case.answers
            for id in ways.get(source, ())
            if id not in side.case.answers
        )

    @property
    def same_scale(self) -> bool:
        """Tell whether the scores of both versions are numbers of one scale."""
        return self.before.diagnosis.questionnaire.scale == self.after.diagnosis.questionnaire.scale


def ground(before: Diagnosis, after: Diagnosis) -> Ground:
    """Return the ground on which two diagnoses of one questionnaire stand: the later version, where
    rules lead to it; else each as it is."""
    first, second = Side(before, before.case), Side(after, after.case)
    old, new = before.questionnaire, after.questionnaire
    if old.version < new.version and (moved := _moved(before, new)):
        return Ground(new, Side(before, moved.case, moved), second, joined=True)
    if new.version < old.version and (moved := _moved(after, old)):
        return Ground(old, first, Side(after, moved.case, moved), joined=True)
    return Ground(new, first, second, joined=old.version == new.version)


def _moved(diagnosis: Diagnosis, questionnaire: Questionnaire) -> Migrated | None:
    try:
        return (
            migrate(diagnosis.case, questionnaire)
            if leads(diagnosis.questionnaire, questionnaire.version)
            else None
        )
    except BoussoleError:
        return None
