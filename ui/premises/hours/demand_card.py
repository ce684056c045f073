"""«Спрос»: the hours and the specialists parents ask for, beside the hours that are open."""

from functools import partial

from PySide6.QtWidgets import QLabel, QWidget

from kcentre.analysis.demand.hours_wished import Demand, demand
from kcentre.analysis.demand.week_hours import HOURS, Hour
from kcentre.language.dates import WEEKDAYS, short_date, today_here
from kcentre.language.names import initials
from kcentre.language.plurals import counted
from kcentre.storage import CentreFile
from ui.operations import Operations
from ui.widgets.buttons import SegmentedSwitch
from ui.widgets.card import Card
from ui.widgets.heat_map import HeatCell, HeatMap
from ui.widgets.looks import set_look

_TIMES, _PEOPLE = "times", "people"
_DAYS = ("Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс")
_EMPTY = (
    "Здесь появится, когда и к кому просятся родители: по записям, обращениям, листу ожидания "
    "и опросам."
)


class DemandCard(Card):
    """Shows the demand of one specialist or of all; `refresh` asks it anew.

    Framed hours are wanted although nobody receives then.
    """

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__("Спрос", parent)
        self._operations = operations
        self._demand: Demand | None = None
        self._specialist_id: int | None = None
        self._switch = SegmentedSwitch(
            [(_TIMES, "Время"), (_PEOPLE, "Специалисты")], "Спрос: по времени или по специалистам"
        )
        self._map = HeatMap("Спрос по дням недели")
        self._words = QLabel(_EMPTY)
        self._words.setWordWrap(True)
        set_look(self._words, role="secondary")
        self.pad_body()
        self.add_chip(self._switch)
        self.add(self._map)
        self.add(self._words)
        self._map.hide()
        self._switch.chosen.connect(self._show)

    def show_specialist(self, specialist_id: int | None) -> None:
        """Show the demand for one specialist, or for all."""
        self._specialist_id = specialist_id
        self.refresh()

    def refresh(self) -> None:
        """Ask the demand anew."""
        ask = partial(_demand_today, specialist_id=self._specialist_id)
        self._operations.ask(ask, self._take, key=(self, "demand"))

    def _take(self, found: Demand) -> None:
        self._demand = found
        self._show()

    def _show(self, _key: str = "") -> None:
        found = self._demand
        if found is None:
            return
        self._map.setVisible(found.wishes > 0)
        if self._switch.value() == _TIMES:
            self._map.show_cells([f"{hour}:00" for hour in HOURS], _DAYS, _times(found))
        else:
            self._map.show_cells(
                [initials(name) for name, _ in found.by_specialist], _DAYS, _people(found)
            )
        self._words.setText(_words(found))


def _demand_today(file: CentreFile, specialist_id: int | None) -> Demand:
    return demand(file, today_here(), specialist_id)


def _times(found: Demand) -> list[list[HeatCell]]:
    return [[_time(found, Hour(weekday, hour)) for weekday in range(len(_DAYS))] for hour in HOURS]


def _time(found: Demand, hour: Hour) -> HeatCell:
    count = found.wished.get(hour, 0)
    is_open = hour in found.open_hours
    receives = "приём есть" if is_open else "приёма нет"
    says = f"{hour.title}: {_wishes(count)}, {receives}"
    return HeatCell(count, says, is_marked=count > 0 and not is_open)


def _people(found: Demand) -> list[list[HeatCell]]:
    return [
        [
            HeatCell(count, f"{name}, {WEEKDAYS[weekday]}: {_wishes(count)}")
            for weekday, count in enumerate(counts)
        ]
        for name, counts in found.by_specialist
    ]


def _wishes(count: int) -> str:
    return counted(count, "пожелание", "пожелания", "пожеланий")


def _words(found: Demand) -> str:
    if not found.wishes:
        return _EMPTY
    known = f"{_wishes(found.wishes).capitalize()} с {short_date(found.since)}."
    if found.untimed:
        untimed = counted(found.untimed, "обращение", "обращения", "обращений")
        known += f" Ещё {untimed} без указания времени."
    return " ".join((*found.gaps, known))
