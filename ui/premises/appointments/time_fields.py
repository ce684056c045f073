"""The fields of an appointment's time that know of each other."""

from datetime import date, time

from PySide6.QtWidgets import QWidget

from kcentre.language.clock import minutes_of, time_of
from kcentre.language.typing_grammar import typed_end
from kcentre.premises.appointments.records import SeriesRule
from kcentre.premises.appointments.series import typed_series
from ui.widgets.editors import TextField
from ui.widgets.typed_field import TypedField

_END_PROBLEM = "Пишут так: 45 или 1ч — длительность, 10:45 или «до 11» — время окончания."
_SERIES_PROBLEM = (
    "Повторение пишут так: 6 раз; каждый вторник 6 раз; каждую неделю до 30 мая; "
    "через неделю 4 раза; по вторникам до 30.05 кроме 5.05."
)
_DAY = 24 * 60


class EndsField(TypedField):
    """When an appointment ends: typed as a time or as a length, it follows its beginning.

    Its value is a ``datetime.time``, or None for the usual length.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        self._starts: time | None = None
        self._minutes: int | None = None
        self._usual = 0
        super().__init__(self._read, _clock, _END_PROBLEM, "", parent)
        self.textEdited.connect(self._measure)

    def set_value(self, value: time | None) -> None:
        super().set_value(value)
        self._measure()

    def set_usual(self, minutes: int) -> None:
        """Tell how long an appointment is where nothing is typed."""
        self._usual = minutes

    def follow(self, starts: time | None) -> None:
        """Keep the length when the beginning changes."""
        self._starts = starts
        if starts is not None and self._minutes is not None:
            end = minutes_of(starts) + self._minutes
            if end < _DAY and self.value() != time_of(end):
                super().set_value(time_of(end))
        self._name_usual()

    def _read(self, text: str) -> time | None:
        return typed_end(text, self._starts)

    def _measure(self) -> None:
        ends, starts = self.value(), self._starts
        is_known = isinstance(ends, time) and starts is not None
        if is_known and starts is not None and ends > starts:
            self._minutes = minutes_of(ends) - minutes_of(starts)
        elif not self.text().strip():
            self._minutes = None

    def _name_usual(self) -> None:
        end = minutes_of(self._starts) + self._usual if self._starts is not None else _DAY
        usual = f"{_clock(time_of(end))}, как обычно" if end < _DAY else "как обычно"
        self.setPlaceholderText(usual)


class SeriesField(TextField):
    """How an appointment is repeated, in words; it counts from the appointment's own day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("6 раз; до 30 мая; через неделю 4 раза", parent)
        self._first: date | None = None

    def count_from(self, first: date | None) -> None:
        """Tell the day of the first appointment."""
        self._first = first

    def rule(self) -> SeriesRule | None:
        """Return what the words mean; None where there are none or they are not understood."""
        words = self.value()
        return typed_series(words, self._first) if words and self._first else None

    def typing_problem(self) -> str:
        is_odd = bool(self.value()) and self._first is not None and self.rule() is None
        return _SERIES_PROBLEM if is_odd else ""


def _clock(moment: time) -> str:
    return f"{moment:%H:%M}"
