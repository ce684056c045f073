"""The questionnaire like the paper in one column, filled in by keys."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from kcentre.language import Problem
from kcentre.surveys.forms.records import Answer
from kcentre.surveys.questionnaires.records import Version
from kcentre.surveys.values import QuestionKind
from ui.surveys.entry.filling import Filling
from ui.surveys.entry.number_words import number_in
from ui.surveys.entry.sheet_column import SheetColumn
from ui.surveys.entry.sheet_keys import takes_key
from ui.surveys.entry.sheet_state import Cursor, state_of, words_of

_NOT_A_NUMBER = "Напишите число цифрами, например 3 или 2,5"


class Sheet(SheetColumn):
    """Takes the cursor from question to question.

    Keys: 1…9, 0, А, Б… pick an option, and of one answer go on; Enter goes on, Shift+Enter and
    Backspace go back, Delete takes the answer away, arrows point at options and Space picks.
    """

    edited = Signal()
    """An answer was changed by the user."""

    moved = Signal(object)
    """(QWidget): the block with the cursor."""

    pointed = Signal()
    """The arrows point at another option."""

    finished = Signal()
    """Enter at the end: the form is to be saved."""

    left = Signal()
    """Back from the first question."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        """``words`` stand on the button at the end."""
        super().__init__(words, parent)
        self.filling: Filling | None = None
        self.at = Cursor()
        self.finish.pressed.connect(self.finished)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def show_filling(self, filling: Filling) -> None:
        """Show a form from its beginning; the blocks of the same version are used again."""
        is_same = self.filling is not None and self.filling.questions == filling.questions
        self.filling, self.at = filling, Cursor()
        if not is_same:
            self._rebuild(filling.version)
        for block in self.blocks:
            block.show_words(words_of(filling, block.place))
        self.refresh()

    def show_version(self, version: Version) -> None:
        """Show another version of the same form; the cursor stays with its question."""
        at, before = self.at.place, self.filling
        if before is None or (before.version.id, before.questions) == (
            version.id,
            version.questions,
        ):
            return
        key = before.questions[at].key if at is not None and at < before.end else ""
        self.show_filling(Filling(version, before.answers()))
        places = {question.key: place for place, question in enumerate(version.questions)}
        if at is not None:
            self.go(places.get(key, self._filled.after(-1)))

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Say what is wrong with an answer beneath its question."""
        told = {problem.field: problem.sentence for problem in problems}
        for place, question in enumerate(self._filled.questions):
            if question.key in told:
                self.at.hints[place] = told[question.key]
        self.refresh()

    def start(self) -> None:
        """Put the cursor into the first question."""
        self.go(self._filled.after(-1))

    def resume(self) -> None:
        """Put the cursor into the first question that is not answered yet, or not rightly."""
        filling, odd = self._filled, frozenset(self.at.hints)
        place = filling.after(-1)
        while place < filling.end and not filling.answer(place).is_empty and place not in odd:
            place = filling.after(place)
        self.at.furthest = place
        self.go(place)

    def go(self, place: int) -> None:
        """Put the cursor at a place."""
        if place < len(self.blocks):
            self.blocks[place].take_focus()
        else:
            self.finish.button.setFocus()
        self._follow_focus(None, QApplication.focusWidget())  # it may have been there already

    def go_on(self) -> None:
        """Go to the next question; what can't be understood is told first."""
        place = self.at.place
        if place is None:
            self.start()
        elif place in self.odd_places():
            self.refresh()
        elif place < self._filled.end:
            self.go(self._filled.after(place))

    def go_back(self) -> None:
        """Go to the question asked before."""
        place = self.at.place
        before = self._filled.before(place) if place is not None else None
        if before is None:
            self.left.emit()
        else:
            self.go(before)

    def refresh(self) -> None:
        """Show what is answered, asked and skipped now."""
        filling = self._filled
        skipped = filling.skipped_for
        for place in self.odd_places():
            self.at.hints[place] = _NOT_A_NUMBER
        for block in self.blocks:
            block.setFocusPolicy(_policy(is_skipped=block.place in skipped))
            block.show_state(state_of(filling, block.place, self.at, skipped))
        self.finish.tell(filling, is_reached=self.at.place == filling.end)

    def pick(self, place: int, number: int) -> None:
        """Pick an option; of one answer go on at once."""
        is_complete = self._filled.pick(place, number)
        self.at.pointed = number
        block = self.blocks[place]
        block.show_words(words_of(self._filled, place))
        self._answered(place)
        option = block.question.options[number] if block.question.options else None
        if option is not None and option.is_other and self._filled.is_picked(place, number):
            block.write_other()
        elif is_complete:
            self.go_on()

    def clear_answer(self) -> None:
        """Take the answer of the question with the cursor away."""
        place = self.at.place
        if place is not None and place < self._filled.end:
            self._filled.give(place, Answer())
            self.blocks[place].show_words("")
            self._answered(place)

    def choices(self) -> int:
        """Return how many options the question with the cursor has."""
        place = self.at.place
        is_question = place is not None and place < self._filled.end
        return self._filled.choices(place) if place is not None and is_question else 0

    def hint(self, sentence: str) -> None:
        """Say something about the question with the cursor, until it is answered or left."""
        if self.at.place is not None:
            self.at.hints[self.at.place] = sentence
            self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.filling is None or not takes_key(self, event):
            super().keyPressEvent(event)

    @property
    def _filled(self) -> Filling:
        if self.filling is None:
            raise RuntimeError("no form is shown")
        return self.filling

    def _answered(self, place: int) -> None:
        self.at.hints.pop(place, None)
        self.refresh()
        self.edited.emit()

    def _write(self, place: int) -> None:
        """Take what is typed into a question's field."""
        words = self.blocks[place].words
        if words is None:
            return
        if self.blocks[place].question.kind is QuestionKind.NUMBER:
            self._filled.give(place, Answer(number=number_in(words.value())))
        else:
            self._filled.write(place, words.value())
        self._answered(place)

    def _rebuild(self, version: Version) -> None:
        self.rebuild(version)
        for block in self.blocks:
            block.picked.connect(self.pick)
            block.reached.connect(self.go)
            block.written.connect(self._write)

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or self.filling is None or new.window() is not self.window():
            return
        place = self.place_with(new)
        if place == self.at.place:
            return
        if self.at.place is not None:
            self.at.hints.pop(self.at.place, None)
        self.at.place, self.at.pointed = place, None
        self.at.furthest = max(self.at.furthest, -1 if place is None else place)
        self.refresh()
        if place is not None:
            self.moved.emit(self.block_at(place))


def _policy(*, is_skipped: bool) -> Qt.FocusPolicy:
    return Qt.FocusPolicy.NoFocus if is_skipped else Qt.FocusPolicy.StrongFocus
