"""What makes a list of one kind of the centre's records."""

from __future__ import annotations

from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kcentre.storage import CentreFile, Changes
    from ui.records.leaving_dialog import Leaving
    from ui.widgets.form import Form
    from ui.widgets.paged_model import Column, Row


class Kept(Protocol):
    """A record with an id that can be retired."""

    @property
    def id(self) -> int | None: ...
    @property
    def is_retired(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Listed:
    """What the list needs from the file: its records, and context for showing them."""

    records: Sequence[Any]
    names: dict[int, str]
    """Titles of what records refer to (a sub-unit, the topic above)."""

    people: dict[int, str] = field(default_factory=dict)
    """Names of the specialists that records refer to."""

    beside: dict[int, Any] = field(default_factory=dict)
    """What else is shown of a record, by its id."""


@dataclass(frozen=True, slots=True)
class ListKind:
    """Everything that makes a list of one kind of record."""

    key: str
    title: str
    new_title: str
    edit_title: str
    add_words: str
    retire_words: str
    return_words: str
    retired_words: str
    empty_title: str
    empty_sentence: str
    icon: str
    columns: Sequence[Column]
    ask: Callable[[CentreFile], Listed]
    row_of: Callable[[Any, Listed], Row]
    """Cells of a record; the record itself is put after the last one."""

    form_for: Callable[[Any, Listed], Form]
    """A form that shows a record; its names are the record's fields."""

    blank: Any
    """The record that a new one begins with."""

    keep: Callable[[CentreFile, Any], Changes]
    proposed: Callable[[Listed], Any] | None = None
    """Tells the record that a new one begins with, where what is listed lets it be guessed."""

    ask_leaving: Callable[[CentreFile, int], Leaving | None] | None = None
    """Tells what must be asked before a record is retired; None where nothing must."""

    remove: Callable[[CentreFile, Any], Changes] | None = None
    """Removes a record, where records are removed rather than retired."""

    remove_free: Callable[[CentreFile, Any], Changes] | None = None
    """Removes a record that nothing points at yet, where all others are retired."""

    is_free: Callable[[Any], bool] = bool
    """Whether nothing points at a record."""

    is_quiet: Callable[[Any], bool] = attrgetter("is_retired")
    """Whether a record is grey: retired, or, where records are removed, not to be removed."""
