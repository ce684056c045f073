"""Lines of a table of answers that are no forms: empty ones, captions, totals, signatures."""

import re
from collections.abc import Collection, Sequence
from enum import StrEnum

from kcentre.language import fold
from kcentre.spreadsheets.days import DayReader
from kcentre.surveys.importing.header import Header, is_repeated
from kcentre.surveys.importing.service_columns import is_moment, is_service


class Skipped(StrEnum):
    """Why a line is skipped, as it is shown."""

    EMPTY = "пустая строка"
    HEADER = "повтор вопросов"
    NUMBERS = "номера столбцов"
    TOTAL = "итоги"
    CAPTION = "подзаголовок"
    SIGNATURE = "подпись"
    NO_ANSWERS = "нет ни одного ответа"


_TOTAL = re.compile(
    r"(?:итого|всего|итог|подытог|среднее|средний балл|сумма|процент|доля|количество ответов|%)"
    r"(?: [^\W\d]+){0,3}[\W\d]*"
)
_SIGNATURE = re.compile(
    r"(?:заведующ|ответственн|подпис|составил|исполнител|обработал|проверил|дата составлен|_{3,})"
)
_FEW_CELLS = 3
_NEARLY_ALL = 0.6

_day_in = DayReader()

Texts = Sequence[Sequence[str]]


def lines_beside(header: Header, texts: Texts, captions: Collection[int]) -> dict[int, Skipped]:
    """Return the lines below the questions that are no forms: place from 0 → why.

    `captions` are the places of lines merged across the sheet.
    """
    beside = _Beside(header, texts, captions)
    found = ((place, beside.reason(place, cells)) for place, cells in enumerate(texts))
    return {place: reason for place, reason in found if reason is not None}


class _Beside:
    def __init__(self, header: Header, texts: Texts, captions: Collection[int]) -> None:
        headings = [heading.whole for heading in header.headings]
        self._header, self._captions = header, captions
        self._moments = [place for place, text in enumerate(headings) if is_moment(text)]
        self._numbered = [
            place
            for place, heading in enumerate(headings)
            if is_moment(heading) or is_service(heading)
            if sum(bool(line[place]) for line in texts) >= _NEARLY_ALL * len(texts)
        ]

    def reason(self, place: int, cells: Sequence[str]) -> Skipped | None:
        filled = [text for text in cells if text]
        if not filled:
            return Skipped.EMPTY
        if any(_day_in(cells[moment]).iso for moment in self._moments):
            return None
        first = fold(filled[0])
        odd = {
            Skipped.HEADER: is_repeated(cells, self._header),
            Skipped.NUMBERS: place == 0 and _are_counted(filled),
            Skipped.TOTAL: bool(_TOTAL.fullmatch(first)) and _are_figures(filled[1:]),
            Skipped.SIGNATURE: len(filled) <= _FEW_CELLS and bool(_SIGNATURE.match(first)),
            Skipped.CAPTION: len(filled) == 1 and self._stands_apart(place, cells),
        }
        return next((reason for reason, is_so in odd.items() if is_so), None)

    def _stands_apart(self, place: int, cells: Sequence[str]) -> bool:
        """Tell whether a line is merged across, or lacks the number or day that all forms have."""
        is_unnumbered = not any(cells[numbered] for numbered in self._numbered)
        return place in self._captions or (bool(self._numbered) and is_unnumbered)


def _are_counted(filled: Sequence[str]) -> bool:
    """Tell whether a line numbers the columns: 1, 2, 3…, as printed tables do."""
    return len(filled) > 2 and list(filled) == [str(place + 1) for place in range(len(filled))]


def _are_figures(texts: Sequence[str]) -> bool:
    return all(any(sign.isdecimal() for sign in text) for text in texts)
