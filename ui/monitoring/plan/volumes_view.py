"""«Услуги»: план, корректировка, факт of every month; each number is a door."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from kcentre.centre.values import Kind
from kcentre.language.dates import today_here
from kcentre.monitoring.plan.done import VolumeTable, behind_cell, volume_table
from kcentre.monitoring.plan.parts import Part
from kcentre.monitoring.plan.starting import offered_month
from kcentre.monitoring.plan.volume_tables import to_date_text
from ui.monitoring.plan.view import PlanView
from ui.monitoring.plan.volume_dialogs import correction_dialog, start_dialog
from ui.monitoring.plan.volume_doors import FIX, PARTS, lines, titles
from ui.records.rows_opener import RowsOpener
from ui.widgets.buttons import LinkButton, SegmentedSwitch
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.figure_table import FigureTable
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.figures.rows import Behind
    from kcentre.periods.period import Period
    from kcentre.storage import CentreFile
    from ui.operations import Operations

_LOWEST_TABLE = 120
_CONCLUSIONS = "surveys/conclusions/plan"


class VolumesView(PlanView):
    """Enter on a planned number corrects it, on a fact shows its rows."""

    looked_at = (
        "service_plan", "service_plan_line", "session", "specialist", "topic", "settings",
    )  # fmt: skip

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        empty = EmptyState("list-checks", "Плана услуг пока нет", _NOTHING, "Составить план")
        super().__init__(operations, empty, parent)
        self.table = FigureTable("Услуги: план и факт", scrolls=True)
        self.switch = SegmentedSwitch([(str(part), words) for part, words in PARTS], "Разрез плана")
        self.summary = QLabel()
        self.from_survey = LinkButton("Составить из выводов по спросу")
        self.rows = RowsOpener(operations, self)
        self.shown: VolumeTable | None = None
        self._lay_out()
        self._connect()

    def ask(self, year: int) -> None:
        part = Part(self.switch.value())
        self.operations.ask(partial(_asked, year=year, part=part), self._take, key=(self, "table"))

    def first(self) -> QWidget:
        return self.table

    def start(self) -> None:
        """Ask what a month of the new plan should bring."""
        question = partial(offered_month, year=self.year)
        self.operations.ask(question, self._offer_start, key=(self, "start"))

    def correct(self, number: int) -> None:
        """Ask for another volume of a row."""
        if self.shown is None or self.shown.plan is None:
            return
        row = self.shown.rows[number]
        title = self.table.figures.lines[number][0].name
        is_approved = self.shown.plan.approved_on is not None
        dialog = correction_dialog(title, row, self.operations, self, is_approved=is_approved)
        dialog.open()

    def show_rows(self, number: int) -> None:
        """Show the services behind the fact of a row."""
        if self.shown is not None:
            question = partial(behind_cell, cell=self.shown.rows[number].cell)
            self.operations.ask(question, self._show_behind, key=(self, "rows"))

    def _take(self, answer: tuple[VolumeTable, str]) -> None:
        found, summary = answer
        self.shown = found if found.rows else None
        if found.rows:
            self.summary.setText(summary)
            self.table.show_lines(titles(found), lines(found))
        self.answered(is_empty=not found.rows)

    def _open(self, code: str) -> None:
        what, _, number = code.partition("/")
        (self.correct if what == FIX else self.show_rows)(int(number))

    def _offer_start(self, offered: dict[Kind, int]) -> None:
        start_dialog(self.year, offered, self.operations, self).open()

    def _show_behind(self, answer: tuple[Behind, Period]) -> None:
        self.rows.show(*answer)

    def _lead_to_survey(self) -> None:
        self.go_to.emit(_CONCLUSIONS)

    def _renew(self, _part: str) -> None:
        self.renew()

    def _connect(self) -> None:
        self.table.opened.connect(self._open)
        self.rows.go_to.connect(self.go_to)
        self.switch.chosen.connect(self._renew)
        self.empty.started.connect(self.start)
        self.from_survey.clicked.connect(self._lead_to_survey)

    def _lay_out(self) -> None:
        px = theme().px
        card = Card("Услуги")
        card.add_action(self.switch)
        set_look(self.summary, role="secondary")
        self.summary.setWordWrap(True)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setContentsMargins(px(14), px(10), px(14), px(8))
        self.table.setMinimumHeight(px(_LOWEST_TABLE))
        card.add(self.summary)
        card.add(self.table, 1)
        self.stack.addWidget(card)
        self.stack.addWidget(self.empty)
        self.empty.add_way(self.from_survey)


def _asked(file: CentreFile, year: int, part: Part) -> tuple[VolumeTable, str]:
    today = today_here()
    with file.reading():
        found = volume_table(file, year, part, today)
        return found, to_date_text(file, found, today) if found.rows else ""


_NOTHING = (
    "Сколько услуг оказать за учебный год: по месяцам и видам помощи. Факт программа возьмёт из "
    "журнала и сама посчитает выполнение."
)
