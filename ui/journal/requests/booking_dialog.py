"""«Записать на приём»: the nearest free time for somebody who asked; Enter books the first."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QVBoxLayout, QWidget

from kcentre.centre.values import Form as FormOfHelp
from kcentre.journal.queries import Choices
from kcentre.journal.requests.answering import Bookable, book_for_request, link_appointment
from kcentre.journal.requests.offers import Offer, draft_in, offers
from kcentre.language import Problem
from kcentre.language.clock import time_text
from kcentre.language.dates import near_date
from kcentre.language.names import initials
from kcentre.premises.appointments.records import AppointmentDraft, AppointmentLine
from kcentre.premises.availability.records import SlotWish
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.records.offers import offer_specialists, value_field
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.form import Form
from ui.widgets.looks import set_look
from ui.widgets.theme import theme
from ui.widgets.typed_field import TimeField

_WIDTH, _LINES = 560, 7
_NOTHING = (
    "На два месяца вперёд такого свободного времени нет. Смягчите пожелания или задайте часы "
    "приёма в разделе «Помещения и режим»."
)


class BookingDialog(FittedDialog):
    """The list follows the wish; what the family awaits anyway stands first in it."""

    booked = Signal()
    calendar_wanted = Signal()
    """The whole timetable is wanted instead."""

    def __init__(
        self, asked: Bookable, choices: Choices, operations: Operations, parent: QWidget
    ) -> None:
        super().__init__(_WIDTH, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Записать на приём")
        self._asked, self._operations = asked, operations
        self._offers: list[Offer | AppointmentLine] = []
        self._form = _wish_form()
        offer_specialists(self._form, choices.specialists, asked.draft.specialist_id)
        self._form.load(
            {"specialist": asked.draft.specialist_id, "form": asked.card.draft.wished_form}
        )
        self.list = QListWidget()
        self.list.setAccessibleName("Свободное время")
        self.told, self._nothing, self._problem = QLabel(_told(asked)), QLabel(_NOTHING), QLabel()
        self.take_button = PrimaryButton("Записать")
        self._lay_out()
        self._form.edited.connect(self._ask)
        self.list.itemActivated.connect(self.book)
        self.take_button.clicked.connect(self.book)
        self.list.setFocus()
        self._ask()

    @property
    def offered(self) -> list[Offer | AppointmentLine]:
        """What is listed: appointments of the family first, then free slots."""
        return list(self._offers)

    def book(self) -> None:
        """Take what is chosen in the list."""
        place = self.list.currentRow()
        if not self.take_button.isEnabled() or not 0 <= place < len(self._offers):
            return
        self.take_button.setEnabled(False)
        verb = self._verb_for(self._offers[place])
        self._operations.change(verb, self._kept, self._refused, initiator=self.parent())

    def _verb_for(self, chosen: Offer | AppointmentLine) -> partial[Changes]:
        request_id = self._asked.card.id or 0
        if isinstance(chosen, AppointmentLine):
            return partial(_link, request_id=request_id, appointment_id=chosen.id)
        draft = draft_in(chosen.slot, self._asked.draft)
        return partial(_book, request_id=request_id, draft=draft)

    def _kept(self, _changes: Changes) -> None:
        self.booked.emit()
        self.accept()

    def _refused(self, problems: tuple[Problem, ...]) -> None:
        self.take_button.setEnabled(True)
        self._problem.setText("\n".join(problem.sentence for problem in problems))
        self._problem.show()
        self._ask()

    def _ask(self) -> None:
        values = self._form.values()
        wish = SlotWish(
            specialist_id=values["specialist"],
            form=values["form"],
            not_before=values["not_before"],
        )
        ask = partial(offers, wish=wish, since=values["since"])
        self._operations.ask(ask, self._show, key=(self, "slots"))

    def _show(self, found: list[Offer]) -> None:
        self._offers = [*self._asked.awaited, *found]
        self.list.clear()
        self.list.addItems([_words(offer) for offer in self._offers])
        self.list.setCurrentRow(0 if self._offers else -1)
        self.list.setVisible(bool(self._offers))
        self._nothing.setVisible(not found)
        self.take_button.setEnabled(bool(self._offers))

    def _open_calendar(self) -> None:
        self.reject()
        self.calendar_wanted.emit()

    def _lay_out(self) -> None:
        px = theme().px
        self.list.setMinimumHeight(px(30) * _LINES)
        set_look(self._nothing, role="secondary")
        set_look(self._problem, role="problem")
        for label in (self.told, self._nothing, self._problem):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._problem.hide()
        self._nothing.hide()  # it is not known yet; its place would stay empty
        self.take_button.setAutoDefault(False)
        column = QVBoxLayout()
        column.setContentsMargins(px(20), px(20), px(20), 0)
        column.setSpacing(px(12))
        for widget in (self.told, self._form, self._problem, self.list, self._nothing):
            column.addWidget(widget)
        column.addStretch()
        self.take(column, self._buttons())

    def _buttons(self) -> QWidget:
        px = theme().px
        calendar, closer = QuietButton("Расписание", "calendar"), QuietButton("Закрыть")
        calendar.clicked.connect(self._open_calendar)
        closer.clicked.connect(self.reject)
        buttons = QWidget()
        row = FlowLayout(px(8), buttons)
        row.setContentsMargins(px(20), px(16), px(20), px(16))
        row.addWidget(calendar)
        row.spring()
        for button in (closer, self.take_button):
            row.addWidget(button)
        return buttons


def _wish_form() -> Form:
    form = Form(columns=2)
    form.add("specialist", "Специалист", ChoiceField(nothing="любой"), span=2)
    form.add("form", "Форма", value_field(FormOfHelp, nothing="любая"), span=2)
    form.add("since", "Начиная с", DateField(looks_ahead=True), "Пусто — с сегодняшнего дня.")
    form.add("not_before", "Не раньше", TimeField())
    return form


def _told(asked: Bookable) -> str:
    """Return who is to be booked and what they wished."""
    request = asked.card.draft
    who = asked.card.person.title if asked.card.person else "аноним"
    wish = f"Удобно: {request.wished_time}." if request.wished_time else ""
    head = f"Обращение №\u00a0{asked.card.number}, {who}."
    return "\n".join(filter(None, (head, request.topic_text, wish)))


def _words(offer: Offer | AppointmentLine) -> str:
    if isinstance(offer, Offer):
        return offer.words
    when = f"{near_date(offer.date)}, {time_text(offer.starts)}, {initials(offer.specialist)}"
    return f"Уже записаны: {when}"


def _book(file: CentreFile, request_id: int, draft: AppointmentDraft) -> Changes:
    return book_for_request(file, request_id, draft)


def _link(file: CentreFile, request_id: int, appointment_id: int) -> Changes:
    return link_appointment(file, request_id, appointment_id)
