"""The topics of the free answers: how many speak of each, and the line that codes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kcentre.centre.records import Topic
from kcentre.language.numbers import grouped
from kcentre.language.plurals import counted
from kcentre.paper.chart import Chart, ChartKind, Series
from kcentre.surveys.results.records import TopicCounts
from ui.papers.chart_view import ChartView
from ui.records.field_scroll import FieldScroll
from ui.widgets.card import Card
from ui.widgets.door import Door
from ui.widgets.looks import set_look
from ui.widgets.pick_field import Pick, PickField
from ui.widgets.theme import theme

_MOST_DIGITS = 9
_HOW = (
    "Выберите ответы и нажмите цифру темы или начните печатать её название; "
    "ещё раз та же тема — снять. Enter — следующий ответ, Ctrl+Z — отменить."
)


class TopicsPanel(Card):
    """The digits stay with their topics while answers are coded, however the counts change."""

    picked = Signal(int)
    """Id of a topic for the chosen answers."""

    shown_wanted = Signal(int)
    """Id of a topic whose answers are to be listed."""

    left = Signal()
    """The keyboard is to go back to the answers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Темы ответов", parent)
        self._order: list[Topic] = []
        self.pick = _TopicPick((), "Тема: цифра или часть названия")
        self.chart = ChartView("Темы свободных ответов")
        self._fill()
        self.pick.taken.connect(self._take)
        self.pick.returnPressed.connect(self._take)
        self.pick.left.connect(self._leave)
        self.chart.opened.connect(self._want_shown)

    def show_topics(self, topics: Sequence[Topic], counts: TopicCounts) -> None:
        """Offer topics, the most frequent first, as they stand from now on."""
        shares = {one.topic_id: one.share.count for one in counts.topics}
        self._order = sorted(topics, key=lambda one: (-shares.get(one.id or 0, 0), one.code))
        self.pick.set_picks(Pick(one.id, one.title, one.code) for one in self._order)
        self.show_counts(counts)

    def show_counts(self, counts: TopicCounts) -> None:
        """Show other counts of the same topics."""
        shares = {one.topic_id: one.share.count for one in counts.topics}
        values = [shares.get(one.id or 0, 0) for one in self._order]
        names = tuple(
            f"{place}\u00a0·\u00a0{one.title}" if place <= _MOST_DIGITS else one.title
            for place, one in enumerate(self._order, 1)
        )
        doors = tuple(
            Door(grouped(count), str(one.id) if count else "", f"{one.title}: {_answers(count)}")
            for one, count in zip(self._order, values, strict=True)
        )
        chart = Chart("Темы", ChartKind.BARS, names, (Series("Ответов", tuple(values)),))
        self.chart.show_chart(chart, (doors,))
        self.set_note(f"размечено {grouped(counts.coded)} из {grouped(counts.answers)}")

    def topic_of_digit(self, digit: str) -> int | None:
        """Return the id of the topic of a digit."""
        place = int(digit) - 1 if digit.isdecimal() else -1
        return self._order[place].id if 0 <= place < min(_MOST_DIGITS, len(self._order)) else None

    def begin_typing(self, text: str) -> None:
        """Let what was typed on the list go on in the line."""
        self.pick.clear()
        self.pick.setFocus(Qt.FocusReason.ShortcutFocusReason)
        held = Qt.KeyboardModifier.NoModifier
        typed = QKeyEvent(QEvent.Type.KeyPress, int(Qt.Key.Key_unknown), held, text)
        QCoreApplication.sendEvent(self.pick, typed)

    def _take(self) -> None:
        self.pick.settle()
        topic_id = self.pick.value()
        self._leave()
        if isinstance(topic_id, int):
            self.picked.emit(topic_id)

    def _leave(self) -> None:
        self.pick.set_value(None)
        self.left.emit()

    def _want_shown(self, code: str) -> None:
        self.shown_wanted.emit(int(code))

    def _fill(self) -> None:
        px = theme().px
        self.pick.setAccessibleName("Тема выбранных ответов")
        how = QLabel(_HOW)
        how.setWordWrap(True)
        set_look(how, role="small")
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(14), px(12), px(14), px(12))
        column.setSpacing(px(8))
        for widget in (self.pick, how, self.chart):
            column.addWidget(widget)
        column.addStretch()
        self.add(FieldScroll(inner), 1)


class _TopicPick(PickField):
    """Esc gives the keyboard back."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.is_listing:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _answers(count: int) -> str:
    return counted(count, "ответ", "ответа", "ответов")
