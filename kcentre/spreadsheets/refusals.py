"""Why a spreadsheet could not be read: one exception a reason, one sentence each.

The advice belongs to the reason; the file and the centre stay untouched.
"""

from pathlib import Path

from kcentre.storage.refusals import FileRefused


class TableRefused(FileRefused):
    """A spreadsheet can't be imported."""


class TableMissing(TableRefused):
    """There is no such file."""

    advice = "Проверьте путь к таблице."

    def __init__(self, path: Path) -> None:
        super().__init__(f"Файл «{path}» не найден.")


class TableUnreadable(TableRefused):
    """The system does not let us read the file."""

    advice = "Закройте её в других программах или скопируйте в папку «Документы»."

    def __init__(self, path: Path) -> None:
        super().__init__(f"Таблицу «{path.name}» не удалось открыть: нет доступа.")


class TableEmpty(TableRefused):
    """The file has no bytes or no cells."""

    advice = "Выберите файл, в котором есть журнал."

    def __init__(self, path: Path) -> None:
        super().__init__(f"Файл «{path.name}» пуст.")


class NotATable(TableRefused):
    """The file is something else, whatever its name says; `what` names it in Russian."""

    advice = "Нужна таблица Excel (.xlsx, .xlsm, .xls), LibreOffice (.ods) или CSV."

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(f"«{path.name}» — не таблица, а {what}.")


class SavedAsPage(TableRefused):
    """A web page or an XML text that only bears the name of a spreadsheet."""

    advice = (
        "Откройте его в Excel или LibreOffice, выберите «Сохранить как» → «Книга Excel (.xlsx)»"
        " и загрузите полученный файл."
    )

    def __init__(self, path: Path) -> None:
        super().__init__(f"«{path.name}» — веб-страница или XML с именем таблицы.")


class ProtectedTable(TableRefused):
    """The book asks for a password."""

    advice = "Откройте её с паролем, сохраните копию без пароля и загрузите копию."

    def __init__(self, path: Path) -> None:
        super().__init__(f"Книга «{path.name}» защищена паролем.")


class DamagedTable(TableRefused):
    """The file contradicts its own format."""

    advice = "Откройте её в Excel или LibreOffice, сохраните заново и повторите."

    def __init__(self, path: Path) -> None:
        super().__init__(f"Таблица «{path.name}» повреждена или записана не полностью.")


class TableTooLarge(TableRefused):
    """Reading the file would need more memory or time than a journal ever does."""

    advice = "Оставьте в файле только журнал: удалите лишние листы, пустые строки и рисунки."

    def __init__(self, path: Path) -> None:
        super().__init__(f"Таблица «{path.name}» слишком велика для журнала.")


class SuspiciousTable(TableRefused):
    """The book holds instructions no spreadsheet program writes (DTD, entities)."""

    advice = "Не открывайте такой файл, если не знаете, откуда он."

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"В файле «{path.name}» есть скрытые указания, которых не бывает в обычных таблицах."
        )


class LongCell(TableRefused):
    """A cell holds more text than Excel can keep; `row` as the user sees it."""

    advice = "Проверьте эту ячейку; в CSV так бывает из-за незакрытой кавычки."

    def __init__(self, path: Path, sheet: str, row: int) -> None:
        where = f"лист «{sheet}», строка {row}" if sheet else f"строка {row}"
        super().__init__(f"В «{path.name}», {where}: слишком длинный текст в ячейке.")
