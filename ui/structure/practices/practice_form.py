"""The form of a practice: whose it is, what it is about, what is worth taking over."""

from typing import Any

from PySide6.QtWidgets import QWidget

from kcentre.attachments.records import Owner
from kcentre.structure.practices.cards import PracticeChoices
from kcentre.structure.practices.queries import OWNER
from kcentre.structure.practices.records import PracticeCard, PracticeDraft
from ui.operations import Operations
from ui.records.attachments_card import AttachmentsCard
from ui.structure.link_field import LinkField
from ui.widgets.date_field import DateField
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form
from ui.widgets.form_stack import FormStack
from ui.widgets.suggest_field import SuggestField


class PracticeForm(FormStack):
    """Shows a practice and collects it again; its fields are those of the draft."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.regions = SuggestField((), "город, область")
        self.people = SuggestField((), "кто отвечает")
        self.add_form(self._whose_form())
        self.add_form(_story_form(), "О практике")
        self.add_form(self._taking_form(), "У нас")
        self.files = AttachmentsCard(operations)
        self._column.addWidget(self.files)

    def show_card(self, card: PracticeCard | None, choices: PracticeChoices) -> None:
        """Show a kept practice, or an empty form for a new one."""
        shown = card or PracticeCard(None)
        self.regions.suggest(choices.regions)
        self.people.suggest(choices.people)
        self.load({name: getattr(shown.draft, name) for name in self.values()})
        self.files.show_owner(None if shown.id is None else Owner(OWNER, shown.id))
        self.take_as_unchanged()

    def collect(self) -> PracticeDraft:
        """Return what was entered."""
        values: dict[str, Any] = self.values()
        return PracticeDraft(**values)

    def focus_first(self) -> None:
        """Put the cursor into the title."""
        self.focus("title")

    def _whose_form(self) -> Form:
        form = Form(columns=2)
        form.add("title", "Практика", TextField(), _TITLE_HINT, span=2)
        form.add("region", "Регион", self.regions)
        form.add("studied_on", "Изучена", DateField(), "Когда Вы познакомились с практикой.")
        form.add("organisation", "Организация", TextField(), "Чья это практика.", span=2)
        form.add("source", "Источник", TextField(), "Сборник, семинар, сайт, поездка.", span=2)
        form.add("link", "Ссылка", LinkField(), "Адрес страницы о практике.", span=2)
        return form

    def _taking_form(self) -> Form:
        form = Form(columns=2)
        form.add("take", "Что взять", LongTextField(3), _TAKE_HINT, span=2)
        form.add("responsible", "Ответственный", self.people, _PEOPLE_HINT)
        form.add("taken_on", "Применена у себя", DateField(), "Пусто — ещё не применена.")
        return form


def _story_form() -> Form:
    form = Form(columns=1)
    form.add("essence", "Суть", LongTextField(5), "Что делают и как: своими словами.")
    form.add("results", "Результаты", LongTextField(3), "Цифры и выводы, которые они называют.")
    return form


_TITLE_HINT = "Под этим названием практика войдёт в аналитическую справку."
_TAKE_HINT = "Что из этого опыта пригодится Вашему центру."
_PEOPLE_HINT = "Кто внедряет у себя. Специалист, заведующий или любое имя: F4 показывает список."
