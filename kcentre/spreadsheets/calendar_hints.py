"""The month and year that a sheet's name, title or caption gives to dates written without them."""

import re
from dataclasses import dataclass, replace

from kcentre.language import fold
from kcentre.language.dates import MONTHS, MONTHS_SHORT

_STEMS = tuple(month[:-1] if month[-1] in "ьй" else month for month in MONTHS)
_MONTH = re.compile(rf"\b({'|'.join(_STEMS)})[а-я]{{0,2}}\b|\b({'|'.join(MONTHS_SHORT)})[тбр]?\b")
_STUDY_YEAR = re.compile(r"(20\d{2})\s*[-–—/]\s*(?:20)?(\d{2})(?!\d)")
_YEAR = re.compile(r"(?<!\d)(20\d{2})(?!\d)")
_SEPTEMBER = 9


@dataclass(frozen=True, slots=True)
class CalendarHint:
    """What is known of month and year; `study_year` is the one an academic year begins in."""

    month: int | None = None
    year: int | None = None
    study_year: int | None = None

    def and_then(self, text: str) -> "CalendarHint":
        """Return the hint with what a later caption says."""
        words = fold(text)
        hint = self
        if found := _STUDY_YEAR.search(words):
            hint = replace(hint, study_year=int(found[1]), year=None)
        elif found := _YEAR.search(words):
            hint = replace(hint, year=int(found[1]))
        if found := _MONTH.search(words):
            number = _STEMS.index(found[1]) if found[1] else MONTHS_SHORT.index(found[2])
            hint = replace(hint, month=number + 1)
        return hint

    def year_of(self, month: int | None) -> int | None:
        """Return the year that a month belongs to."""
        if self.year is not None or self.study_year is None or month is None:
            return self.year
        return self.study_year + (month < _SEPTEMBER)
