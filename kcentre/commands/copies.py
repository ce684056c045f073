"""Copies of the centre's file: one made, all listed, one brought back."""

from pathlib import Path

from kcentre.commands.saying import say
from kcentre.commands.words import AddParser, Words, command, with_json
from kcentre.copies.answer import copies_answer, copies_text
from kcentre.copies.queries import copies_folder
from kcentre.copies.verbs import make_copy, restore_copy


def backup(words: Words) -> None:
    """Write a verified copy."""
    say(f"Копия проверена и записана: {make_copy(words.centre, words.folder)}")


def backups(words: Words) -> None:
    """Print the copies with what they hold."""
    answer = copies_answer if words.json else copies_text
    say(answer(words.centre, words.folder))


def restore(words: Words) -> None:
    """Bring a copy back; what was there before is kept as a copy first."""
    copy = _found(words.centre, words.copy)
    kept = restore_copy(words.centre, copy)
    say(f"Центр возвращён из копии: {copy}")
    if kept is not None:
        say(f"Прежний файл сохранён: {kept}")


def _found(centre: Path, copy: Path) -> Path:
    """Return the path of a copy; a bare name is looked for in the folder of copies too."""
    beside = copies_folder(centre) / copy
    return beside if beside.is_file() and not copy.exists() else copy


def add_backup(add: AddParser) -> None:
    """Describe `backup`."""
    parser = command(add, "backup", backup, "сделать проверенную копию")
    parser.add_argument(
        "folder", nargs="?", type=Path, help="папка; без неё «Копии» рядом с файлом"
    )


def add_backups(add: AddParser) -> None:
    """Describe `backups`."""
    parser = command(add, "backups", backups, "список копий и что в них")
    parser.add_argument(
        "folder", nargs="?", type=Path, help="папка; без неё «Копии» рядом с файлом"
    )
    with_json(parser)


def add_restore(add: AddParser) -> None:
    """Describe `restore`."""
    parser = command(add, "restore", restore, "вернуть копию; прежний файл сохраняется")
    parser.add_argument("copy", type=Path, help="файл копии или его имя в папке «Копии»")
