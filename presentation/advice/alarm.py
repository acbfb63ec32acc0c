"""The alarm: a use that the law forbids, or that may be, is told before all the rest."""

from dataclasses import dataclass

from kernel import Sentence
from presentation.advice.law import Law
from presentation.wording import say


@dataclass(frozen=True)
class Alarm:
    """What must be read first. `heading`: the class of the uses; `message`: what to do at once."""

    heading: Sentence
    message: str

    def more(self, title: str, anchor: str = "") -> Sentence:
        """Tell where the law is told in full: a title, which a medium with links leads to."""
        key = "linked" if anchor else "named"
        return say(f"law.alarm.{key}", title=title, anchor=anchor)


def alarm(law: Law) -> Alarm | None:
    """Return the alarm of a diagnosis; None when nothing is forbidden or urgent."""
    if law.tone != "alarm":
        return None
    label = law.label[:1].lower() + law.label[1:]
    return Alarm(say("law.alarm.heading", label=label), law.messages[0])
