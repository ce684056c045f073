"""What the page shows before there are hours: what will be here, and the first thing to do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.premises.hours.facts import Choices
from ui.widgets.empty_state import EmptyState

_PEOPLE, _ROOMS = "centre/specialists", "premises/rooms/new"


class HoursStart(EmptyState):
    """First specialists, then rooms, then the first window."""

    go_to = Signal(str)
    window_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("clock", "Здесь будет режим работы", "", "Начать", parent)
        self._target = ""
        self.started.connect(self._start)

    def show_missing(self, choices: Choices) -> None:
        """Say what is missing: specialists, rooms, or only the first window."""
        title, sentence, button, self._target = _missing(choices)
        self.say(title, sentence)
        self.button.setText(button)

    def _start(self) -> None:
        if self._target:
            self.go_to.emit(self._target)
        else:
            self.window_wanted.emit()


def _missing(choices: Choices) -> tuple[str, str, str, str]:
    if all(person.is_retired for person in choices.specialists):
        sentence = (
            "Окна приёма рисуют для специалистов центра. Добавьте хотя бы одного — "
            "и вернитесь сюда."
        )
        return "Сначала — специалисты", sentence, "Добавить специалиста", _PEOPLE
    if all(room.is_retired for room in choices.rooms):
        sentence = (
            "Очный приём идёт в помещении. Добавьте помещение — и вернитесь сюда. "
            "Для дистанционного приёма помещение не нужно: нажмите «Добавить окно»."
        )
        return "Сначала — помещения", sentence, "Добавить помещение", _ROOMS
    sentence = (
        "Нарисуйте на неделе окна: кто, когда и где принимает. По ним программа покажет "
        "свободное время для записи, загрузку и напечатает график на дверь."
    )
    return "Здесь будет режим работы центра", sentence, "Добавить первое окно", ""
