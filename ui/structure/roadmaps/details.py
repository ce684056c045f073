"""What is known of the task or the event under the cursor, its files, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kcentre.attachments.records import Owner
from kcentre.language.dates import short_date
from kcentre.roadmaps.reading import EVENT_FILES, TASK_FILES
from kcentre.roadmaps.records import EventLine, TaskLine
from kcentre.roadmaps.values import TaskState
from ui.records.attachments_card import AttachmentsCard
from ui.records.field_scroll import FieldScroll
from ui.structure.roadmaps.rows import TASK_TONES, days_words, task_state_words
from ui.widgets.buttons import LinkButton, QuietButton
from ui.widgets.card import Card
from ui.widgets.colours import Tone
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.icons import set_icon
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from ui.operations import Operations
    from ui.structure.roadmaps.shown import ShownMap

Fact = tuple[str, str]


class DetailsCard(Card):
    """Facts by name; a task proven by the program leads to the place that proves it."""

    go_to = Signal(str)

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent)
        self._target = ""
        self.state, self.proof = QLabel(), LinkButton("")
        self.files = AttachmentsCard(operations)
        self._facts = QVBoxLayout()
        self._labels: list[QLabel] = []
        self.deeds = QWidget()
        self._row = FlowLayout(theme().px(8), self.deeds)
        self._fill_in()
        self.proof.clicked.connect(self._lead)

    def add_deeds(self, buttons: Sequence[QuietButton]) -> None:
        """Put the buttons of what can be done beneath."""
        for button in buttons:
            self._row.addWidget(button)

    def show_task(self, task: TaskLine, shown: ShownMap) -> None:
        """Show a task."""
        words = task_state_words(task, shown.today)
        self._show(task.draft.title, words, TASK_TONES[task.state], _task_facts(task))
        fact = task.fact
        self._target = fact.target if fact is not None and not fact.is_done else ""
        self.proof.setText(fact.text if fact is not None else "")
        self.proof.setVisible(fact is not None and bool(fact.text))
        self.proof.setEnabled(bool(self._target))
        self.files.show_owner(Owner(TASK_FILES, task.id))

    def show_event(self, event: EventLine) -> None:
        """Show an event."""
        self._show(
            event.draft.title, event.state.label.capitalize(), Tone.TEXT, _event_facts(event)
        )
        self.proof.hide()
        self.files.show_owner(Owner(EVENT_FILES, event.id))

    def _show(self, title: str, state: str, tone: Tone, facts: Sequence[Fact]) -> None:
        self.set_title(title)
        self.state.setText(state)
        set_look(self.state, tone=tone.value)
        for label in self._labels:
            label.hide()
            label.deleteLater()
        self._labels = [_told(f"{name}: {words}") for name, words in facts if words]
        for label in self._labels:
            self._facts.addWidget(label)

    def _lead(self) -> None:
        if self._target:
            self.go_to.emit(self._target)

    def _fill_in(self) -> None:
        px = theme().px
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(14), px(12), px(14), px(12))
        column.setSpacing(px(8))
        self.state.setWordWrap(True)
        column.addWidget(self.state)
        column.addWidget(self.proof, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._facts)
        column.addWidget(self.files)
        column.addStretch()
        self.add(FieldScroll(inner), 1)
        self._row.setContentsMargins(*(px(side) for side in (14, 10, 14, 10)))
        self.add(self.deeds)


class TaskDeeds:
    """The buttons of a task; what can't be done with it is not offered."""

    def __init__(self) -> None:
        self.done = QuietButton("Выполнена…", "circle-check")
        self.days = QuietButton("Скорректировать срок…", "calendar")
        self.edit = QuietButton("Изменить…", "pencil")
        self.drop = QuietButton("Снять…", "x")
        self.remove = QuietButton("Удалить", "trash-2")

    @property
    def buttons(self) -> tuple[QuietButton, ...]:
        """All of them, in their order."""
        return self.done, self.days, self.edit, self.drop, self.remove

    def offer(self, task: TaskLine | None, *, is_finished: bool) -> None:
        """Offer what can be done with a task now."""
        for button in self.buttons:
            button.setVisible(task is not None and not is_finished)
        if task is None or is_finished:
            return
        is_done, is_dropped = task.state is TaskState.DONE, task.state is TaskState.DROPPED
        self.done.setVisible(not is_dropped and task.fact is None)
        self.done.setText("Не выполнена" if is_done else "Выполнена…")
        set_icon(self.done, "rotate-ccw" if is_done else "circle-check")
        self.days.setVisible(not is_done and not is_dropped)
        self.drop.setVisible(not is_done)
        self.drop.setText("Вернуть в план…" if is_dropped else "Снять…")
        set_icon(self.drop, "rotate-ccw" if is_dropped else "x")


class EventDeeds:
    """The buttons of an event."""

    def __init__(self) -> None:
        self.held = QuietButton("Проведено…", "circle-check")
        self.unheld = QuietButton("Не проведено", "rotate-ccw")
        self.edit = QuietButton("Изменить…", "pencil")
        self.cancel = QuietButton("Отменить…", "x")
        self.restore = QuietButton("Вернуть в план", "rotate-ccw")
        self.remove = QuietButton("Удалить", "trash-2")

    @property
    def buttons(self) -> tuple[QuietButton, ...]:
        """All of them, in their order."""
        return self.held, self.unheld, self.edit, self.cancel, self.restore, self.remove

    def offer(self, event: EventLine | None, *, is_finished: bool) -> None:
        """Offer what can be done with an event now."""
        for button in self.buttons:
            button.setVisible(event is not None and not is_finished)
        if event is None or is_finished:
            return
        is_cancelled = event.state.value == "cancelled"
        self.held.setText("Итог…" if event.is_held else "Проведено…")
        self.unheld.setVisible(event.is_held)
        self.cancel.setVisible(not event.is_held and not is_cancelled)
        self.restore.setVisible(is_cancelled)


def _task_facts(task: TaskLine) -> list[Fact]:
    draft = task.draft
    plan = days_words(task.planned_start, task.planned_due) if task.is_corrected else ""
    return [
        ("Срок", days_words(draft.starts_on, draft.due)),
        ("По плану", plan),
        ("После задачи", task.after_title),
        ("Ответственный", draft.responsible),
        ("Результат", draft.result),
        ("Заметка", draft.note),
    ]


def _event_facts(event: EventLine) -> list[Fact]:
    draft = event.draft
    came = "" if event.participants is None else str(event.participants)
    return [
        ("Вид", f"{draft.kind.label}, {draft.form.label}"),
        ("День", short_date(event.planned_on)),
        ("Проведено", short_date(event.held_on) if event.held_on else ""),
        ("Участников", came),
        ("Кто ведёт", draft.speakers),
        ("Для кого", draft.audience),
        ("Где", draft.venue),
        ("Итог", event.outcome),
        ("Заметка", draft.note),
    ]


def _told(words: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
