"""Why a spreadsheet that was read could not be imported as answers: a sentence a reason."""

from pathlib import Path

from kcentre.spreadsheets.refusals import TableRefused
from kcentre.surveys.questionnaires.rules import MOST_QUESTIONS


class NoQuestions(TableRefused):
    """No sheet has a line of questions with answers below."""

    advice = (
        "Нужна таблица, где в первой строке вопросы, каждый в своём столбце, а ниже по одной"
        " анкете в строке."
    )

    def __init__(self, path: Path) -> None:
        super().__init__(f"В таблице «{path.name}» не найдены ответы на анкету.")


class NoForms(TableRefused):
    """There are questions and nothing below them."""

    advice = "Выгрузите ответы, когда родители их дадут."

    def __init__(self, path: Path) -> None:
        super().__init__(f"В таблице «{path.name}» под вопросами нет ни одной анкеты.")


class OneColumn(TableRefused):
    """All of a table stands in one column: its separator was not understood, or it is a list."""

    advice = (
        "Ответы на каждый вопрос должны стоять в своём столбце. Если это CSV, откройте его в Excel"
        " или LibreOffice, разделите на столбцы и сохраните книгой Excel (.xlsx)."
    )

    def __init__(self, path: Path) -> None:
        super().__init__(f"В таблице «{path.name}» всего один столбец.")


class IsJournal(TableRefused):
    """The table holds services, not answers."""

    advice = "Журнал вносят на вкладке «Журнал» кнопкой «Импорт»."

    def __init__(self, path: Path) -> None:
        super().__init__(f"«{path.name}» — похоже, журнал услуг, а не ответы на анкету.")


class TooManyQuestions(TableRefused):
    """The table has more questions than a questionnaire can have."""

    advice = (
        "Отметьте лишние столбцы «не брать» или разделите таблицу на несколько: по одной на анкету."
    )

    def __init__(self, path: Path, count: int) -> None:
        super().__init__(
            f"В таблице «{path.name}» вопросов {count}, а в анкете их бывает не больше"
            f" {MOST_QUESTIONS}."
        )


class NothingTaken(TableRefused):
    """No column is left that answers a question."""

    advice = "Скажите хотя бы об одном столбце, как на него отвечали."

    def __init__(self, path: Path) -> None:
        super().__init__(f"В таблице «{path.name}» не выбран ни один вопрос.")
