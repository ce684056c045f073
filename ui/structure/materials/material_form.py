"""The form of a material: what it is, for whom, where from, its text and files."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kcentre.attachments.records import Owner
from kcentre.journal.materials.cards import MaterialChoices
from kcentre.journal.materials.records import MaterialCard
from kcentre.materials.queries import OWNER
from kcentre.materials.records import MaterialDraft
from kcentre.materials.values import MaterialKind
from ui.operations import Operations
from ui.records.attachments_card import AttachmentsCard
from ui.records.offers import offer_topics, value_field
from ui.structure.link_field import LinkField
from ui.structure.materials.uses_view import UsesView
from ui.widgets.choice_field import ChoiceField
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form
from ui.widgets.form_stack import FormStack
from ui.widgets.suggest_field import SuggestField
from ui.widgets.typed_field import AgeField

_SAME = ("title", "kind", "age_from", "age_to", "author", "source", "link", "summary", "text")
"""Fields of the same name here and in the draft."""


class MaterialForm(FormStack):
    """Shows a material and collects it again."""

    go_to = Signal(str)
    """A place where the material was used should be shown."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.authors, self.sources = SuggestField(()), SuggestField(())
        self._what = _what_form()
        self.add_form(self._what)
        self.add_form(self._origin_form(), "Откуда он")
        self.add_form(_content_form(), "Содержание")
        self.files, self.uses = AttachmentsCard(operations), UsesView()
        for part in (self.files, self.uses):
            self._column.addWidget(part)
        self.uses.go_to.connect(self.go_to)

    def show_card(self, card: MaterialCard | None, choices: MaterialChoices) -> None:
        """Show a kept material, or an empty form for a new one."""
        shown = card or MaterialCard(None)
        draft = shown.draft
        offer_topics(self._what, choices.topics, draft.topic_id)
        self.authors.suggest(choices.authors)
        self.sources.suggest(choices.sources)
        self.load({**{name: getattr(draft, name) for name in _SAME}, "topic": draft.topic_id})
        self.files.show_owner(None if shown.id is None else Owner(OWNER, shown.id))
        self.uses.show_uses(shown.uses)
        self.uses.setVisible(shown.id is not None)
        self.take_as_unchanged()

    def collect(self) -> MaterialDraft:
        """Return what was entered."""
        values: dict[str, Any] = self.values()
        return MaterialDraft(topic_id=values["topic"], **{name: values[name] for name in _SAME})

    def focus_first(self) -> None:
        """Put the cursor into the title."""
        self.focus("title")

    def _origin_form(self) -> Form:
        form = Form(columns=2)
        form.add("author", "Автор", self.authors)
        form.add("source", "Источник", self.sources, "Книга, журнал, методическая копилка, сайт.")
        form.add("link", "Ссылка", LinkField(), "Адрес страницы или файла в интернете.", span=2)
        return form


def _what_form() -> Form:
    form = Form(columns=2)
    form.add("title", "Название", TextField(), _TITLE_HINT, span=2)
    form.add("kind", "Вид", value_field(MaterialKind, nothing=None))
    form.add("topic", "Тема", ChoiceField(nothing="любая тема"), _TOPIC_HINT)
    form.add("age_from", "Возраст детей от", AgeField(), _AGE_HINT)
    form.add("age_to", "до", AgeField(), _AGE_HINT)
    return form


def _content_form() -> Form:
    form = Form(columns=1)
    form.add("summary", "О чём материал", LongTextField(2), "Войдёт в каталог.")
    form.add("text", "Текст", LongTextField(6), "Если материал короткий, его можно хранить здесь.")
    return form


_TITLE_HINT = "Под этим названием материал войдёт в рекомендации родителям."
_TOPIC_HINT = "С этой темой материал предложат рядом с рекомендациями; «любая» — всегда."
_AGE_HINT = "Пишут так: 3, 1,5 или 2г5м. Пусто — без границы; верхняя граница не входит."
