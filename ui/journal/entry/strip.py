"""The entry strip: a service entered in ten seconds, beneath the journal and always ready."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from kcentre.journal.records import SessionDraft
from ui.journal.entry.copying import copy_row, take_value
from ui.journal.entry.known import Known
from ui.journal.entry.order import LAST, after, before
from ui.journal.entry.snippets_part import SnippetsPart
from ui.journal.entry.strip_form import StripForm
from ui.journal.entry.strip_keys import add_strip_keys
from ui.journal.entry.strip_parts import StripParts
from ui.journal.entry.strip_scroll import StripScroll
from ui.journal.entry.strip_work import StripWork
from ui.journal.entry.working import Working
from ui.operations import Operations
from ui.widgets.card import Card

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class EntryStrip(Card):
    """Takes the cursor through its fields.

    Keys: Enter goes on to what is not known yet and saves at the end, Shift+Enter goes back,
    Ctrl+Enter saves, Ctrl+D takes the value from the row above, Alt+A names nobody, Ctrl+Shift+A
    adds a second person, Ctrl+M lists the materials, Esc leaves to the rows.
    """

    left = Signal()
    """The keyboard goes to the rows; what was typed stays."""

    field_left = Signal()
    """The cursor left a field."""

    def __init__(
        self, operations: Operations, working: Working, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.setAccessibleName("Новая консультация")
        self.parts = StripParts(operations)
        self.work = StripWork(self.parts, operations, working)
        self.snippets = SnippetsPart(self.form.service, working, operations)
        self.pad_body()
        self.add(StripScroll(self.parts))
        self._connect()

    @property
    def form(self) -> StripForm:
        """The fields."""
        return self.parts.form

    @property
    def known(self) -> Known | None:
        """What is known before anything is typed; None until it was answered."""
        return self.work.known

    def start(self) -> None:
        """Put the cursor where a record begins."""
        self.form.focus("who")

    def go_on(self) -> None:
        """Go from the field with the cursor to the next one to be asked; at the end save."""
        name = self.form.current()
        following = after(self.form, name)
        if following:
            self.form.focus(following)
        elif name in LAST:
            self.work.save()
        else:
            self.parts.save.setFocus()

    def go_back(self) -> None:
        """Go to the field before, asked or not."""
        name = self.form.current()
        self.form.focus(before(self.form, name) if name else "minutes")

    def toggle_anonymous(self) -> None:
        """Name nobody, or ask again who came."""
        person = self.form.who.person
        person.setFocus()
        person.set_anonymous(is_anonymous=not person.is_anonymous)
        if person.is_anonymous:
            self._go_on_from_person()

    def copy_row(self, row: SessionDraft | None = None) -> None:
        """F9: take over a row, or the one entered last; never people, results or texts."""
        source = row or (self.known.above if self.known else None)
        if source is not None:
            copy_row(self.form, source)
        self.start()

    def take_from_above(self) -> None:
        """Ctrl+D: take the value of this field from the row entered last."""
        above, name = self.known.above if self.known else None, self.form.current()
        if above is None:
            return
        if name == "who" and above.recipient_id is not None:
            self.work.asking.ask_person(above.recipient_id)
        else:
            take_value(self.form, name, above)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ENTER and held == Qt.KeyboardModifier.ShiftModifier:
            self.go_back()
        elif event.key() in _ENTER and not held:
            self._enter()
        elif event.key() == Qt.Key.Key_Escape:
            self.field_left.emit()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        second = self.parts.second
        if self.form.current() == "who" and self.form.is_empty("who"):
            self.form.who.person.show_hits()
        elif second.person.hasFocus():
            self._go_on_from_person()
        else:
            self.go_on()

    def _go_on_from_person(self) -> None:
        self.form.focus(after(self.form, "who") or "recommendations")

    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        is_here = new is not None and self.isAncestorOf(new)
        self.set_active(active=is_here)
        if old is not None and old is not new and self.isAncestorOf(old):
            self.field_left.emit()
            if new is not None and new.window() is self.window():
                self.form.tell_typing(old)
            self.work.doubt()

    def _connect(self) -> None:
        form, service = self.form, self.form.service
        form.who.chosen.connect(self._go_on_from_person)
        picked = (form.who.child, service.topic, service.kind, service.way, service.result)
        for field in (*picked, form.quiet.specialist, form.quiet.room):
            field.taken.connect(self.go_on)
        self.parts.second.finished.connect(self.start)
        self.parts.save.clicked.connect(self.work.save)
        self.work.saved.connect(self.start)
        self.work.asking.known.connect(self.parts.offer_materials)
        add_strip_keys(
            self,
            {
                "Ctrl+Return": self.work.save,
                "Ctrl+Shift+Return": self.work.save,
                "Ctrl+D": self.take_from_above,
                "Alt+A": self.toggle_anonymous,
                "Ctrl+Shift+A": self.parts.second.ask,
                "Ctrl+M": self.parts.materials.open,
            },
        )
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)
