"""A known family shown beside the one that is being entered."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kcentre.casebook.history import history
from kcentre.casebook.records import FamilyHistory
from kcentre.families.records import Family
from kcentre.language import Problem
from kcentre.language.dates import short_date, today_here
from ui.families.person_hits import children_text
from ui.operations import Operations
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_WIDTH = 440


class PeekDialog(FittedDialog):
    """Enter opens the family's card, Esc goes back to what is being entered."""

    opened = Signal(int)
    """Id of the family, to be opened in its card."""

    def __init__(self, family_id: int, operations: Operations, parent: QWidget) -> None:
        super().__init__(_WIDTH, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Похожая семья")
        self._family_id = family_id
        self.heading, self.text = QLabel(), QLabel()
        self._go = PrimaryButton("Открыть карточку")
        self._lay_out()
        self._go.clicked.connect(self._open)
        ask = partial(history, family_id=family_id)
        operations.ask(ask, self._show, self._miss, key=(self, "family"))

    def _show(self, found: FamilyHistory) -> None:
        self.heading.setText(f"Семья {found.family.code}")
        self.text.setText("\n".join(_lines(found.family, found)))
        self._go.setFocus()

    def _miss(self, _problems: tuple[Problem, ...]) -> None:
        self.reject()

    def _open(self) -> None:
        self.accept()
        self.opened.emit(self._family_id)

    def _lay_out(self) -> None:
        px = theme().px
        set_look(self.heading, role="heading")
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout()
        column.setContentsMargins(px(20), px(20), px(20), 0)
        column.setSpacing(px(10))
        column.addWidget(self.heading)
        column.addWidget(self.text)
        column.addStretch()
        back = QuietButton("Вернуться к записи")
        back.clicked.connect(self.reject)
        buttons = QWidget()
        row = FlowLayout(px(8), buttons)
        row.setContentsMargins(px(20), px(16), px(20), px(16))
        row.spring()
        for button in (back, self._go):
            row.addWidget(button)
        self.take(column, buttons)


def _lines(family: Family, found: FamilyHistory) -> list[str]:
    lines = [
        ", ".join(
            filter(
                None,
                (
                    adult.name or "взрослый без имени",
                    adult.relation.label if adult.relation else "",
                    adult.phone,
                ),
            )
        )
        for adult in family.adults
    ]
    children = children_text(family.children, today_here())
    last = f"Последний визит: {short_date(found.last_visit)}" if found.last_visit else ""
    return [line for line in (*lines, f"Дети: {children}" if children else "", last) if line]
