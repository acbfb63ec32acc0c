"""The score told with its two bounds, and what the result rests on."""

from dataclasses import dataclass
from math import floor

from kernel import Sentence, whole
from presentation.maturity.level import confidence_note
from presentation.maturity.missing import missing_scored
from presentation.maturity.scale import is_precise, top
from presentation.maturity.told import is_judged
from presentation.wording import capital, percent, say
from scoring import Diagnosis, backing


@dataclass(frozen=True)
class Score:
    """The two bounds of the score: a `label` and a `text`, for a line that has a cell for each;
    None where too little is known to tell one."""

    label: str
    text: Sentence | None
    #: How much of the questionnaire is known, by weight, and the same as a sentence.
    known: str
    completeness: Sentence
    #: All that is told of it, in a row.
    sentence: Sentence


@dataclass(frozen=True)
class Confidence:
    """How far the result can be trusted: its `name`, with its note, and what it rests on; the
    `sentence` is empty where there is no level to trust."""

    name: str
    basis: Sentence | str
    sentence: Sentence

    @property
    def label(self) -> str:
        """Its name in a cell of its own."""
        return capital(self.name)


def score(diagnosis: Diagnosis) -> Score:
    """Return the score, told. The bounds differ when they are printed differently."""
    maturity, questionnaire = diagnosis.maturity, diagnosis.questionnaire
    precise = is_precise(diagnosis)
    known = percent(maturity.completeness)
    completeness = say("level.score.completeness", share=known)
    if not is_judged(diagnosis):
        return Score(say("level.score.known"), None, known, completeness, completeness)
    ranged = floor(maturity.score) != floor(maturity.score_high)
    label = say("level.score.prudent" if precise and ranged else "level.score.known")
    text = say(
        f"level.score.{'exact' if precise else 'rough'}{'_range' if ranged else ''}",
        low=whole(maturity.score),
        high=whole(maturity.score_high),
        top=top(questionnaire),
        favourable=missing_scored(diagnosis).favourable if ranged else "",
    )
    told = " ".join((text, completeness)) if ranged else text
    sentence = say("level.score.told", label=label, text=told)
    return Score(label, text, known, completeness, sentence)


def confidence(diagnosis: Diagnosis) -> Confidence:
    """Return how far the result can be trusted."""
    name, note = diagnosis.maturity.confidence_name.lower(), confidence_note(diagnosis)
    label = say("level.confidence.noted", name=name, note=note) if note else name
    basis = backing(diagnosis) or say("level.confidence.declared")
    told = say("level.confidence.told", label=label, basis=basis)
    sentence = told if is_judged(diagnosis) else Sentence(())
    return Confidence(label, basis, sentence)
