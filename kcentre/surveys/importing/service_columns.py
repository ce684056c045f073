"""Columns that are no questions: when a form was filled in, whose family, and what to leave.

What web form services add of their own, and whatever tells who a parent is, never becomes an
answer: answers are anonymous unless the parent gives the family's code.
"""

import re
from collections.abc import Sequence
from enum import StrEnum

from kcentre.language import fold

_SPACES = re.compile(r"[\s_*:.]+")


class Aside(StrEnum):
    """Why a column is not taken, as it is shown."""

    PERSONAL = "личные данные: не вносятся"
    SERVICE = "служебный столбец"
    EMPTY = "пустой столбец"
    UNNAMED = "над столбцом нет вопроса"


_MOMENT = re.compile(
    r"отметка времени|метка времени|(?:дата|время)(?: и время)? (?:создания|заполнения|ответа|"
    r"отправки|прохождения|завершения|окончания|анкетирования|опроса|анкеты|заполнения анкеты|"
    r"начала)|дата(?: и время)?|дата, время|когда заполнен[аоы]?|создан[ао]?|отправлено|завершено|"
    r"timestamp|date|datetime|submitted(?: at| on)?|submit date|submission (?:date|time)|"
    r"(?:completion|end|start|created|finish)(?:ed)? (?:time|date|at)|(?:started|finished|created)|"
    r"date ?submitted|created ?at|время"
)
_LATER = ("finish", "заверш", "окончан", "submit", "отправ", "complet", "end ")
_BEGUN = re.compile(r"start|начал|begin")

_FAMILY_CODE = re.compile(r"(?:ваш )?(?:код|шифр)(?: вашей)? семьи(?: \(.*\))?|family code")

_SERVICE = re.compile(
    r"id|ид|№|n|номер|№ ?п/?п|п/?п|номер п/?п|порядковый номер|№ строки|"
    r"(?:id|ид|номер|№) (?:ответа|анкеты|записи|формы|респондента|заявки|строки|пользователя)|"
    r"(?:response|respondent|submission|collector|record|form|user|answer)(?: ?id)?|"
    r"ip|ip[ -]?(?:адрес|address)|адрес ip|статус|status|"
    r"(?:общее )?время (?:прохождения|заполнения)(?: \(?(?:сек|мин|в секундах|в минутах).*)|"
    r"время прохождения|длительность(?: прохождения| заполнения)?|duration|time spent|"
    r"(?:всего |общие |набранные )?баллы|score|total points|quiz feedback|язык|language|"
    r"браузер|browser|устройство|device|user ?agent|referr?er|реферер|источник перехода|"
    r"utm .*|ссылка(?: на ответ)?|url|ключ|token|hash|версия(?: формы)?|start ?language|"
    r"seed|last ?page|последняя страница|проверено|комментарий оператора|оператор"
)
_PERSONAL = re.compile(
    r"\bф\.? ?и\.? ?о\b|\bфамили[яию]|\bотчеств|имя пользователя|как вас зовут|ваш[еи]? имя|"
    r"^имя\b|имя (?:и|ребенка|родителя|мамы|отца|матери)|\bфи\b (?:ребенка|родителя)|"
    r"как (?:к вам обращаться|вас называть|зовут)|"
    r"e ?-? ?mail|электронн\w+ (?:почт|адрес)|\bпочт(?:а|овый адрес)\b|"
    r"(?:ваш|контактн\w+|номер|мобильн\w+|сотов\w+|домашн\w+|рабоч\w+)\b.{0,20}\bтелефон|"
    r"^телефон\b|телефон(?: для связи| родителя| мамы)|\bphone\b|"
    r"контактн\w+ данн|^контакты?\b|^адрес\b|адрес (?:проживания|регистрации|места)|"
    r"паспорт|снилс|\bинн\b|"
    r"ник(?:нейм)?\b.{0,12}(?:телеграм|telegram|vk|вк)|user ?name|^(?:first|last|full)? ?name$|"
    r"страниц\w+ (?:vk|вк|вконтакте)|ссылка на (?:профиль|страницу)|ваш логин|^логин$|^login$"
)

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.\w{2,}")
_PHONE = re.compile(r"(?:\+7|8|7)?[\s(-]*\d{3}[\s)-]*\d{3}[\s-]*\d{2}[\s-]*\d{2}")
_PERSON = re.compile(r"[А-ЯЁ][а-яё-]+ [А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+(?:вич|вна|ична|ьич|кызы|оглы)")
_MOSTLY, _LOOKED_AT = 0.6, 200


def is_moment(heading: str) -> bool:
    """Tell whether a heading says when the form was filled in."""
    return _MOMENT.fullmatch(_words(heading)) is not None


def best_moment(headings: Sequence[tuple[int, str]]) -> int:
    """Return the place of the column that dates a form best: when it was finished or sent."""

    def rank(one: tuple[int, str]) -> tuple[bool, bool, int]:
        words = _words(one[1])
        is_later = any(word in words for word in _LATER)
        return (bool(_BEGUN.search(words)), not is_later, one[0])

    return min(headings, key=rank)[0]


def is_family_code(heading: str) -> bool:
    """Tell whether a heading asks for the family's code."""
    return _FAMILY_CODE.fullmatch(_words(heading)) is not None


def is_service(heading: str) -> bool:
    """Tell whether a heading is one that services and people add to answers."""
    return _SERVICE.fullmatch(_words(heading)) is not None


def why_aside(heading: str, cells: Sequence[str]) -> Aside | None:
    """Return why a column is no question; None where it may be one."""
    if is_service(heading):
        return Aside.SERVICE
    if _PERSONAL.search(_words(heading)) or _are_personal(cells[:_LOOKED_AT]):
        return Aside.PERSONAL
    return None


def _are_personal(texts: Sequence[str]) -> bool:
    """Tell whether the cells themselves are addresses, phones or full names."""
    known = sum(
        any(pattern.fullmatch(text) for pattern in (_EMAIL, _PHONE, _PERSON)) for text in texts
    )
    return bool(texts) and known >= _MOSTLY * len(texts)


def _words(heading: str) -> str:
    return _SPACES.sub(" ", fold(heading)).strip(" ?")
