"""What the forms of the network have in common: a field for each field of the draft."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kcentre.attachments.records import Owner
from kcentre.network.choices import NetworkChoices, Offered
from kcentre.network.registers.register import Opened
from kcentre.storage import CentreFile
from ui.operations import Operations
from ui.records.attachments_card import AttachmentsCard
from ui.records.doors_view import DoorsView, Lead
from ui.widgets.buttons import LinkButton
from ui.widgets.choice_field import ChoiceField
from ui.widgets.form import Form
from ui.widgets.form_stack import FormStack

Leads = Callable[[CentreFile, int], Sequence[Lead]]


class RecordForm(FormStack):
    """Its fields are called as those of the draft; what has no field stays as it was."""

    go_to = Signal(str)
    """Something that belongs to the record should be shown."""

    draft: ClassVar[type[Any]]
    owner: ClassVar[str] = ""
    """The table that files are kept under; empty where records have none."""

    first: ClassVar[str]
    """The field that the entry begins in."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._card: Opened[Any] = Opened(None, self.draft())
        self.files: AttachmentsCard | None = None
        self.doors: DoorsView | None = None
        self.lay_out()
        if self.owner:
            self.files = AttachmentsCard(operations)
            self._column.addWidget(self.files)

    def lay_out(self) -> None:
        """Put the forms into place."""
        raise NotImplementedError

    def blank(self) -> Any:
        """Return what a new record begins with."""
        return self.draft()

    def offer(self, choices: NetworkChoices, draft: Any) -> None:
        """Offer what the fields are chosen from; ``draft`` is what will be shown."""

    def follow(self) -> None:
        """Show the fields that belong to what is entered, hide the others."""

    def show_card(self, card: Opened[Any] | None, choices: NetworkChoices) -> None:
        """Show a kept record, or an empty form for a new one."""
        self._card = card or Opened(None, self.blank())
        draft = self._card.draft
        self.offer(choices, draft)
        self.load({name: getattr(draft, name) for name in self.values()})
        self.follow()
        self._show_beside()
        self.take_as_unchanged()

    def take_choices(self, choices: NetworkChoices) -> None:
        """Offer what there is to choose now; what was entered stays."""
        self.offer(choices, self.collect())

    def collect(self) -> Any:
        """Return what was entered."""
        return replace(self._card.draft, **self.values())

    def focus_first(self) -> None:
        """Put the cursor where the entry begins."""
        self.focus(self.first)

    def add_doors(self, heading: str, leads: Leads) -> None:
        """Put the ways to what belongs to a kept record beneath the fields."""
        self._leads = leads
        self.doors = DoorsView(heading)
        self.doors.go_to.connect(self.go_to)
        self._column.addWidget(self.doors)

    def add_partner_field(self, form: Form) -> ChoiceField:
        """Add the choice of a partner, and the way to one who is not in the list yet."""
        self._partners = ChoiceField(nothing="не выбран")
        field = form.add("partner_id", "Партнёр", self._partners, span=2)
        self._adder = LinkButton("Добавить партнёра в список")
        self._adder.clicked.connect(self._lead_to_new_partner)
        self._partners.edited.connect(self._follow_partner)
        field.put_beneath(self._adder)
        return self._partners

    def ask_doors(self) -> None:
        """Ask anew what belongs to the record."""
        if self.doors is not None and self._card.id is not None:
            ask = partial(_leads_of, leads=self._leads, record_id=self._card.id)
            self._operations.ask(ask, self.doors.show_leads, key=(self, "doors"))

    def _follow_partner(self) -> None:
        self._adder.setVisible(self._partners.value() is None)

    def _lead_to_new_partner(self) -> None:
        self.go_to.emit("structure/network/partners/new")

    def _show_beside(self) -> None:
        if self.files is not None:
            kept_id = self._card.id
            self.files.show_owner(None if kept_id is None else Owner(self.owner, kept_id))
        if self.doors is not None:
            self.doors.show_leads(())
            self.doors.setVisible(self._card.id is not None)
            self.ask_doors()


def offer_kept(field: ChoiceField, offered: Sequence[Offered], own: int | None) -> None:
    """Offer those on the books, and the record's own one."""
    field.set_choices(
        [(one.id, one.title) for one in offered if not one.is_retired or one.id == own]
    )


def _leads_of(file: CentreFile, leads: Leads, record_id: int) -> Sequence[Lead]:
    return leads(file, record_id)
