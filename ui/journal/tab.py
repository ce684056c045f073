"""«Журнал»: services and group events, each with its list and its form."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QWidget

from kcentre.figures.periods import parse_period
from kcentre.journal.queries import Choices, choices, tally_today
from kcentre.journal.records import Tally
from kcentre.language import Refused
from kcentre.storage import Changes
from ui.journal.entries import EVENT_ENTRY, SESSION_ENTRY
from ui.journal.journal_desk import JournalDesk
from ui.journal.journals import EVENTS, SESSIONS
from ui.operations import Operations
from ui.records.facets import PERIOD, period_option
from ui.records.panel_place import PanelPlace
from ui.tab import Tab
from ui.widgets.buttons import PrimaryButton, QuietButton, SegmentedSwitch
from ui.widgets.card import Card
from ui.widgets.looks import set_look
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

_CHOSEN_FROM = ("specialist", "topic", "sub_unit", "settings")


class JournalTab(Tab):
    """Shows one of the two journals, and beside it the form of a record.

    Targets: «new», «import/PATH», «sessions», «events», «sessions/12» (a record),
    «period/2025-10», «rows/3,5,8» (services chosen elsewhere), «search/Ёлкина».

    Keys: Ctrl+N or Insert adds, Ctrl+F searches, Enter opens, Delete removes.
    """

    key = "journal"
    title = "Журнал"

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self._desks = {
            journal.key: JournalDesk(journal, entry, operations, self)
            for journal, entry in ((SESSIONS, SESSION_ENTRY), (EVENTS, EVENT_ENTRY))
        }
        self._shown = self._desks[SESSIONS.key]
        self._switch = SegmentedSwitch(
            [(key, desk.journal.title) for key, desk in self._desks.items()], "Какой журнал"
        )
        self._card = Card("Журнал учёта работы")
        self._lists = QStackedWidget()
        self._feedback, self._tally = QLabel(), QLabel()
        self._lay_out()
        self._connect()

    def activate(self, target: str = "") -> None:
        name, _, rest = target.partition("/")
        deeds: dict[str, Callable[[str], None]] = {
            "": self._focus_rows,
            "new": self._add,
            "import": self.open_import,
            "period": self._show_period,
            "rows": self._show_rows,
            "search": self._search,
        }
        if name in self._desks:
            self._show(name)
            if rest.isdecimal():
                self._shown.list.filters.reset()
                self._shown.list.choose(int(rest))
        elif name in deeds:
            deeds[name](rest)

    def centre_opened(self) -> None:
        self._feedback.clear()
        self.operations.ask(choices, self._begin_anew, key=(self, "choices"))
        self._ask_tally()

    def on_changes(self, changes: Changes, initiator: object) -> None:
        for desk in self._desks.values():
            desk.hear(changes, initiator)
        if changes.touched(*_CHOSEN_FROM):
            self.operations.ask(choices, self._take_choices, key=(self, "choices"))
        if changes.touched("session", "group_event"):
            self._feedback.setText(changes.label)
            self._ask_tally()

    def may_leave(self, then: Callable[[], None]) -> bool:
        for key, desk in self._desks.items():
            if not desk.may_leave(then):
                self._show(key)
                return False
        return True

    def open_import(self, path: str = "") -> None:
        """Open the wizard that loads a journal from a spreadsheet; it may begin with a file."""
        from ui.journal.import_wizard import open_import_wizard  # noqa: PLC0415 — when first used

        open_import_wizard(self, self.operations, Path(path) if path else None)

    def _add(self, _rest: str = "") -> None:
        self._shown.add()

    def _export(self) -> None:
        self._shown.export()

    def _choose_file(self) -> None:
        self.open_import()

    def _focus_rows(self, _rest: str = "") -> None:
        if not self._shown.is_entering:
            self._shown.list.focus()

    def _show_period(self, word: str) -> None:
        try:
            period = parse_period(word)
        except Refused:
            return
        self._show(SESSIONS.key)
        self._shown.list.filters.choose(PERIOD, period_option(period))

    def _show_rows(self, numbers: str) -> None:
        ids = tuple(int(number) for number in numbers.split(",") if number.isdecimal())
        self._show(SESSIONS.key)
        self._shown.list.filters.choose_rows(ids, "строки показателя")

    def _search(self, typed: str) -> None:
        self._show(SESSIONS.key)
        self._shown.list.filters.reset()
        self._shown.list.filters.search.setText(typed)

    def _show(self, key: str) -> None:
        self._switch.set_value(key)
        self._shown = self._desks[key]
        self._lists.setCurrentWidget(self._shown.list)
        self._show_count()
        self._arrange()
        self._focus_rows()

    def _begin_anew(self, known: Choices) -> None:
        for desk in self._desks.values():
            desk.begin_anew(known)

    def _take_choices(self, known: Choices) -> None:
        for desk in self._desks.values():
            desk.take_choices(known)

    def _ask_tally(self) -> None:
        self.operations.ask(tally_today, self._show_tally, key=(self, "tally"))

    def _show_tally(self, counted: Tally) -> None:
        self._tally.setText(f"сегодня {counted.day} · месяц {counted.month}")

    def _show_count(self) -> None:
        self._card.set_note(self._shown.list.count_text)

    def _arrange(self) -> None:
        desk = self._shown
        self._place.show_panel(desk.panel if desk.is_entering else None)

    def _connect(self) -> None:
        self._switch.chosen.connect(self._show)
        for desk in self._desks.values():
            desk.list.counted.connect(self._show_count)
            desk.list.started.connect(self._choose_file)
            desk.panel_made.connect(self._place.add_panel)
            desk.panel_moved.connect(self._arrange)
            desk.told.connect(self._feedback.setText)
        for keys in ("Ctrl+N", "Insert"):
            add_shortcut(self, keys).activated.connect(self._add)

    def _lay_out(self) -> None:
        px = theme().px
        for desk in self._desks.values():
            self._lists.addWidget(desk.list)
        self._card.add_chip(self._switch)
        for words, icon, deed in (
            ("Импорт", "import", self._choose_file),
            ("Экспорт в Excel", "file-spreadsheet", self._export),
        ):
            button = QuietButton(words, icon)
            button.clicked.connect(deed)
            self._card.add_action(button)
        adder = PrimaryButton("Добавить")
        adder.setToolTip("Ctrl+N")
        adder.clicked.connect(self._add)
        self._card.add_action(adder)
        self._card.add(self._lists, 1)
        self._card.add(self._footer())
        self._place = PanelPlace(self._card)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(px(16), px(16), px(16), px(16))
        whole.addWidget(self._place)

    def _footer(self) -> QWidget:
        footer = QWidget()
        row = QHBoxLayout(footer)
        row.setContentsMargins(*(theme().px(side) for side in (14, 6, 14, 8)))
        for label in (self._feedback, self._tally):
            set_look(label, role="small")
            row.addWidget(label)
        row.insertStretch(1)
        return footer
