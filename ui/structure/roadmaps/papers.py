"""The papers of all road maps: the plan of the academic year, the reference for any period."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from kcentre.language.dates import today_here
from kcentre.periods.period import academic_year, academic_year_of, parse_period
from kcentre.periods.titles import title
from kcentre.roadmaps.sheets.reference import reference
from kcentre.roadmaps.sheets.year_plan import year_work_plan
from kcentre.steps.road_facts import road_facts
from ui.papers.dialog import PaperDialog, PaperWindow
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.form import Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kcentre.paper.document import Document
    from kcentre.roadmaps.records import RoadMapLine
    from kcentre.storage import CentreFile
    from ui.operations import Operations

_PAUSE_MS = 300
_REFERENCE = "Информационная справка-отчёт"
_PLAN = "План работы на учебный год"


class PapersMenu(QMenu):
    """Each paper opens in its own window."""

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        super().__init__("Документы", parent)
        self._operations, self._place = operations, parent
        self._maps: Sequence[RoadMapLine] = ()
        year = academic_year_of(today_here())
        for number in (year, year + 1):
            action = self.addAction(f"План работы на {title(academic_year(number))}")
            action.setData(number)
        self.addSeparator()
        self.addAction(f"{_REFERENCE}…")
        self.triggered.connect(self._open)

    def offer(self, maps: Sequence[RoadMapLine]) -> None:
        """Take the road maps that the reference may be about."""
        self._maps = maps

    def _open(self, action: QAction) -> None:
        number = action.data()
        if isinstance(number, int):
            self._open_plan(number)
        else:
            ReferenceWindow(self._maps, self._operations, self._place).open()

    def _open_plan(self, year: int) -> None:
        def sheet(file: CentreFile) -> Document:
            today = today_here()
            return year_work_plan(file, year, today, road_facts(file, today))

        name = f"{_PLAN} {academic_year(year).word.replace('/', '-')}"
        PaperDialog(_PLAN, sheet, name, self._operations, self._place).open()


class ReferenceWindow(PaperWindow):
    """The pages are made anew with every choice of the days and of the map."""

    def __init__(
        self, maps: Sequence[RoadMapLine], operations: Operations, parent: QWidget
    ) -> None:
        super().__init__(_REFERENCE, operations, parent)
        today = today_here()
        year = academic_year(academic_year_of(today))
        offered: list[Choice] = [(line.id, line.draft.title) for line in maps]
        self.form = Form(columns=3)
        self.form.add("first", "С какого дня", DateField())
        self.form.add("last", "По какой день", DateField())
        self.form.add("map", "Дорожная карта", ChoiceField(offered, nothing="все карты"))
        self.form.load({"first": year.start, "last": min(today, year.end), "map": None})
        self.column.insertWidget(2, self.form)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._make)
        self.form.edited.connect(self._pause.start)
        self._make()

    def _make(self) -> None:
        values = self.form.values()
        first, last, road_map_id = values["first"], values["last"], values["map"]
        self._allow(allowed=False)
        if not isinstance(first, dt.date) or not isinstance(last, dt.date) or last < first:
            self.papers.forget()
            self.preview.say("Укажите первый и последний день: первый не позже последнего.")
            return
        period = parse_period(f"{first.isoformat()}..{last.isoformat()}")

        def sheet(file: CentreFile) -> Document:
            return reference(file, road_map_id, period, today_here())

        self.papers.make(f"Справка-отчёт {first:%d.%m.%Y}-{last:%d.%m.%Y}", sheet)
