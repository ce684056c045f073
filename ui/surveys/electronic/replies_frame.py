"""What stands around the replies: the box to paste into, the list, the buttons."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.surveys.electronic.paste_box import PasteBox
from ui.surveys.electronic.replies_list import RepliesList
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.card import Card
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_LIST_HEIGHT, _LEAST_LIST, _AROUND, _SCREEN_EDGE = 300, 120, 290, 60
"""Drawn for 10.5 pt text: the list, and what stands around it."""


class RepliesFrame(QVBoxLayout):
    """The parts of the dialog, laid out."""

    def __init__(self, screen_height: int) -> None:
        super().__init__()
        self._screen_height = screen_height
        self.given = Card("Что прислали родители")
        self.box = PasteBox()
        self.add_files = QuietButton("Добавить файлы…", "folder-open")
        self.found = Card("Что распознано")
        self.replies = RepliesList()
        self._lay_out()

    def say(self, note: str) -> None:
        """Show how many replies there are."""
        self.found.set_note(note)

    def _lay_out(self) -> None:
        px = theme().px
        self.setContentsMargins(px(20), px(16), px(20), px(8))
        self.setSpacing(px(12))
        self.given.pad_body()
        self.given.add(self.box)
        self.given.add_action(self.add_files)
        room = self._screen_height - px(_AROUND) - _SCREEN_EDGE
        self.replies.setMinimumHeight(min(px(_LIST_HEIGHT), max(px(_LEAST_LIST), room)))
        self.found.add(self.replies, 1)
        self.addWidget(self.given)
        self.addWidget(self.found, 1)


class RepliesFooter(QWidget):
    """«Отменить приём», a remark, «Закрыть» and the one primary button."""

    def __init__(self) -> None:
        super().__init__()
        px = theme().px
        self.undo = QuietButton("Отменить приём", "undo-2")
        self.remark = QLabel()
        self.remark.setWordWrap(True)
        self.closer = QuietButton("Закрыть")
        self.accept = PrimaryButton("Принять")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(20), px(8), px(20), px(16))
        row.setSpacing(px(10))
        row.addWidget(self.undo)
        row.addWidget(self.remark, 1)
        row.addWidget(self.closer)
        row.addWidget(self.accept)
        self.undo.hide()

    def say(self, remark: str, tone: str = "secondary") -> None:
        """Show a remark."""
        self.remark.setText(remark)
        set_look(self.remark, tone=tone)
