"""One room: who it is, its lists, and all that can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from kcentre.language import Problem
from kcentre.language.dates import today_here
from kcentre.paper.document import Document
from kcentre.premises.rooms import verbs
from kcentre.premises.rooms.queries import room_card
from kcentre.premises.rooms.records import RoomCard
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.papers.dialog import PaperDialog
from ui.premises.rooms.parts_card import LACKS, PartsCard
from ui.premises.rooms.room_head import RoomHead
from ui.widgets.leaving_question import LeavingQuestion
from ui.widgets.theme import theme


class RoomView(QWidget):
    """Asks for the room it shows and keeps it true; ``show_room`` changes which one."""

    editing_wanted = Signal()
    removal_wanted = Signal()
    purchases_wanted = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._room_id: int | None = None
        self._names: Sequence[str] = ()
        self.card: RoomCard | None = None
        self.head = RoomHead(operations)
        self.parts = PartsCard(operations)
        self._after_leaving: Callable[[], None] | None = None
        self._question = LeavingQuestion(self)
        self._lay_out()
        self._connect()

    def show_room(self, room_id: int, names: Sequence[str]) -> None:
        """Show a room; `names` are offered as responsible."""
        self._room_id, self._names = room_id, names

        def work(file: CentreFile) -> RoomCard:
            return room_card(file, room_id)

        self._operations.ask(work, self._take, self._miss, key=(self, "card"))

    def print_passport(self) -> None:
        """Show the room's passport as it will be printed."""
        if self.card is None:
            return
        room_id, name = self.card.room.id or 0, self.card.room.name

        def document(file: CentreFile) -> Document:
            from kcentre.premises.rooms.sheets import room_passport  # noqa: PLC0415 — in the worker

            return room_passport(file, room_id, today_here())

        title = f"Паспорт кабинета «{name}»"
        PaperDialog(title, document, title, self._operations, self).open()

    def may_leave(self, then: Callable[[], None]) -> bool:
        """Tell whether no typed line would be lost; else ask, and do ``then`` afterwards."""
        draft = self.parts.first_draft()
        if draft is None:
            return True
        self.parts.show_part(draft)
        self._after_leaving = then
        self._question.ask()
        return False

    def _take(self, card: RoomCard) -> None:
        self.card = card
        self.head.show_card(card)
        self.parts.show_card(card, self._names)

    def _miss(self, _problems: tuple[Problem, ...]) -> None:
        """Say nothing: the list comes without the room and shows another one."""
        self.card = None

    def _take_template(self) -> None:
        room_id = self._room_id
        if room_id is not None:

            def verb(file: CentreFile) -> Changes:
                return verbs.apply_template(file, room_id)

            self._operations.change(verb, initiator=self)

    def _bring_back(self) -> None:
        room_id = self._room_id
        if room_id is not None:

            def verb(file: CentreFile) -> Changes:
                return verbs.return_room(file, room_id)

            self._operations.change(verb, initiator=self)

    def _show_lacks(self) -> None:
        self.parts.show_part(LACKS)

    def _keep_and_leave(self) -> None:
        if self.parts.first_draft() is None:
            self._leave()
        else:
            self.parts.keep_drafts(self._keep_and_leave)

    def _drop_and_leave(self) -> None:
        self.parts.drop_drafts()
        self._leave()

    def _leave(self) -> None:
        then, self._after_leaving = self._after_leaving, None
        if then is not None:
            then()

    def _stay(self) -> None:
        self._after_leaving = None

    def _connect(self) -> None:
        head = self.head
        head.editing_wanted.connect(self.editing_wanted)
        head.removal_wanted.connect(self.removal_wanted)
        head.passport_wanted.connect(self.print_passport)
        head.return_wanted.connect(self._bring_back)
        head.lacks_wanted.connect(self._show_lacks)
        self.parts.template_wanted.connect(self._take_template)
        self.parts.purchases_wanted.connect(self.purchases_wanted)
        self._question.keep_wanted.connect(self._keep_and_leave)
        self._question.drop_wanted.connect(self._drop_and_leave)
        self._question.stay_wanted.connect(self._stay)

    def _lay_out(self) -> None:
        inner = QWidget()
        cards = QVBoxLayout(inner)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(theme().px(12))
        cards.addWidget(self.head)
        cards.addWidget(self.parts, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # all that is in it is reached by Tab
        area.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
