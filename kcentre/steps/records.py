"""The six steps as the screen shows them."""

from dataclasses import dataclass
from enum import StrEnum

from kcentre.centre.missing import Missing


class Progress(StrEnum):
    """How far a step has come; computed from facts, never ticked."""

    NOT_STARTED = "not_started"
    IN_WORK = "in_work"
    DONE = "done"


PLACES = {
    1: ("surveys",),
    2: ("structure", "centre"),
    3: ("premises/rooms",),
    4: ("premises/hours", "premises/appointments"),
    5: ("journal",),
    6: ("monitoring", "analysis"),
}
"""Which places of the window belong to a step, by its number; «centre» is all of that tab."""


@dataclass(frozen=True, slots=True)
class StepState:
    """One step: its number and title, how far it is, a line of facts, what is missing.

    `target` names the place in the window the step leads to, `plan` says what the road map of the
    six steps lays down of it; empty where there is no such map.
    """

    number: int
    title: str
    progress: Progress
    summary: str
    missing: tuple[Missing, ...]
    target: str
    plan: str = ""

    def owns(self, place: str) -> bool:
        """Tell whether a place of the window («premises/hours») belongs to the step."""
        return f"{place}/".startswith(tuple(f"{own}/" for own in PLACES.get(self.number, ())))
