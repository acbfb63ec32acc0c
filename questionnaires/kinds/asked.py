"""What every kind of question gives, scored or of the profile: the rest of the house asks it here,
and never looks at which kind it is."""

from abc import abstractmethod
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any, ClassVar

from kernel import Document, Fault, Id, Strict, Where, Words
from questionnaires.kinds.answer_value import Problem
from questionnaires.kinds.numbers import exact, is_number


class Asked(Strict):
    """Something that is asked. A kind gives `refuse` and `texts`, and whatever else differs
    from what stands here."""

    #: The name of the kind, as the YAML writes it: each kind fixes its own.
    kind: str
    id: Id
    text: Words
    help: Words | None = None

    #: Several things may be chosen together.
    is_list: ClassVar[bool] = False
    #: The answer is a number, which can be added, compared and multiplied.
    is_number: ClassVar[bool] = False
    #: Of two answers, one is the higher whatever else is known.
    is_ranked: ClassVar[bool] = False

    @property
    def offered(self) -> Mapping[Any, str]:
        """What is offered, in the words of the author, by key; nothing for a number."""
        return {}

    @property
    def keys(self) -> tuple[Any, ...]:
        """What may be answered, by key, whether the author worded it or not."""
        return tuple(self.offered)

    @property
    def one_answer(self) -> bool:
        """Tell whether one choice among what is offered answers it whole."""
        return bool(self.offered) and not self.is_list

    @property
    def limit(self) -> int | None:
        """How many things may be chosen, None when any number may."""
        return None

    @property
    def measure(self) -> str | None:
        """The unit in which it is answered, None when it has none."""
        return None

    @abstractmethod
    def refuse(self, raw: Any) -> Problem | None:
        """Return what is wrong with an answer, None when it can be read."""

    @abstractmethod
    def texts(self, raw: Any) -> tuple[str, ...]:
        """Return a readable answer in words, one text for each thing chosen."""

    def problem(self, raw: Any) -> Problem | None:
        """Return what is wrong with what stands in a file or was typed, None when all is well."""
        return self.refuse(raw)

    def faults(self, _document: Document, _where: Where) -> Iterator[Fault]:
        """Yield what its author wrote and cannot be, beyond its shape."""
        yield from ()

    # From one version of a questionnaire to the next.

    def amount(self, raw: Any) -> Fraction | None:
        """Return an answer as a number, None when it is none."""
        return exact(raw) if is_number(raw) else None

    def settled(self, value: Any) -> Any:
        """Return a value that was carried here, in the form that an answer has here."""
        return value

    def other_words(self) -> tuple[str, ...]:
        """Words that change its meaning, besides its text and what it offers."""
        return ()
