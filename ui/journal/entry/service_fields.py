"""What the service was: topic, kind of help, form, result, recommendations, minutes, materials."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QObject

from kcentre.centre.values import OTHER_TOPIC, Kind, Result
from kcentre.journal.records import SessionDraft
from ui.journal.entry.fields import StripField
from ui.journal.entry.known import (
    KIND_PICKS,
    RESULT_PICKS,
    WAY_PICKS,
    Known,
    Way,
    topic_picks,
)
from ui.journal.entry.recommendations_field import RecommendationsField
from ui.journal.materials.materials_field import MaterialsField
from ui.records.pin_button import PinButton
from ui.widgets.pick_field import PickField
from ui.widgets.typed_field import DurationField


class ServiceFields(QObject):
    """Shows these parts of a draft and writes them into one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.topic = PickField(placeholder="1–9 или слово", is_free=True)
        self.kind = PickField(KIND_PICKS, "1–4 или слово")
        self.way = PickField(WAY_PICKS, "1–8 или слово")
        self.result = PickField(RESULT_PICKS, "1–6 или слово")
        self.recommendations, self.materials = RecommendationsField(), MaterialsField()
        self.minutes = DurationField()
        self.way_pin = PinButton("форма")
        self.fields: Mapping[str, StripField] = {
            "topic": StripField("Тема", self.topic, _TOPIC_HINT),
            "kind": StripField("Вид помощи", self.kind, _KIND_HINT),
            "way": StripField("Форма", self.way, _WAY_HINT, pin=self.way_pin),
            "result": StripField("Результат", self.result, _RESULT_HINT),
            "recommendations": StripField("Рекомендации", self.recommendations, _TEXT_HINT),
            "minutes": StripField("Мин", self.minutes, "Длительность: 45, 1ч или 1ч15."),
        }
        self._other_topic: int | None = None

    def offer(self, known: Known) -> None:
        """Offer the topics, the specialist's most frequent first."""
        topics = known.choices.topics
        self._other_topic = next((one.id for one in topics if one.code == OTHER_TOPIC), None)
        self.topic.set_picks(topic_picks(known), digits=len(known.habits.topic_ids))

    def show_draft(self, draft: SessionDraft) -> None:
        """Show these parts of a draft."""
        self.show_topic(draft.topic_id, draft.topic_text)
        self.kind.set_value(draft.kind)
        self.way.set_value((draft.form, draft.channel) if draft.form else None)
        self.result.set_value(draft.result)
        self.recommendations.set_value(draft.recommendations)
        self.minutes.set_value(draft.minutes)
        self.materials.set_value(draft.material_ids)

    def show_topic(self, topic_id: int | None, topic_text: str) -> None:
        """Show a topic; «Иное» with its text is shown as the text alone."""
        is_free = bool(topic_text) and topic_id in {None, self._other_topic}
        if is_free:
            self.topic.set_free_text(topic_text)
        else:
            self.topic.set_value(topic_id)

    def write_into(self, draft: SessionDraft) -> SessionDraft:
        """Return the draft with what was entered; a topic of one's own words is «Иное»."""
        way = cast("Way | None", self.way.value())
        form, channel = way or (None, None)
        topic_id, text = self.topic.value(), self.topic.free_text()
        is_same_topic = topic_id is not None and topic_id == draft.topic_id
        return replace(
            draft,
            topic_id=self._other_topic if text else cast("int | None", topic_id),
            topic_text=draft.topic_text if is_same_topic else text,
            kind=cast("Kind | None", self.kind.value()),
            form=form,
            channel=channel,
            result=cast("Result | None", self.result.value()),
            recommendations=self.recommendations.value(),
            minutes=self.minutes.value(),
            material_ids=self.materials.value(),
        )


_TOPIC_HINT = (
    "Цифра выбирает Вашу частую тему, слово находит любую. Можно написать своими словами: "
    "запись получит тему «Иное» с Вашим текстом."
)
_KIND_HINT = "Вид помощи по федеральной форме; подставляется обычный для специалиста."
_WAY_HINT = "Очная, выездная или средство связи дистанционной. Булавка оставляет для следующих."
_RESULT_HINT = "Чем закончилась консультация: цифра или часть слова."
_TEXT_HINT = (
    "Ctrl+Пробел открывает шаблоны, Ctrl+M — материалы по теме и возрасту, Tab переходит к "
    "следующему пропуску […], Alt+Enter начинает новую строку."
)
