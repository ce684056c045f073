"""A text whose facts can't be typed into: keys, mouse and cursor take each as one."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from ui.widgets.fact_text import runs
from ui.widgets.fact_text.cursor import holding, outside
from ui.widgets.fact_text.deleting import deleted_by, widened
from ui.widgets.fact_text.runs import Stretch

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_KEEP = QTextCursor.MoveMode.KeepAnchor
_ALT = Qt.KeyboardModifier.AltModifier
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier


class LockedText(QTextEdit):
    """Whatever comes upon a fact, it says what `texts` has under its key."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before, self._is_settling = 0, False
        self.texts: dict[str, str] = {}
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._mend)
        self.cursorPositionChanged.connect(self._settle)

    def facts(self) -> list[Stretch]:
        """Return the facts that stand in the text."""
        return runs.facts_in(self.document())

    def fact_at(self, point: QPoint) -> Stretch | None:
        """Return the fact that is shown at a point."""
        return holding(self.cursorForPosition(point).position(), self.facts())

    def is_broken(self, fact: Stretch) -> bool:
        """Tell whether a fact says something else than it should."""
        return fact.text != self.texts.get(fact.key or "", fact.text)

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
        point, cursor = event.position().toPoint(), self.textCursor()
        pressed = self.fact_at(point)
        if pressed is not None and not cursor.hasSelection():
            middle = (pressed.start + pressed.end) / 2
            is_behind = self.cursorForPosition(point).position() > middle
            cursor.setPosition(pressed.end if is_behind else pressed.start)
            self.setTextCursor(cursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Choose the whole fact, or the word."""
        super().mouseDoubleClickEvent(event)
        pressed = self.fact_at(event.position().toPoint())
        if pressed is not None:
            self._choose(pressed.start, pressed.end)

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
            self._is_settling = True
            self._choose(anchor, position)
            self._is_settling = False

    def _choose(self, anchor: int, position: int) -> None:
        cursor = self.textCursor()
        along = cursor.verticalMovementX()
        cursor.setPosition(anchor)
        cursor.setPosition(position, _KEEP)
        cursor.setVerticalMovementX(along)
        self.setTextCursor(cursor)

    def _mend(self) -> None:
        """Let every fact say what it has to say, whatever has come upon it."""
        for fact in reversed(self.facts()):
            if self.is_broken(fact):
                cursor = QTextCursor(self.document())
                cursor.setPosition(fact.start)
                cursor.setPosition(fact.end, _KEEP)
                cursor.joinPreviousEditBlock()
                runs.put(cursor, self.texts.get(fact.key or "", ""), fact.key)
                cursor.endEditBlock()
                return  # the change of the text brings us here again, for the next one
        self.edited.emit()


def _is_typed(event: QKeyEvent) -> bool:
    """Tell whether a key gives letters; AltGr comes as Ctrl and Alt together."""
    text, held = event.text(), event.modifiers()
    is_command = bool(held & _COMMANDS) and not held & _ALT
    return bool(text) and text.isprintable() and not is_command
