"""The form of a part in a grant or a contest, with its files."""

from kcentre.network.choices import NetworkChoices
from kcentre.network.contests.records import ContestDraft
from kcentre.network.contests.values import (
    BEFORE_SUBMITTING,
    TAKEN_PART,
    ContestKind,
    ContestStatus,
)
from ui.records.offers import value_field
from ui.structure.link_field import LinkField
from ui.structure.network.record_form import RecordForm
from ui.widgets.date_field import DateField
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form
from ui.widgets.money_field import MoneyField
from ui.widgets.suggest_field import SuggestField

_DEADLINE_HINT = "Последний день подачи. За две недели программа напомнит."
_RESULT_HINT = "Место, диплом, что сделано на полученные деньги: войдёт в годовой отчёт."


class ContestForm(RecordForm):
    """Shows a part in a contest and collects it again."""

    draft, owner = ContestDraft, "contest"
    first = "title"

    def lay_out(self) -> None:
        self.people = SuggestField((), "кто отвечает")
        self.status = value_field(ContestStatus, nothing=None)
        what = Form(columns=2)
        what.add("title", "Название", TextField(), span=2)
        what.add("kind", "Вид", value_field(ContestKind, nothing=None))
        what.add("status", "Статус", self.status)
        what.add("organiser", "Организатор", TextField(), span=2)
        what.add("link", "Ссылка", LinkField(), span=2)
        what.add("deadline", "Срок подачи", DateField(looks_ahead=True), _DEADLINE_HINT)
        what.add("asked", "Запрошено, ₽", MoneyField())
        what.add("submitted_on", "Заявка подана", DateField(), "Пусто — сегодня.")
        what.add("given", "Получено, ₽", MoneyField())
        what.add("responsible", "Ответственный", self.people, span=2)
        what.add("result", "Результат", LongTextField(2), _RESULT_HINT, span=2)
        what.add("note", "Примечание", LongTextField(2), span=2)
        self.add_form(what)
        self.status.edited.connect(self.follow)

    def offer(self, choices: NetworkChoices, draft: ContestDraft) -> None:  # noqa: ARG002 — a form's shape
        self.people.suggest(choices.people)

    def follow(self) -> None:
        status = self.status.value()
        self.field("submitted_on").setVisible(status in TAKEN_PART)
        for name in ("given", "result"):
            self.field(name).setVisible(status not in BEFORE_SUBMITTING)
