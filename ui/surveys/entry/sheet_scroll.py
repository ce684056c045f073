"""Scrolls the sheet so that the question with the cursor, and what comes next, is seen."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui.surveys.entry.question_block import QuestionBlock
from ui.surveys.entry.sheet import Sheet
from ui.widgets.theme import theme

_AROUND = 72
_LAID_OUT_ANEW = {QEvent.Type.Resize, QEvent.Type.LayoutRequest}


class SheetScroll(QScrollArea):
    """What unfolds above the question does not push it out of sight."""

    def __init__(self, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: QWidget | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(sheet)
        sheet.moved.connect(self._follow)
        sheet.edited.connect(self._show_again)
        sheet.pointed.connect(self._show_again)

    def to_top(self) -> None:
        """Show the beginning."""
        self._shown = None
        self.verticalScrollBar().setValue(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _LAID_OUT_ANEW and watched is self.widget():
            QTimer.singleShot(0, self, self._show_again)  # the blocks are not in place yet
        return super().eventFilter(watched, event)

    def _follow(self, block: QWidget) -> None:
        self._shown = block
        self._show_again()

    def _show_again(self) -> None:
        block, around = self._shown, theme().px(_AROUND)
        if block is None or not self.isAncestorOf(block):
            return
        if block.height() + around > self.viewport().height():
            self.verticalScrollBar().setValue(block.y())  # at least its beginning
        else:
            self.ensureWidgetVisible(block, 0, around)
        spot = block.spot() if isinstance(block, QuestionBlock) else None
        if spot is not None:
            centre = spot.translated(block.pos()).center()
            self.ensureVisible(centre.x(), centre.y(), 0, spot.height())
