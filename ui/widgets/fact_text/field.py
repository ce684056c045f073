"""The field itself: prose is typed, a fact comes, goes and is passed over as one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from ui.widgets.fact_text import runs
from ui.widgets.fact_text.chips import paint_chips
from ui.widgets.fact_text.clipboard import copied, pasted
from ui.widgets.fact_text.cursor import holding, outside
from ui.widgets.fact_text.deleting import deleted_by, widened
from ui.widgets.theme import theme
from ui.widgets.undo_key import pass_unused_undo_on

if TYPE_CHECKING:
    from ui.widgets.fact_text.runs import Piece, Stretch

_GAP, _PADDING = 6, 24
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_KEEP = QTextCursor.MoveMode.KeepAnchor
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
_ALT = Qt.KeyboardModifier.AltModifier
_EXPLANATION = (
    "Выделенные числа и слова берутся из показателей и обновляются сами. Изменить их нельзя, "
    "удалить можно только целиком."
)


class FactField(QTextEdit):
    """As high as its text. Its value is the text with «{key}» where a fact stands.

    Tab goes on to the next field. A fact is copied as the words it shows; put back into such a
    field, it is that fact again.
    """

    edited = Signal()

    def __init__(self, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines, self._before, self._is_settling = lines, 0, False
        self._texts: dict[str, str] = {}
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleDescription(_EXPLANATION)
        pass_unused_undo_on(self)
        self.textChanged.connect(self._mend)
        self.cursorPositionChanged.connect(self._settle)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        theme().changed.connect(self._fit)
        self._fit()

    def value(self) -> str:
        """Return the text with «{key}» in the place of each fact."""
        return runs.template(self.document()).strip()

    def show_pieces(self, pieces: Iterable[Piece]) -> None:
        """Show another text; what was written before is no longer to be taken back here."""
        shown = list(pieces)
        self._texts |= {piece.key: piece.text for piece in shown if piece.key}
        self.blockSignals(True)
        self.document().clear()
        cursor = self.textCursor()
        cursor.setBlockFormat(_paragraph())
        for piece in shown:
            runs.put(cursor, piece.text, piece.key)
        self.blockSignals(False)
        self.document().clearUndoRedoStacks()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.edited.emit()

    def know(self, texts: Mapping[str, str]) -> None:
        """Take what each key says now; facts that stand in the text say it at once."""
        self._texts = dict(texts)
        changed = [fact for fact in runs.facts_in(self.document()) if self._is_broken(fact)]
        if changed:
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
        runs.put(cursor, self._texts[key], key)
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def facts(self) -> list[Stretch]:
        """Return the facts that stand in the text."""
        return runs.facts_in(self.document())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deleted = deleted_by(event, self.textCursor())
        if self.isReadOnly():
            super().keyPressEvent(event)
        elif event.key() in _ENTER and event.modifiers() & _COMMANDS:
            event.ignore()
        elif event.key() in _ENTER:
            self._type("\n")
        elif deleted is not None and widened(deleted, self.facts()):
            deleted.removeSelectedText()
            self.setTextCursor(deleted)
        elif _is_typed(event):
            self._type(event.text())
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.commitString() or event.preeditString():
            cursor = self.textCursor()
            cursor.removeSelectedText()
            self.setTextCursor(cursor)
            self.setCurrentCharFormat(runs.prose_format())
        super().inputMethodEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        pressed = self._fact_at(event.position().toPoint())
        cursor = self.textCursor()
        if pressed is not None and not cursor.hasSelection():
            middle = (pressed.start + pressed.end) / 2
            at = self.cursorForPosition(event.position().toPoint()).position()
            cursor.setPosition(pressed.end if at > middle else pressed.start)
            self.setTextCursor(cursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Choose the whole fact, or the word."""
        super().mouseDoubleClickEvent(event)
        pressed = self._fact_at(event.position().toPoint())
        if pressed is not None:
            cursor = self.textCursor()
            cursor.setPosition(pressed.start)
            cursor.setPosition(pressed.end, _KEEP)
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
        for text, key in pasted(source, self._texts):
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
            is_fact = self._fact_at(event.pos()) is not None
            QToolTip.showText(event.globalPos(), _EXPLANATION if is_fact else "", self)
            return True
        return super().viewportEvent(event)

    def _type(self, text: str) -> None:
        cursor = self.textCursor()
        runs.put(cursor, text, None)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _settle(self) -> None:
        """Keep the cursor out of facts: it goes on in its direction to the fact's other end."""
        if self._is_settling:
            return
        cursor = self.textCursor()
        stands = cursor.anchor(), cursor.position()
        anchor, position = outside(stands, self._before, self.facts())
        self._before = position
        if (anchor, position) != stands:
            along = cursor.verticalMovementX()
            cursor.setPosition(anchor)
            cursor.setPosition(position, _KEEP)
            cursor.setVerticalMovementX(along)
            self._is_settling = True
            self.setTextCursor(cursor)
            self._is_settling = False

    def _mend(self) -> None:
        """Let every fact say what it has to say, whatever has come upon it."""
        for fact in reversed(self.facts()):
            if self._is_broken(fact):
                cursor = QTextCursor(self.document())
                cursor.setPosition(fact.start)
                cursor.setPosition(fact.end, _KEEP)
                cursor.joinPreviousEditBlock()
                runs.put(cursor, self._texts.get(fact.key or "", ""), fact.key)
                cursor.endEditBlock()
                return  # the change of the text brings us here again, for the next one
        self.edited.emit()

    def _is_broken(self, fact: Stretch) -> bool:
        return fact.text != self._texts.get(fact.key or "", fact.text)

    def _fact_at(self, point: QPoint) -> Stretch | None:
        return holding(self.cursorForPosition(point).position(), self.facts())

    def _fit(self) -> None:
        """Be as high as the text."""
        words = round(self.document().size().height())
        least = self.fontMetrics().lineSpacing() * self._lines
        self.setFixedHeight(max(words, least) + theme().px(_PADDING))


def _paragraph() -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setBottomMargin(theme().px(_GAP))
    return made


def _is_typed(event: QKeyEvent) -> bool:
    """Tell whether a key gives letters; AltGr comes as Ctrl and Alt together."""
    text, held = event.text(), event.modifiers()
    is_command = bool(held & _COMMANDS) and not held & _ALT
    return bool(text) and text.isprintable() and not is_command
