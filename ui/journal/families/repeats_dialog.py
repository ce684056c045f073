"""«Возможные повторы»: pairs of families that may be one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from kcentre.casebook.duplicates import pairs
from kcentre.casebook.records import DuplicatePair
from kcentre.language import Problem
from kcentre.language.plurals import counted
from kcentre.storage import Changes
from ui.journal.families.compare_dialog import CompareDialog
from ui.journal.families.two_line_list import TwoLineList, TwoLines
from ui.operations import Operations
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_WIDTH, _LIST_HEIGHT = 640, 380


class RepeatsDialog(FittedDialog):
    """Enter opens a pair side by side; Esc closes. The list follows what is merged."""

    opened = Signal(int)
    """Id of a family to be opened in its card."""

    def __init__(
        self, operations: Operations, parent: QWidget, family_id: int | None = None
    ) -> None:
        """With ``family_id``, only the pairs of this family."""
        super().__init__(_WIDTH, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Возможные повторы")
        self._operations, self._family_id = operations, family_id
        self._pairs: Sequence[DuplicatePair] = ()
        self.told = QLabel("Ищем похожие семьи…")
        self.list = TwoLineList("Похожие семьи")
        self._nothing = QLabel(_NOTHING)
        self._pages = QStackedWidget()
        self._compare = PrimaryButton("Сравнить")
        self._lay_out()
        self.list.opened.connect(self._open)
        self._compare.clicked.connect(self._open_chosen)
        self._operations.changed.connect(self._hear)
        self._ask()

    def _ask(self) -> None:
        self._operations.long("Ищем похожие семьи", pairs, self._show, self._miss)

    def _show(self, found: list[DuplicatePair]) -> None:
        own = self._family_id
        self._pairs = [one for one in found if own in {None, one.family_id, one.other_id}]
        self.list.show_lines([_two_lines(pair) for pair in self._pairs])
        self._pages.setCurrentWidget(self.list if self._pairs else self._nothing)
        self._compare.setEnabled(bool(self._pairs))
        count = counted(len(self._pairs), "пара похожих семей", "пары похожих семей",
                        "пар похожих семей")  # fmt: skip
        self.told.setText(f"Найдено: {count}" if self._pairs else "Повторов нет")
        self.list.setFocus()

    def _miss(self, _problems: tuple[Problem, ...]) -> None:
        self.told.setText("Поиск прерван")

    def _open_chosen(self) -> None:
        if self.list.place >= 0:
            self._open(self.list.place)

    def _open(self, place: int) -> None:
        pair = self._pairs[place]
        dialog = CompareDialog(pair.family_id, pair.other_id, self._operations, self)
        dialog.opened.connect(self._open_family)
        dialog.open()

    def _open_family(self, family_id: int) -> None:
        self.accept()
        self.opened.emit(family_id)

    def _hear(self, changes: Changes, _initiator: object) -> None:
        if changes.touched("family", "adult", "child"):
            self._ask()

    def _lay_out(self) -> None:
        px = theme().px
        set_look(self.told, role="heading")
        set_look(self._nothing, role="secondary")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        for page in (self.list, self._nothing):
            self._pages.addWidget(page)
        self._pages.setMinimumHeight(px(_LIST_HEIGHT))
        column = QVBoxLayout()
        column.setContentsMargins(px(20), px(20), px(20), 0)
        column.setSpacing(px(10))
        column.addWidget(self.told)
        column.addWidget(self._pages, 1)
        closer = QuietButton("Закрыть")
        closer.clicked.connect(self.reject)
        self._compare.setAutoDefault(False)
        self._compare.setEnabled(False)
        buttons = QWidget()
        row = FlowLayout(px(8), buttons)
        row.setContentsMargins(px(20), px(16), px(20), px(16))
        row.spring()
        for button in (closer, self._compare):
            row.addWidget(button)
        self.take(column, buttons)


def _two_lines(pair: DuplicatePair) -> TwoLines:
    return TwoLines("users", f"{pair.title} — {pair.other_title}", pair.why.label)


_NOTHING = (
    "Одинаковых имён, телефонов и детей в разных семьях нет. Похожих людей программа подсказывает "
    "и тогда, когда вводят нового."
)
