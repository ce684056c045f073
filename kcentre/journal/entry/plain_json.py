"""Records as plain JSON, and back.

What comes back is read forgivingly: a draft may have been kept by another version of the program,
so a missing key is empty, and an unknown code or a broken value is left out.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from typing import Any, TypeVar

KeptT = TypeVar("KeptT")
Reader = Callable[[Any], object]


def plain(value: object) -> object:
    """Return a value as JSON can hold it: days and times as ISO text, tuples as lists."""
    if isinstance(value, dict):
        return {name: plain(own) for name, own in value.items()}
    if isinstance(value, list | tuple):
        return [plain(own) for own in value]
    if isinstance(value, dt.time):
        return value.isoformat("minutes")
    return value.isoformat() if isinstance(value, dt.date) else value


def record(kind: type[KeptT], kept: object, readers: Mapping[str, Reader]) -> KeptT:
    """Return the record with every value that can be read; the others keep their defaults."""
    if not isinstance(kept, Mapping):
        raise TypeError("a record is kept as an object")
    read: dict[str, object] = {}
    for name, reader in readers.items():
        if kept.get(name) is not None:
            with suppress(TypeError, ValueError):
                read[name] = reader(kept[name])
    return kind(**read)


def number(value: object) -> int:
    """Return a whole number. Raises `TypeError` where it is none."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError("a number is kept as a number")
    return value


def text(value: object) -> str:
    """Return a text. Raises `TypeError` where it is none."""
    if not isinstance(value, str):
        raise TypeError("a text is kept as a text")
    return value


def several(reader: Reader) -> Reader:
    """Return a reader of a list whose items are read so."""

    def read(values: Iterable[object]) -> object:
        return tuple(reader(value) for value in values)

    return read


def inner(kind: type[KeptT], readers: Mapping[str, Reader]) -> Reader:
    """Return a reader of a record within a record."""

    def read(kept: object) -> object:
        return record(kind, kept, readers)

    return read
