"""The form of the centre's passport."""

from kcentre.centre.values import CentreKind
from ui.widgets.choice_field import ChoiceField
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form


def passport_form() -> Form:
    """Return the form; its names are the fields of ``Passport``."""
    form = Form(columns=2)
    form.add(
        "kindergarten",
        "Детский сад",
        TextField("МБДОУ «Детский сад № 7 «Ласточка»"),
        "Полное название: оно стоит в заголовке всех отчётов.",
        span=2,
    )
    form.add(
        "centre_kind",
        "Как центр называется по приказу",
        ChoiceField([(kind, kind.label) for kind in CentreKind]),
        "От этого зависят слова в отчётах: «о работе консультационного пункта».",
    )
    form.add("centre_name", "Собственное название, если есть", TextField("«Мы вместе»"))
    form.add("head", "Руководитель", TextField("Фамилия, имя, отчество"), "Подписывает отчёты.")
    form.add("head_position", "Должность руководителя", TextField("Заведующий"))
    form.add(
        "addressee",
        "Кому сдаются отчёты",
        LongTextField(lines=2),
        "Стоит в правом верхнем углу отчёта: «В управление образования администрации города».",
        span=2,
    )
    form.add("city", "Город, посёлок", TextField())
    form.add("address", "Адрес", TextField())
    form.add("phone", "Телефон", TextField())
    form.add("email", "Электронная почта", TextField())
    form.add("site", "Сайт", TextField(), span=2)
    return form
