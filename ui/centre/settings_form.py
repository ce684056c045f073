"""The form of the rules by which the centre counts."""

from kcentre.centre.rules import DUE_REPORTS, LONGEST_TERM
from kcentre.centre.values import SatisfactionFormula
from ui.widgets.choice_field import ChoiceField
from ui.widgets.form import Form
from ui.widgets.typed_field import NumberField


def settings_form() -> Form:
    """Return the form; its names are the fields of ``Settings``."""
    form = Form(columns=2)
    form.add(
        "shortest_minutes",
        "Наименьшая длительность услуги, минут",
        NumberField(1, 240),
        "По норме 45. Более короткие услуги учитываются и показываются отдельно.",
    )
    form.add(
        "positive_from",
        "Положительная оценка — от",
        NumberField(1, 5),
        "С какого балла по вопросу «качество услуги» получатель считается удовлетворённым.",
    )
    form.add(
        "formula",
        "Как считается доля удовлетворённых",
        ChoiceField([(kind, f"{kind}) {kind.label}") for kind in SatisfactionFormula]),
        "Формула называется в каждом отчёте.",
        span=2,
    )
    form.add("satisfaction_norm", "Норма удовлетворённости, %", NumberField(0, 100))
    form.add(
        "request_warning_days",
        "Напоминать об обращении без ответа, дней",
        NumberField(0, 365),
    )
    form.add(
        "request_overdue_days",
        "Обращение просрочено через, дней",
        NumberField(1, 365),
        "Больше, чем срок напоминания.",
    )
    form.add(
        "slot_minutes",
        "Консультация в графике, минут",
        NumberField(5, 240),
        "Столько длится запись, если не указано иное.",
    )
    form.add(
        "slot_records_minutes",
        "Время на записи после консультации, минут",
        NumberField(0, 120),
        "Следующая запись предлагается после этого времени.",
    )
    form.add(
        "month_plan",
        "План услуг на месяц",
        NumberField(1, 100_000),
        "Стоит рядом с числом услуг месяца. Пусто — плана нет.",
    )
    form.add(
        "record_lag_days",
        "Внести услугу в журнал в течение, дней",
        NumberField(1, 365),
        "О внесённых позже напомнит проверка данных.",
    )
    form.add(
        "retention_years",
        "Хранить имена после последней услуги, лет",
        NumberField(1, 75),
        "Потом семью предложат обезличить: имена уйдут, показатели останутся.",
    )
    form.add(
        "withdrawal_days",
        "Обезличить после отзыва согласия, дней",
        NumberField(1, 30),
        "По закону — не позже 30 дней.",
    )
    for field, report in DUE_REPORTS.items():
        form.add(
            field,
            f"Сдать отчёт {report} в течение, дней",
            NumberField(1, LONGEST_TERM),
            "Считая со следующего дня после окончания. Пусто — такой отчёт не сдаётся.",
        )
    return form
