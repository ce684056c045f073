"""A family's whole history on one screen, the newest first; a line leads to its record."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from kcentre.casebook.history import history
from kcentre.casebook.records import FamilyHistory, HistoryKind, HistoryLine
from kcentre.language.dates import short_date
from kcentre.language.plurals import counted
from ui.journal.families.two_line_list import TwoLineList, TwoLines
from ui.operations import Operations
from ui.widgets.empty_state import EmptyState
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

ICONS = {
    HistoryKind.REQUEST: "phone",
    HistoryKind.APPOINTMENT: "calendar",
    HistoryKind.SESSION: "book-open",
    HistoryKind.EVENT: "users",
    HistoryKind.REFERRAL: "send",
    HistoryKind.RATING: "star",
    HistoryKind.CONSENT: "shield-check",
}


class HistoryView(QWidget):
    """Enter or a double click opens the line's record."""

    opened = Signal(str)
    """Target of the record."""

    consents_wanted = Signal()
    """A consent is to be shown among the others."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._family_id = 0
        self._lines: Sequence[HistoryLine] = ()
        self._sum = QLabel()
        set_look(self._sum, role="small")
        self._sum.setWordWrap(True)
        self.list = TwoLineList("История семьи")
        self.list.opened.connect(self._open)
        self.empty = EmptyState("clock", *_EMPTY)
        self._pages = QStackedWidget()
        for page in (self.list, self.empty):
            self._pages.addWidget(page)
        px = theme().px
        self._sum.setContentsMargins(px(14), px(10), px(14), px(6))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._sum)
        column.addWidget(self._pages, 1)

    def show_family(self, family_id: int) -> None:
        """Show the history of a family, anew where it is the same."""
        if family_id != self._family_id:
            self._show_lines(())
        self._family_id = family_id
        ask = partial(history, family_id=family_id)
        self._operations.ask(ask, self._show, key=(self, "history"))

    def focus(self) -> None:
        """Give the keyboard to the lines."""
        self.list.setFocus()

    def _show(self, found: FamilyHistory) -> None:
        self._sum.setText(_sum_of(found))
        self._sum.setVisible(bool(found.lines))
        self._show_lines(found.lines)
        self._pages.setCurrentWidget(self.list if found.lines else self.empty)

    def _show_lines(self, lines: Sequence[HistoryLine]) -> None:
        self._lines = lines
        self.list.show_lines([_two_lines(line) for line in lines])

    def _open(self, place: int) -> None:
        line = self._lines[place]
        if line.target:
            self.opened.emit(line.target)
        elif line.kind is HistoryKind.CONSENT:
            self.consents_wanted.emit()


def _two_lines(line: HistoryLine) -> TwoLines:
    moment = " ".join(filter(None, (short_date(line.date), line.time)))
    return TwoLines(ICONS[line.kind], line.title, " · ".join(filter(None, (moment, line.note))))


def _sum_of(found: FamilyHistory) -> str:
    sessions = counted(found.sessions, "консультация", "консультации", "консультаций")
    visits = (
        f"первый визит {short_date(found.first_visit)}" if found.first_visit else "",
        f"последний {short_date(found.last_visit)}" if found.last_visit else "",
        f"обезличена {short_date(found.depersonalised_on)}" if found.depersonalised_on else "",
    )
    return " · ".join(filter(None, (sessions, *visits)))


_EMPTY = (
    "Истории пока нет",
    (
        "Здесь будут обращения, записи на приём, консультации, мероприятия, направления, оценки "
        "и согласия этой семьи — по порядку."
    ),
)
