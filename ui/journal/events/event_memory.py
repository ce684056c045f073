"""What the file remembers of a group event that is being entered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from kcentre.journal.entry.drafts import KeptDraft, draft_of
from kcentre.journal.entry.earlier import forget_earlier, left_unfinished, set_earlier_aside
from kcentre.journal.events.begun import BegunEvent, begun_event, content_of
from kcentre.storage import CentreFile
from ui.journal.event_form import EventForm
from ui.operations import Operations
from ui.records.draft_keeper import DraftKeeper
from ui.records.entry_desk import EntryDesk
from ui.records.entry_panel import EntryPanel
from ui.records.recovery_bar import RecoveryBar

_KIND = "event"


@dataclass(frozen=True, slots=True)
class _Latest:
    """What was begun last; `is_aside`: it is being offered already."""

    begun: BegunEvent
    content: Mapping[str, object]
    is_aside: bool


class EventMemory(QObject):
    """Keeps a draft at each exit of a field and each pause, and asks about one that was left."""

    def __init__(self, desk: EntryDesk, bar: RecoveryBar, operations: Operations) -> None:
        super().__init__(desk)
        self._desk, self._bar, self._operations = desk, bar, operations
        self._draft = DraftKeeper(_KIND, operations, self)
        self._draft.pause.timeout.connect(self.keep)
        desk.panel_made.connect(self._follow_panel)
        desk.panel_moved.connect(self.keep)
        bar.restore_wanted.connect(self._restore)
        bar.drop_wanted.connect(self._drop_earlier)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._keep_left)

    def centre_opened(self) -> None:
        """Ask what another file remembers; what was entered of the one before stays in that."""
        self._draft.begin(None)
        self._bar.offer(None)
        self._operations.ask(_remembered, self._take, key=(self, "remembered"))

    def go_on(self) -> None:
        """Open what was begun elsewhere: a consultation that turned out to be a group event."""
        self._operations.ask(_latest, self._begin_latest, key=(self, "begun"))

    def keep(self) -> None:
        """Keep what is being entered; nothing where the panel is closed or says nothing new."""
        panel = self._desk.panel
        form = panel.form if panel is not None and self._desk.is_entering else None
        if panel is None or not isinstance(form, EventForm) or not form.is_changed():
            self._draft.keep(None)
        else:
            self._draft.keep(content_of(panel.record_id, form.collect(), form.odd_texts()))

    def _follow_panel(self, panel: EntryPanel) -> None:
        panel.form.edited.connect(self._draft.pause.start)

    def _keep_left(self, old: QWidget | None, _new: QWidget | None) -> None:
        """Keep at once what a field was left with."""
        panel = self._desk.panel
        if old is not None and panel is not None and panel.isAncestorOf(old):
            self.keep()

    def _take(self, kept: KeptDraft | None) -> None:
        if kept is not None:
            self._operations.put_aside(_set_aside)
        self._bar.offer(kept)

    def _restore(self, kept: KeptDraft) -> None:
        ask = partial(_begun, kept=kept)
        self._operations.ask(ask, self._begin, key=(self, "begun"))

    def _begin_latest(self, latest: _Latest | None) -> None:
        if latest is None:
            return
        if latest.is_aside:
            self._bar.offer(None)
            self._drop_earlier()
        else:
            self._draft.begin(latest.content)
        self._desk.begin(latest.begun)

    def _begin(self, begun: BegunEvent) -> None:
        self._desk.begin(begun)
        self._drop_earlier()

    def _drop_earlier(self) -> None:
        self._operations.put_aside(_forget)


def _remembered(file: CentreFile) -> KeptDraft | None:
    return left_unfinished(file, _KIND)


def _latest(file: CentreFile) -> _Latest | None:
    fresh = draft_of(file, _KIND)
    kept = fresh or left_unfinished(file, _KIND)
    if kept is None:
        return None
    return _Latest(begun_event(file, kept.content), kept.content, is_aside=fresh is None)


def _begun(file: CentreFile, kept: KeptDraft) -> BegunEvent:
    return begun_event(file, kept.content)


def _set_aside(file: CentreFile) -> None:
    set_earlier_aside(file, _KIND)


def _forget(file: CentreFile) -> None:
    forget_earlier(file, _KIND)
