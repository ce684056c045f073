"""The desk at which every screen asks the centre and changes it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from ui.operations.failures import Failure, NoCentreOpen, failure_of
from ui.operations.job import Job, Kind, Outcome
from ui.operations.progress import WatchedProgress
from ui.operations.receiver import Receiver
from ui.operations.worker import Worker

if TYPE_CHECKING:
    from kcentre.language import Problem
    from kcentre.storage import CentreFile, Changes, Progress

Answer = TypeVar("Answer")
Then = Callable[[Answer], None]
Otherwise = Callable[["tuple[Problem, ...]"], None]


class Operations(QObject):
    """Asks and changes the open centre in the worker thread; answers come in the GUI thread.

    ``then`` and ``otherwise`` are bound methods of QObjects; they are not called any more once
    their object is gone. Exactly one of them is called for each request, except when a newer
    request with the same ``key`` took its place: then neither is.

    ``otherwise(problems)`` gets what was wrong: the problems of a ``Refused`` by field, or nothing
    when the user has already been told (an environment error, a bug, a cancelled long work).
    Without ``otherwise`` the sentences of a refusal are shown as a message.
    """

    changed = Signal(object, object)
    """(Changes, initiator): something was written, undone or redone."""

    opened = Signal(object)
    """(Path): a centre's file is open from now on."""

    closed = Signal()
    """A centre could not be opened, and none is open now."""

    undo_named = Signal(str, str)
    """(undo label, redo label): what can be taken back and done again; empty = nothing."""

    failed = Signal(object)
    """(Failure): something the user must be told; the window shows it."""

    long_started = Signal(str, object)
    """(title, WatchedProgress): long work was queued; the window shows its progress."""

    long_ended = Signal(object)
    """(WatchedProgress): that work is over, however it ended."""

    _arrived = Signal(object)
    _let_go = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._let_go.connect(self._forget, Qt.ConnectionType.QueuedConnection)
        self._worker = Worker(self._arrived.emit, self._let_go.emit)
        self._worker.start()
        self._wanted: dict[Hashable, Job] = {}
        self._given: dict[int, Job] = {}
        self._is_open = True

    def open(
        self,
        opener: Callable[[], CentreFile],
        then: Then[CentreFile] | None = None,
        otherwise: Otherwise | None = None,
        *,
        closes_first: bool = False,
    ) -> None:
        """Open a file (``opener`` runs in the worker) and close the one that was open.

        With ``closes_first`` it is closed before, and opened again when the opener fails.
        """
        receivers = _receiver(then), _receiver(otherwise)
        self._submit(Job(Kind.OPEN, opener, *receivers, closes_first=closes_first))

    def aside(
        self, work: Callable[[], Answer], then: Then[Answer], otherwise: Otherwise | None = None
    ) -> None:
        """Run work in the worker that needs no open centre: its copies, the program's own check."""
        self._submit(Job(Kind.ASIDE, work, _receiver(then), _receiver(otherwise)))

    def ask(
        self,
        work: Callable[[CentreFile], Answer],
        then: Then[Answer],
        otherwise: Otherwise | None = None,
        *,
        key: Hashable | None = None,
    ) -> None:
        """Run a query and hand its answer to ``then``.

        Requests with the same ``key`` replace each other, so that typing in a search box never
        queues up; use ``(self, "search")``.
        """
        job = Job(Kind.ASK, work, _receiver(then), _receiver(otherwise), key=key)
        if key is not None:
            self._wanted[key] = job
        self._submit(job)

    def change(
        self,
        work: Callable[[CentreFile], Changes],
        then: Then[Changes] | None = None,
        otherwise: Otherwise | None = None,
        *,
        initiator: object = None,
    ) -> None:
        """Run a verb; every screen then hears ``changed``, and the initiator's ``then`` after."""
        receivers = _receiver(then), _receiver(otherwise)
        self._submit(Job(Kind.CHANGE, work, *receivers, initiator, changes_of=_itself))

    def put_aside(self, work: Callable[[CentreFile], None]) -> None:
        """Write something that is no change of the centre: never dropped, heard by nobody."""
        self._submit(Job(Kind.CHANGE, work, changes_of=_itself))

    def long(
        self,
        title: str,
        work: Callable[[CentreFile, Progress], Answer],
        then: Then[Answer] | None = None,
        otherwise: Otherwise | None = None,
        *,
        initiator: object = None,
        changes_of: Callable[[Answer], Changes | None] | None = None,
    ) -> None:
        """Run work that takes time, with progress and «Прервать».

        ``changes_of`` takes the Changes out of the answer when the work writes (an import).
        """
        progress = WatchedProgress(_cancelled)
        receivers = _receiver(then), _receiver(otherwise)
        job = Job(Kind.LONG, work, *receivers, initiator, changes_of=changes_of, progress=progress)
        self.long_started.emit(title, progress)
        self._submit(job)

    def undo(self, initiator: object = None) -> None:
        """Take the last operation of this session back."""
        self._submit(Job(Kind.CHANGE, _undo, initiator=initiator, changes_of=_itself))

    def redo(self, initiator: object = None) -> None:
        """Do the last undone operation again."""
        self._submit(Job(Kind.CHANGE, _redo, initiator=initiator, changes_of=_itself))

    def drop(self, key: Hashable) -> None:
        """Forget the questions of ``key``; their answers are not wanted any more."""
        self._wanted.pop(key, None)
        self._worker.drop(key)

    def close(self) -> None:
        """Finish what was begun and close the file; nothing may be asked afterwards."""
        if self._is_open:
            self._is_open = False
            self._worker.finish()
            self._given.clear()

    def _submit(self, job: Job) -> None:
        if self._is_open:
            self._given[job.number] = job
            self._worker.submit(job)

    def _forget(self, number: int) -> None:
        """Let go of a job that the worker holds no more."""
        self._given.pop(number, None)

    def _deliver(self, outcome: Outcome) -> None:
        job = outcome.job
        if job.progress is not None:
            self.long_ended.emit(job.progress)
        if not self._is_wanted(job):
            return
        if job.kind is not Kind.ASK:
            self.undo_named.emit(outcome.undo_label, outcome.redo_label)
        if outcome.error is not None:
            self._tell(outcome, failure_of(outcome.error))
            return
        if job.kind is Kind.OPEN:
            self.opened.emit(outcome.answer.path)
        if outcome.changes is not None:
            self.changed.emit(outcome.changes, job.initiator)
        if job.then is not None:
            job.then(outcome.answer)

    def _is_wanted(self, job: Job) -> bool:
        """Tell whether a question still stands: its answer may have waited here meanwhile."""
        if job.key is None:
            return True
        if self._wanted.get(job.key) is not job:
            return False
        del self._wanted[job.key]
        return True

    def _tell(self, outcome: Outcome, failure: Failure) -> None:
        job = outcome.job
        if job.kind is Kind.OPEN and not outcome.is_open:
            self.closed.emit()
        is_heard = job.otherwise is not None and job.otherwise.is_there
        is_vain = job.kind is Kind.ASK and isinstance(failure.error, NoCentreOpen)
        if not (failure.problems and is_heard) and not failure.is_silent and not is_vain:
            self.failed.emit(failure)
        if job.otherwise is not None:
            job.otherwise(failure.problems)


def _receiver(method: Callable[..., None] | None) -> Receiver | None:
    return None if method is None else Receiver(method)


def _itself(changes: Any) -> Any:
    return changes


def _undo(file: CentreFile) -> Changes | None:
    return file.undo()


def _redo(file: CentreFile) -> Changes | None:
    return file.redo()


def _cancelled() -> Exception:
    from kcentre.storage import Cancelled  # noqa: PLC0415 — after the window is painted

    return Cancelled()
