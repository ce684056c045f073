"""«Консультации»: the journal of services, and the strip that enters them."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QLabel, QWidget

from kcentre.journal.books.records import Book
from kcentre.journal.queries import Choices, session_card
from kcentre.journal.records import SessionDraft
from kcentre.monitoring.plan.tally import Tally, tally_today
from kcentre.storage import CentreFile, Changes
from ui.journal.entries import session_entry
from ui.journal.entry.group_event import GROUP_EVENT, begin_group_event
from ui.journal.entry.strip import EntryStrip
from ui.journal.entry.strip_memory import StripMemory
from ui.journal.entry.working import Working
from ui.journal.journal_page import EXPORT, JournalPage
from ui.journal.journals import SESSIONS
from ui.journal.papers.papers_button import PapersButton
from ui.journal.today.today_place import TodayPlace
from ui.journal.who_fields import BegunSession
from ui.operations import Operations
from ui.records.entry_panel import EntryPanel
from ui.widgets.buttons import QuietButton
from ui.widgets.looks import set_look
from ui.widgets.shortcuts import add_shortcut

_KNOWN_FROM = ("session", "specialist", "topic", "room", "settings", "sub_unit")
_COUNTED_FROM = ("session", "settings", "service_plan", "service_plan_line")


class SessionsPage(JournalPage):
    """New services are entered in the strip beneath; the panel opens kept ones.

    Targets: «unrecorded» what took place and nobody wrote down, «unrecorded/12» one of it.

    Keys: Ctrl+N and Insert go to the strip, F9 copies the chosen row into it, Ctrl+Shift+D goes on
    with all fields in the panel.
    """

    title = "Журнал учёта работы"

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        self.working = Working()
        super().__init__(SESSIONS, session_entry(self.working), operations, parent)
        self.working.setParent(self)
        self.desk.list.ready.take_working(self.working)
        self.strip = EntryStrip(operations, self.working)
        self.memory = StripMemory(self.strip, operations)
        self._tally = QLabel()
        set_look(self._tally, role="small")
        self._put_strip()
        self.today = TodayPlace(self, self.working)

    def activate(self, target: str = "") -> None:
        super().activate(target)
        name, _, rest = target.partition("/")
        if name == "unrecorded":
            self.today.open()
            self.today.desk.show_unrecorded(int(rest) if rest.isdecimal() else None)

    def _begin_anew(self, known: Choices) -> None:
        """Ask for the rows before all that stands around them: they are looked at first."""
        super()._begin_anew(known)
        self.today.begin_anew()
        self.memory.centre_opened()
        self._ask_tally()

    def on_changes(self, changes: Changes, initiator: object) -> None:
        super().on_changes(changes, initiator)
        self.today.hear(changes)
        if changes.touched(*_KNOWN_FROM):
            self.strip.work.refresh()
        if changes.touched(*_COUNTED_FROM):
            self._ask_tally()

    def buttons(self) -> Sequence[QWidget]:
        """Return few buttons: what is added is entered in the strip beneath."""
        loading = QuietButton("Импорт", "import")
        loading.clicked.connect(self._choose_file)
        papers = self.papers_button()
        papers.menu().addSeparator()
        papers.menu().addAction(EXPORT).triggered.connect(self._export)
        return (loading, papers)

    def papers_button(self) -> PapersButton:
        return PapersButton(
            Book.SESSIONS,
            self.operations,
            self,
            chosen_ids=self.desk.list.chosen_ids,
            working_id=self._working_id,
            told=self.feedback.setText,
        )

    def _working_id(self) -> int | None:
        return self.working.specialist_id

    def may_leave(self, then: Callable[[], None]) -> bool:
        self.memory.keep()  # what is in the strip is asked for at the next start
        return super().may_leave(then)

    def _add(self, _rest: str = "") -> None:
        self.strip.start()

    def _put_strip(self) -> None:
        self.strip.form.quiet.add(self._tally)
        self.work.addWidget(self.strip)
        self.strip.left.connect(self.desk.list.focus)
        self.strip.work.saved.connect(self._light_up)
        self.strip.parts.details.clicked.connect(self._open_details)
        self.strip.parts.second.event_button.clicked.connect(self._begin_event)
        self.desk.panel_made.connect(self._watch_panel)
        self.desk.panel_moved.connect(self._show_or_hide_strip)
        add_shortcut(self, "F9").activated.connect(self._copy_row)
        add_shortcut(self, "Ctrl+Shift+D").activated.connect(self._open_details)

    def _open_details(self) -> None:
        """Go on in the panel, where every field is; the strip keeps what was typed meanwhile."""
        if self.strip.known is None:  # nothing can have been entered yet
            self.desk.begin(None)
            return
        visitor = self.strip.form.who.visitor
        draft = self.strip.form.collect()
        self.desk.begin(BegunSession(draft, visitor.person if visitor else None))

    def _watch_panel(self, panel: EntryPanel) -> None:
        panel.kept.connect(self._forget_begun)

    def _forget_begun(self) -> None:
        panel = self.desk.panel
        if panel is not None and panel.record_id is None:
            self.strip.work.clear()
            self.memory.keep()

    def _show_or_hide_strip(self) -> None:
        self.strip.setVisible(not self.desk.is_entering)

    def _light_up(self, changes: Changes) -> None:
        ids = changes.rows.get("session", frozenset())
        if ids:
            self.desk.list.choose(max(ids))

    def _copy_row(self) -> None:
        """Copy the chosen row, or the one entered last."""
        ids = self.desk.list.chosen_ids()
        if len(ids) == 1:
            ask = partial(_row, session_id=ids[0])
            self.operations.ask(ask, self.strip.copy_row, key=(self, "row"))
        else:
            self.strip.copy_row()

    def _begin_event(self) -> None:
        """Let what was entered so far begin a group event: that is entered in its own journal."""
        draft = self.strip.form.collect()
        self.operations.put_aside(partial(begin_group_event, draft=draft))
        self.strip.work.clear()
        self.memory.keep()
        self.go_to.emit(GROUP_EVENT)

    def _ask_tally(self) -> None:
        self.operations.ask(tally_today, self._show_tally, key=(self, "tally"))

    def _show_tally(self, counted: Tally) -> None:
        plan = "" if counted.plan is None else f" из {counted.plan}"
        self._tally.setText(f"сегодня {counted.day} · месяц {counted.month}{plan}")


def _row(file: CentreFile, session_id: int) -> SessionDraft | None:
    card = session_card(file, session_id)
    return card.draft if card else None
