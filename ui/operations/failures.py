"""Sorting what can go wrong into the three things a user is told."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kcentre.language import Problem


class NoCentreOpen(Exception):  # noqa: N818 — not an error: the window says by itself what to do
    """Something was asked of a centre while none is open."""


class FailureKind(Enum):
    """What the user is told."""

    REFUSED = auto()
    """Something entered must be corrected."""
    ENVIRONMENT = auto()
    """The file, the disk or another program is in the way."""
    CANCELLED = auto()
    """The user stopped it; nothing is told."""
    BUG = auto()
    """Our mistake."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What went wrong, with a plain sentence and an advice (empty for a bug)."""

    kind: FailureKind
    sentence: str = ""
    advice: str = ""
    problems: tuple[Problem, ...] = ()
    error: BaseException | None = None

    @property
    def is_silent(self) -> bool:
        """Whether nothing needs to be said."""
        return self.kind is FailureKind.CANCELLED


def failure_of(error: BaseException) -> Failure:
    """Return what the user is told about an error of a job."""
    from kcentre.language import Refused  # noqa: PLC0415 — after the window is painted
    from kcentre.storage import Cancelled, FileRefused, Interrupted  # noqa: PLC0415

    if isinstance(error, Refused):
        return Failure(FailureKind.REFUSED, str(error), problems=error.problems)
    if isinstance(error, FileRefused):
        return Failure(FailureKind.ENVIRONMENT, error.sentence, error.advice, error=error)
    if isinstance(error, NoCentreOpen):
        sentence, advice = "Центр не открыт.", "Откройте центр и повторите."
        return Failure(FailureKind.ENVIRONMENT, sentence, advice, error=error)
    if isinstance(error, (Cancelled, Interrupted)):
        return Failure(FailureKind.CANCELLED)
    return Failure(FailureKind.BUG, error=error)
