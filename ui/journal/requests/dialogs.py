"""What is asked where a request is led on or closed, and where a call only led somebody on."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kcentre.centre.values import RequestChannel, RequestState
from kcentre.journal.queries import Choices
from kcentre.journal.requests.records import RequestDraft
from kcentre.journal.requests.rules import CLOSING_STATES, routing_problems
from kcentre.journal.requests.verbs import add_request, close, route
from kcentre.language import Refused
from kcentre.language.dates import now_here, today_here
from kcentre.storage import CentreFile, Changes
from ui.journal.fields import offer_channels
from ui.operations import Operations
from ui.records.offers import offer_topics, value_field
from ui.records.record_dialog import RecordDialog, Verb
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.editors import TextField
from ui.widgets.form import Form
from ui.widgets.suggest_field import SuggestField

_PLACE_HINT = "Кто, куда, телефон. F4 показывает, куда направляли раньше."


def routing_dialog(
    ids: Sequence[int], places: Sequence[str], operations: Operations, parent: QWidget
) -> RecordDialog:
    """Return the dialog that asks where people were led on; Enter keeps it."""
    form = Form(columns=1)
    form.add("routed_to", "Куда направили", SuggestField(places), _PLACE_HINT)
    verb_for = partial(_routing, ids=tuple(ids))
    return _opened("Перенаправить обращение", form, verb_for, operations, parent)


def closing_dialog(ids: Sequence[int], operations: Operations, parent: QWidget) -> RecordDialog:
    """Return the dialog that asks how requests ended, and when."""
    form = Form(columns=1)
    states = [(state, state.label) for state in CLOSING_STATES]
    form.add("state", "Чем закончилось", ChoiceField(states))
    form.add("closed_on", "Когда", DateField(empty_is_today=True), "Пусто — сегодня.")
    form.load({"state": RequestState.REFUSED, "closed_on": today_here()})
    verb_for = partial(_closing, ids=tuple(ids))
    return _opened("Закрыть обращение", form, verb_for, operations, parent)


def call_dialog(
    choices: Choices, places: Sequence[str], operations: Operations, parent: QWidget
) -> RecordDialog:
    """Return the quick dialog of a call that only led somebody on: where to, Enter."""
    form = Form(columns=2)
    form.add("routed_to", "Куда направили", SuggestField(places), _PLACE_HINT, span=2)
    form.add("topic", "Тема", ChoiceField(nothing="не выбрана"), span=2)
    form.add("topic_text", "О чём спрашивали", TextField(), span=2)
    form.add("channel", "Как обратились", value_field(RequestChannel, nothing=None))
    form.add("learned_from", "Откуда узнали о центре", ChoiceField(nothing="не спросили"))
    offer_topics(form, choices.topics, None)
    offer_channels(form, choices, None)
    form.load({"channel": RequestChannel.PHONE})
    return _opened("Перенаправленный звонок", form, _call, operations, parent)


def _opened(
    title: str,
    form: Form,
    verb_for: Callable[[dict[str, Any]], Verb],
    operations: Operations,
    parent: QWidget,
) -> RecordDialog:
    dialog = RecordDialog(title, form, verb_for, operations, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for place in dialog.findChildren(SuggestField):
        place.entered.connect(dialog.save)
    return dialog


def _routing(values: dict[str, Any], ids: Sequence[int]) -> Verb:
    return partial(_route, ids=ids, to=values["routed_to"])


def _route(file: CentreFile, ids: Sequence[int], to: str) -> Changes:
    return route(file, ids, to)


def _closing(values: dict[str, Any], ids: Sequence[int]) -> Verb:
    return partial(_close, ids=ids, state=values["state"], day=values["closed_on"])


def _close(file: CentreFile, ids: Sequence[int], state: RequestState, day: date | None) -> Changes:
    return close(file, ids, state, day)


def _call(values: dict[str, Any]) -> Verb:
    now = now_here().time().replace(second=0, microsecond=0)
    draft = RequestDraft(
        date=today_here(),
        time=now,
        channel=values["channel"],
        is_anonymous=True,
        topic_id=values["topic"],
        topic_text=values["topic_text"],
        routed_to=values["routed_to"],
        learned_from_id=values["learned_from"],
    )
    return partial(_add_call, draft=draft)


def _add_call(file: CentreFile, draft: RequestDraft) -> Changes:
    problems = list(routing_problems(draft.routed_to))
    if problems:
        raise Refused(problems)
    return add_request(file, draft)
