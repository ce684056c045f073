"""The form of an item of the media plan: what, for whom, where, when, and what came of it."""

from collections.abc import Hashable, Iterable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from kcentre.language import Problem
from kcentre.language.sentences import shortened
from kcentre.structure.media.plan.cards import MediaChoices
from kcentre.structure.media.plan.lines import EVERYBODY
from kcentre.structure.media.plan.records import MediaCard, MediaDraft
from kcentre.structure.media.scheme.records import Scheme
from ui.operations import Operations
from ui.structure.link_field import LinkField
from ui.widgets.check_field import CheckField
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form
from ui.widgets.form_stack import FormStack
from ui.widgets.suggest_field import SuggestField
from ui.widgets.typed_field import NumberField

_NAMES = (
    "title", "audience_id", "channel_id", "message_id", "text", "planned_on", "done_on",
    "responsible", "reach_planned", "reach", "link", "note", "is_dropped",
)  # fmt: skip
"""Fields of the same name here and in the draft."""

_SHOWN = 90
"""Letters of a message in its list."""


class MediaForm(FormStack):
    """Shows an item and collects it again; a chosen audience narrows the messages."""

    def __init__(self, _operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme = Scheme()
        self._own_message: int | None = None
        self.audience = ChoiceField(nothing=EVERYBODY)
        self.channel = ChoiceField(nothing="не выбран")
        self.message = ChoiceField(nothing="без сообщения")
        self.people = SuggestField((), "кто отвечает")
        self.add_form(self._what_form())
        self.add_form(_result_form(), "Что получилось")
        self.audience.edited.connect(self._offer_messages)

    def show_card(self, card: MediaCard | None, choices: MediaChoices) -> None:
        """Show a kept item, or an empty form for a new one."""
        draft = (card or MediaCard(None)).draft
        self._scheme, self._own_message = choices.scheme, draft.message_id
        self.audience.set_choices(_in_use(choices.scheme.audiences, draft.audience_id))
        self.channel.set_choices(_in_use(choices.scheme.channels, draft.channel_id))
        self.audience.set_value(draft.audience_id)
        self._offer_messages()
        self.people.suggest(choices.people)
        self.load({name: getattr(draft, name) for name in _NAMES})
        self.take_as_unchanged()

    def collect(self) -> MediaDraft:
        """Return what was entered."""
        values: dict[str, Any] = self.values()
        return MediaDraft(**{name: values[name] for name in _NAMES})

    def focus_first(self) -> None:
        """Put the cursor into the title."""
        self.focus("title")

    def show_doubts(self, problems: Iterable[Problem]) -> None:
        """Show what is odd and what will be refused, while it is being entered."""
        self.show_doubts_and_stops(problems)

    def _offer_messages(self) -> None:
        """Offer what is said to the chosen audience, and to everybody."""
        wanted = {None, self.audience.value()}
        self.message.set_choices(
            [
                (one.id, shortened(one.text, _SHOWN))
                for one in self._scheme.messages
                if one.id == self._own_message or _is_meant(one.audience_id, wanted, one.is_retired)
            ]
        )

    def _what_form(self) -> Form:
        form = Form(columns=2)
        form.add("title", "Что сделать", TextField(), _TITLE_HINT, span=2)
        form.add("audience_id", "Для кого", self.audience)
        form.add("channel_id", "Канал", self.channel, "Где это увидят или услышат.")
        form.add("message_id", "Сообщение", self.message, _MESSAGE_HINT, span=2)
        form.add("text", "Текст", LongTextField(3), "Своими словами, если он уже готов.", span=2)
        form.add("planned_on", "Намечено на", DateField(looks_ahead=True), "До какого дня.")
        form.add("responsible", "Ответственный", self.people, _PEOPLE_HINT)
        form.add("reach_planned", "Охват по плану, человек", NumberField(), _REACH_HINT)
        return form


def _result_form() -> Form:
    form = Form(columns=2)
    form.add("done_on", "Сделано", DateField(), "День, когда сделано; пусто — ещё нет.")
    form.add("reach", "Охват, человек", NumberField(), "Сколько человек увидели или услышали.")
    form.add("link", "Ссылка", LinkField(), "Где это опубликовано в интернете.", span=2)
    form.add("note", "Примечание", LongTextField(2), span=2)
    form.add("is_dropped", "", CheckField("Отменено: делать не будем"), span=2)
    return form


def _is_meant(audience: int | None, wanted: set[Hashable | None], is_retired: bool) -> bool:
    return audience in wanted and not is_retired


def _in_use(known: Iterable[Any], own: int | None) -> Sequence[Choice]:
    return [(one.id, one.name) for one in known if not one.is_retired or one.id == own]


_TITLE_HINT = "Коротко: «Пост о записи к логопеду», «Листовки в поликлинику»."
_MESSAGE_HINT = "Одна мысль, которую должны запомнить; список — на странице «Кому, где, что»."
_PEOPLE_HINT = "Специалист, заведующий или любое имя: F4 показывает список."
_REACH_HINT = "Сколько человек должны увидеть; пусто — не считаем."
