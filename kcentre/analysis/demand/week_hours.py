"""The hours of a week, and what suits somebody among them."""

from typing import NamedTuple

from kcentre.language.dates import WEEKDAYS

HOURS = range(8, 20)
"""The hours a demand is shown for; 9 lasts from 9:00 to 10:00."""


class Hour(NamedTuple):
    """An hour of the week; weekday 0 is Monday."""

    weekday: int
    hour: int

    @property
    def title(self) -> str:
        """«вторник, 17:00»."""
        return f"{WEEKDAYS[self.weekday]}, {self.hour}:00"


class Wish(NamedTuple):
    """The hours that would suit somebody; `specialist_ids` None where any specialist would."""

    hours: frozenset[Hour]
    specialist_ids: frozenset[int] | None = None

    def is_for(self, specialist_id: int | None) -> bool:
        """Tell whether a specialist would do; None asks for everybody's wishes."""
        return (
            specialist_id is None
            or self.specialist_ids is None
            or specialist_id in self.specialist_ids
        )


def wish_for(hours: frozenset[Hour], specialist_id: int | None) -> Wish:
    """Return the wish for one specialist, or for any."""
    return Wish(hours, None if specialist_id is None else frozenset({specialist_id}))
