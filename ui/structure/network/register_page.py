"""What the seven lists have in common on the screen: an entry, a chip that counts, ways on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from kcentre.journal.ordering import NEWEST_FIRST
from ui.records.entry_panel import Entry, EntryForm, EntryPanel
from ui.records.facets import Option
from ui.records.listed.listed_page import ListedPage
from ui.records.listed.row_deeds import SEPARATOR, Deed
from ui.structure.network.record_form import RecordForm
from ui.widgets.colours import Tone
from ui.widgets.number_chip import NumberChip

if TYPE_CHECKING:
    from kcentre.network.registers.register import Opened, Register
    from kcentre.storage import Changes
    from ui.operations import Operations
    from ui.records.listed.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Alarm:
    """A chip that counts rows by a condition of the filter, and shows them."""

    words: str
    explanation: str
    field: str
    option: Option
    tone: Tone = Tone.BAD


def entry_of(
    register: Register[Any],
    make_form: Callable[[Operations], EntryForm],
    new_title: str,
    name: str,
) -> Entry:
    """Return what makes the panel of a register; ``name`` stands before a record's own."""
    return Entry(
        new_title=new_title,
        title_of=partial(_title_of, name=name),
        note_of=_note_of,
        make_form=make_form,
        ask_card=register.card,
        ask_problems=register.problems,
        add=register.add,
        change=register.change,
    )


class RegisterPage(ListedPage):
    """More targets: those of the alarms, by their fields."""

    alarms: ClassVar[Sequence[Alarm]] = ()

    def __init__(self, ledger: Ledger, entry: Entry, operations: Operations) -> None:
        super().__init__(ledger, entry, operations)
        self._chips: list[tuple[NumberChip, Alarm]] = []
        for alarm in self.alarms:
            chip = NumberChip(alarm.words, alarm.explanation, tone=alarm.tone)
            chip.clicked.connect(self._show_alarm)
            self.card.add_chip(chip)
            self._chips.append((chip, alarm))
        self.desk.panel_made.connect(self._connect_panel)

    def take_choices(self, known: Any) -> None:
        super().take_choices(known)
        self._count()
        form = self._form()
        if form is not None:
            form.take_choices(known)

    def on_changes(self, changes: Changes, initiator: object) -> None:
        super().on_changes(changes, initiator)
        ledger = self.desk.ledger
        if changes.touched(ledger.table, *ledger.shown_from):
            self._count()
            form = self._form()
            if form is not None:
                form.ask_doors()

    def narrow(self, field: str, value: object, title: str) -> None:
        """Show only the rows that meet one condition."""
        self.desk.list.filters.reset()
        self.desk.list.filters.choose(field, Option(value, title))

    def _form(self) -> RecordForm | None:
        panel = self.desk.panel
        form = panel.form if isinstance(panel, EntryPanel) else None
        return form if isinstance(form, RecordForm) and self.desk.is_entering else None

    def _connect_panel(self, panel: EntryPanel) -> None:
        if isinstance(panel.form, RecordForm):
            panel.form.go_to.connect(self.go_to)

    def _count(self) -> None:
        for place, (chip, alarm) in enumerate(self._chips):
            kind, listing = self.desk.ledger.filter_kind, self.desk.ledger.listing
            found = listing(kind(**{alarm.field: alarm.option.value}), NEWEST_FIRST)
            self.operations.ask(found.count, chip.show_number, key=(self, place))

    def _show_alarm(self) -> None:
        for chip, alarm in self._chips:
            if self.sender() is chip:
                self.narrow(alarm.field, alarm.option.value, alarm.option.title)


class OnBooksPage(RegisterPage):
    """A list whose records are taken off the books rather than removed.

    More keys: С takes them off, В puts them back.
    """

    register: ClassVar[Register[Any]]

    def deeds(self) -> Sequence[Deed]:
        return (
            Deed("Снять с учёта", self.retire, "С", "C"),
            Deed("Вернуть на учёт", self.bring_back, "В", "D"),
            SEPARATOR,
            Deed("Удалить", self.desk.list.remove_chosen),
        )

    def retire(self) -> None:
        """Take the chosen records off the books."""
        self.change_chosen(self.register.retire)

    def bring_back(self) -> None:
        """Put the chosen records back on the books."""
        self.change_chosen(partial(self.register.retire, is_retired=False))


def _title_of(opened: Opened[Any], name: str) -> str:
    return f"{name}: {opened.title}" if name else opened.title


def _note_of(opened: Opened[Any]) -> str:
    return opened.note
