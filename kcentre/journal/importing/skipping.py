"""Lines of a journal that are no services: captions, totals, repeated headers, signatures."""

import re
from collections.abc import Sequence
from enum import StrEnum

from kcentre.journal.importing.header import Header
from kcentre.language import fold
from kcentre.spreadsheets.plain import is_blank, plain
from kcentre.spreadsheets.workbook import Cell


class Skipped(StrEnum):
    """Why a line is skipped, as it is shown."""

    EMPTY = "пустая строка"
    HEADER = "повтор заголовка"
    TOTAL = "итоги"
    CAPTION = "подзаголовок"
    NUMBERS = "номера столбцов"
    SIGNATURE = "подпись"


_TOTAL = re.compile(r"(?:итог|всего|подытог|в том числе|в т\. ?ч|из них|сумма)")
_SIGNATURE = re.compile(
    r"(?:заведующ|руководител|ответственн|подпис|м\. ?п|составил|исполнител|проверил|журнал"
    r"|начат|окончен|прошито|пронумеров|дата составлен|утвержд|согласован|_{3,})"
)
_MONTH = re.compile(
    r"(?:за |на )?(?:месяц:? )?(?:январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр"
    r"|ноябр|декабр)[а-я]*\W*(?:\d{4}|\d{2})?\W*(?:г(?:од\w*)?)?\W*"
)
_LOOKS_LIKE_DATE = re.compile(r"\W*\d{1,2}\s*[./-]\s*\d{1,2}|\d{4}-\d{1,2}")
_FEW_CELLS = 4


def skip_reason(row: Sequence[Cell], header: Header, mapped: Sequence[int]) -> Skipped | None:
    """Return why a line without a date is no service; None where it should have been one.

    `mapped` are the places of the columns in use, the date's first.
    """
    texts = {place: text for place, cell in enumerate(row) if not is_blank(text := plain(cell))}
    if not any(texts.get(place, "0") != "0" for place in mapped):
        return _unused(texts)
    words = {place: fold(text) for place, text in texts.items()}
    if _is_repeated(words, header):
        return Skipped.HEADER
    if _is_counting(row, texts):
        return Skipped.NUMBERS
    first = next((text for text in words.values() if not text.isdecimal()), "")
    if _TOTAL.match(first):
        return Skipped.TOTAL
    if len(texts) <= _FEW_CELLS and _SIGNATURE.match(first):
        return Skipped.SIGNATURE
    return Skipped.CAPTION if _is_caption(words, mapped[0]) else None


def _unused(texts: dict[int, str]) -> Skipped:
    """Tell what a line is that holds nothing in the columns in use."""
    first = next((fold(text) for text in texts.values() if not text.isdecimal()), "")
    if _TOTAL.match(first):
        return Skipped.TOTAL
    if _SIGNATURE.match(first):
        return Skipped.SIGNATURE
    return Skipped.CAPTION if first else Skipped.EMPTY


def _is_repeated(words: dict[int, str], header: Header) -> bool:
    """Tell whether the line is the header again, or one line of it."""
    own = {place: {line[place] for line in header.lines if place < len(line)} for place in words}
    same = sum(text in own[place] for place, text in words.items())
    return same >= 2 and same >= 0.6 * len(words)


def _is_counting(row: Sequence[Cell], texts: dict[int, str]) -> bool:
    """Tell whether the line numbers the columns: 1, 2, 3…, as printed journals do."""
    numbers = [text for text in texts.values() if text.isdecimal()]
    if len(numbers) != len(texts) or len(numbers) < 3:
        return False
    values = list(map(int, numbers))
    return values == list(range(values[0], values[0] + len(values))) and len(row) >= len(values)


def _is_caption(words: dict[int, str], date_place: int) -> bool:
    different = set(words.values())
    if len(different) != 1:
        return False
    text = different.pop()
    if _MONTH.fullmatch(text):
        return True
    is_at_start = len(words) > 1 or next(iter(words)) <= date_place
    return is_at_start and not _LOOKS_LIKE_DATE.match(text) and not text.isdecimal()
