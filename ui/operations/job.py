"""One piece of work for the worker thread, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import count
from typing import TYPE_CHECKING, Any

from ui.operations.receiver import Receiver

if TYPE_CHECKING:  # the window is painted before the storage is imported
    from kcentre.storage import CentreFile, Changes


class Kind(Enum):
    """How the worker runs a job."""

    OPEN = auto()
    ASK = auto()
    CHANGE = auto()
    LONG = auto()
    ASIDE = auto()


@dataclass(eq=False, slots=True)
class Job:
    """Work and its receivers; ``work`` is called with the open file (OPEN, ASIDE: with nothing).

    OPEN with ``closes_first`` lets go of the file that is open before it opens another.
    """

    kind: Kind
    work: Callable[..., Any]
    then: Receiver | None = None
    otherwise: Receiver | None = None
    initiator: object = None
    key: Hashable | None = None
    changes_of: Callable[[Any], Changes | None] | None = None
    progress: Any = None
    closes_first: bool = False
    number: int = field(default_factory=count(1).__next__)
    is_outdated: bool = field(default=False)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a job: its answer or its error, what can be undone, if a centre is open."""

    job: Job
    answer: Any = None
    error: BaseException | None = None
    changes: Changes | None = None
    undo_label: str = ""
    redo_label: str = ""
    is_open: bool = True


def undo_labels(file: CentreFile | None) -> tuple[str, str]:
    """Return the labels of what undo and redo would do now; empty where there is nothing."""
    if file is None:
        return "", ""
    return file.history.undo_label or "", file.history.redo_label or ""
