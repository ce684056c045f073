"""What is entered and changed on the page «Режим»: its panels, and the verbs behind them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from kcentre.language import Problem
from kcentre.language.day_lists import DayRange
from kcentre.language.problems import Severity
from kcentre.periods.period import academic_year_of
from kcentre.premises.hours.calendar import academic_year_days
from kcentre.premises.hours.exception_verbs import remove_exceptions
from kcentre.premises.hours.records import Pause, Window
from kcentre.premises.hours.surroundings import problems_of_window
from kcentre.premises.hours.verbs import keep_window, remove_pauses, remove_windows
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.premises.hours.entries import EXCEPTION, PAUSE, WINDOW, HoursPanel
from ui.premises.hours.exception_card import ExceptionCard
from ui.premises.hours.exception_form import ExceptionForm
from ui.premises.hours.facts import Choices
from ui.records.entry_panel import Entry, Kept
from ui.records.offers import only_specialist

_ENTRIES = (WINDOW, PAUSE, EXCEPTION)
_TABLES = {
    WINDOW.new_title: "hours_window",
    PAUSE.new_title: "hours_pause",
    EXCEPTION.new_title: "hours_exception",
}


class HoursDesk(QObject):
    """One panel at a time; what was entered is never lost without a question."""

    panel_made = Signal(object)
    panel_moved = Signal()
    """A panel was shown or closed: there is other room now."""

    told = Signal(str, bool)
    """(sentence, whether it stopped the change)"""

    left = Signal()
    """The panel was closed: the keyboard belongs to the page again."""

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._panels: dict[str, HoursPanel] = {}
        self._wanted = WINDOW
        self._changed: Window | None = None
        self._last_window: Window | None = None
        self.choices = Choices()
        self.shown: HoursPanel | None = None

    def add_window(self, window: Window, around: dt.date, specialist_id: int | None) -> None:
        """Ask for a new window; what is not said is as in the last one, or of `around`'s year."""
        first, last = academic_year_days(academic_year_of(around))
        usual = self._last_window or self._first_window(window)
        is_this_year = usual.valid_from is not None and usual.valid_to is not None
        if not is_this_year or not first <= (usual.valid_to or first) <= last:
            usual = replace(usual, valid_from=first, valid_to=last)
        card = replace(
            usual,
            id=None,
            specialist_id=specialist_id or usual.specialist_id,
            weekday=window.weekday,
            starts=window.starts,
            ends=window.ends,
        )
        self._after_leaving(partial(self._begin, WINDOW, card))

    def add_pause(self) -> None:
        """Ask for a new pause; lunch to begin with."""
        card = Pause(dt.time(12), dt.time(13))
        self._after_leaving(partial(self._begin, PAUSE, card))

    def add_exception(self, card: ExceptionCard) -> None:
        """Ask for a new exception."""
        self._after_leaving(partial(self._begin, EXCEPTION, card))

    def open(self, entry: Entry, record_id: int) -> None:
        """Open a window, a pause or an exception for changing."""
        self._after_leaving(partial(self._ask_card, entry, record_id))

    def take_days(self, ranges: tuple[DayRange, ...]) -> bool:
        """Put the days chosen in the calendar into a new exception; False: none is entered."""
        form = self.shown.form if self.shown is not None else None
        if self.shown is None or not isinstance(form, ExceptionForm) or self.shown.record_id:
            return False
        form.take_days(ranges)
        return True

    def change(self, window: Window) -> None:
        """Move or resize a window; what is wrong or odd about it is told."""
        self._changed = window
        work = partial(keep_window, window=window)
        self._operations.change(work, self._ask_doubts, self._refuse, initiator=self)

    def remove_rows(self, windows: list[int], pauses: list[int]) -> None:
        """Remove windows and pauses; Ctrl+Z brings them back."""
        if windows:
            self._operations.change(partial(remove_windows, ids=windows), initiator=self)
        if pauses:
            self._operations.change(partial(remove_pauses, ids=pauses), initiator=self)

    def remove_exceptions(self, ids: list[int]) -> None:
        """Remove exceptions."""
        self._operations.change(partial(remove_exceptions, ids=ids), initiator=self)

    def close(self) -> None:
        """Close the panel without a question."""
        if self.shown is not None:
            self.shown.hide()
            self.shown = None
            self.panel_moved.emit()
            self.left.emit()

    def may_leave(self, then: Callable[[], None]) -> bool:
        """Tell whether nothing entered would be lost; else ask, and do ``then`` afterwards."""
        if self.shown is None or not self.shown.form.is_changed():
            return True
        self.shown.leave(partial(self._close_and_do, then))
        return False

    def hear(self, changes: Changes, initiator: object) -> None:
        """Show what undo made of the record; what is being typed is left alone."""
        panel = self.shown
        if panel is None or initiator is panel or panel.form.is_changed():
            return
        entry = self._entry_of(panel)
        if panel.record_id in changes.rows.get(_TABLES[entry.new_title], frozenset()):
            self._ask_card(entry, panel.record_id or 0)

    def _first_window(self, window: Window) -> Window:
        """Return a window of the only specialist in the only room, where there is one alone."""
        rooms = [room.id for room in self.choices.rooms if not room.is_retired]
        return Window(
            only_specialist(self.choices.specialists),
            0,
            window.starts,
            window.ends,
            room_id=rooms[0] if len(rooms) == 1 else None,
        )

    def _begin(self, entry: Entry, card: Kept) -> None:
        panel = self._panels.get(entry.new_title) or self._make_panel(entry)
        if self.shown is not panel and self.shown is not None:
            self.shown.hide()
        self.shown = panel
        self.panel_moved.emit()
        panel.begin(card, self.choices)

    def _make_panel(self, entry: Entry) -> HoursPanel:
        panel = HoursPanel(entry, self._operations)
        panel.hide()
        panel.left.connect(self.close)
        panel.kept.connect(self._remember)
        panel.removal_wanted.connect(self._remove_shown)
        self._panels[entry.new_title] = panel
        self.panel_made.emit(panel)
        return panel

    def _entry_of(self, panel: HoursPanel) -> Entry:
        title = next(title for title, known in self._panels.items() if known is panel)
        return next(entry for entry in _ENTRIES if entry.new_title == title)

    def _after_leaving(self, deed: Callable[[], None]) -> None:
        if self.shown is None:
            deed()
        else:
            self.shown.leave(deed)

    def _ask_card(self, entry: Entry, record_id: int) -> None:
        self._wanted = entry
        self._operations.ask(partial(_asked, entry, record_id), self._take_card, key=(self, "card"))

    def _take_card(self, card: Kept | None) -> None:
        if card is None:
            self.told.emit("Этой строки режима уже нет.", False)
            self.close()
        else:
            self._begin(self._wanted, card)

    def _remember(self, _changes: Changes) -> None:
        """Let the next new window begin like this one."""
        collected = self.shown.form.collect() if self.shown is not None else None
        if isinstance(collected, Window):
            self._last_window = collected

    def _remove_shown(self, record_id: int) -> None:
        panel = self.shown
        self.close()
        if panel is None:
            return
        entry = self._entry_of(panel)
        if entry is EXCEPTION:
            self.remove_exceptions([record_id])
        elif entry is PAUSE:
            self.remove_rows([], [record_id])
        else:
            self.remove_rows([record_id], [])

    def _close_and_do(self, then: Callable[[], None]) -> None:
        self.close()
        then()

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        if problems:
            self.told.emit(" ".join(problem.sentence for problem in problems), True)

    def _ask_doubts(self, _changes: Changes) -> None:
        if self._changed is not None:
            ask = partial(problems_of_window, window=self._changed)
            self._operations.ask(ask, self._take_doubts, key=(self, "doubts"))

    def _take_doubts(self, problems: tuple[Problem, ...]) -> None:
        doubts = [each.sentence for each in problems if each.severity is Severity.WARNING]
        self.told.emit(" ".join(doubts), False)


def _asked(entry: Entry, record_id: int, file: CentreFile) -> Kept | None:
    card: Kept | None = entry.ask_card(file, record_id)
    return card
