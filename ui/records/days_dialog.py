"""Asks for any first and last day."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from kcentre.language import Problem, Refused
from ui.records.facets import some_days
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.date_field import DateField
from ui.widgets.form import Form
from ui.widgets.theme import theme

_WIDTH = 460


class DaysDialog(QDialog):
    """Emits the option of a period when both days are understood."""

    picked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Какие дни показать")
        self._form = Form(columns=2)
        self._form.add("first", "С какого дня", DateField())
        self._form.add("last", "По какой день включительно", DateField())
        self._lay_out()
        self._form.focus_first()

    def take(self) -> None:
        """Take the days if they are both there and in order."""
        if not self._form.is_understood():
            return
        first, last = self._form.values().values()
        if first is None or last is None:
            name = "first" if first is None else "last"
            self._form.show_problems([Problem(name, "Укажите день.")])
            return
        try:
            option = some_days(first, last)
        except Refused as refused:
            sentences = (problem.sentence for problem in refused.problems)
            self._form.show_problems([Problem("last", sentence) for sentence in sentences])
            return
        self.picked.emit(option)
        self.accept()

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(16))
        column.setSpacing(px(16))
        column.addWidget(self._form)
        column.addStretch()
        take = PrimaryButton("Показать")
        take.setDefault(True)
        take.clicked.connect(self.take)
        cancel = QuietButton("Отмена")
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(take)
        column.addLayout(row)
        self.setMinimumWidth(px(_WIDTH))
