"""The form of a measure: what deviated and why, what is done, what came of it."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from kcentre.monitoring.deviations.cards import DeviationChoices, noticed_now
from kcentre.monitoring.deviations.records import DeviationCard, DeviationDraft
from kcentre.monitoring.deviations.values import ENDED, MeasureStatus
from kcentre.periods.period import Period
from kcentre.periods.titles import title
from kcentre.storage import CentreFile
from ui.operations import Operations
from ui.records.offers import value_field
from ui.widgets.buttons import LinkButton
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.editors import LongTextField
from ui.widgets.form import Form
from ui.widgets.form_stack import FormStack
from ui.widgets.looks import set_look
from ui.widgets.suggest_field import SuggestField

_SAME = (
    "code", "period", "cause", "measure", "responsible", "due", "status", "done_on", "conclusion",
)  # fmt: skip
"""Fields of the same name here and in the draft."""


class DeviationForm(FormStack):
    """Shows a measure and collects it again."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._card = DeviationCard(None)
        self._choices: DeviationChoices | None = None
        self.code, self.period = ChoiceField(nothing=_NOT_CHOSEN), ChoiceField(nothing=_NOT_CHOSEN)
        self.people = SuggestField((), "кто отвечает")
        self.status = value_field(MeasureStatus, nothing=None)
        self.noticed, self.result = _told(), _told()
        self.proposal = LinkButton("Составить вывод по результату")
        self._what = _what_form(self.code, self.period)
        self._deed = _deed_form(self.people, self.status)
        self._end, self._heading = Form(columns=1), QLabel("Что получилось")
        self._lay_out()
        self._connect()

    def show_card(self, card: DeviationCard | None, choices: DeviationChoices) -> None:
        """Show a kept measure, or an empty form for a new one."""
        self._card, self._choices = card or DeviationCard(None), choices
        draft = self._card.draft
        self._offer(draft, choices)
        self.load({name: getattr(draft, name) for name in _SAME})
        self._show_noticed(self._card.noticed)
        self._follow_indicator()
        self._show_result()
        self._follow_status()
        self.take_as_unchanged()

    def collect(self) -> DeviationDraft:
        """Return what was entered."""
        values: dict[str, Any] = self.values()
        values["code"] = values["code"] or ""
        return DeviationDraft(**{name: values[name] for name in _SAME})

    def focus_first(self) -> None:
        """Put the cursor where the entry begins: of a red indicator, into its cause."""
        is_known = None not in {self.code.value(), self.period.value()}
        if self._card.id is not None:
            self.focus("status")
        else:
            self.focus("cause" if is_known else "code")

    def propose(self) -> None:
        """Put the drafted conclusion into its field, after what is there."""
        field = self.field("conclusion").editor
        before = field.value()
        proposed = self._card.proposed.replace("\u00a0", " ")  # as Qt gives a text back
        if proposed not in before:
            field.set_value("\n".join(filter(None, (before, proposed))))
        self.focus("conclusion")

    def _offer(self, draft: DeviationDraft, choices: DeviationChoices) -> None:
        indicators: list[Choice] = [
            (indicator.code, f"{indicator.code} {indicator.title}")
            for indicator in choices.indicators
        ]
        if draft.code and draft.code not in {code for code, _ in indicators}:
            indicators.append((draft.code, self._card.title or draft.code))
        periods = list(choices.periods)
        if draft.period is not None and draft.period not in periods:
            periods.insert(0, draft.period)
        self.code.set_choices(indicators)
        self.period.set_choices([(period, title(period)) for period in periods])
        self.people.suggest(choices.people)

    def _follow_indicator(self) -> None:
        """Tell how the chosen indicator stands; a kept measure tells how it stood then."""
        code, period = self.code.value(), self.period.value()
        draft = self._card.draft
        is_as_kept = (code, period) == (draft.code, draft.period)
        if self._card.id is not None and is_as_kept:
            self._show_noticed(self._card.noticed)
        elif isinstance(code, str) and isinstance(period, Period):
            ask = partial(_noticed_of, code=code, period=period)
            self._operations.ask(ask, self._show_noticed, key=(self, "noticed"))
        else:
            self._show_noticed("")

    def _show_noticed(self, words: str) -> None:
        self.noticed.setText(f"Значение: {words}" if words else "")
        self.noticed.setVisible(bool(words))

    def _show_result(self) -> None:
        result = self._card.result
        self.result.setText(f"Результат: {result}" if result else _NO_RESULT)
        self.proposal.setVisible(bool(self._card.proposed))

    def _follow_status(self) -> None:
        """Ask for what belongs to the status; of what is not begun yet, for no conclusion."""
        status, is_kept = self.status.value(), self._card.id is not None
        self.field("done_on").setVisible(status is MeasureStatus.DONE)
        self.result.setVisible(is_kept)
        for part in (self._heading, self._end):
            part.setVisible(is_kept or status in ENDED)

    def _connect(self) -> None:
        self.code.edited.connect(self._follow_indicator)
        self.period.edited.connect(self._follow_indicator)
        self.status.edited.connect(self._follow_status)
        self.proposal.clicked.connect(self.propose)

    def _lay_out(self) -> None:
        self.add_form(self._what)
        self._column.addWidget(self.noticed)
        self.add_form(self._deed)
        set_look(self._heading, role="heading")
        self._column.addWidget(self._heading)
        self._column.addWidget(self.result)
        self._end.add("conclusion", "Вывод", LongTextField(3), _CONCLUSION_HINT)
        self.add_form(self._end)
        self._column.addWidget(self.proposal, 0, Qt.AlignmentFlag.AlignLeft)


def _what_form(code: ChoiceField, period: ChoiceField) -> Form:
    form = Form(columns=1)
    form.add("code", "Показатель", code)
    form.add("period", "Период", period)
    return form


def _deed_form(people: SuggestField, status: ChoiceField) -> Form:
    form = Form(columns=2)
    form.add("cause", "Причина", LongTextField(2), _CAUSE_HINT, span=2)
    form.add(
        "measure", "Мера", LongTextField(2), "Что будет сделано, одним-двумя предложениями.", 2
    )
    form.add("responsible", "Ответственный", people, _PEOPLE_HINT)
    form.add("due", "Срок", DateField(looks_ahead=True), "До какого дня мера выполняется.")
    form.add("status", "Статус", status)
    form.add("done_on", "Выполнена", DateField(empty_is_today=True), "Пусто — сегодня.")
    return form


def _told() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    set_look(label, role="secondary")
    return label


def _noticed_of(file: CentreFile, code: str, period: Period) -> str:
    return noticed_now(file, code, period)


_NOT_CHOSEN = "не выбран"
_NO_RESULT = "Результат появится, когда начнётся следующий период."
_CAUSE_HINT = "Почему показатель не достиг цели. Без имён родителей и детей: план печатают."
_PEOPLE_HINT = "Специалист, заведующий или любое имя: F4 показывает список."
_CONCLUSION_HINT = "Что дала мера и что дальше; печатается в плане коррекции."
