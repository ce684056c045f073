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
    yield Paper(DocumentKind.PARTNER_AGREEMENT, title, began, partner=partners[SCHOOL])


def _founding(ground: Ground) -> Iterator[Paper]:
    opened, again = _founded(ground), ground.day(150)
    title, reason = "О создании консультационного центра", "Выводы опроса родителей"
    yield Paper(DocumentKind.ORDER, title, opened, reason=reason)
    if ground.has_past:
        reason, over = "Создание консультационного центра", DocumentStatus.CANCELLED
        yield Paper(DocumentKind.REGULATION, REGULATION, opened, status=over, reason=reason)
    yield Paper(DocumentKind.MODEL, "Модель консультационного центра", opened, again)
    for person in ground.staff:
        title = f"Функционал: {person.role.position}"
        yield Paper(DocumentKind.DUTIES, title, opened, again, subject=person.id)


def _forms(ground: Ground) -> Iterator[Paper]:
    opened, again = _founded(ground), ground.day(240)
    for kind, title, subject in (
        (DocumentKind.JOURNAL_FORMS, "Формы журналов консультационного центра", None),
        (DocumentKind.APPLICATION, "Заявление получателя услуг", None),
        (DocumentKind.CONSENTS, "Согласие на обработку персональных данных", None),
        (DocumentKind.CONSENTS, "Согласие на фото- и видеосъёмку", None),
        (DocumentKind.CONTRACT, "Договор о безвозмездном оказании услуг", None),
        (DocumentKind.ROOM_PASSPORT, "Паспорт кабинета педагога-психолога", _PSYCHOLOGIST),
        (DocumentKind.ROOM_PASSPORT, "Паспорт кабинета учителя-логопеда", _SPEECH_THERAPIST),
        (DocumentKind.QUESTIONNAIRES, "Анкета изучения спроса на услуги", None),
    ):
        yield Paper(kind, title, opened, again, subject=subject)
    yield Paper(DocumentKind.MEMO, "Памятка получателю услуг", opened, ground.day(-16))


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
    title = "График работы консультационного центра"
    yield Paper(DocumentKind.TIMETABLE, title, began, ends)
    title = "План работы на учебный год"
    yield Paper(DocumentKind.YEAR_PLAN, title, began, ends, is_adopted=True)
    summer = weekday(date(ground.year, 6, 30))
    yield Paper(DocumentKind.REPORTS, "Отчёт о работе за прошлый учебный год", summer)
    yield Paper(DocumentKind.CORRECTION_PLAN, "План коррекции работы центра", ground.day(-30))
    title, agreeing = f"Медиаплан на {year_words(ground.year)} учебный год", DocumentStatus.AGREEING
    yield Paper(DocumentKind.MEDIA_PLAN, title, None, status=agreeing)


def _founded(ground: Ground) -> date:
    return weekday(ground.opened - timedelta(4))
