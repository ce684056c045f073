"""«Отклонения и меры»: what missed its target, who does what about it, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from kcentre.language.dates import today_here
from kcentre.monitoring.deviations.cards import DeviationChoices, uncovered
from kcentre.monitoring.deviations.queries import overdue_count
from kcentre.monitoring.deviations.records import DeviationCard, DeviationDraft, Uncovered
from kcentre.monitoring.deviations.sheets import correction_plan
from kcentre.monitoring.deviations.values import MeasureStatus
from kcentre.monitoring.deviations.verbs import set_status
from kcentre.periods.period import Period, academic_year_of, period_named
from ui.monitoring.deviations.ledger import DEVIATION_ENTRY, DEVIATIONS
from ui.monitoring.deviations.menus import UncoveredMenu
from ui.papers.dialog import PaperDialog
from ui.papers.years_menu import YearsMenu
from ui.records.facets import Option
from ui.records.listed.listed_page import ListedPage
from ui.records.listed.row_deeds import SEPARATOR, Deed
from ui.widgets.buttons import QuietButton
from ui.widgets.colours import Tone
from ui.widgets.number_chip import NumberChip

if TYPE_CHECKING:
    from kcentre.storage import CentreFile, Changes
    from ui.operations import Operations


class DeviationsPage(ListedPage):
    """More targets: «new/П04/2026-Q3» begins a measure, «of/П04» shows those of an indicator.

    Also «overdue», and «plan» for the paper.

    More keys: Р is worked on, В is done, О is called off, Н is planned again.
    """

    add_words = "Назначить меру"
    keys_words = (
        "Enter открывает меру. Статус одной клавишей: Р в работе, В выполнена, О отменена, "
        "Н намечена; Delete удаляет."
    )

    def __init__(self, operations: Operations) -> None:
        super().__init__(DEVIATIONS, DEVIATION_ENTRY, operations)
        self._overdue = NumberChip("Просрочено", "Показать просроченные меры", tone=Tone.BAD)
        self._uncovered = NumberChip(
            "Красные без меры", "Показатели прошлых месяца и квартала, которым нужна мера"
        )
        self._bare = UncoveredMenu(self)
        self.card.add_chip(self._overdue)
        self.card.add_chip(self._uncovered)
        self._connect_own()

    def deeds(self) -> Sequence[Deed]:
        return (
            Deed("В работе", self.take_in_work, "Р", "H"),
            Deed("Выполнена", self.finish, "В", "D"),
            Deed("Отменена", self.call_off, "О", "J"),
            Deed("Намечена", self.plan_again, "Н", "Y"),
            SEPARATOR,
            Deed("Удалить", self.desk.list.remove_chosen),
        )

    def buttons(self) -> Sequence[QWidget]:
        status = QuietButton("Статус", "menu")
        status.setMenu(self.menu)
        self._years = YearsMenu("План коррекции", self)
        paper = QuietButton("План коррекции", "printer")
        paper.setMenu(self._years)
        return (status, paper)

    def targets(self) -> dict[str, Callable[[str], None]]:
        return {
            **super().targets(),
            "of": self._show_indicator,
            "overdue": self._show_overdue,
            "plan": self._open_plan,
        }

    def add(self, rest: str = "") -> None:
        """Begin a measure: of an indicator and a period where «П04/2026-Q3» names them."""
        code, _, word = rest.partition("/")
        self.begin(code, period_named(word))

    def begin(self, code: str, period: Period | None) -> None:
        """Begin a measure against an indicator in a period."""
        self.desk.begin(DeviationCard(None, DeviationDraft(code=code, period=period)))

    def take_choices(self, known: DeviationChoices) -> None:
        super().take_choices(known)
        self._years.offer_years(known.years)
        self._count()

    def on_changes(self, changes: Changes, initiator: object) -> None:
        super().on_changes(changes, initiator)
        if changes.touched("rating", "indicator_target", "indicator_value"):
            self._count()

    def take_in_work(self) -> None:
        """Say that somebody works on the chosen measures."""
        self._set(MeasureStatus.IN_WORK)

    def finish(self) -> None:
        """Say that the chosen measures are done, today."""
        self._set(MeasureStatus.DONE)

    def call_off(self) -> None:
        """Say that the chosen measures are given up."""
        self._set(MeasureStatus.DROPPED)

    def plan_again(self) -> None:
        """Say that the chosen measures are still to be begun."""
        self._set(MeasureStatus.NEW)

    def _set(self, status: MeasureStatus) -> None:
        self.change_chosen(partial(_set, status=status))

    def _count(self) -> None:
        self.operations.ask(overdue_count, self._overdue.show_number, key=(self, "overdue"))
        self.operations.ask(uncovered, self._show_uncovered, key=(self, "uncovered"))

    def _show_uncovered(self, found: list[Uncovered]) -> None:
        self._bare.offer_uncovered(found)
        self._uncovered.show_number(len(found))

    def _open_uncovered(self) -> None:
        corner = self._uncovered.mapToGlobal(QPoint(0, self._uncovered.height()))
        self._bare.popup(corner)

    def _begin_uncovered(self, found: Uncovered) -> None:
        self.begin(found.code, found.period)

    def _show_overdue(self, _rest: object = None) -> None:
        self.desk.list.filters.reset()
        self.desk.list.filters.choose("overdue", Option(value=True, title="Просроченные"))

    def _show_indicator(self, code: str) -> None:
        self.desk.list.filters.reset()
        self.desk.list.filters.choose("code", Option(code, f"Показатель {code}"))

    def _open_plan(self, _rest: str = "") -> None:
        self.open_plan(academic_year_of(today_here()))

    def open_plan(self, year: int) -> None:
        """Show the plan of correction of the academic year that begins in `year`."""
        title = f"План коррекции {year}-{year + 1}"
        document = partial(correction_plan, year=year)
        PaperDialog(title, document, title, self.operations, self).open()

    def _connect_own(self) -> None:
        self._overdue.clicked.connect(self._show_overdue)
        self._uncovered.clicked.connect(self._open_uncovered)
        self._bare.chosen.connect(self._begin_uncovered)
        self._years.chosen.connect(self.open_plan)


def _set(file: CentreFile, ids: Sequence[int], status: MeasureStatus) -> Changes:
    return set_status(file, ids, status)
