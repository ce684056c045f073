"""Forms that come back to be looked at again: refused, undone, set aside, left unfinished."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kcentre.language import Problem
from ui.surveys.entry.entered import Entered


@dataclass(frozen=True, slots=True)
class Returned:
    """A form with the reason why it is shown again.

    `undone_id` is the id it had in the file before it was undone.
    """

    entered: Entered
    why: str = ""
    problems: tuple[Problem, ...] = ()
    undone_id: int | None = None


@dataclass(slots=True)
class ReturnedForms:
    """Waits in a line until the form that is being entered is finished."""

    waiting: list[Returned] = field(default_factory=list)

    def put(self, returned: Returned) -> None:
        """Let a form wait."""
        self.waiting.append(returned)

    def take(self) -> Returned | None:
        """Return the form that waits longest."""
        return self.waiting.pop(0) if self.waiting else None

    def forget_redone(self, kept: Iterable[int]) -> None:
        """Leave out undone forms that are in the file again."""
        known = set(kept)
        self.waiting = [one for one in self.waiting if one.undone_id not in known]

    @property
    def entered(self) -> list[Entered]:
        """The forms that wait."""
        return [one.entered for one in self.waiting]
