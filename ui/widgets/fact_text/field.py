"""The field itself: its value, what comes and goes by the clipboard, how it looks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QToolTip, QWidget

from ui.widgets.fact_text import runs
from ui.widgets.fact_text.chips import paint_chips
from ui.widgets.fact_text.clipboard import copied, pasted
from ui.widgets.fact_text.locked import LockedText
from ui.widgets.theme import theme
from ui.widgets.undo_key import pass_unused_undo_on

if TYPE_CHECKING:
    from ui.widgets.fact_text.runs import Piece, Stretch

_GAP, _PADDING = 6, 24
_EXPLANATION = (
    "Выделенные числа и слова берутся из показателей и обновляются сами. Изменить их нельзя, "
    "удалить можно только целиком."
)


class FactField(LockedText):
    """As high as its text. Its value is the text with «{key}» where a fact stands.

    Tab goes on to the next field; the menu of a fact shows what it was counted from. A fact is
    copied as the words it shows; put back into such a field, it is that fact again.
    """

    opened = Signal(str)
    """(key): what is behind a fact is wanted."""

    entered = Signal()
    left = Signal()
    """The cursor has gone to another field."""

    def __init__(self, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleDescription(_EXPLANATION)
        pass_unused_undo_on(self)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        theme().changed.connect(self._fit)
        self._fit()

    def value(self) -> str:
        """Return the text with «{key}» in the place of each fact."""
        return runs.template(self.document()).strip()

    def show_pieces(self, pieces: Iterable[Piece]) -> None:
        """Show another text; what was written before is no longer to be taken back here."""
        self.replace_by(pieces)
        self.document().clearUndoRedoStacks()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def replace_by(self, pieces: Iterable[Piece]) -> None:
        """Put a text in the place of all; Ctrl+Z brings the old one back."""
        shown = list(pieces)
        self.texts |= {piece.key: piece.text for piece in shown if piece.key}
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        cursor.setBlockFormat(_paragraph())
        for piece in shown:
            runs.put(cursor, piece.text, piece.key)
        cursor.endEditBlock()

    def know(self, texts: Mapping[str, str]) -> None:
        """Take what each key says now; facts that stand in the text say it at once."""
        self.texts = dict(texts)
        if any(self.is_broken(fact) for fact in self.facts()):
            self._mend()
            self.document().clearUndoRedoStacks()  # else Ctrl+Z would bring an old number back

    def insert_fact(self, key: str) -> None:
        """Put a fact at the cursor, in the place of what is chosen."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        before = self.document().characterAt(cursor.position() - 1) if cursor.position() else "\n"
        if not before.isspace() and before not in {"\u2029", "(", "«"}:
            runs.put(cursor, " ", None)
        runs.put(cursor, self.texts[key], key)
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def createMimeDataFromSelection(self) -> QMimeData:
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        return copied(runs.within(self.document(), start, end))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        for text, key in pasted(source, self.texts):
            runs.put(cursor, text, key)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        paint_chips(painter, self.document(), self.facts())
        painter.end()
        super().paintEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            is_fact = self.fact_at(event.pos()) is not None
            QToolTip.showText(event.globalPos(), _EXPLANATION if is_fact else "", self)
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        fact = self._beside_cursor() if is_by_key else self.fact_at(event.pos())
        menu = self.createStandardContextMenu()
        if fact is not None:
            first = menu.actions()[0]
            shower = QAction("Что за этим стоит", menu)
            shower.setData(fact.key)
            shower.triggered.connect(self._want_behind)
            menu.insertAction(first, shower)
            menu.insertSeparator(first)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _beside_cursor(self) -> Stretch | None:
        at = self.textCursor().position()
        return next((fact for fact in self.facts() if at in {fact.start, fact.end}), None)

    def _want_behind(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.opened.emit(str(action.data()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def _fit(self) -> None:
        """Be as high as the text."""
        words = round(self.document().size().height())
        least = self.fontMetrics().lineSpacing() * self._lines
        self.setFixedHeight(max(words, least) + theme().px(_PADDING))


def _paragraph() -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setBottomMargin(theme().px(_GAP))
    return made
