"""The day beside the journal in a whole window, as a person sees and handles it."""

import datetime as dt

from PySide6.QtWidgets import QApplication, QDialog

from helpers.appointment_rows import booked
from helpers.journal_room import Room
from helpers.journal_rows import hire, settle, topic_id
from kcentre.journal.held.day import DayLine
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile
from ui.journal.sessions_page import SessionsPage
from ui.journal.today.panel import TodayPanel
from ui.journal.today.result_editor import ResultEditor
from ui.journal.today.today_place import TodayPlace
from ui.journal.today.words import state_words, who_words

TODAY = today_here()
YESTERDAY = TODAY - dt.timedelta(days=1)


def book_known(
    file: CentreFile, clock: str, name: str = "Каримова Алсу Рашидовна", **fields: object
) -> int:
    """Book a family with one child for today; return the appointment's id."""
    kept = settle(file, name, "Тимур", born="2022-08")
    whole = {
        "date": TODAY,
        "starts": dt.time.fromisoformat(clock),
        "adult_id": kept.adults[0].id,
        "child_id": kept.children[0].id,
        "is_anonymous": False,
        "topic_id": topic_id(file, "Т02"),
        **fields,
    }
    return booked(file, **whole)


def three_today(file: CentreFile) -> None:
    """Book three families for today."""
    hire(file)
    for clock, name in (
        ("09:00", "Каримова Алсу"),
        ("10:00", "Белова Ира"),
        ("11:00", "Ёлкина Зоя"),
    ):
        book_known(file, clock, name)


class TodayRoom:
    """The card of the day on the open page."""

    def __init__(self, room: Room) -> None:
        self.room, self.qtbot, self.window = room, room.qtbot, room.window
        assert isinstance(room.page, SessionsPage)
        self.page = room.page
        self.settle()

    @property
    def place(self) -> TodayPlace:
        return self.page.today

    @property
    def panel(self) -> TodayPanel:
        return self.place.panel

    @property
    def editor(self) -> ResultEditor:
        return self.panel.editor

    @property
    def lines(self) -> list[DayLine]:
        return list(self.panel.list.rows.lines)

    def who(self) -> list[str]:
        """Return who is shown, from the top."""
        return [who_words(line) for line in self.lines]

    def states(self) -> list[str]:
        """Return the state of each line, as its chip tells it."""
        return [state_words(line, self.panel.list.rows.now)[0] for line in self.lines]

    def settle(self) -> None:
        """Let everything asked so far be answered, and what the answers ask."""
        for _ in range(3):
            self.room.settle()

    def wait_editor(self) -> None:
        """Wait until a result can be typed."""
        self.qtbot.waitUntil(self.editor.form.result.hasFocus)

    def wait_recorded(self, *clocks: str) -> None:
        """Wait until the services of the appointments at these times are in the journal."""

        def recorded() -> list[str]:
            return [f"{line.starts:%H:%M}" for line in self.lines if line.is_recorded]

        self.qtbot.waitUntil(lambda: recorded() == list(clocks))

    def dialog(self) -> QDialog:
        """Wait for the dialog over the window and return it."""

        def shown() -> list[QDialog]:
            tops = QApplication.topLevelWidgets()
            return [top for top in tops if isinstance(top, QDialog) and top.isVisible()]

        self.qtbot.waitUntil(lambda: bool(shown()) and shown()[0].isActiveWindow())
        return shown()[0]
