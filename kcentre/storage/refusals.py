"""Why a centre's file, or a file to be written, was refused: one exception a reason.

Each carries one plain sentence for the user and an advice. The file stays untouched.
"""

from pathlib import Path


class FileRefused(Exception):  # noqa: N818 — the word of the house: a file is refused
    """A file can't be used; `sentence` says why, `advice` what to do."""

    advice = ""

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence
        super().__init__(f"{sentence} {self.advice}".strip())


class FileMissing(FileRefused):
    """There is no such file."""

    advice = "Проверьте путь или создайте новый центр."

    def __init__(self, path: Path) -> None:
        super().__init__(f"Файл «{path}» не найден.")


class FileExists(FileRefused):
    """A new centre would overwrite something."""

    advice = "Выберите другое имя: программа не пишет поверх существующих файлов."

    def __init__(self, path: Path) -> None:
        super().__init__(f"Файл «{path}» уже есть.")


class NotACentre(FileRefused):
    """The file is something else: not SQLite, or another program's."""

    advice = "Выберите файл с окончанием .kcentre, созданный этой программой."

    def __init__(self, path: Path) -> None:
        super().__init__(f"«{path.name}» — не файл консультационного центра.")


class NewerCentre(FileRefused):
    """The file was written by a newer version of the program."""

    advice = "Установите новую версию программы; файл не изменён."

    def __init__(self, path: Path) -> None:
        super().__init__(f"«{path.name}» создан более новой версией программы.")


class DamagedCentre(FileRefused):
    """The file is truncated or its pages contradict each other."""

    advice = "Восстановите центр из резервной копии; этот файл не изменён."

    def __init__(self, path: Path) -> None:
        super().__init__(f"Файл «{path.name}» повреждён или записан не полностью.")


class CentreBusy(FileRefused):
    """Another window or program holds the file."""

    advice = "Закройте другое окно программы с этим центром и повторите."

    def __init__(self, path: Path) -> None:
        super().__init__(f"Файл «{path.name}» сейчас открыт для записи другой программой.")


class NoAccess(FileRefused):
    """The folder or the file does not let us read or write."""

    advice = "Выберите папку, в которую Вам разрешено записывать, например «Документы»."

    def __init__(self, path: Path) -> None:
        super().__init__(f"Нет доступа к «{path}».")


class NameTooLong(FileRefused):
    """The system takes no name, or no path, of this length."""

    advice = "Назовите файл короче или выберите папку поближе к началу диска."

    def __init__(self, path: Path) -> None:
        super().__init__(f"Слишком длинное имя файла или путь к нему: «{path}».")


class TargetInUse(FileRefused):
    """A document that should be replaced is open in another program."""

    advice = "Закройте его там и повторите сохранение или выберите другое имя."

    def __init__(self, path: Path) -> None:
        super().__init__(f"Файл «{path.name}» открыт в другой программе (например, в Excel).")


class DiskFull(FileRefused):
    """There is no room left on the disk."""

    advice = "Освободите место и повторите; ранее записанное цело."

    def __init__(self, path: Path) -> None:
        super().__init__(f"На диске нет места для записи «{path.name}».")
