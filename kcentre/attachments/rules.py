"""What a file to be kept must satisfy."""

import unicodedata
from collections.abc import Iterator

from kcentre.language import Problem
from kcentre.language.numbers import decimal_trimmed
from kcentre.language.typed import tidy

MOST_BYTES = 20 * 1024 * 1024
"""A scan of fifty pages; more would make every copy of the centre's file slow."""

_LONGEST_NAME = 200


def size_text(size: int) -> str:
    """Return «1,2 МБ» or «14 КБ»."""
    if size >= 1024 * 1024:
        return f"{decimal_trimmed(size / 1024 / 1024, 1)}\u00a0МБ"
    return f"{max(1, round(size / 1024))}\u00a0КБ"


def tidied_name(name: str) -> str:
    """Return a file's name as it is kept: some systems let a name hold any bytes."""
    return tidy(name)


def link_problems(path: str) -> Iterator[Problem]:
    """Yield why a file can't be linked to: where it lies must be possible to write down."""
    if any(unicodedata.category(character) == "Cs" for character in path):
        yield Problem(
            "file",
            "В имени файла или папки есть нечитаемые знаки: переименуйте их и повторите.",
        )


def file_problems(name: str, size: int) -> Iterator[Problem]:
    """Yield why a file can't be kept inside; a file too large may be kept as a link."""
    if not name:
        yield Problem("file", "У файла нет имени: выберите другой файл.")
    elif len(name) > _LONGEST_NAME:
        yield Problem("file", f"Имя файла длиннее {_LONGEST_NAME} знаков: переименуйте файл.")
    if size == 0:
        yield Problem("file", f"Файл «{name}» пуст: проверьте, сохранён ли он, и повторите.")
    elif size > MOST_BYTES:
        yield too_large(name, size)


def too_large(name: str, size: int) -> Problem:
    """Return the refusal of a file that would make the centre's file too heavy."""
    return Problem(
        "file",
        f"Файл «{name}» — {size_text(size)}, а внутри центра хранятся файлы до "
        f"{size_text(MOST_BYTES)}. Уменьшите его или сохраните ссылку на файл.",
    )


def not_readable(name: str) -> Problem:
    """Return the refusal of a file that is not there or may not be read."""
    return Problem("file", f"Файл «{name}» не читается: проверьте, на месте ли он, и повторите.")


def gone() -> Problem:
    """Return the refusal of a file that was removed meanwhile."""
    return Problem("file", "Этого файла уже нет: его удалили.")
