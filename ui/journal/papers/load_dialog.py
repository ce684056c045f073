"""Asks whose load is certified, and for which period."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kcentre.centre.queries import specialists
from kcentre.journal.books.load import LoadPeriod, load_certificate
from kcentre.language import Problem
from kcentre.language.dates import today_here
from kcentre.periods.period import Period
from kcentre.periods.titles import over
from ui.papers.dialog import PaperDialog
from ui.records.days_dialog import DaysDialog
from ui.records.facets import Option, periods_offered
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.choice_field import ChoiceField
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.form import Form
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.centre.records import Specialist
    from kcentre.paper.document import Document
    from kcentre.storage import CentreFile
    from ui.operations import Operations

_WIDTH = 520


class LoadDialog(FittedDialog):
    """Keys: Enter or Ctrl+Enter shows the certificate, Esc closes."""

    def __init__(self, specialist_id: int | None, operations: Operations, parent: QWidget) -> None:
        super().__init__(_WIDTH, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Справка о нагрузке")
        self._operations, self._wanted = operations, specialist_id
        self.certificate: PaperDialog | None = None
        self.specialist = ChoiceField(nothing="не выбран")
        self._periods = periods_offered(today_here())
        self.period = ChoiceField(self._choices())
        self.form = Form(columns=1)
        self.form.add("specialist", "Специалист", self.specialist)
        self.form.add("period", "Период", self.period)
        self._lay_out()
        operations.ask(_known, self._offer)
        self.form.focus_first()

    def show_certificate(self) -> None:
        """Show the certificate of what is chosen."""
        if not self.form.is_understood():
            return
        specialist_id, word = self.form.values().values()
        if not isinstance(specialist_id, int):
            self.form.show_problems([Problem("specialist", "Выберите специалиста.")])
            return
        period = next(option.value for option in self._periods if option.value.word == word)
        wanted = LoadPeriod(period.start, period.end, over(period))
        make = partial(_certificate, specialist_id=specialist_id, period=wanted)
        parent = self.parentWidget() or self
        self.certificate = PaperDialog(
            f"Справка о нагрузке {over(period)}",
            make,
            f"Справка о нагрузке {period.word}",
            self._operations,
            parent,
        )
        self.certificate.open()
        self.accept()

    def ask_days(self) -> None:
        """Ask for any days; they become the chosen period."""
        dialog = DaysDialog(self)
        dialog.picked.connect(self._take_days)
        dialog.open()

    def _take_days(self, option: Option) -> None:
        period: Period = option.value
        self._periods = [option, *self._periods]
        self.period.set_choices(self._choices())
        self.period.set_value(period.word)

    def _choices(self) -> list[tuple[str, str]]:
        return [(option.value.word, option.title) for option in self._periods]

    def _offer(self, known: list[Specialist]) -> None:
        self.specialist.set_choices([(person.id, person.name) for person in known])
        only = known[0].id if len(known) == 1 else None
        self.specialist.set_value(self._wanted or only)

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout()
        column.setContentsMargins(px(20), px(20), px(20), 0)
        column.setSpacing(px(12))
        column.addWidget(self.form)
        column.addStretch()
        days, cancel = QuietButton("Другие дни…", "calendar"), QuietButton("Отмена")
        show = PrimaryButton("Показать справку")
        show.setDefault(True)
        days.clicked.connect(self.ask_days)
        cancel.clicked.connect(self.reject)
        show.clicked.connect(self.show_certificate)
        add_shortcut(self, "Ctrl+Return").activated.connect(self.show_certificate)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(px(20), px(16), px(20), px(16))
        row.addWidget(days)
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(show)
        self.take(column, buttons)


def _known(file: CentreFile) -> list[Specialist]:
    return specialists(file, with_retired=True)


def _certificate(file: CentreFile, specialist_id: int, period: LoadPeriod) -> Document:
    return load_certificate(file, specialist_id, period)
