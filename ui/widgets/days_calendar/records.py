"""What is special about a day."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DayMark:
    """What stands behind a day's number; `says` is the tooltip.

    `is_off`: nobody works; `is_own`: by the user's own decision; `is_working`: a weekend at work;
    `has_dot`: something else is noted.
    """

    says: str
    is_off: bool = False
    is_own: bool = False
    is_working: bool = False
    has_dot: bool = False
