"""One list of records that are entered alike: checked, kept, opened, removed.

A list says what is its own: the table, the draft, the words, the rules.
"""

import datetime as dt
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Generic

from peewee import Expression, Node

from kcentre.attachments.verbs import drop_files
from kcentre.language import Problem, Refused, fold, refuse_if_any
from kcentre.language.dates import today_here
from kcentre.language.plurals import counted
from kcentre.language.problems import length_problems
from kcentre.language.quoting import quoted
from kcentre.language.typed import Draft, tidied
from kcentre.network.registers.pointing import in_the_way
from kcentre.network.registers.shape import draft_of, fields_of
from kcentre.storage import CentreFile, Changes
from kcentre.storage.model import Record
from kcentre.storage.writing import REMOVED, delete_records, write_record

_LONGEST_LINE, _LONGEST_TEXT = 300, 4000
_RETIRED = "Снято с учёта: в новых записях это не предлагают."


@dataclass(frozen=True, slots=True)
class Words:
    """What the change log calls one record: «Добавлена группа», «Удалены партнёры: 3 партнёра».

    `one`, `few` and `many` stand after 1, 2 and 5; `every` is the plural where it is none of them.
    """

    one: str
    few: str
    many: str
    added: str = "Добавлен"
    changed: str = "Изменён"
    removed: str = "Удалён"
    every: str = ""


@dataclass(frozen=True, slots=True)
class Opened(Generic[Draft]):
    """A record opened for changing, or with `id` None what a new one begins with.

    `title` names it; `note` says what is known beside what was entered.
    """

    id: int | None
    draft: Draft
    title: str = ""
    note: str = ""


class Register(ABC, Generic[Draft]):
    """Its verbs are one operation each, and can be undone."""

    table: ClassVar[type[Record]]
    owner: ClassVar[str]
    """The table's name, by which files are kept with its records."""

    draft: ClassVar[type[Any]]
    words: ClassVar[Words]
    keys: ClassVar[Mapping[str, str]] = {}
    """Columns that hold the folded text of another one, for finding and sorting."""

    texts: ClassVar[frozenset[str]] = frozenset()
    """Fields of several lines."""

    required: ClassVar[Mapping[str, str]] = {}
    """Fields that may not stay empty, and the sentence that asks for each."""

    def add(self, file: CentreFile, draft: Draft, today: dt.date | None = None) -> Changes:
        """Add a record; raises `Refused`."""
        day = today or today_here()
        sound = self.tidied(draft, day)
        with file.operation(f"{self._action(self.words.added)}: {self.named(sound)}") as running:
            self._write(file, sound, None, day)
        return running.changes

    def change(
        self, file: CentreFile, record_id: int, draft: Draft, today: dt.date | None = None
    ) -> Changes:
        """Write a record; raises `Refused`."""
        day = today or today_here()
        sound = self.tidied(draft, day)
        with file.operation(f"{self._action(self.words.changed)}: {self.named(sound)}") as running:
            self._write(file, sound, record_id, day)
        return running.changes

    def rewrite(
        self,
        file: CentreFile,
        ids: Sequence[int],
        change: Callable[[Draft], Draft],
        label: str,
        today: dt.date | None = None,
    ) -> Changes:
        """Change several records alike, in one operation called `label`; raises `Refused`."""
        day = today or today_here()
        with file.operation(label) as running:
            for record_id, draft in self.drafts(file, (self.table.id.in_(list(ids)),)).items():
                self._write(file, self.tidied(change(draft), day), record_id, day)
        return running.changes

    def retire(self, file: CentreFile, ids: Sequence[int], *, is_retired: bool = True) -> Changes:
        """Take records off the books, or put them back; what points at them stays."""
        kept = self.drafts(file, (self.table.id.in_(list(ids)),))
        verb = "Снято с учёта" if is_retired else "Возвращено на учёт"
        with file.operation(f"{verb}: {self._told(kept.values())}") as running:
            for record_id in kept:
                write_record(file, self.table, record_id, {"is_retired": is_retired})
        return running.changes

    def remove(self, file: CentreFile, ids: Sequence[int]) -> Changes:
        """Remove records with their files; `Refused` while other records point at one of them.

        Those that are gone already are no matter.
        """
        with file.operation(self._removal(file, ids)) as running:
            refuse_if_any(in_the_way(file, self.owner, ids, self.way_out))
            drop_files(file, self.owner, ids)
            delete_records(file, self.table, ids)
        return running.changes

    def card(self, file: CentreFile, record_id: int) -> Opened[Draft] | None:
        """Return a record opened for changing; None where it was removed."""
        with file.reading():
            found = self.drafts(file, (self.table.id == record_id,))
            return next((self.opened(file, *each) for each in found.items()), None)

    def problems(
        self, file: CentreFile, draft: Draft, record_id: int | None
    ) -> tuple[Problem, ...]:
        """Return everything wrong or odd about a record while it is being entered."""
        return tuple(self._problems(file, draft, record_id, today_here()))

    def drafts(
        self, file: CentreFile, conditions: Iterable[Expression] = (), order: Iterable[Node] = ()
    ) -> dict[int, Draft]:
        """Return the records that meet all conditions, by their numbers, in that order."""
        query = self.table.select()
        for condition in conditions:
            query = query.where(condition)
        rows = list(query.order_by(*order).execute(file.db))
        parts = self.parts(file, [row.id for row in rows])
        return {row.id: draft_of(row, self.draft, parts.get(row.id, {})) for row in rows}

    def kept(self, file: CentreFile, record_id: int) -> Draft:
        """Return one record; raises `Refused` where it was removed."""
        for draft in self.drafts(file, (self.table.id == record_id,)).values():
            return draft
        raise Refused([REMOVED])

    # What a list says of its own.

    way_out: ClassVar[str] = "Сначала удалите их."
    """What to do with that which points at a record to be removed."""

    @abstractmethod
    def title(self, draft: Draft) -> str:
        """Return what a record is called."""

    def named(self, draft: Draft) -> str:
        """Return how the change log names a record: its title in quotes."""
        return quoted(self.title(draft))

    def opened(self, file: CentreFile, record_id: int, draft: Draft) -> Opened[Draft]:  # noqa: ARG002 — for lists that know more
        """Return a kept record with what is said above its fields."""
        is_retired = bool(getattr(draft, "is_retired", False))
        return Opened(record_id, draft, self.title(draft), _RETIRED if is_retired else "")

    def tidied(self, draft: Draft, today: dt.date) -> Draft:  # noqa: ARG002 — for lists with days
        """Return the draft as it is kept: texts without stray spaces and signs."""
        return tidied(draft, self.texts)

    @abstractmethod
    def own_problems(
        self, file: CentreFile, draft: Draft, record_id: int | None, today: dt.date
    ) -> Iterator[Problem]:
        """Yield what the rules of this list say; `record_id` is None of a new record."""

    def parts(self, file: CentreFile, ids: Sequence[int]) -> Mapping[int, Mapping[str, object]]:  # noqa: ARG002 — for lists with parts
        """Return the parts of records by number: of a group, {"members": (…)}."""
        return {}

    def write_parts(self, file: CentreFile, record_id: int, draft: Draft) -> None:
        """Keep the parts of a record, within the running operation."""

    def _write(self, file: CentreFile, draft: Draft, record_id: int | None, today: dt.date) -> None:
        refuse_if_any(self._problems(file, draft, record_id, today))
        fields = fields_of(draft)
        folded = {key: fold(str(fields[name])) for key, name in self.keys.items()}
        kept_id = write_record(file, self.table, record_id, {**fields, **folded})
        self.write_parts(file, kept_id, draft)

    def _problems(
        self, file: CentreFile, draft: Draft, record_id: int | None, today: dt.date
    ) -> Iterator[Problem]:
        for name, text in fields_of(draft).items():
            if type(text) is not str:
                continue
            if name in self.required and not text.strip():
                yield Problem(name, self.required[name])
            most = _LONGEST_TEXT if name in self.texts else _LONGEST_LINE
            yield from length_problems(name, text, most)
        with file.reading():
            yield from self.own_problems(file, draft, record_id, today)

    def _action(self, verb: str) -> str:
        return f"{verb} {self.words.one}"

    def _removal(self, file: CentreFile, ids: Sequence[int]) -> str:
        found = self.drafts(file, (self.table.id.in_(list(ids)),))
        if len(found) == 1:
            return f"{self._action(self.words.removed)}: {self._told(found.values())}"
        return f"Удалены {self.words.every or self.words.few}: {self._told(found.values())}"

    def _told(self, drafts: Collection[Draft]) -> str:
        """Return the name of one record, or how many there are."""
        if len(drafts) == 1:
            return self.named(*drafts)
        return counted(len(drafts), self.words.one, self.words.few, self.words.many)
