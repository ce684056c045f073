"""How a draft stands in its table: its days as ISO text, its value lists as codes.

The types of the draft's fields tell it, so that no list says it a second time. A field that is a
tuple holds the draft's parts (the members of a group) and has a table of its own.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, get_origin, get_type_hints

from kcentre.centre.values import Value
from kcentre.language.dates import iso_day, kept_day
from kcentre.language.typed import Draft, Drafted
from kcentre.storage.model import Record

_Read = Callable[[Any], Any]


def fields_of(draft: Drafted) -> dict[str, object]:
    """Return the columns of a draft without its parts."""
    readers = _readers(type(draft))
    return {
        name: iso_day(getattr(draft, name)) if read is kept_day else getattr(draft, name)
        for name, read in readers.items()
    }


def draft_of(row: Record, kind: type[Draft], parts: Mapping[str, object]) -> Draft:
    """Return a kept row as it was entered."""
    read = {name: read(getattr(row, name)) for name, read in _readers(kind).items()}
    return kind(**read, **parts)


@cache
def _readers(kind: type[Drafted]) -> dict[str, _Read]:
    hints = get_type_hints(kind)
    own = (name for name in kind.__dataclass_fields__ if get_origin(hints[name]) is not tuple)
    return {name: _reader(hints[name]) for name in own}


def _reader(hint: Any) -> _Read:
    if hint == dt.date | None:
        return kept_day
    if isinstance(hint, type) and issubclass(hint, Value):
        return hint
    return _as_it_is


def _as_it_is(kept: object) -> object:
    return kept
