"""Where the day stands: at the left of the journal, or folded where there is no width for it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kcentre.journal.held.begun import BegunService, begun_service
from kcentre.storage import CentreFile, Changes
from ui.journal.entry.working import Working
from ui.journal.journal_page import JournalPage
from ui.journal.today.today_desk import TodayDesk
from ui.journal.who_fields import BegunSession
from ui.widgets.buttons import IconButton
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

_WIDTH, _FOLDED, _NARROWEST_WORK, _GAP = 230, 36, 680, 16


class TodayPlace(QWidget):
    """Ctrl+T goes to the day. Folded, it opens over the journal and folds again when it is left."""

    def __init__(self, page: JournalPage, working: Working) -> None:
        super().__init__(page)
        self._page = page
        self.desk = TodayDesk(page.operations, working, self)
        self.panel = self.desk.panel
        self.panel.setParent(page)
        self._is_folded = self._is_opened = False
        self._opener = IconButton("calendar", "Записи дня (Ctrl+T)")
        self._lay_out()
        self._connect()
        page.row.insertWidget(0, self)

    @property
    def is_folded(self) -> bool:
        """Whether there is no width for the day beside the journal."""
        return self._is_folded

    def begin_anew(self) -> None:
        """Show today of another file."""
        self.desk.begin_anew()

    def hear(self, changes: Changes) -> None:
        """Refresh what a change touched."""
        self.desk.hear(changes)

    def open(self) -> None:
        """Give the keyboard to the day."""
        self._is_opened = True
        self._arrange()
        self.panel.focus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page and event.type() is QEvent.Type.Resize:
            self._arrange()
        if watched is self.panel.list and _is_escape(event) and self._is_folded:
            self._fold()
            return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_panel()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._place_panel()

    def _fold(self) -> None:
        self._is_opened = False
        self._arrange()
        self._page.activate("")

    def _arrange(self) -> None:
        px = theme().px
        needed = px(_WIDTH) + px(_GAP) + px(_NARROWEST_WORK)
        self._is_folded = self._page.desk.is_entering or self._page.width() < needed
        self.setFixedWidth(px(_FOLDED if self._is_folded else _WIDTH))
        self._opener.setVisible(self._is_folded)
        self._is_opened = self._is_opened and self._is_folded
        self.panel.setVisible(self._is_opened or not self._is_folded)
        self._place_panel()

    def _place_panel(self) -> None:
        corner = self.mapTo(self._page, QPoint(0, 0))
        self.panel.setGeometry(corner.x(), corner.y(), theme().px(_WIDTH), self.height())
        self.panel.raise_()

    def _leave_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Fold again when the keyboard went back to the journal."""
        if not self._is_opened or new is None or new.window() is not self.window():
            return
        if not self.panel.isAncestorOf(new):
            self._is_opened = False
            self._arrange()

    def _open_session(self, session_id: int) -> None:
        self._page.desk.open(session_id)

    def _ask_detail(self, appointment_id: int) -> None:
        ask = partial(_begun, appointment_id=appointment_id)
        self._page.operations.ask(ask, self._begin, key=(self, "detail"))

    def _begin(self, begun: BegunService) -> None:
        self._page.desk.begin(BegunSession(begun.whole, begun.person))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._opener, 0, Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        page, desk = self._page, self.desk
        page.installEventFilter(self)
        self.panel.list.installEventFilter(self)
        self._opener.clicked.connect(self.open)
        add_shortcut(page, "Ctrl+T").activated.connect(self.open)
        desk.session_wanted.connect(self._open_session)
        desk.detail_wanted.connect(self._ask_detail)
        desk.go_to.connect(page.go_to)
        page.desk.panel_moved.connect(self._arrange)
        theme().changed.connect(self._arrange)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._leave_focus)


def _begun(file: CentreFile, appointment_id: int) -> BegunService:
    return begun_service(file, appointment_id)


def _is_escape(event: QEvent) -> bool:
    is_press = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
    return is_press and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
