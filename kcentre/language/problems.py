"""What is wrong with what somebody entered, said beside its field."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kcentre.language.dates import EARLIEST, LATEST


class Severity(StrEnum):
    """Whether a problem stops the change or only asks for a second look."""

    STOP = "stop"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong: the field's name, and a Russian sentence that says what to do.

    `fact` is the sentence without the way out, for a form that offers the way itself; empty where
    the sentence has no such part.
    """

    field: str
    sentence: str
    severity: Severity = Severity.STOP
    fact: str = ""


def doubt(field: str, sentence: str) -> Problem:
    """Return what only asks for a second look."""
    return Problem(field, sentence, Severity.WARNING)


def length_problems(field: str, text: str, most: int) -> Iterator[Problem]:
    """Yield what is wrong with a text that papers and lists have no room for."""
    if len(text) > most:
        yield Problem(field, f"Текст слишком длинный: оставьте до {most} знаков.")


def limit_problems(draft: object, limits: Mapping[str, int]) -> Iterator[Problem]:
    """Yield which fields of a draft are too long; the limits are in letters, by field."""
    for field, most in limits.items():
        yield from length_problems(field, getattr(draft, field), most)


def year_problems(field: str, day: date | None) -> Iterator[Problem]:
    """Yield that a day lies in an impossible year."""
    if day is not None and not EARLIEST <= day <= LATEST:
        yield Problem(field, "Проверьте год.")


class Refused(Exception):  # noqa: N818 — the word of the house: a change is refused
    """A change that the rules do not allow; nothing was written."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(" ".join(problem.sentence for problem in self.problems))


def refuse_if_any(problems: Iterable[Problem]) -> None:
    """Raise `Refused` with the stopping problems, if there are any."""
    stops = [problem for problem in problems if problem.severity is Severity.STOP]
    if stops:
        raise Refused(stops)
