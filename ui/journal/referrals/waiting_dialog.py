"""The consultations that ended with «направлен…» and have no referral yet."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QVBoxLayout, QWidget

from kcentre.journal.referrals.records import Unreferred
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_WIDTH, _LINES = 560, 8


class WaitingReferralsDialog(FittedDialog):
    """Enter begins the referral of the chosen consultation."""

    session_chosen = Signal(int)

    def __init__(self, waiting: Sequence[Unreferred], parent: QWidget) -> None:
        super().__init__(_WIDTH, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Ожидают направления")
        self._waiting = tuple(waiting)
        self.list = QListWidget()
        self.list.setAccessibleName("Консультации без направления")
        self.list.addItems([f"{each.title} · {each.who} · {each.result}" for each in waiting])
        self.list.setCurrentRow(0)
        self._lay_out()
        self.list.itemActivated.connect(self.choose)
        self.list.setFocus()

    def choose(self) -> None:
        """Begin the referral of the chosen consultation."""
        place = self.list.currentRow()
        if 0 <= place < len(self._waiting):
            self.accept()
            self.session_chosen.emit(self._waiting[place].session_id)

    def _lay_out(self) -> None:
        px = theme().px
        told = QLabel("По итогу этих консультаций семью направили, а направление не записано.")
        told.setWordWrap(True)
        set_look(told, role="secondary")
        self.list.setMinimumHeight(px(30) * _LINES)
        column = QVBoxLayout()
        column.setContentsMargins(px(20), px(20), px(20), 0)
        column.setSpacing(px(12))
        column.addWidget(told)
        column.addWidget(self.list)
        take, closer = PrimaryButton("Записать направление"), QuietButton("Закрыть")
        take.setAutoDefault(False)
        take.clicked.connect(self.choose)
        closer.clicked.connect(self.reject)
        buttons = QWidget()
        row = FlowLayout(px(8), buttons)
        row.setContentsMargins(px(20), px(16), px(20), px(16))
        row.spring()
        for button in (closer, take):
            row.addWidget(button)
        self.take(column, buttons)
