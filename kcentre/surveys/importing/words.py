"""Words by which a question tells how it is answered, and answers known beforehand."""

import re

from kcentre.centre.values import (
    POSITIONS,
    TOPICS,
    Category,
    Channel,
    Education,
    Form,
    Kind,
    Relation,
)
from kcentre.language import fold
from kcentre.surveys.values import WishedTime

_ASKS_TEXT = re.compile(
    r"пожелани|предложени|комментари|замечани|отзыв|напишите|опишите|расскажите|поделитесь|"
    r"почему|ваше мнение|своими словами|свободн\w+ (?:ответ|форм)|что бы вы хотели|"
    r"что еще|какие вопросы|вопросы к|укажите причин|жалоб|благодарност|уточните|"
    r"развернут|свой (?:ответ|вариант)"
)
_ASKS_NUMBER = re.compile(
    r"\bсколько|количеств|\bчисло\b|\bвозраст|\bлет\b|месяц|\bстаж|\bрост\b|\bвес\b|\bчасов\b|"
    r"минут|\bраз\b|\bруб|\bномер"
)
_ASKS_MARK = re.compile(
    r"оцен|насколько|шкал|1\s*[-–—…]+\s*5|от (?:1|одного) до (?:5|пяти)|\bбалл|удовлетвор|"
    r"степен|довольн"
)
_ASKS_SEVERAL = re.compile(
    r"нескольк\w+ (?:вариант|ответ)|выбрать несколько|выберите несколько|все подходящ|"
    r"отметьте все|выберите все|можно (?:выбрать|отметить)|любое (?:число|количество)|"
    r"не более (?:двух|трех|четырех|пяти|\d)|до (?:двух|трех|\d) вариант"
)

KNOWN_ANSWERS = frozenset(
    fold(label)
    for label in (
        *(title for _, title in TOPICS),
        *POSITIONS,
        *(value.label for values in (Kind, Form, Channel, Relation, Education, Category, WishedTime)
          for value in values),
    )
)  # fmt: skip
"""Folded answers a consultation centre asks about everywhere."""


def asks_text(question: str) -> bool:
    """Tell whether a question wants own words."""
    return _ASKS_TEXT.search(fold(question)) is not None


def asks_number(question: str) -> bool:
    """Tell whether a question wants a count."""
    words = fold(question)
    return _ASKS_NUMBER.search(words) is not None and not asks_mark(question)


def asks_mark(question: str) -> bool:
    """Tell whether a question wants a mark."""
    return _ASKS_MARK.search(fold(question)) is not None


def asks_several(question: str) -> bool:
    """Tell whether a question lets choose several answers."""
    return _ASKS_SEVERAL.search(fold(question)) is not None
