"""The fourth screen: what closing means, the reason where one is needed, and the closing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kcentre.analysis.closing.checks import closing_checks
from kcentre.analysis.closing.verbs import close_period, copy_closed
from kcentre.language.dates import now_here, short_date
from kcentre.periods.titles import nominative
from ui.analysis.closing.checks_work import severe_words
from ui.analysis.closing.step import Step
from ui.records.field_scroll import FieldScroll
from ui.widgets.card import Card
from ui.widgets.editors import LongTextField
from ui.widgets.form import Form
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.analysis.closing.records import ClosingChecks
    from kcentre.language import Problem
    from kcentre.periods.period import Period
    from kcentre.periods.reporting import PeriodReport
    from kcentre.storage import CentreFile, Changes, Progress
    from ui.operations import Operations

_WIDEST = 720
_REASON = "reason"


@dataclass(frozen=True, slots=True)
class Copied:
    """The copy of the data made after a closing."""

    path: Path


class CloseStep(Step):
    """Ctrl+Enter closes, as everywhere where something is kept."""

    closed = Signal()
    copied = Signal(object)
    """(Path): a copy of the data lies there."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self.ready = False
        self.form = Form(columns=1)
        self.form.add(_REASON, "Причина", LongTextField(lines=3), _WHY)
        self.card, self.means, self.stops = Card("Закрыть период"), QLabel(), QLabel()
        self.severe = QLabel()
        self._lay_out()

    def forget(self) -> None:
        self.ready = False
        self.form.load({_REASON: ""})
        for widget in (self.stops, self.severe, self.form):
            widget.hide()

    def ask_anew(self, report: PeriodReport) -> None:
        period = report.period
        self.card.set_title(f"Закрыть: {nominative(period)}")
        self.means.setText(_means(period))

        def work(file: CentreFile, progress: Progress) -> ClosingChecks:
            return closing_checks(file, period, now_here(), progress)

        self.operations.long("Проверяю данные", work, self._show, self._regret, initiator=self)

    def first(self) -> QWidget | None:
        return self._reason if not self.form.isHidden() and not self._reason.value() else None

    def close_period(self) -> None:
        """Close the period; whatever stops it, it stays open whole."""
        period = self.period
        if period is None or not self.ready:
            return
        self._say_ready(ready=False)
        reason = self._reason.value() if not self.form.isHidden() else ""

        def work(file: CentreFile, progress: Progress) -> Changes:
            return close_period(file, period, reason=reason, progress=progress)

        self.operations.long(
            f"Закрываю: {nominative(period)}", work, self._closed, self._refused,
            initiator=self, changes_of=_itself,
        )  # fmt: skip

    @property
    def _reason(self) -> LongTextField:
        editor = self.form.field(_REASON).editor
        if not isinstance(editor, LongTextField):
            raise TypeError("the reason is prose")
        return editor

    def _show(self, checks: ClosingChecks) -> None:
        if checks.period != self.period:
            return
        self._tell(self.stops, checks.problems)
        self.severe.setText("\n".join(severe_words(checks)))
        self.severe.setVisible(checks.may_close and bool(checks.severe))
        self.form.setVisible(checks.may_close and checks.needs_reason)
        self.form.show_doubts(checks.doubts)
        self._say_ready(ready=checks.may_close)

    def _say_ready(self, *, ready: bool) -> None:
        self.ready = ready
        self.settled.emit()

    def _regret(self, problems: tuple[Problem, ...]) -> None:
        self._tell(self.stops, problems)
        self._say_ready(ready=False)

    def _tell(self, label: QLabel, problems: tuple[Problem, ...]) -> None:
        label.setText("\n".join(problem.sentence for problem in problems))
        label.setVisible(bool(problems))

    def _closed(self, _changes: Changes) -> None:
        period = self.period
        self.closed.emit()
        if period is not None:
            copy = partial(_copied, period=period)
            self.operations.long("Копия данных", copy, self._tell_copy)

    def _tell_copy(self, copy: Copied) -> None:
        self.copied.emit(copy.path)

    def _refused(self, problems: tuple[Problem, ...]) -> None:
        beside = [problem for problem in problems if problem.field == _REASON]
        self.form.show_problems(beside)
        self._tell(self.stops, tuple(one for one in problems if one.field != _REASON))
        self._say_ready(ready=True)

    def _lay_out(self) -> None:
        px = theme().px
        for label in (self.means, self.stops, self.severe):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        set_look(self.stops, tone="bad")
        set_look(self.severe, tone="bad")
        for widget in (self.means, self.stops, self.severe, self.form):
            self.card.add(widget)
        self.card.pad_body()
        self.card.setMaximumWidth(px(_WIDEST))
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(FieldScroll(inner))
        self.forget()


def _itself(changes: Changes) -> Changes:
    return changes


def _copied(file: CentreFile, _: Progress, *, period: Period) -> Copied:
    return Copied(copy_closed(file, period))


def _means(period: Period) -> str:
    days = f"с {short_date(period.start)} по {short_date(period.end)}"
    lines = (f"Записи {days} больше не изменятся: ни в журнале, ни при импорте.", *_MEANS)
    return "\n".join(f"•\u00a0{line}" for line in lines)


_MEANS = (
    "Отчёт сохранится таким, каким вы его сдаёте: напечатать его снова можно и через годы.",
    "Рядом с файлом центра появится копия данных.",
    "Клавишей Ctrl+Z закрытие не отменить. Открыть период снова можно, указав причину.",
)
_WHY = "Причина печатается в отчёте, который закрыт с серьёзными замечаниями или без записей."
