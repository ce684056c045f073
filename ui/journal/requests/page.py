"""«Обращения»: who asked, who waits too long, and what answers them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from kcentre.journal.books.records import Book
from kcentre.journal.queries import Choices
from kcentre.journal.requests.answering import Bookable, bookable
from kcentre.journal.requests.queries import places_routed_to
from kcentre.journal.requests.records import Urgent
from kcentre.journal.requests.verbs import take_in_work
from kcentre.journal.requests.waiting import urgent
from kcentre.language import Problem
from kcentre.language.dates import today_here
from kcentre.periods.period import period_named
from kcentre.storage import CentreFile, Changes
from ui.journal.papers.papers_button import PapersButton
from ui.journal.requests.answer_desk import AnswerDesk
from ui.journal.requests.booking_dialog import BookingDialog
from ui.journal.requests.dialogs import call_dialog, closing_dialog, routing_dialog
from ui.journal.requests.ledger import REQUEST_ENTRY, REQUESTS, learned_options
from ui.operations import Operations
from ui.records.facets import PERIOD, Option, period_option
from ui.records.listed.listed_page import ListedPage
from ui.records.listed.row_deeds import SEPARATOR, Deed
from ui.widgets.buttons import QuietButton
from ui.widgets.colours import Tone
from ui.widgets.number_chip import NumberChip
from ui.widgets.shortcuts import add_shortcut


class RequestsPage(ListedPage):
    """Who asked, how long they wait, and what answers them.

    More targets: «answer/12» (the consultation), «book/12», «overdue», «soon», «unanswered»,
    «call», «learned/3/2026-Q3» (who came by a channel).

    More keys: З or Ctrl+Shift+З books, К or Ctrl+Shift+К begins the consultation, П or
    Ctrl+Shift+П leads on, Х closes, Р takes into work; Ctrl+Shift+T takes a call that is led on.
    """

    keys_words = (
        "Enter открывает, З записывает на приём, К начинает консультацию, Р берёт в работу, "
        "П перенаправляет, Х закрывает без услуги, Delete удаляет."
    )

    def __init__(self, operations: Operations) -> None:
        super().__init__(REQUESTS, REQUEST_ENTRY, operations)
        self._choices: Choices | None = None
        self._overdue = NumberChip("Просрочено", "Показать просроченные", tone=Tone.BAD)
        self._soon = NumberChip("Скоро срок", "Показать обращения, которые скоро будут просрочены")
        self.answers = AnswerDesk(operations, self)
        self.card.add_chip(self._overdue)
        self.card.add_chip(self._soon)
        self._connect_answers()

    def deeds(self) -> Sequence[Deed]:
        return (
            Deed("Записать на приём…", self.book, "З", "P"),
            Deed("Консультация", self.answer, "К", "R"),
            SEPARATOR,
            Deed("Взять в работу", self.take_in_work, "Р", "H"),
            Deed("Перенаправить…", self.route, "П", "G"),
            Deed("Закрыть без услуги…", self.close_chosen, "Х", "["),
            SEPARATOR,
            Deed("Удалить", self.desk.list.remove_chosen),
        )

    def buttons(self) -> Sequence[QWidget]:
        call = QuietButton("Звонок", "phone")
        call.setToolTip("Звонок, на который ответили, куда обратиться: Ctrl+Shift+T")
        call.clicked.connect(self._take_call)
        answering = QuietButton("Ответить", "menu")
        answering.setMenu(self.menu)
        return (call, answering, PapersButton(Book.REQUESTS, self.operations, self))

    def targets(self) -> dict[str, Callable[[str], None]]:
        return {
            **super().targets(),
            "answer": self._answer_target,
            "book": self._book_target,
            "overdue": self._show_overdue,
            "soon": self._show_soon,
            "unanswered": self._show_unanswered,
            "learned": self._show_learned,
            "call": self._take_call,
        }

    def centre_opened(self) -> None:
        self.answers.close_panel()
        super().centre_opened()

    def on_changes(self, changes: Changes, initiator: object) -> None:
        super().on_changes(changes, initiator)
        self.answers.follow(changes, initiator)
        if changes.touched("request", "session", "settings"):
            self._ask_urgent()

    def take_choices(self, known: Choices) -> None:
        super().take_choices(known)
        self._choices = known
        self.answers.take_choices(known)
        self._ask_urgent()

    def may_leave(self, then: Callable[[], None]) -> bool:
        return super().may_leave(then) and self.answers.may_leave(then)

    def shown_panel(self) -> QWidget | None:
        answering = self.answers.panel if self.answers.is_entering else None
        return answering or super().shown_panel()

    def book(self) -> None:
        """Offer the nearest free time to the chosen one."""
        for request_id in self.desk.chosen_ids[:1]:
            ask = partial(_bookable, request_id=request_id)
            self.operations.ask(ask, self._open_booking, self._tell_refused, key=(self, "book"))

    def answer(self) -> None:
        """Begin the consultation that answers the chosen one."""
        for request_id in self.desk.chosen_ids[:1]:
            self._answer_target(str(request_id))

    def take_in_work(self) -> None:
        """Say that somebody works on the chosen ones."""
        self.change_chosen(take_in_work)

    def route(self) -> None:
        """Ask where the chosen ones were led on."""
        if self.desk.chosen_ids:
            self.operations.ask(places_routed_to, self._open_routing, key=(self, "places"))

    def close_chosen(self) -> None:
        """Ask how the chosen ones ended."""
        ids = self.desk.chosen_ids
        if ids:
            closing_dialog(ids, self.operations, self).open()

    def _open_booking(self, asked: Bookable) -> None:
        if self._choices is not None:
            dialog = BookingDialog(asked, self._choices, self.operations, self)
            dialog.calendar_wanted.connect(self._show_calendar)
            dialog.open()

    def _open_routing(self, places: list[str]) -> None:
        routing_dialog(self.desk.chosen_ids, places, self.operations, self).open()

    def _open_call(self, places: list[str]) -> None:
        if self._choices is not None:
            call_dialog(self._choices, places, self.operations, self).open()

    def _take_call(self, _rest: object = None) -> None:
        self.operations.ask(places_routed_to, self._open_call, key=(self, "places"))

    def _answer_target(self, number: str) -> None:
        begin = partial(self._answer_one, int(number))
        if number.isdecimal() and self.desk.may_leave(begin):
            begin()

    def _answer_one(self, request_id: int) -> None:
        self.desk.close_panel()
        self.answers.answer(request_id)

    def _book_target(self, number: str) -> None:
        if number.isdecimal():
            ask = partial(_bookable, request_id=int(number))
            self.operations.ask(ask, self._open_booking, self._tell_refused, key=(self, "book"))

    def _show_overdue(self, _rest: object = None) -> None:
        self._show_waiting("overdue", "Просрочено")

    def _show_soon(self, _rest: object = None) -> None:
        self._show_waiting("soon", "Скоро срок")

    def _show_unanswered(self, _rest: object = None) -> None:
        self._show_waiting("unanswered", "Без ответа")

    def _show_learned(self, rest: str) -> None:
        """Show who came by a channel (0: nobody asked), of a period where one is named."""
        number, _, word = rest.partition("/")
        if self._choices is None or not number.isdecimal():
            return
        offered = {option.value: option for option in learned_options(self._choices)}
        chosen = {"learned_from_id": offered.get(int(number), offered[0])}
        period = period_named(word)
        if period is not None:
            chosen[PERIOD] = period_option(period)
        self.desk.list.filters.put(chosen)

    def _show_waiting(self, key: str, title: str) -> None:
        self.desk.list.filters.reset()
        self.desk.list.filters.choose(key, Option(value=True, title=title))

    def _show_calendar(self) -> None:
        self.go_to.emit("premises/appointments")

    def _ask_urgent(self) -> None:
        self.operations.ask(_urgent, self._show_urgent, key=(self, "urgent"))

    def _show_urgent(self, found: Urgent) -> None:
        self._overdue.show_number(found.overdue)
        self._soon.show_number(found.warning)

    def _tell_refused(self, problems: tuple[Problem, ...]) -> None:
        self.feedback.setText(" ".join(problem.sentence for problem in problems))

    def _connect_answers(self) -> None:
        answers = self.answers
        answers.panel_made.connect(self.place.add_panel)
        answers.panel_moved.connect(self.arrange)
        answers.closed.connect(self._go_back)
        answers.told.connect(self.feedback.setText)
        self._overdue.clicked.connect(self._show_overdue)
        self._soon.clicked.connect(self._show_soon)
        for keys, deed in (
            ("Ctrl+Shift+P", self.book),
            ("Ctrl+Shift+R", self.answer),
            ("Ctrl+Shift+G", self.route),
            ("Ctrl+Shift+T", self._take_call),
        ):
            add_shortcut(self, keys).activated.connect(deed)


def _bookable(file: CentreFile, request_id: int) -> Bookable:
    return bookable(file, request_id)


def _urgent(file: CentreFile) -> Urgent:
    return urgent(file, today_here())
