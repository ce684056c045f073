"""The form of a publication: what, where, when, and when it is due again."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtWidgets import QWidget

from kcentre.language import Problem
from kcentre.language.dates import today_here
from kcentre.structure.media.publications.cards import PublicationChoices
from kcentre.structure.media.publications.records import PublicationCard, PublicationDraft
from ui.operations import Operations
from ui.structure.link_field import LinkField
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form
from ui.widgets.form_stack import FormStack
from ui.widgets.suggest_field import SuggestField

_NAMES = (
    "title", "document_id", "channel_id", "link", "published_on", "due_again", "removed_on",
    "responsible", "note",
)  # fmt: skip
"""Fields of the same name here and in the draft."""


class PublicationForm(FormStack):
    """Shows a publication and collects it again; a chosen document gives its title."""

    def __init__(self, _operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: dict[int, str] = {}
        self.document = ChoiceField(nothing="не из реестра")
        self.channel = ChoiceField(nothing="не выбран")
        self.people = SuggestField((), "кто отвечает")
        self.add_form(self._make_form())
        self.document.edited.connect(self._take_title)

    def show_card(self, card: PublicationCard | None, choices: PublicationChoices) -> None:
        """Show a kept publication, or an empty form for a new one, published today."""
        draft = card.draft if card else PublicationDraft(published_on=today_here())
        self._titles = {row_id: title for row_id, title, _ in choices.documents}
        self.document.set_choices([(row_id, words) for row_id, _, words in choices.documents])
        self.channel.set_choices(
            [
                (one.id, one.name)
                for one in choices.channels
                if not one.is_retired or one.id == draft.channel_id
            ]
        )
        self.people.suggest(choices.people)
        self.load({name: getattr(draft, name) for name in _NAMES})
        self.field("document_id").setVisible(bool(choices.documents) or bool(draft.document_id))
        self.take_as_unchanged()

    def collect(self) -> PublicationDraft:
        """Return what was entered."""
        values: dict[str, Any] = self.values()
        return PublicationDraft(**{name: values[name] for name in _NAMES})

    def focus_first(self) -> None:
        """Put the cursor into the title."""
        self.focus("title")

    def show_doubts(self, problems: Iterable[Problem]) -> None:
        """Show what is odd and what will be refused, while it is being entered."""
        self.show_doubts_and_stops(problems)

    def _take_title(self) -> None:
        """Let the chosen document give its title where none is written yet."""
        title, chosen = self.field("title").editor, self.document.value()
        if isinstance(chosen, int) and not title.value():
            title.set_value(self._titles.get(chosen, ""))

    def _make_form(self) -> Form:
        form = Form(columns=2)
        form.add("title", "Что опубликовано", TextField(), "Например, «График работы».", span=2)
        form.add("document_id", "Документ реестра", self.document, _DOCUMENT_HINT, span=2)
        form.add("channel_id", "Где", self.channel, "Сайт, стенд, чат, поликлиника…")
        form.add("responsible", "Ответственный", self.people)
        form.add("link", "Ссылка", LinkField(), "Адрес страницы: пойдёт и в QR-код.", span=2)
        form.add("published_on", "Опубликовано", DateField(empty_is_today=True), "Пусто — сегодня.")
        form.add("due_again", "Обновить", DateField(looks_ahead=True), _DUE_HINT)
        form.add("removed_on", "Снято", DateField(), "День, когда сняли; пусто — висит.")
        form.add("note", "Примечание", LongTextField(2), span=2)
        return form


_DOCUMENT_HINT = "Если опубликован документ из реестра: в его карточке будет видно, где он."
_DUE_HINT = "Когда проверить и опубликовать заново; пусто — не напоминать."
