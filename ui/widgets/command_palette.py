"""Ctrl+K: one box that finds a command, a person, a document, a setting."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.widgets.colours import Tone
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_WIDTH, _HEIGHT, _FROM_TOP = 560, 380, 56
_WHAT = Qt.ItemDataRole.UserRole
_PADDING = 12
_LIST_KEYS = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: what it is called, what it is, and a word for whoever follows it.

    `also` holds other words that it is found by; they are not shown.
    """

    title: str
    what: str
    target: str
    also: str = ""


class CommandPalette(QDialog):
    """Shows hits for what is typed; arrows choose, Enter follows, Esc closes.

    Whoever owns it answers ``typed`` with ``show_hits``.
    """

    typed = Signal(str)
    chosen = Signal(object)
    """A Hit."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.setWindowTitle("Найти")
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        set_look(self, role="palette")
        self._box = QLineEdit()
        self._box.setPlaceholderText("Семья, специалист, тема, настройка, команда…")
        self._box.setAccessibleName("Найти")
        self._list = QListWidget()
        self._list.setAccessibleName("Найденное")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setItemDelegate(_HitLine(self._list))
        self._hits: list[Hit] = []
        self._box.textChanged.connect(self.typed)
        self._box.returnPressed.connect(self._follow)
        self._box.installEventFilter(self)
        self._list.itemClicked.connect(self._follow)
        column = QVBoxLayout(self)
        for widget in (self._box, self._list):
            column.addWidget(widget)

    def start(self) -> None:
        """Open over the window with an empty box."""
        window = self._window
        self.resize(min(theme().px(_WIDTH), window.width() - 40), theme().px(_HEIGHT))
        left = (window.width() - self.width()) // 2
        self.move(window.mapToGlobal(QPoint(left, theme().px(_FROM_TOP))))
        self._box.clear()
        self.typed.emit("")
        self.open()
        self._box.setFocus()

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show what was found; the first is chosen."""
        self._hits = list(hits)
        self._list.clear()
        for hit in self._hits:
            item = QListWidgetItem(hit.title)
            item.setData(_WHAT, hit.what)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{hit.title}, {hit.what}")
            self._list.addItem(item)
        if not self._hits and self._box.text().strip():
            nothing = QListWidgetItem("Ничего не найдено. Попробуйте часть слова.")
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self._list.addItem(nothing)
        self._list.setCurrentRow(0 if self._hits else -1)

    def hits(self) -> list[Hit]:
        """Return what is shown."""
        return list(self._hits)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._move_in_list(event)
        return super().eventFilter(watched, event)

    def _move_in_list(self, event: QKeyEvent) -> bool:
        if event.key() not in _LIST_KEYS:
            return False
        self._list.keyPressEvent(event)
        return True

    def _follow(self) -> None:
        place = self._list.currentRow()
        if 0 <= place < len(self._hits):
            self.accept()
            self.chosen.emit(self._hits[place])


class _HitLine(QStyledItemDelegate):
    """The title at the left, what it is at the right in grey."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, option.palette.highlight())
        padding = theme().px(_PADDING)
        box = option.rect.adjusted(padding, 0, -padding, 0)
        what = str(index.data(_WHAT) or "")
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(theme().colour(Tone.SECONDARY))
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, what)
        box.setRight(box.right() - option.fontMetrics.horizontalAdvance(what) - padding)
        title = str(index.data(Qt.ItemDataRole.DisplayRole))
        painter.setPen(theme().colour(Tone.TEXT))
        shown = option.fontMetrics.elidedText(title, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignLeft, shown)
