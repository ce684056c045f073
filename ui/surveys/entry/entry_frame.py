"""Where the parts of entering stand: the paper at the left, what is told beside it at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.records.field_scroll import FieldScroll
from ui.widgets.buttons import QuietButton
from ui.widgets.card import Card
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_SIDE, _NARROWEST = 264, 640
_NO_LIMIT = 16_777_215
"""Qt's own: a widget may be as high as it likes."""


class EntryFrame(QWidget):
    """Where there is little room the side stands above the paper, without what can be spared."""

    closed = Signal()
    """«К опросам» was pressed."""

    narrowed = Signal(bool)
    """Whether the side stands above the paper now."""

    def __init__(
        self,
        paper: QWidget,
        beside: Sequence[QWidget],
        spared: Sequence[QWidget] = (),
        parent: QWidget | None = None,
    ) -> None:
        """``beside`` stands at the right from the top; ``spared`` only where there is room."""
        super().__init__(parent)
        self.title, self.note = QLabel(), QLabel()
        self.back = QuietButton("К опросам", "chevron-left")
        self.back.setToolTip("К опросам (Esc)")
        self.back.clicked.connect(self.closed)
        self._spared = list(spared)
        self._is_narrow = False
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._side = self._make_side([*beside, *spared])
        self._above = QVBoxLayout()
        self._lay_out(paper)

    @property
    def is_narrow(self) -> bool:
        """Whether the side stands above the paper, without what can be spared."""
        return self._is_narrow

    def put_above(self, widget: QWidget) -> None:
        """Put something between the title and the paper."""
        self._above.addWidget(widget)

    def say(self, title: str, note: str) -> None:
        """Say what is entered and of which round."""
        self.title.setText(title)
        self.note.setText(note)
        self.setAccessibleName(f"{title}. {note}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest and watched is self._inner:
            self._fit_height()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        is_narrow = self.width() < theme().px(_NARROWEST)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            direction = QBoxLayout.Direction
            self._body.setDirection(direction.BottomToTop if is_narrow else direction.LeftToRight)
            for widget in self._spared:
                widget.setVisible(not is_narrow)
            self.narrowed.emit(is_narrow)
        side = self.width() if is_narrow else theme().px(_SIDE)
        self._side.setMinimumWidth(0 if is_narrow else side)
        self._side.setMaximumWidth(side)
        self._fit_height()

    def _fit_height(self) -> None:
        """Give the side above the paper no more than it needs."""
        height = self._inner.sizeHint().height() + theme().px(4)
        self._side.setMaximumHeight(height if self._is_narrow else _NO_LIMIT)

    def _make_side(self, parts: Sequence[QWidget]) -> QWidget:
        px = theme().px
        inner = self._inner = QWidget()
        inner.installEventFilter(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(14), px(14), px(14), px(14))
        column.setSpacing(px(14))
        for place, part in enumerate(parts):
            if place:
                line = QFrame()
                set_look(line, role="line")
                column.addWidget(line)
                if part in self._spared:
                    self._spared.append(line)
            column.addWidget(part)
        column.addStretch(1)
        card = Card()
        card.add(FieldScroll(inner), 1)
        return card

    def _lay_out(self, paper: QWidget) -> None:
        px = theme().px
        set_look(self.title, role="title")
        set_look(self.note, role="secondary")
        for label in (self.title, self.note):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(self.back)
        head.addWidget(self.title)
        head.addWidget(self.note, 1)
        card = Card()
        card.add(paper, 1)
        self._body.setSpacing(px(12))
        self._body.addWidget(card, 1)
        self._body.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addLayout(head)
        column.addLayout(self._above)
        column.addLayout(self._body, 1)
