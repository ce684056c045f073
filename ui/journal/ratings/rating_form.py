"""The form of a rating sheet: a pile of them is entered without a mouse."""

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from kcentre.journal.queries import Choices
from kcentre.journal.ratings.codes import is_code, understood
from kcentre.journal.ratings.queries import title_of_sheet
from kcentre.journal.ratings.records import RatingCard, RatingSheetDraft
from kcentre.journal.values import Verdict
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile
from ui.journal.ratings.mark_field import MarkField
from ui.operations import Operations
from ui.records.offers import value_field
from ui.widgets.date_field import DateField
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form
from ui.widgets.form_stack import FormStack
from ui.widgets.looks import set_look
from ui.widgets.suggest_field import SuggestField

_MARKS = {
    "quality": "Качество услуги",
    "conditions": "Условия",
    "information": "Полнота информации",
    "politeness": "Доброжелательность",
}
_DECISION = ("verdict", "measure", "measure_by", "measure_due", "measure_done")
_SAME = ("date", "code", *_MARKS, "complaint", "suggestion", *_DECISION)
"""Fields of the same name here and in the draft."""


class SheetText(LongTextField):
    """Enter is the sheet's: it keeps it; Shift+Enter begins a new line."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


class RatingForm(FormStack):
    """Shows a rating and collects it again; the day stays as it was last.

    Enter in a new sheet keeps it and begins the next one, from any field but the code.
    """

    next_wanted = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._day = today_here()
        self._session_id: int | None = None
        self._is_new = True
        self.code = TextField("без услуги")
        self.marks = {name: MarkField() for name in _MARKS}
        self.complaint, self._people = SheetText(2), SuggestField(())
        self._sheet, self._words = _sheet_form(self.code, self.marks), Form(columns=1)
        self._decision = _decision_form(self._people)
        self._words.add("complaint", "Жалоба", self.complaint, _WORDS_HINT)
        self._words.add("suggestion", "Предложение", SheetText(2), _WORDS_HINT)
        self.told, self._heading = QLabel(), QLabel("Решение по жалобе")
        self._lay_out()
        self._connect()

    def show_card(self, card: RatingCard | None, choices: Choices) -> None:
        """Show a kept rating, or an empty sheet."""
        draft = card.draft if card else RatingSheetDraft(date=self._day)
        self._is_new = card is None or card.id is None
        self._session_id = draft.session_id
        working = (person.name for person in choices.specialists if not person.is_retired)
        self._people.suggest(list(working))
        self.load({name: getattr(draft, name) for name in _SAME})
        self.told.setText(card.session if card else "")
        self._follow_code()
        self._follow_complaint()
        self.take_as_unchanged()

    def collect(self) -> RatingSheetDraft:
        """Return what was entered."""
        values: dict[str, Any] = self.values()
        self._day = values["date"] or self._day
        return RatingSheetDraft(
            **{name: values[name] for name in _SAME}, session_id=self._session_id
        )

    def focus_first(self) -> None:
        """Put the cursor where a sheet begins; of a kept complaint where it is decided."""
        is_decided = not self._is_new and self.complaint.value()
        self.focus("verdict" if is_decided else "code")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        is_plain = event.modifiers() in _PLAIN
        if is_enter and is_plain and self._is_new and not self.code.hasFocus():
            self.next_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _follow_code(self) -> None:
        """Tell which service is meant; a whole code goes on to the marks by itself."""
        typed, day = self.code.value(), self._sheet.field("date").editor.value()
        if typed:
            ask = partial(_title_of, typed=typed, day=day)
            self._operations.ask(ask, self._show_title, key=(self, "title"))
        elif self._session_id is None:
            self._show_title("")

    def _show_title(self, title: str) -> None:
        if title or self._session_id is None:
            self.told.setText(title)
        self.told.setVisible(bool(self.told.text()))

    def _go_on_from_code(self, typed: str) -> None:
        if is_code(understood(typed)):
            self.focus("quality")

    def _go_on_from_mark(self) -> None:
        places = [*self.marks.values(), self.complaint]
        given = places.index(self.sender())  # type: ignore[arg-type] # one of the marks
        places[given + 1].setFocus()

    def _follow_complaint(self) -> None:
        told = bool(self.complaint.value())
        self._heading.setVisible(told)
        self._decision.setVisible(told)

    def _connect(self) -> None:
        self.code.textEdited.connect(self._go_on_from_code)
        self.code.edited.connect(self._follow_code)
        self.complaint.edited.connect(self._follow_complaint)
        for mark in self.marks.values():
            mark.marked.connect(self._go_on_from_mark)

    def _lay_out(self) -> None:
        set_look(self.told, role="secondary")
        self.told.setWordWrap(True)
        set_look(self._heading, role="heading")
        self.add_form(self._sheet)
        self._column.insertWidget(0, self.told)
        self.add_form(self._words)
        self._column.addWidget(self._heading)
        self.add_form(self._decision)


_PLAIN = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}


def _sheet_form(code: TextField, marks: dict[str, MarkField]) -> Form:
    form = Form(columns=2)
    form.add("date", "Дата листа", DateField(empty_is_today=True), _DATE_HINT)
    form.add("code", "Код с листа или № услуги", code, _CODE_HINT)
    for name, mark in marks.items():
        form.add(name, _MARKS[name], mark, "Цифра от 1 до 5, без Enter.")
    return form


def _decision_form(people: SuggestField) -> Form:
    form = Form(columns=2)
    form.add("verdict", "Решение", value_field(Verdict, nothing="не рассмотрена"), span=2)
    form.add("measure", "Что сделать", TextField(), span=2)
    form.add("measure_by", "Кто отвечает", people, span=2)
    form.add("measure_due", "До какого дня", DateField(looks_ahead=True))
    form.add("measure_done", "Исполнено", DateField())
    return form


def _title_of(file: CentreFile, typed: str, day: date | None) -> str:
    return title_of_sheet(file, typed, day)


_WORDS_HINT = "Enter сохраняет лист, Shift+Enter — новая строка."
_DATE_HINT = "Остаётся от прошлого листа. У оценки с услугой — день услуги."
_CODE_HINT = (
    "Пять знаков с листа родителя в любой раскладке, либо номер услуги: 12 или 12/2025. "
    "Пусто — оценка без услуги."
)
