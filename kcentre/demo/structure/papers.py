"""Which documents the invented centre has: most in force, some older, one not approved yet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kcentre.demo.structure.ground import Ground, weekday, year_words
from kcentre.demo.structure.partners import SCHOOL
from kcentre.structure.documents.values import DocumentKind, DocumentStatus

REGULATION = "Положение о консультационном центре"
_PSYCHOLOGIST, _SPEECH_THERAPIST = 1, 2  # as their rooms are numbered


@dataclass(frozen=True, slots=True)
class Paper:
    """A document with the day it came into force; a draft has no day yet.

    The later one of two with one title replaces the earlier.
    """

    kind: DocumentKind
    title: str
    day: date | None
    review: date | None = None
    status: DocumentStatus = DocumentStatus.APPROVED
    reason: str = ""
    is_adopted: bool = False
    subject: int | None = None
    partner: int | None = None


def papers(ground: Ground, partners: Sequence[int]) -> Iterator[Paper]:
    """Yield the documents; there is no withdrawal of consent and no nomenclature among them."""
    yield from _founding(ground)
    yield from _forms(ground)
    yield from _of_the_year(ground)
    title = "Соглашение о сотрудничестве со школой № 12"
    began = weekday(date(ground.year, 8, 31))
    reason, school = "Встречи с будущими первоклассниками стали постоянными", partners[SCHOOL]
    yield Paper(DocumentKind.PARTNER_AGREEMENT, title, began, reason=reason, partner=school)


def _founding(ground: Ground) -> Iterator[Paper]:
    opened, again = _founded(ground), ground.day(150)
    title, reason = "О создании консультационного центра", "Выводы опроса родителей"
    yield Paper(DocumentKind.ORDER, title, opened, reason=reason)
    if ground.has_past:
        reason, over = "Создание консультационного центра", DocumentStatus.CANCELLED
        yield Paper(DocumentKind.REGULATION, REGULATION, opened, status=over, reason=reason)
    title, reason = "Модель консультационного центра", "Описаны услуги, структура и ресурсы центра"
    yield Paper(DocumentKind.MODEL, title, opened, again, reason=reason)
    reason = "Обязанности специалиста в центре определены"
    for person in ground.staff:
        title = f"Функционал: {person.role.position}"
        yield Paper(DocumentKind.DUTIES, title, opened, again, reason=reason, subject=person.id)


def _forms(ground: Ground) -> Iterator[Paper]:
    opened, again = _founded(ground), ground.day(240)
    for kind, title, reason, subject in _FORMS:
        yield Paper(kind, title, opened, again, reason=reason, subject=subject)
    title, reason = "Памятка получателю услуг", "Родители знают, как записаться и чего ждать"
    yield Paper(DocumentKind.MEMO, title, opened, ground.day(-16), reason=reason)


def _of_the_year(ground: Ground) -> Iterator[Paper]:
    began, ends = weekday(date(ground.year, 8, 31)), date(ground.year + 1, 8, 31)
    reason = "Открыта Служба ранней помощи, добавлен дистанционный приём"
    yield Paper(
        DocumentKind.REGULATION,
        REGULATION,
        began,
        date(ground.year + 2, 8, 31),
        reason=reason,
        is_adopted=True,
    )
    title, reason = "График работы консультационного центра", "Открыты вечерние и субботние часы"
    yield Paper(DocumentKind.TIMETABLE, title, began, ends, reason=reason)
    title, reason = "План работы на учебный год", "Мероприятия и сроки согласованы с детским садом"
    yield Paper(DocumentKind.YEAR_PLAN, title, began, ends, reason=reason, is_adopted=True)
    title, reason = (
        "Отчёт о работе за прошлый учебный год",
        "Определены задачи на новый учебный год",
    )
    yield Paper(DocumentKind.REPORTS, title, weekday(date(ground.year, 6, 30)), reason=reason)
    title, reason = "План коррекции работы центра", "Назначены меры по отклонениям квартала"
    yield Paper(DocumentKind.CORRECTION_PLAN, title, ground.day(-30), reason=reason)
    title, agreeing = f"Медиаплан на {year_words(ground.year)} учебный год", DocumentStatus.AGREEING
    yield Paper(DocumentKind.MEDIA_PLAN, title, None, status=agreeing)


def _founded(ground: Ground) -> date:
    return weekday(ground.opened - timedelta(4))


_FORMS = (
    (DocumentKind.JOURNAL_FORMS, "Формы журналов консультационного центра",
     "Все специалисты ведут учёт одинаково", None),
    (DocumentKind.APPLICATION, "Заявление получателя услуг", "Единый бланк", None),
    (DocumentKind.CONSENTS, "Согласие на обработку персональных данных",
     "Отдельный лист для каждой цели", None),
    (DocumentKind.CONSENTS, "Согласие на фото- и видеосъёмку",
     "Отдельный лист для каждой цели", None),
    (DocumentKind.CONTRACT, "Договор о безвозмездном оказании услуг",
     "Права и обязанности сторон записаны", None),
    (DocumentKind.ROOM_PASSPORT, "Паспорт кабинета педагога-психолога",
     "Оснащение кабинета учтено", _PSYCHOLOGIST),
    (DocumentKind.ROOM_PASSPORT, "Паспорт кабинета учителя-логопеда",
     "Оснащение кабинета учтено", _SPEECH_THERAPIST),
    (DocumentKind.QUESTIONNAIRES, "Анкета изучения спроса на услуги",
     "Ответы разных лет можно сравнить", None),
)  # fmt: skip
"""Kind, title, reason, whom or what it is about."""
