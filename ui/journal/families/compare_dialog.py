"""Two families side by side; one family is made of both, and the step can be undone."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kcentre.casebook.comparison import side_by_side
from kcentre.casebook.merging import merge_families
from kcentre.casebook.records import Comparison
from kcentre.language import Problem
from kcentre.storage import CentreFile, Changes
from ui.journal.families.comparison_view import ComparisonView
from ui.journal.families.same_people import SamePeople
from ui.operations import Operations
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_WIDTH = 860


class CompareDialog(FittedDialog):
    """The left family stays; its card takes over what the right one had. Esc changes nothing."""

    opened = Signal(int)
    """Id of a family to be opened in its card."""

    merged = Signal(int)
    """Id of the family that stays."""

    def __init__(
        self, family_id: int, other_id: int, operations: Operations, parent: QWidget
    ) -> None:
        super().__init__(_WIDTH, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Сравнение семей")
        self._operations = operations
        self._into, self._from = family_id, other_id
        self.view = ComparisonView()
        self.people = SamePeople()
        self.problem = QLabel()
        self.merge = PrimaryButton("Объединить")
        self._swap = QuietButton("Поменять местами")
        self._open_left, self._open_right = QuietButton(""), QuietButton("")
        self._lay_out()
        self._connect()
        self._allow(allowed=False)
        self._ask()

    def _ask(self) -> None:
        ask = partial(_compared, family_id=self._into, other_id=self._from)
        self._operations.ask(ask, self._show, self._refuse, key=(self, "both"))

    def _show(self, found: Comparison) -> None:
        self.view.show_comparison(found)
        self.people.show_comparison(found)
        self._open_left.setText(f"Открыть {found.left.code}")
        self._open_right.setText(f"Открыть {found.right.code}")
        self.merge.setText(f"Объединить в {found.left.code}")
        self._allow(allowed=True)
        self.merge.setFocus()

    def _merge(self) -> None:
        verb = partial(
            merge_families,
            into_id=self._into,
            from_id=self._from,
            same_adults=self.people.same_adults(),
            same_children=self.people.same_children(),
        )
        self._allow(allowed=False)
        self._operations.change(verb, self._take_merged, self._refuse, initiator=self.parent())

    def _take_merged(self, _changes: Changes) -> None:
        self.accept()
        self.merged.emit(self._into)

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        self._allow(allowed=True)
        self.problem.setText(" ".join(problem.sentence for problem in problems))
        self.problem.setVisible(bool(problems))

    def _swap_sides(self) -> None:
        self._into, self._from = self._from, self._into
        self._ask()

    def _go_left(self) -> None:
        self.accept()
        self.opened.emit(self._into)

    def _go_right(self) -> None:
        self.accept()
        self.opened.emit(self._from)

    def _allow(self, *, allowed: bool) -> None:
        for button in (self.merge, self._swap, self._open_left, self._open_right):
            button.setEnabled(allowed)

    def _connect(self) -> None:
        self.merge.clicked.connect(self._merge)
        self._swap.clicked.connect(self._swap_sides)
        self._open_left.clicked.connect(self._go_left)
        self._open_right.clicked.connect(self._go_right)

    def _lay_out(self) -> None:
        px = theme().px
        told = QLabel(_TOLD)
        told.setWordWrap(True)
        set_look(told, role="secondary")
        set_look(self.problem, role="problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        column = QVBoxLayout()
        column.setContentsMargins(px(20), px(20), px(20), 0)
        column.setSpacing(px(14))
        for part in (told, self.people, self.view, self.problem):
            column.addWidget(part)
        column.addStretch()
        closer = QuietButton("Это разные семьи")
        closer.clicked.connect(self.reject)
        self.merge.setAutoDefault(False)
        buttons = QWidget()
        row = FlowLayout(px(8), buttons)
        row.setContentsMargins(px(20), px(16), px(20), px(16))
        for button in (self._open_left, self._open_right, self._swap):
            row.addWidget(button)
        row.spring()
        row.addWidget(closer)
        row.addWidget(self.merge)
        self.take(column, buttons)


def _compared(file: CentreFile, family_id: int, other_id: int) -> Comparison:
    return side_by_side(file, family_id, other_id)


_TOLD = (
    "Останется левая семья: к ней перейдут консультации, обращения, записи, направления и согласия "
    "правой. Объединение можно отменить (Ctrl+Z)."
)
