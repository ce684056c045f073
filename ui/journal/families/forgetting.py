"""What «Обезличить» is about to do, asked and done in the worker."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kcentre.casebook.depersonalising import act, depersonalise, depersonalise_due
from kcentre.casebook.due import due, each_due
from kcentre.casebook.listing import FamilyList
from kcentre.casebook.records import DueFamily, DueReason, FamilyFilter, FamilyLine
from kcentre.language.dates import today_here
from kcentre.paper.document import Document
from kcentre.storage import CentreFile, Changes, Progress
from kcentre.storage.copies import COPIES_FOLDER
from kcentre.storage.patience import patiently
from kcentre.storage.remains import remove_with_remains


@dataclass(frozen=True, slots=True)
class Forgetting:
    """Whose names go, and the copies of the file that hold them too."""

    lines: tuple[FamilyLine, ...]
    copies: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be done: one family for a reason, or all that are due, each for its own."""

    family_ids: tuple[int, ...]
    due: tuple[DueFamily, ...] = ()

    @property
    def is_all_due(self) -> bool:
        """Whether every family has a reason of its own."""
        return {one.family_id for one in self.due} == set(self.family_ids)


def wish_for_one(file: CentreFile, family_id: int) -> Wish:
    """Return the wish about a family, for its own reason where its term is over."""
    return Wish((family_id,), tuple(each_due(file, today_here(), (family_id,))))


def wish_for_due(file: CentreFile) -> Wish:
    """Return the wish about all whose term is over."""
    found = tuple(due(file, today_here()))
    return Wish(tuple(one.family_id for one in found), found)


def forgetting(file: CentreFile, wish: Wish) -> Forgetting:
    """Return what is to be confirmed; every copy made until now holds the names."""
    wanted = FamilyList(FamilyFilter(ids=wish.family_ids))
    lines = wanted.page(file, 0, wanted.count(file))
    folder = file.path.parent / COPIES_FOLDER
    copies = sorted(folder.glob(f"*{file.path.suffix}")) if folder.is_dir() else []
    return Forgetting(tuple(lines), tuple(copies))


def forget(
    file: CentreFile,
    progress: Progress,
    wish: Wish,
    reason: DueReason | None,
    copies: Sequence[Path],
) -> Changes:
    """Take the names out of the file, then delete the copies; it can't be undone.

    The act names the copies that could not be deleted: another program may have them open.
    """
    today = today_here()
    if reason is None:
        changes = depersonalise_due(file, today, progress)
    else:
        changes = depersonalise(file, wish.family_ids, reason, today, progress)
    for copy in copies:
        with suppress(OSError):
            patiently(partial(remove_with_remains, copy))
    return changes


def act_of(file: CentreFile, changes: Changes) -> Document:
    """Return the act of what was just done."""
    return act(file, sorted(changes.rows.get("depersonalisation", ())))
