"""What a column of a table of answers is taken for.

The codes are those a remembered mapping is kept by.
"""

from kcentre.centre.values import Value
from kcentre.surveys.values import QuestionKind


class ColumnUse(Value):
    """What becomes of a column; how it is answered, where it is a question."""

    ONE = "one", "один ответ"
    SEVERAL_SEMICOLON = "several_semicolon", "несколько ответов через «;»"
    SEVERAL_COMMA = "several_comma", "несколько ответов через запятую"
    SEVERAL_LINES = "several_lines", "несколько ответов, каждый с новой строки"
    OPTION = "option", "вариант ответа: столбец на каждый"
    SCALE = "scale", "шкала 1–5"
    YES_NO = "yes_no", "да / нет / затрудняюсь"
    NUMBER = "number", "число"
    TEXT = "text", "свободный ответ"
    MOMENT = "moment", "дата заполнения"
    FAMILY_CODE = "family_code", "код семьи"

    @property
    def kind(self) -> QuestionKind | None:
        """How the question is answered; None for a column that is no question."""
        return _KINDS.get(self)


SEPARATORS = {
    ColumnUse.SEVERAL_SEMICOLON: ";",
    ColumnUse.SEVERAL_COMMA: ",",
    ColumnUse.SEVERAL_LINES: "\n",
}
"""What stands between the answers of one cell."""

_KINDS = {
    ColumnUse.ONE: QuestionKind.ONE,
    ColumnUse.SEVERAL_SEMICOLON: QuestionKind.SEVERAL,
    ColumnUse.SEVERAL_COMMA: QuestionKind.SEVERAL,
    ColumnUse.SEVERAL_LINES: QuestionKind.SEVERAL,
    ColumnUse.OPTION: QuestionKind.SEVERAL,
    ColumnUse.SCALE: QuestionKind.SCALE,
    ColumnUse.YES_NO: QuestionKind.YES_NO,
    ColumnUse.NUMBER: QuestionKind.NUMBER,
    ColumnUse.TEXT: QuestionKind.TEXT,
}
