"""The forms of a room, a piece of its equipment, a line of its check-list."""

from collections.abc import Sequence

from kcentre.premises.values import Condition, Purpose, ReadinessState, Source
from ui.premises.rooms.fields import AreaField
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form
from ui.widgets.money_field import MoneyField
from ui.widgets.suggest_field import SuggestField
from ui.widgets.typed_field import NumberField

_MOST = 100_000


def room_form(names: Sequence[str]) -> Form:
    """Return the form whose names are the fields of ``Room``; ``names`` may be responsible."""
    form = Form(columns=2)
    form.add("name", "Название", TextField("Кабинет психолога"), span=2)
    form.add(
        "purpose",
        "Назначение",
        ChoiceField([(purpose, purpose.label) for purpose in Purpose]),
        "От назначения зависит готовый перечень: что должно быть в кабинете.",
        span=2,
    )
    form.add("place", "Где находится", TextField("2 этаж, каб. 12"), "Стоит в графике на двери.")
    form.add("responsible", "Ответственный", SuggestField(names))
    form.add("area", "Площадь, м²", AreaField())
    form.add("capacity", "Сколько человек помещается", NumberField(0, _MOST))
    form.add("note", "Примечание", LongTextField(lines=3), span=2)
    return form


def equipment_form() -> Form:
    """Return the form whose names are the fields of ``Equipment``."""
    form = Form(columns=2)
    form.add("name", "Что это", TextField("Стол письменный"), span=2)
    form.add("required", "Сколько требуется", NumberField(0, _MOST))
    form.add("present", "Сколько есть", NumberField(0, _MOST))
    form.add("condition", "Состояние", ChoiceField([(one, one.label) for one in Condition]))
    sources = ChoiceField([(one, one.label) for one in Source], nothing="не указан")
    form.add("source", "Источник средств", sources)
    form.add(
        "price",
        "Цена за штуку, ₽",
        MoneyField(),
        "По ней считается, сколько стоит то, чего не хватает.",
    )
    form.add("bought", "Когда куплено", DateField())
    form.add("note", "Примечание", LongTextField(lines=2), span=2)
    return form


def item_form(names: Sequence[str]) -> Form:
    """Return the form whose names are the fields of ``ReadinessItem``."""
    form = Form(columns=2)
    form.add("title", "Что должно быть готово", TextField(), span=2)
    form.add("state", "Состояние", ChoiceField([(one, one.label) for one in ReadinessState]))
    form.add("due", "Готово или будет готово", DateField())
    form.add("responsible", "Ответственный", SuggestField(names))
    form.add("cost", "Стоимость, ₽", MoneyField())
    return form
