"""Why a spreadsheet that was read could not be imported as a journal: a sentence a reason."""

from collections.abc import Sequence
from pathlib import Path

from kcentre.spreadsheets.refusals import TableRefused


class SheetMissing(TableRefused):
    """The named sheet is not in the book."""

    advice = "Проверьте название листа."

    def __init__(self, name: str, present: Sequence[str]) -> None:
        listed = ", ".join(f"«{sheet}»" for sheet in present)
        super().__init__(f"В книге нет листа «{name}». Есть листы: {listed}.")


class NoJournal(TableRefused):
    """No sheet has a header with a date and something else of a journal."""

    advice = (
        "Нужна строка заголовка, где есть «Дата» и хотя бы ещё один столбец журнала,"
        " например «Специалист» или «Тема»."
    )

    def __init__(self, path: Path) -> None:
        super().__init__(f"В таблице «{path.name}» не найден журнал.")


class MappingRefused(TableRefused):
    """The file that says which column is what can't be used."""

    advice = 'Нужен JSON вида {"Заголовок столбца": "код поля"} или null вместо кода.'

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"Соответствие столбцов «{path.name}» не принято: {reason}.")
