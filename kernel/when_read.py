"""Values made when they are first read: what is judged and never shown costs neither a sentence nor
a sum."""

from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")
Class = TypeVar("Class", bound=type)
_NOT_YET: Any = object()


class Later:
    """A value that is still to be made: what makes it, and from what. Made once; a copy of it is
    the value itself.

    `make` gives the same for the same (law 5), so nobody can tell when it was made.
    """

    __slots__ = ("_given", "_made", "_make")

    def __init__(self, make: Callable[..., Any], *given: object) -> None:
        self._make, self._given, self._made = make, given, _NOT_YET

    def value(self) -> Any:
        """Return the value."""
        if self._made is _NOT_YET:
            self._made = self._make(*self._given)
        return self._made

    def __reduce__(self) -> tuple[Callable[[Any], Any], tuple[Any]]:
        return _itself, (self.value(),)


def later(make: Callable[..., T], *given: object) -> T:
    """Return, for a field that `made_when_read` names, what `make` gives of the rest, made when
    that is first read.

    Elsewhere it is no value: `now` makes it.
    """
    made: Any = Later(make, *given)
    return made  # type: ignore[no-any-return]


def now(value: T) -> T:
    """Return a value, made if it was still to be made."""
    made: T = value.value() if isinstance(value, Later) else value
    return made


def made_when_read(*names: str) -> Callable[[Class], Class]:
    """Have these fields of a class, which is then made a frozen dataclass, take values that are
    made `later`.

    Who reads them finds values, who compares or copies two such objects too.

    >>> from dataclasses import dataclass
    >>> @dataclass(frozen=True)
    ... @made_when_read("text")
    ... class Reason:
    ...     text: str
    >>> Reason(later("{} €".format, 10)) == Reason("10 €")
    True
    """

    def with_them(owner: Class) -> Class:
        for name in names:
            setattr(owner, name, _Field(name, owner.__dict__.get(name, _NOT_YET)))
        return owner

    return with_them


class _Field:
    def __init__(self, name: str, default: Any) -> None:
        self._name, self._default = name, default

    def __get__(self, held: Any, owner: type) -> Any:
        if held is None:
            return self._of_the_class()
        found = held.__dict__[self._name]
        if type(found) is Later:
            found = held.__dict__[self._name] = found.value()
        return found

    def __set__(self, held: Any, value: Any) -> None:
        held.__dict__[self._name] = value

    def _of_the_class(self) -> Any:
        """Return the default of the field. A dataclass asks for it, and takes AttributeError for
        none."""
        if self._default is _NOT_YET:
            raise AttributeError(self._name)
        return self._default


def _itself(value: Any) -> Any:
    return value
