"""The editor of one question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kcentre.language import Problem
from kcentre.surveys.questionnaires.editing import of_kind
from kcentre.surveys.questionnaires.records import Question
from kcentre.surveys.values import Meaning, QuestionKind
from ui.surveys.questionnaires.options_field import OptionsField
from ui.surveys.questionnaires.texts import kinds, lead_choices
from ui.widgets.buttons import LinkButton
from ui.widgets.check_field import CheckField
from ui.widgets.choice_field import ChoiceField
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form
from ui.widgets.theme import theme

_MEANING = (
    "По этому значению программа узнаёт вопрос: ответы о темах, специалистах, форме и времени "
    "войдут в выводы по спросу, в план услуг и в график. Обычным вопросам оно не нужно."
)
_LEADING_KINDS = {QuestionKind.ONE, QuestionKind.YES_NO}


class QuestionForm(QWidget):
    """Shows a question of a draft and tells every change of it."""

    edited = Signal(object)
    """(Question): it was changed here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self._is_filling = False
        self.form = Form(columns=2)
        self.options = OptionsField()
        self.leads = CheckField("Ответы ведут к разным вопросам")
        self.more = LinkButton("Дополнительно")
        self.meaning = Form(columns=1)
        self._fill()
        self._lay_out()
        self.form.edited.connect(self._tell)
        self.meaning.edited.connect(self._tell)
        self.leads.edited.connect(self._offer_leads)
        self.more.clicked.connect(self._show_more)

    def show_question(self, questions: Sequence[Question], place: int) -> None:
        """Show a question among the others; one that is shown already is brought up to them."""
        question = questions[place]
        is_other = self._question is None or self._question.key != question.key
        self._is_filling = True
        self._question = question
        self._choices = lead_choices(questions, place)
        values = {name: getattr(question, name) for name in _FIELDS}
        known = self.form.values()
        for name, value in values.items():
            if is_other or known[name] != value:
                self.form.field(name).editor.set_value(value)
        self.meaning.field("meaning").editor.set_value(question.meaning)
        if is_other:
            self.form.clear_problems()
            self.meaning.clear_problems()
            self.meaning.setVisible(False)
        is_leading = any(option.leads_to for option in question.options)
        self.leads.set_value(is_leading or (self.leads.value() and not is_other))
        self._fit_to_kind(question.kind)
        self._is_filling = False

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Say beside the fields what is wrong; the fields are named within the question."""
        own: dict[str, list[Problem]] = {}
        of_options: dict[int, list[Problem]] = {}
        for problem in problems:
            name, _, rest = problem.field.partition("/")
            place = rest.partition("/")[0]
            if name == "options" and place.isdecimal():
                of_options.setdefault(int(place), []).append(problem)
            else:
                own.setdefault(name if name in _SHOWN_AT else "text", []).append(problem)
        for name in _SHOWN_AT:
            field = (self.meaning if name == "meaning" else self.form).field(name)
            told = own.get(name, [])
            severity = min((one.severity for one in told), default=None)
            words = "\n".join(one.sentence for one in told)
            field.show_problem(words, *([severity] if severity else []))
        self.options.show_problems(of_options)
        if own.get("meaning"):
            self.meaning.show()

    def focus(self, field: str = "text") -> None:
        """Put the cursor into a field, named within the question."""
        name, _, rest = field.partition("/")
        place = rest.partition("/")[0]
        if name == "options" and place.isdecimal() and int(place) < len(self.options.rows):
            self.options.rows[int(place)].line.setFocus()
        elif name == "meaning":
            self.meaning.show()
            self.meaning.focus("meaning")
        else:
            self.form.focus(name if name in _FIELDS else "text")

    def _tell(self) -> None:
        if self._is_filling or self._question is None:
            return
        values = self.form.values()
        kind = QuestionKind(values.pop("kind"))
        meaning = Meaning(self.meaning.values()["meaning"])
        question = replace(self._question, **values, meaning=meaning)
        if kind is not question.kind:
            question = of_kind(question, kind)
        self._question = question
        self.edited.emit(question)

    def _offer_leads(self) -> None:
        if self._is_filling or self._question is None:
            return
        if not self.leads.value():
            options = tuple(replace(one, leads_to="") for one in self.options.value())
            self.options.set_value(options)
            self._tell()
        self._fit_to_kind(self._question.kind)

    def _fit_to_kind(self, kind: QuestionKind) -> None:
        """Show what a question of this kind has."""
        has_options = self._question is not None and self._question.has_options
        is_scale = kind is QuestionKind.SCALE
        self.form.field("options").setVisible(has_options)
        for name in ("lowest", "highest"):
            self.form.field(name).setVisible(is_scale)
        self.leads.setVisible(kind in _LEADING_KINDS)
        is_leading = kind in _LEADING_KINDS and self.leads.value()
        is_fixed = kind is QuestionKind.YES_NO
        self.options.offer(self._choices, is_leading=is_leading, is_fixed=is_fixed)

    def _show_more(self) -> None:
        self.meaning.setVisible(self.meaning.isHidden())
        if self.meaning.isVisible():
            self.meaning.focus("meaning")

    def _fill(self) -> None:
        add = self.form.add
        add("text", "Вопрос", LongTextField(lines=2), span=2)
        add("kind", "Как отвечают", ChoiceField(kinds()))
        add("is_obligatory", "", CheckField("Обязательный вопрос"))
        add("options", "Варианты ответа", self.options, _OPTIONS_HELP, span=2)
        add("lowest", "Что значит 1", TextField("совсем плохо"))
        add("highest", "Что значит 5", TextField("отлично"))
        hint = "Мелкими буквами под вопросом: как отвечать, что имеется в виду."
        add("hint", "Пояснение для родителя", TextField("Можно отметить несколько."), hint, span=2)
        section = "Если вопрос начинает новый раздел, напишите его заголовок."
        add("section", "Заголовок раздела перед вопросом", TextField(), section, span=2)
        choices = [(one, one.label) for one in Meaning]
        self.meaning.add("meaning", "О чём этот вопрос", ChoiceField(choices), _MEANING)

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(self.form)
        column.addWidget(self.more)
        column.addWidget(self.meaning)
        column.addStretch()
        self.form.field("options").put_beneath(self.leads)
        self.meaning.hide()
        theme().changed.connect(self._level)
        self._level()

    def _level(self) -> None:
        """Let the tick stand level with the list beside it, which has a label above."""
        label = self.fontMetrics().height() + theme().px(8)
        self.form.field("is_obligatory").setContentsMargins(0, label, 0, 0)


_OPTIONS_HELP = (
    "Один вариант на строке. Enter — следующая строка, Alt+↑ и Alt+↓ — переставить; "
    "можно вставить список из другой программы."
)
_FIELDS = (
    "text",
    "kind",
    "is_obligatory",
    "options",
    "lowest",
    "highest",
    "hint",
    "section",
)
_SHOWN_AT = ("text", "kind", "options", "hint", "section", "meaning")
