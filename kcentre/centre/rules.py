"""What the centre's facts must satisfy."""

from collections.abc import Iterator
from typing import Final

from kcentre.centre.records import Brand, Passport, Settings, Specialist, SubUnit, Topic
from kcentre.language import Problem, fold
from kcentre.language.declension import CASES, proposed_forms
from kcentre.language.problems import length_problems

LONGEST_TERM = 120
"""Days to hand in a report: a year's is due within four months at the latest."""

DUE_REPORTS: Final = {
    "month_due_days": "за месяц",
    "quarter_due_days": "за квартал",
    "half_year_due_days": "за полугодие",
    "year_due_days": "за календарный год",
    "academic_year_due_days": "за учебный год",
}
"""The fields with the terms of reports, and the report that each is of."""

LONGEST_NAME = 120
"""Letters of the centre's own name, and of its slogan: one line of a letterhead."""

SENTENCES: Final = {
    "genitive": ("кого? чего?", "Специалисты «{}» ждут Вас"),
    "dative": ("кому? чему?", "Родители благодарны «{}»"),
    "accusative": ("кого? что?", "Приходите в «{}»"),
    "instrumental": ("кем? чем?", "Детский сад гордится «{}»"),
    "prepositional": ("о ком? о чём?", "Расскажите знакомым о «{}»"),
}
"""The forms of the own name: the question of the case, and a sentence it is used in."""


def passport_problems(passport: Passport) -> Iterator[Problem]:
    """Yield what is wrong with a passport: only the kindergarten's name is obligatory."""
    if not passport.kindergarten.strip():
        yield Problem("kindergarten", "Укажите название детского сада: оно стоит на всех отчётах.")


def settings_problems(settings: Settings) -> Iterator[Problem]:
    """Yield what is wrong with the rules."""
    if not 1 <= settings.shortest_minutes <= 240:
        yield Problem("shortest_minutes", "Длительность услуги — от 1 до 240 минут.")
    if not 1 <= settings.positive_from <= 5:
        yield Problem("positive_from", "Положительная оценка начинается с числа от 1 до 5.")
    if not 0 <= settings.satisfaction_norm <= 100:
        yield Problem("satisfaction_norm", "Норма удовлетворённости — от 0 до 100 %.")
    if settings.request_warning_days < 0:
        yield Problem("request_warning_days", "Число дней не может быть отрицательным.")
    if settings.request_overdue_days <= settings.request_warning_days:
        yield Problem(
            "request_overdue_days", "Срок просрочки должен быть больше срока предупреждения."
        )
    if not 5 <= settings.slot_minutes <= 240:
        yield Problem("slot_minutes", "Консультация в графике — от 5 до 240 минут.")
    if not 0 <= settings.slot_records_minutes <= 120:
        yield Problem("slot_records_minutes", "Время на записи — от 0 до 120 минут.")
    yield from retention_problems(settings)
    yield from due_problems(settings)


def retention_problems(settings: Settings) -> Iterator[Problem]:
    """Yield what is wrong with the plan of a month and the terms of keeping names."""
    if settings.month_plan is not None and settings.month_plan < 1:
        yield Problem("month_plan", "План на месяц — от 1 услуги; пусто — плана нет.")
    if not 1 <= settings.retention_years <= 75:
        yield Problem("retention_years", "Срок хранения имён — от 1 до 75 лет.")
    if not 1 <= settings.withdrawal_days <= 30:
        yield Problem(
            "withdrawal_days", "После отзыва согласия закон даёт не больше 30 дней: от 1 до 30."
        )
    if not 1 <= settings.record_lag_days <= 365:
        yield Problem("record_lag_days", "Срок внесения услуги — от 1 до 365 дней.")


def due_problems(settings: Settings) -> Iterator[Problem]:
    """Yield what is wrong with the terms of reports; without a term none is handed in."""
    for field, report in DUE_REPORTS.items():
        days: int | None = getattr(settings, field)
        if days is not None and not 1 <= days <= LONGEST_TERM:
            sentence = f"Отчёт {report} сдают через 1–{LONGEST_TERM} дней; пусто — не сдают."
            yield Problem(field, sentence)


def specialist_problems(specialist: Specialist) -> Iterator[Problem]:
    """Yield what is wrong with a specialist."""
    if not specialist.name.strip():
        yield Problem("name", "Укажите фамилию, имя и отчество специалиста.")


def topic_problems(topic: Topic, *, code_is_taken: bool) -> Iterator[Problem]:
    """Yield what is wrong with a topic."""
    if not topic.code.strip():
        yield Problem("code", "Укажите код темы, например «Т15».")
    if code_is_taken:
        yield Problem("code", f"Код «{topic.code}» уже занят другой темой: выберите новый.")
    if not topic.title.strip():
        yield Problem("title", "Укажите название темы.")
    if topic.id is not None and topic.parent_id == topic.id:
        yield Problem("parent_id", "Тема не может входить сама в себя.")


def sub_unit_problems(sub_unit: SubUnit) -> Iterator[Problem]:
    """Yield what is wrong with a sub-unit."""
    if not sub_unit.name.strip():
        yield Problem("name", "Укажите название подразделения.")


def info_channel_problems(name: str, *, name_is_taken: bool) -> Iterator[Problem]:
    """Yield what is wrong with a channel by which families learn of the centre."""
    if not name:
        yield Problem("name", "Назовите канал: например, «сайт детского сада».")
    elif name_is_taken:
        yield Problem("name", f"Канал «{name}» уже есть в списке.")
    yield from length_problems("name", name, LONGEST_NAME)


def brand_problems(brand: Brand) -> Iterator[Problem]:
    """Yield what is wrong with a brand: a name is used in sentences, so it needs all its forms."""
    for field in ("name", *CASES, "slogan"):
        yield from length_problems(field, getattr(brand, field), LONGEST_NAME)
    if not brand.name:
        return
    for field in SENTENCES:
        yield from _form_problems(brand.name, field, getattr(brand, field))


def is_form_of(form: str, name: str) -> bool:
    """Tell whether a text may be a name in some case: Russian words keep how they begin."""
    return fold(form[:1]) == fold(name[:1])


def _form_problems(name: str, field: str, form: str) -> Iterator[Problem]:
    question, sentence = SENTENCES[field]
    wanted = getattr(proposed_forms(name), field)
    example = f", например «{wanted}»" if wanted else ""
    if not form:
        yield Problem(
            field,
            f"Предложение «{sentence.format('…')}» не закончено: впишите название "
            f"в форме «{question}»{example}, или отметьте, что оно не склоняется.",
        )
    elif not is_form_of(form, name):
        yield Problem(
            field,
            f"«{form}» — не форма названия «{name}»: впишите его в форме «{question}» "
            f"без предлога{example}.",
        )
