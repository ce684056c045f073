"""The main window: puts the panel, the tabs and the pages together; holds no rule."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from ui.rooms import Room
from ui.steps.panel import StepsPanel
from ui.top_bar import TopBar
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

if TYPE_CHECKING:  # the window is painted before these are imported
    from ui.operations import Operations
    from ui.tab import Tab

SPREADSHEETS = (".xlsx", ".xlsm", ".xls", ".ods", ".csv")


class MainWindow(QMainWindow):
    """Shows the shell at once; pages come when a centre is open."""

    painted = Signal()
    """The first picture is on the screen."""

    file_dropped = Signal(str)
    """Path of a spreadsheet that was dropped on the window."""

    search_wanted = Signal()
    place_changed = Signal(str)
    """Key of the tab that is visible now."""

    closing = Signal()

    def __init__(self, rooms: Sequence[Room]) -> None:
        super().__init__()
        self._rooms = {room.key: room for room in rooms}
        self._operations: Operations | None = None
        self._pages: dict[str, Tab] = {}
        self._is_painted, self._is_open, self._awaits_centre = False, False, True
        self._wanted = ""
        theme().dress_window(self)
        self.setWindowTitle("Консультационный центр")
        self.setAcceptDrops(True)
        self.panel = StepsPanel()
        self.bar = TopBar()
        self._stack = QStackedWidget()
        self._lay_out()
        for room in rooms:
            if room.is_always_shown:
                self.bar.add_tab(room.key, room.title)

    def join(self, operations: Operations) -> None:
        """Take the desk at which the pages ask; until then only the shell is there."""
        self._operations = operations
        self.bar.tab_wanted.connect(self.go_to)
        self.bar.search_wanted.connect(self.search_wanted)

    def tab_titles(self) -> list[tuple[str, str]]:
        """Return (key, title) of every tab that can be shown."""
        return [(room.key, room.title) for room in self._rooms.values()]

    def page(self, key: str) -> Tab:
        """Return the page of a tab; makes it when it is asked for first."""
        if self._operations is None:
            raise RuntimeError("the window has not joined the operations")
        if key not in self._pages:
            page = self._rooms[key].make(self._operations)
            page.go_to.connect(self.go_to)
            page.place_changed.connect(self.place_changed)
            self._pages[key] = page
            self._stack.addWidget(page)
            page.centre_opened()
        return self._pages[key]

    def go_to(self, target: str) -> None:
        """Show the tab of «journal/…» and let it show the rest of the target."""
        key, _, rest = target.partition("/")
        if key not in self._rooms:
            return
        if not self._is_open:
            self._wanted = target
            if not self._awaits_centre:
                return  # a page could only be empty
        page = self.page(key)
        if key not in self.bar.tab_keys():
            self.bar.add_tab(key, self._rooms[key].title)
        self.bar.choose(key)
        self._stack.setCurrentWidget(page)
        page.activate(rest)
        self.place_changed.emit(page.place())

    def centre_opened(self, place: str) -> None:
        """Load the pages anew and show a place («journal», «premises/hours») or the first tab.

        What was asked for before any centre was open is shown instead.
        """
        place, self._wanted, self._is_open = self._wanted or place, "", True
        for page in self._pages.values():
            page.centre_opened()
        is_known = place.partition("/")[0] in self._rooms
        self.go_to(place if is_known else next(iter(self._rooms), ""))

    def show_instead(self, notice: QWidget) -> None:
        """Show a notice until a centre is open; what is asked for meanwhile waits for it."""
        self._is_open = self._awaits_centre = False
        self._stack.addWidget(notice)
        self._stack.setCurrentWidget(notice)
        notice.setFocus()

    def show_demo_frame(self, *, is_demo: bool) -> None:
        """Frame the window visibly where the data are invented."""
        set_look(self._root, frame="demo" if is_demo else "none")
        edge = 4 if is_demo else 0
        self._root_row.setContentsMargins(edge, edge, edge, edge)

    def geometry_text(self) -> str:
        """Return the window's place, to be remembered."""
        return bytes(self.saveGeometry().toBase64().data()).decode()

    def take_geometry(self, text: str) -> None:
        """Go to a remembered place; the first time take a size that fits small screens."""
        restored = text and self.restoreGeometry(QByteArray.fromBase64(text.encode()))
        if not restored:
            free = self.screen().availableGeometry()
            title = self.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
            self.resize(min(1366, free.width()), min(768, free.height() - title))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _spreadsheet_in(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _spreadsheet_in(event)
        if path:
            event.acceptProposedAction()
            self.file_dropped.emit(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_leave(self._close):
            event.ignore()
            return
        self.closing.emit()
        for page in self._pages.values():
            page.close_down()
        super().closeEvent(event)

    def may_leave(self, then: Callable[[], None]) -> bool:
        """Tell whether no page would lose an entry; else one asks, and does ``then`` afterwards."""
        return all(page.may_leave(then) for page in self._pages.values())

    def _close(self) -> None:
        self.close()

    def _lay_out(self) -> None:
        self._root = QWidget()
        set_look(self._root, frame="none")
        self._root_row = QHBoxLayout(self._root)
        self._root_row.setContentsMargins(0, 0, 0, 0)
        self._root_row.setSpacing(0)
        right = QWidget()
        set_look(right, ground="window")
        right_column = QVBoxLayout(right)
        right_column.setContentsMargins(0, 0, 0, 0)
        right_column.setSpacing(0)
        right_column.addWidget(self.bar)
        right_column.addWidget(self._stack, 1)
        self._root_row.addWidget(self.panel)
        self._root_row.addWidget(right, 1)
        self.setCentralWidget(self._root)


def _spreadsheet_in(event: QDropEvent) -> str:
    paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    is_one = len(paths) == 1 and paths[0].lower().endswith(SPREADSHEETS)
    return paths[0] if is_one else ""
