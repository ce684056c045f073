"""The appointments that the journal lacks, each a door to where it is recorded."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kcentre.language.clock import time_text
from kcentre.language.dates import short_date
from kcentre.language.plurals import counted
from kcentre.monitoring.quality.completeness import missing_appointments
from kcentre.periods.period import Period
from kcentre.periods.titles import over
from kcentre.premises.appointments.records import AppointmentLine
from kcentre.storage import CentreFile
from ui.monitoring.quality.weeks_table import place_of
from ui.operations import Operations
from ui.records.behind_dialog import BehindDialog, BehindWords
from ui.widgets.colours import Tone
from ui.widgets.paged_model import Column, Row

_WIDTH, _HEIGHT = 900, 480


class MissingDialog(BehindDialog):
    """Those of a specialist, of a week, or all of a period."""

    def __init__(self, period: Period, code: str, operations: Operations, parent: QWidget) -> None:
        words = BehindWords(
            "Не записано в журнал",
            f"Прошли, но не записаны в журнал {over(period)}",
            "Приёмы без записи в журнале",
            "Записать в журнал",
        )
        super().__init__(words, _COLUMNS, operations, parent)
        self._period, self._place = period, place_of(code)
        self.show_rows(self._count, self._page, _WIDTH, _HEIGHT)

    def target_of(self, row: Row) -> str:
        return f"journal/sessions/unrecorded/{row[-1]}"

    def take_count(self, count: int) -> None:
        self.sum.setText(f"Итого: {counted(count, 'приём', 'приёма', 'приёмов')}")
        super().take_count(count)

    def _lines(self, file: CentreFile) -> list[AppointmentLine]:
        return missing_appointments(file, self._period, *self._place)

    def _count(self, file: CentreFile) -> int:
        return len(self._lines(file))

    def _page(self, file: CentreFile, offset: int, limit: int) -> Sequence[Row]:
        return [_row(line) for line in self._lines(file)[offset : offset + limit]]


def _row(line: AppointmentLine) -> Row:
    when = f"{short_date(line.date)} {time_text(line.starts)}"
    return (when, line.specialist, line.who, line.child, line.topic, line.state.label, line.id)


def _attention(_row: Row) -> Tone:
    return Tone.ATTENTION


_COLUMNS = (
    Column("when", "Дата, время", is_sortable=False),
    Column("specialist", "Специалист", is_sortable=False),
    Column("who", "Получатель", is_sortable=False),
    Column("child", "Ребёнок", is_sortable=False),
    Column("topic", "Тема", is_sortable=False),
    Column("state", "Состояние", tone=_attention, is_sortable=False),
)
