"""A question of the form, painted as on the paper; the keys belong to the sheet around it."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kcentre.surveys.questionnaires.option_keys import key_of
from kcentre.surveys.questionnaires.records import Question
from kcentre.surveys.values import SCALE, QuestionKind
from ui.surveys.entry.block_painting import BlockLook, paint_block
from ui.surveys.entry.block_plan import BlockPlan, BlockTexts, block_fonts, plan_block
from ui.surveys.entry.words_fields import WordsBox, WordsLine
from ui.widgets.theme import theme

_WIDTH, _NARROWEST, _LEAST_HEIGHT, _TEXT_LINES = 620, 260, 24, 2
_WRITTEN = {QuestionKind.TEXT, QuestionKind.NUMBER}


@dataclass(frozen=True, slots=True)
class BlockState:
    """What a block shows: its look, what is told about it, whether «другое» is explained."""

    look: BlockLook = field(default_factory=BlockLook)
    note: str = ""
    has_other: bool = False


class QuestionBlock(QWidget):
    """Shows one question and what is answered to it.

    ``words`` is its field, where words are written; options are picked by the mouse here and by
    keys in the sheet.
    """

    picked = Signal(int, int)
    """(place of the question, number of the option) by the mouse."""

    written = Signal(int)
    """(place of the question): its words were changed by the user."""

    reached = Signal(int)
    """(place of the question): the mouse pressed on it."""

    def __init__(self, place: int, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place, self.question = place, question
        self.state = BlockState()
        self.words = self._make_words()
        self._plans: dict[int, BlockPlan] = {}
        self._labels = option_labels(question)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(f"Вопрос {place + 1}. {question.text}")
        theme().changed.connect(self._lay_out_anew)
        self._tell()

    @property
    def is_written(self) -> bool:
        """Whether the answer itself is written."""
        return self.question.kind in _WRITTEN

    def show_state(self, state: BlockState) -> None:
        """Show another look, another note; lay out anew only where the room changes."""
        before, self.state = self.state, state
        if _room_of(before) != _room_of(state):
            self._lay_out_anew()
        if before != state:
            self._tell()
            self.update()

    def show_words(self, text: str) -> None:
        """Show words without telling anybody."""
        if self.words is not None and self.words.value() != text:
            self.words.blockSignals(True)
            self.words.set_value(text)
            self.words.blockSignals(False)

    def take_focus(self) -> None:
        """Put the cursor where this question is answered."""
        (self.words if self.is_written and self.words is not None else self).setFocus()

    def write_other(self) -> None:
        """Put the cursor where «другое» is explained."""
        if self.words is not None:
            self.words.setFocus()

    def spot(self) -> QRect | None:
        """Return what must be seen of it: the words being written, or the option worked on."""
        plan, look = self._plan(self.width()), self.state.look
        if self.words is not None and self.words.hasFocus():
            return self.words.geometry()
        return None if look.pointed is None else plan.options[look.pointed]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._plan(width).height

    def sizeHint(self) -> QSize:
        width = self.width() if self.isVisible() else theme().px(_WIDTH)
        return QSize(theme().px(_WIDTH), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Leave the height to the width: a guess would make the sheet too long."""
        return QSize(theme().px(_NARROWEST), theme().px(_LEAST_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_words()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        plan = self._plan(self.width())
        paint_block(painter, plan, self._texts(), block_fonts(self.font()), self.state.look)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.reached.emit(self.place)
        lines = self._plan(self.width()).options
        place = event.position().toPoint()
        for number, line in enumerate(lines):
            if line.contains(place):
                self.picked.emit(self.place, number)
                return

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._lay_out_anew()

    def _make_words(self) -> WordsLine | WordsBox | None:
        if not self.is_written and self.question.other is None:
            return None
        is_text = self.question.kind is QuestionKind.TEXT
        words = WordsBox(_TEXT_LINES, self) if is_text else WordsLine(parent=self)
        words.setAccessibleName(f"{self.place + 1}. {self.question.text}")
        words.edited.connect(self._tell_written)
        words.setVisible(self.is_written)
        return words

    def _tell_written(self) -> None:
        self.written.emit(self.place)

    def _plan(self, width: int) -> BlockPlan:
        if width not in self._plans:
            fonts, height = block_fonts(self.font()), self._words_height()
            self._plans[width] = plan_block(self._texts(), fonts, width, height)
        return self._plans[width]

    def _texts(self) -> BlockTexts:
        question, is_folded = self.question, self.state.look.is_skipped
        return BlockTexts(
            number=f"{self.place + 1}.",
            title=question.text,
            section=question.section,
            hint="" if is_folded else question.hint,
            labels=() if is_folded else self._labels,
            note=self.state.note,
        )

    def _words_height(self) -> int:
        if self.words is None or not self._has_words():
            return 0
        return self.words.sizeHint().boundedTo(self.words.maximumSize()).height()

    def _has_words(self) -> bool:
        is_folded = self.state.look.is_skipped
        return not is_folded and (self.is_written or self.state.has_other)

    def _lay_out_anew(self) -> None:
        self._plans.clear()
        self._place_words()
        self.updateGeometry()
        self.update()

    def _place_words(self) -> None:
        if self.words is not None:
            self.words.setGeometry(self._plan(self.width()).editor)
            self.words.setVisible(self._has_words())

    def _tell(self) -> None:
        """Say the state for those who do not see it."""
        picked = [label for n, label in enumerate(self._spoken()) if n in self.state.look.picked]
        said = [f"Ответ: {', '.join(picked)}"] if picked else []
        if self.state.note:
            said.append(self.state.note)
        caps = [f"{key_of(n)} — {label}" for n, label in enumerate(self._spoken())]
        if caps and not self.state.look.is_skipped:
            said.append(f"Варианты: {'; '.join(caps)}")
        self.setAccessibleDescription(". ".join(said))

    def _spoken(self) -> tuple[str, ...]:
        if self.question.kind is QuestionKind.SCALE:
            return tuple(str(mark) for mark in SCALE)
        return self._labels


def option_labels(question: Question) -> tuple[str, ...]:
    """Return what stands beside the key caps: of a scale, the words of its two ends."""
    if question.kind is QuestionKind.SCALE:
        middle = ("",) * (len(SCALE) - 2)
        return (question.lowest, *middle, question.highest)
    return tuple(option.label for option in question.options)


def _room_of(state: BlockState) -> tuple[str, bool, bool]:
    return state.note, state.has_other, state.look.is_skipped
