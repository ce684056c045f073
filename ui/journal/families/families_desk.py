"""The families at work: their list, the card beside it, and what goes between them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from kcentre.families.verbs import remove_family
from kcentre.language import Problem
from kcentre.storage import Changes
from ui.journal.families.card import FamilyCard, family_card
from ui.journal.families.families_list import FamiliesList
from ui.journal.families.family_panel import ENTRY, PARTS, FamilyPanel
from ui.operations import Operations
from ui.records.entry_desk import EntryDesk
from ui.records.entry_panel import Kept

_OF_FAMILIES = ("family", "adult", "child", "consent", "depersonalisation")
_OF_ROWS = (*_OF_FAMILIES, "session", "settings")


class FamiliesDesk(EntryDesk):
    """Owns no place on the screen: the page puts `list` and `panel` where they stand."""

    gone_words = "Этой семьи уже нет в картотеке."
    go_to = Signal(str)
    look_wanted = Signal(object)
    """(Duplicate): a known family is to be shown beside the open one."""

    depersonalising_wanted = Signal(int)
    repeats_wanted = Signal(int)

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(ENTRY, "family", operations, parent)
        self._part = ""
        self._choices = ()  # a family is made of nothing that is chosen from
        self.list = FamiliesList(operations)
        self.list.opened.connect(self.open)
        self.list.started.connect(self.add)
        self.list.missed.connect(self._say_missed)

    @property
    def family_panel(self) -> FamilyPanel | None:
        """The panel by its own kind, once it was made."""
        return self.panel if isinstance(self.panel, FamilyPanel) else None

    @property
    def open_id(self) -> int | None:
        """The family open in the panel, if one is."""
        panel = self.family_panel
        return panel.record_id if panel is not None and self.is_entering else None

    def make_panel(self) -> FamilyPanel:
        """Return the panel of families."""
        panel = FamilyPanel(self._operations)
        for told, heard in (
            (panel.go_to, self.go_to),
            (panel.look_wanted, self.look_wanted),
            (panel.depersonalising_wanted, self.depersonalising_wanted),
            (panel.repeats_wanted, self.repeats_wanted),
        ):
            told.connect(heard)
        return panel

    def open_part(self, family_id: int, part: str) -> None:
        """Open a family at its history or its consents."""
        self._part = part
        self.open(family_id)

    def begin_anew(self) -> None:
        """Show another centre's families."""
        self.close_panel()
        self.list.filters.reset()

    def close_panel(self) -> None:
        """Close the panel without a question."""
        super().close_panel()
        self.list.focus()

    def follow(self, changes: Changes, initiator: object) -> None:
        """Show what others made of the open family; what is being typed is left alone."""
        if changes.touched(*_OF_ROWS):
            self.list.refresh()
        panel, family_id = self.family_panel, self.open_id
        if panel is None or family_id is None:
            return
        panel.follow(changes)
        if initiator is not panel and changes.touched(*_OF_FAMILIES):
            ask = partial(family_card, family_id=family_id)
            self._operations.ask(ask, self._refresh_card, key=(self, "refresh"))

    def remove(self, family_id: int) -> None:
        """Remove a family that nothing needs; the change can be undone."""
        verb = partial(remove_family, family_id=family_id)
        self._operations.change(verb, self._take_removed, self._tell_refusal, initiator=self)

    def _show_panel(self, card: Kept | None) -> None:
        super()._show_panel(card)
        part, self._part = self._part, ""
        panel = self.family_panel
        if part in PARTS and panel is not None:
            panel.show_part(part)

    def _refresh_card(self, card: FamilyCard | None) -> None:
        panel = self.family_panel
        if panel is None or not self.is_entering:
            return
        if card is None:
            self._miss_card(())
        elif card.id == panel.record_id:
            panel.refresh_card(card)

    def _take_kept(self, changes: Changes) -> None:
        touched = changes.rows.get("family", frozenset())
        if len(touched) == 1:
            self.list.choose(next(iter(touched)))

    def _take_removal(self, record_id: int) -> None:
        self.remove(record_id)

    def _take_removed(self, changes: Changes) -> None:
        self.close_panel()
        self.told.emit(changes.label)

    def _tell_refusal(self, problems: tuple[Problem, ...]) -> None:
        panel = self.family_panel
        if panel is not None and problems:
            panel.show_refusal(problems)

    def _say_missed(self) -> None:
        self.told.emit("Семья есть в картотеке, но не входит в отбор над списком.")
