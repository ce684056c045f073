"""Which days are chosen, and how clicks and arrows change that."""

import datetime as dt

_A_DAY = dt.timedelta(days=1)


class DayChoice:
    """A cursor, and the chosen days; a stretch is drawn from the anchor."""

    def __init__(self, cursor: dt.date) -> None:
        self.cursor = self._anchor = cursor
        self.days: frozenset[dt.date] = frozenset()
        self._kept: frozenset[dt.date] = frozenset()

    def go(self, day: dt.date) -> None:
        """Move the cursor; what is chosen stays."""
        self.cursor = self._anchor = day
        self._kept = self.days

    def choose_only(self, day: dt.date) -> None:
        """Choose one day alone."""
        self.go(day)
        self.days, self._kept = frozenset((day,)), frozenset()

    def toggle(self, day: dt.date) -> None:
        """Choose one day more, or one less."""
        self.go(day)
        self.days ^= {day}
        self._kept = self.days - {day}

    def extend(self, day: dt.date) -> None:
        """Choose all days from the anchor on, beside those chosen before it."""
        first, last = sorted((self._anchor, day))
        stretch = {first + number * _A_DAY for number in range((last - first).days + 1)}
        self.days = self._kept | stretch
        self.cursor = day

    def choose(self, days: frozenset[dt.date]) -> None:
        """Choose exactly these."""
        self.days, self._kept = days, frozenset()
        if days and self.cursor not in days:
            self.go(min(days))
