"""Joins the painted window with the centre: feedback, panel, commands, search, what to remember."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from kcentre.language.dates import today_here
from kcentre.storage.location import log_folder
from ui.about.desk import AboutDesk
from ui.centre.no_centre import NoCentre
from ui.centre.opening import Opening
from ui.copies.desk import CopiesDesk
from ui.feedback import Feedback
from ui.main_menu import MainMenu
from ui.main_window import MainWindow
from ui.operations import Operations
from ui.preferences import Preferences
from ui.search import Search
from ui.steps.feed import StepsFeed
from ui.steps.maps_block import MapsBlock
from ui.steps.steps_list import StepsList
from ui.steps.todo import Todo
from ui.widgets.column_choice import column_choice
from ui.widgets.message_bar import MessageBar
from ui.widgets.theme import Scheme, theme
from ui.window_keys import WindowKeys

_OPEN_ANOTHER_CENTRE = {"new", "open", "demo"}
IMPORT_TARGET = "journal/import"
BOOKING_TARGET = "premises/appointments/new"
_FIRST_OF_DAY = "today"
_FIRST_TAB = "journal"
_STEP_1 = "surveys"


class Desk(QObject):
    """Made once, after the first picture; lives as long as the window."""

    def __init__(self, window: MainWindow, preferences: Preferences) -> None:
        super().__init__(window)
        operations = Operations(self)
        self.window, self.operations, self._preferences = window, operations, preferences
        window.join(operations)
        self.menu = MainMenu(window)
        self.messages = MessageBar(window, window.panel)
        self.feedback = Feedback(window, self.messages, operations, log_folder())
        self.opening = Opening(window, operations, preferences)
        self._connect_steps()
        WindowKeys(window)
        self._search = Search(window, self.menu, operations)
        self._about = AboutDesk(window, operations, preferences)
        self.opening.came.connect(self._about.news.take_opened)
        self._copies = CopiesDesk(window, operations, window.may_leave)
        self._copies.restore_wanted.connect(self.opening.restore)
        self.opening.copies_wanted.connect(self._copies.show_copies)
        self._no_centre = NoCentre()
        self._no_centre.new_wanted.connect(self.opening.new)
        self._no_centre.again_wanted.connect(self.opening.try_again)
        self._no_centre.open_wanted.connect(self.opening.choose)
        self.opening.unopened.connect(self._show_no_centre)
        self.opening.warned.connect(self.messages.say)
        self._connect_menu()
        window.place_changed.connect(self._remember_place)
        column_choice().begin(self._columns_of)
        column_choice().chosen.connect(self._remember_columns)
        window.closing.connect(self._close)
        window.file_dropped.connect(self._import)
        operations.opened.connect(self._show_pages)
        operations.undo_named.connect(self.menu.name_undo)

    def begin(self, file: Path | None) -> None:
        """Open the centre to begin with: the one named, the last one, or a new one."""
        if self._preferences.trouble:
            self.messages.say(self._preferences.trouble)
        self.opening.begin(file)

    def _connect_steps(self) -> None:
        window, steps, maps, todo = self.window, StepsList(), MapsBlock(), Todo()
        parts = steps, maps, todo
        window.panel.take(*parts)
        for part in parts:
            part.go_to.connect(window.go_to)
        self.opening.founded.connect(steps.land_on_first)
        self.opening.founded.connect(self._show_step_1)
        window.place_changed.connect(steps.mark_place)
        feed = StepsFeed(window.panel, parts, self.operations)
        feed.centre_named.connect(self._name_window)

    def _connect_menu(self) -> None:
        self.window.bar.take_menu(self.menu)
        self.menu.allow_centre_commands(allowed=False)
        self.menu.commanded.connect(self.obey)
        self.menu.scheme_chosen.connect(self._choose_scheme)
        self.menu.percent_chosen.connect(self._choose_percent)
        self._search.commanded.connect(self.obey)

    def obey(self, command: str) -> None:
        """Do what a command of the menu or of the search says."""
        deeds = {
            "new": self.opening.new,
            "open": self.opening.choose,
            "demo": self.opening.open_demo,
            "quit": self.window.close,
            "undo": self.operations.undo,
            "redo": self.operations.redo,
            "copies": self._copies.show_own,
            "import": self._import,
            "book": self._book,
            "news": self._about.news.show,
            "about": self._about.show_about,
        }
        again = partial(self.obey, command)
        if command in _OPEN_ANOTHER_CENTRE and not self.window.may_leave(again):
            return
        if command in deeds:
            deeds[command]()
        else:
            self.window.go_to(f"centre/{command}")

    def _import(self, path: str = "") -> None:
        self.window.go_to(f"{IMPORT_TARGET}/{path}" if path else IMPORT_TARGET)

    def _book(self) -> None:
        self.window.go_to(BOOKING_TARGET)

    def _show_no_centre(self, reason: str) -> None:
        self.menu.allow_centre_commands(allowed=False)
        self._no_centre.tell(reason)
        self.window.show_instead(self._no_centre)

    def _show_pages(self) -> None:
        self.menu.allow_centre_commands(allowed=True)
        self.window.centre_opened(self._landing())

    def _landing(self) -> str:
        """Return where the window begins: on a new day with what is to be done, else as left."""
        today = today_here().isoformat()
        is_new_day = self._preferences.text("seen_on") != today
        self._preferences.remember(seen_on=today)
        if is_new_day and _FIRST_OF_DAY in dict(self.window.tab_titles()):
            return _FIRST_OF_DAY
        return self._preferences.text("tab") or _FIRST_TAB

    def _show_step_1(self) -> None:
        self.window.go_to(_STEP_1)

    def _name_window(self, name: str, is_demo: bool) -> None:
        self.window.setWindowTitle(name)
        self.window.show_demo_frame(is_demo=is_demo)

    def _remember_place(self, place: str) -> None:
        self._preferences.remember(tab=place)

    def _columns_of(self, name: str) -> list[str]:
        return self._preferences.words(f"columns/{name}")

    def _remember_columns(self, name: str, keys: list[str]) -> None:
        self._preferences.remember(**{f"columns/{name}": keys})

    def _choose_scheme(self, scheme: Scheme) -> None:
        theme().choose_scheme(scheme)
        self._preferences.remember(scheme=scheme.value)

    def _choose_percent(self, percent: int) -> None:
        theme().choose_percent(percent)
        self._preferences.remember(text_percent=percent)

    def _close(self) -> None:
        self._preferences.remember(geometry=self.window.geometry_text())
        self.operations.close()
