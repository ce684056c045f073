"""Lines of a table of answers that are no forms: empty ones, captions, totals, signatures."""

import re
from collections.abc import Sequence
from enum import StrEnum

from kcentre.language import fold
from kcentre.spreadsheets.days import DayReader
from kcentre.surveys.importing.columns import SurveyColumns
from kcentre.surveys.importing.header import is_repeated
from kcentre.surveys.importing.sheets import AnswerSheet
from kcentre.surveys.importing.uses import ColumnUse


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
    r"(?: \w+){0,3}\W*"
)
_SIGNATURE = re.compile(
    r"(?:заведующ|ответственн|подпис|составил|исполнител|обработал|проверил|дата составлен|_{3,})"
)
_FEW_CELLS = 3

_day_in = DayReader()


class Skipping:
    """Tells which lines of a sheet are no forms."""

    def __init__(self, one: AnswerSheet, columns: SurveyColumns) -> None:
        moment = columns.column_of(ColumnUse.MOMENT)
        self._header = one.header
        self._moment = moment.place if moment else None
        self._asked = [column.place for column in columns.columns if column.use and column.use.kind]
        self._first = one.header.last + 2
        self._captions = {
            merge.top + 1 for merge in one.sheet.merges
            if merge.top == merge.bottom and merge.right - merge.left >= 2
        }  # fmt: skip

    def reason(self, number: int, cells: Sequence[str]) -> Skipped | None:
        """Return why a line is no form; None for a form. `number` is the one the user sees."""
        filled = [text for text in cells if text]
        if not filled:
            return Skipped.EMPTY
        if not self._is_dated(cells):
            odd = self._beside(number, cells, filled)
            if odd is not None:
                return odd
        return None if any(cells[place] for place in self._asked) else Skipped.NO_ANSWERS

    def _beside(self, number: int, cells: Sequence[str], filled: Sequence[str]) -> Skipped | None:
        """Tell what people write between the forms and under them."""
        first = fold(filled[0])
        odd = {
            Skipped.HEADER: is_repeated(cells, self._header),
            Skipped.NUMBERS: number == self._first and _are_counted(filled),
            Skipped.TOTAL: bool(_TOTAL.fullmatch(first)) and _are_figures(filled[1:]),
            Skipped.SIGNATURE: len(filled) <= _FEW_CELLS and bool(_SIGNATURE.match(first)),
            Skipped.CAPTION: len(filled) == 1 and number in self._captions,
        }
        return next((reason for reason, is_so in odd.items() if is_so), None)

    def _is_dated(self, cells: Sequence[str]) -> bool:
        return self._moment is not None and bool(_day_in(cells[self._moment]).iso)


def _are_counted(filled: Sequence[str]) -> bool:
    """Tell whether a line numbers the columns: 1, 2, 3…, as printed tables do."""
    return len(filled) > 2 and list(filled) == [str(place + 1) for place in range(len(filled))]


def _are_figures(texts: Sequence[str]) -> bool:
    return all(any(sign.isdecimal() for sign in text) for text in texts)
