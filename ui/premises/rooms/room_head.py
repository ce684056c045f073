"""Who a room is: its photo, its facts, how far it is ready, what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from kcentre.premises.rooms.records import Readiness, Room, RoomCard
from ui.operations import Operations
from ui.premises.rooms.gauge import ReadinessRing
from ui.premises.rooms.photo import RoomPhoto
from ui.premises.rooms.photo_view import PhotoView
from ui.premises.rooms.texts import lacks_words, purpose_words, readiness_words, size_words
from ui.widgets.buttons import IconButton, LinkButton, QuietButton
from ui.widgets.card import Card, Chip
from ui.widgets.colours import Tone
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_WIDE = 560


class RoomHead(Card):
    """Shows a `RoomCard`; only tells which button was pressed."""

    editing_wanted = Signal()
    passport_wanted = Signal()
    removal_wanted = Signal()
    return_wanted = Signal()
    lacks_wanted = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.photo_view = PhotoView()
        self.photo = RoomPhoto(self.photo_view, operations)
        self.ring = ReadinessRing()
        self.name, self.purpose, self.facts, self.note = (QLabel() for _ in range(4))
        for label in (self.name, self.purpose, self.facts, self.note):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.retired = Chip("выведено из работы", Tone.ATTENTION)
        self.done = QLabel()
        self.lacks = LinkButton("")
        self.edit = QuietButton("Изменить", "pencil")
        self.passport = QuietButton("Паспорт", "printer")
        self.remove = IconButton("trash-2", "Убрать кабинет (Delete)")
        self.bring_back = QuietButton("Вернуть в работу", "rotate-ccw")
        self.passport.setToolTip("Паспорт кабинета: печать, PDF, Excel")
        self._left, self._middle, self._right = QWidget(), QWidget(), QWidget()
        self._grid = QGridLayout()
        self._is_wide: bool | None = None
        self._fill()
        self._connect()

    def show_card(self, card: RoomCard) -> None:
        """Show a room."""
        room = card.room
        self.setAccessibleName(room.name)
        self.name.setText(room.name)
        self.purpose.setText(purpose_words(room))
        self.facts.setText(_facts(room))
        self.note.setText(room.note)
        for label in (self.facts, self.note):
            label.setVisible(bool(label.text()))
        self.photo.show_room(room.id, has_photo=card.has_photo)
        self._show_readiness(card.readiness)
        self.retired.setVisible(room.is_retired)
        self.bring_back.setVisible(room.is_retired)
        self.remove.setVisible(not room.is_retired)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _show_readiness(self, readiness: Readiness) -> None:
        self.ring.show_readiness(readiness)
        self.done.setText(readiness_words(readiness))
        self.lacks.setText(lacks_words(readiness))
        self.lacks.setVisible(bool(readiness.lacks))

    def _connect(self) -> None:
        for button, told in (
            (self.edit, self.editing_wanted),
            (self.passport, self.passport_wanted),
            (self.remove, self.removal_wanted),
            (self.bring_back, self.return_wanted),
            (self.lacks, self.lacks_wanted),
        ):
            button.clicked.connect(told)
        theme().changed.connect(self._arrange)

    def _arrange(self) -> None:
        """Put the facts between the photo and the ring, or above them where it is narrow."""
        is_wide = self.width() >= theme().px(_WIDE)
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        grid, top = self._grid, Qt.AlignmentFlag.AlignTop
        for part in (self._left, self._middle, self._right):
            grid.removeWidget(part)
        row = 0 if is_wide else 1
        grid.addWidget(self._left, row, 0, top)
        grid.addWidget(self._right, row, 2 if is_wide else 1, top)
        place = (0, 1, 1, 1) if is_wide else (0, 0, 1, 2)
        grid.addWidget(self._middle, *place)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 0)

    def _fill(self) -> None:
        px = theme().px
        set_look(self.name, role="title")
        set_look(self.purpose, role="secondary")
        set_look(self.note, role="small")
        set_look(self.done, role="small")
        set_look(self.lacks, letters="small")
        for label in (self.name, self.purpose, self.facts, self.note):
            label.setWordWrap(True)
        self.note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        _stack(self._left, [self.photo_view])
        middle = [self.name, self.retired, self.purpose, self.facts, self.note]
        column = _stack(self._middle, middle)
        column.addStretch()
        column.addSpacing(px(4))
        column.addWidget(self._buttons())
        right = _stack(self._right, [self.ring, self.done, self.lacks])
        for part in (self.ring, self.done, self.lacks):
            right.setAlignment(part, Qt.AlignmentFlag.AlignHCenter)
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(8))
        self._grid.setContentsMargins(0, 0, 0, 0)
        whole = QWidget()
        whole.setLayout(self._grid)
        self.add(whole)
        self.pad_body()
        self._arrange()

    def _buttons(self) -> QWidget:
        group = QWidget()
        row = FlowLayout(theme().px(8), group)
        for button in (self.edit, self.passport, self.bring_back, self.remove):
            row.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        group.setSizePolicy(policy)
        return group


def _stack(holder: QWidget, parts: Sequence[QWidget]) -> QVBoxLayout:
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme().px(4))
    for part in parts:
        column.addWidget(part)
    return column


def _facts(room: Room) -> str:
    responsible = f"ответственный: {room.responsible}" if room.responsible else ""
    return " · ".join(part for part in (size_words(room), responsible) if part)
