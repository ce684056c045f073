"""Saving the hours, or a specialist's appointments, as a calendar file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kcentre.periods.period import academic_year_of
from kcentre.premises.hours.calendar import academic_year_days
from kcentre.storage import atomic_write
from ui.operations import Operations
from ui.papers.saving import chosen_path
from ui.premises.timetable.wish import Wish

if TYPE_CHECKING:
    from kcentre.storage import CentreFile, Progress


class Calendars(QObject):
    """Makes calendars of the wish's academic year in the worker, each file whole or not at all."""

    said = Signal(str, object)
    """(sentence, Path): what was saved."""

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        super().__init__(parent)
        self._operations, self._parent = operations, parent

    def save_hours(self, wish: Wish) -> None:
        """Save the hours of the chosen specialist, or of all."""
        first, last = academic_year_days(academic_year_of(wish.day))
        chosen = wish.look.specialist_id

        def content(file: CentreFile) -> bytes:
            from kcentre.premises.timetable.hours_calendar import (  # noqa: PLC0415 — in the worker
                timetable_calendar,
            )

            return timetable_calendar(file, first, last, chosen)

        self._save("Часы приёма", content)

    def save_appointments(self, wish: Wish) -> None:
        """Save the appointments of the chosen specialist, without anybody's name."""
        first, last = academic_year_days(academic_year_of(wish.day))
        chosen = wish.look.specialist_id
        if chosen is None:
            return

        def content(file: CentreFile) -> bytes:
            from kcentre.premises.timetable.own_calendar import (  # noqa: PLC0415 — in the worker
                appointments_calendar,
            )

            return appointments_calendar(file, first, last, chosen)

        self._save("Мои записи", content)

    def _save(self, name: str, content: Callable[[CentreFile], bytes]) -> None:
        path = chosen_path(name, "ics", self._parent)
        if path is None:
            return

        def work(file: CentreFile, _: Progress) -> Path:
            made = content(file)
            with atomic_write(path) as part:
                part.write_bytes(made)
            return path

        self._operations.long("Сохранение календаря", work, self._saved)

    def _saved(self, path: Path) -> None:
        self.said.emit(f"Сохранено: «{path.name}»", path)
