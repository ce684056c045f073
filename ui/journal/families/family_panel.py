"""The card of one family: who it is, what happened, to what it consented."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from kcentre.families.verbs import add_family
from kcentre.language import Problem
from kcentre.storage import Changes
from ui.journal.families.card import (
    FamilyCard,
    change_family,
    family_card,
    family_doubts,
    note_of,
    title_of,
)
from ui.journal.families.consents_view import ConsentsView
from ui.journal.families.family_form import FamilyForm
from ui.journal.families.history_view import HistoryView
from ui.operations import Operations
from ui.records.entry_panel import Entry, EntryPanel, Kept
from ui.widgets.buttons import QuietButton, SegmentedSwitch
from ui.widgets.shortcuts import add_shortcut

FAMILY, HISTORY, CONSENTS = "family", "history", "consents"
PARTS = {FAMILY: "Семья", HISTORY: "История", CONSENTS: "Согласия"}
_HISTORY_TABLES = (
    "request", "appointment", "session", "session_guest", "event_participant", "group_event",
    "referral", "rating", "consent", "consent_scan", "adult", "child",
)  # fmt: skip

ENTRY = Entry(
    new_title="Новая семья",
    title_of=title_of,
    note_of=note_of,
    make_form=FamilyForm,
    ask_card=family_card,
    ask_problems=family_doubts,
    add=add_family,
    change=change_family,
    removal_words="Удалить",
)


class FamilyPanel(EntryPanel):
    """Keys: Alt+1 the family, Alt+2 its history, Alt+3 its consents, besides the panel's own."""

    go_to = Signal(str)
    look_wanted = Signal(object)
    depersonalising_wanted = Signal(int)
    repeats_wanted = Signal(int)

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        self._part = FAMILY
        super().__init__(ENTRY, operations, parent)
        self.switch = SegmentedSwitch(list(PARTS.items()), "Что показать о семье")
        self.history = HistoryView(operations)
        self.consents = ConsentsView(operations)
        self.deeds = QuietButton("Действия", "menu")
        self._fill()
        self._listen()

    @property
    def family_form(self) -> FamilyForm:
        """The form, by its own kind."""
        if not isinstance(self.form, FamilyForm):
            raise TypeError("the panel of families has their form")
        return self.form

    def begin(self, card: Kept | None, choices: object) -> None:
        is_other = card is None or self.record_id != card.id
        super().begin(card, choices)
        is_kept = self.record_id is not None
        self.switch.setVisible(is_kept)
        self.deeds.setVisible(is_kept)
        self.show_part(FAMILY if is_other else self._part)

    def refresh_card(self, card: FamilyCard) -> None:
        """Show what was changed elsewhere; what is being typed stays."""
        if self.form.is_changed():
            self.family_form.take_rights(card)
            return
        self._card = card
        self._frame.set_title(title_of(card))
        self._note.setText(note_of(card))
        self._note.setVisible(bool(self._note.text()))
        self.form.show_card(card, self._choices)

    def follow(self, changes: Changes) -> None:
        """Show anew what a change touched of the history or the consents."""
        if self.record_id is not None and changes.touched(*_HISTORY_TABLES):
            self._load_part()

    def show_part(self, part: str) -> None:
        """Show the fields, the history or the consents, and give them the keyboard."""
        self._part = part if self.record_id is not None else FAMILY
        self.switch.set_value(self._part)
        is_form = self._part == FAMILY
        for widget, is_shown in (
            (self._scroll, is_form),
            (self._foot, is_form),
            (self.history, self._part == HISTORY),
            (self.consents, self._part == CONSENTS),
        ):
            widget.setVisible(is_shown)
        self._load_part()
        self._focus_part()

    def show_refusal(self, problems: tuple[Problem, ...]) -> None:
        """Say above the fields why the family stays."""
        self.show_part(FAMILY)
        self.form.show_problems(problems)
        self._scroll.verticalScrollBar().setValue(0)

    def _load_part(self) -> None:
        family_id = self.record_id
        if family_id is not None and self._part == HISTORY:
            self.history.show_family(family_id)
        elif family_id is not None and self._part == CONSENTS:
            self.consents.show_family(family_id)

    def _focus_part(self) -> None:
        if self._part == HISTORY:
            self.history.focus()
        elif self._part == CONSENTS:
            self.consents.focus()
        else:
            self.form.focus_first()

    def _footer(self) -> QWidget:
        self._foot = super()._footer()
        return self._foot

    def _fill(self) -> None:
        self._frame.add_chip(self.switch)
        for part in (self.history, self.consents):
            part.hide()
            self._frame.add(part, 1)
        self.deeds.setMenu(self._menu())
        self.add_button(self.deeds)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for words, deed in (
            ("Похожие семьи…", self._want_repeats),
            ("Обезличить…", self._want_depersonalising),
        ):
            action = QAction(words, menu)
            action.triggered.connect(deed)
            menu.addAction(action)
        return menu

    def _listen(self) -> None:
        form = self.family_form
        form.consents_wanted.connect(self._show_consents)
        form.reordered.connect(self._lead_tab)
        form.look_wanted.connect(self.look_wanted)
        self.switch.chosen.connect(self.show_part)
        self.history.opened.connect(self.go_to)
        self.history.consents_wanted.connect(self._show_consents)
        for keys, deed in (
            ("Alt+1", self._show_family),
            ("Alt+2", self._show_history),
            ("Alt+3", self._show_consents),
        ):
            add_shortcut(self, keys).activated.connect(deed)

    def _lead_tab(self) -> None:
        """Let Tab go from the switch through the fields to the buttons."""
        buttons = (self._save, self._save_next, self._remove, self.deeds)
        chain = [*self.switch.findChildren(QPushButton), *self.family_form.tab_stops(), *buttons]
        for one, following in pairwise(chain):
            QWidget.setTabOrder(one, following)

    def _show_family(self) -> None:
        self.show_part(FAMILY)

    def _show_history(self) -> None:
        self.show_part(HISTORY)

    def _show_consents(self) -> None:
        self.show_part(CONSENTS)

    def _want_repeats(self) -> None:
        if self.record_id is not None:
            self.repeats_wanted.emit(self.record_id)

    def _want_depersonalising(self) -> None:
        if self.record_id is not None:
            self.depersonalising_wanted.emit(self.record_id)
