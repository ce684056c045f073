"""The one thread that owns the open centre's file."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Hashable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from ui.operations.failures import NoCentreOpen
from ui.operations.job import Job, Kind, Outcome, undo_labels

if TYPE_CHECKING:
    from kcentre.storage import CentreFile, Changes


_NEVER_DROPPED = {Kind.CHANGE, Kind.ASIDE}


class Worker(threading.Thread):
    """Runs jobs one after another; ``report`` is called in this thread with each outcome.

    ``let_go`` is called with the number of a job that this thread holds no more: whoever keeps the
    job until then is the last to hold what belongs to it, and a widget dies in its own thread.

    A newer question with the same key takes the place of a queued older one; a running one is
    interrupted. Changes and copies are never dropped, never interrupted.
    """

    def __init__(self, report: Callable[[Outcome], None], let_go: Callable[[int], None]) -> None:
        super().__init__(name="centre", daemon=True)
        self._report, self._let_go = report, let_go
        self._queue: deque[Job] = deque()
        self._state = threading.Condition()
        self._running: Job | None = None
        self._may_interrupt = False
        self._is_closing = False
        self._file: CentreFile | None = None

    def submit(self, job: Job) -> None:
        """Queue a job; called from the GUI thread."""
        with self._state:
            if job.key is not None:
                self._outdate(job.key)
            self._queue.append(job)
            self._state.notify()

    def drop(self, key: Hashable) -> None:
        """Forget the questions of ``key``: nobody waits for them any more."""
        with self._state:
            self._outdate(key)

    def finish(self) -> None:
        """Write the changes and copies that are queued, stop the rest, close the file, end."""
        with self._state:
            self._is_closing = True
            self._queue = deque(job for job in self._queue if job.kind in _NEVER_DROPPED)
            self._interrupt()
            if self._running is not None and self._running.progress is not None:
                self._running.progress.stop()
            self._state.notify()
        self.join()

    def run(self) -> None:
        """Work until closed."""
        while (number := self._work_next()) is not None:
            self._let_go(number)
        if self._file is not None:
            self._file.close()

    def _work_next(self) -> int | None:
        """Run the next job and return its number; None when there will be no more."""
        job = self._next()
        if job is None:
            return None
        outcome = self._outcome_of(job)
        with self._state:
            self._running = None
        if not job.is_outdated:
            self._report(outcome)
        return job.number

    def _outdate(self, key: Hashable) -> None:
        for job in self._queue:
            job.is_outdated = job.is_outdated or job.key == key
            if job.is_outdated:
                self._let_go(job.number)
        self._queue = deque(job for job in self._queue if not job.is_outdated)
        if self._running is not None and self._running.key == key:
            self._running.is_outdated = True
            self._interrupt()

    def _interrupt(self) -> None:
        """Stop the running question, and only it: never a change, never its own rollback."""
        if self._may_interrupt and self._file is not None:
            self._file.interrupt()

    def _next(self) -> Job | None:
        with self._state:
            while not self._queue and not self._is_closing:
                self._state.wait()
            self._running = self._queue.popleft() if self._queue else None
            return self._running

    def _outcome_of(self, job: Job) -> Outcome:
        try:
            answer = self._answer(job)
        except Exception as error:  # noqa: BLE001 — every failure is told in the GUI thread
            undo, redo = undo_labels(self._file)
            is_open = self._file is not None
            return Outcome(job, None, error, None, undo, redo, is_open=is_open)
        undo, redo = undo_labels(self._file)
        return Outcome(job, answer, None, _changes_in(job, answer), undo, redo)

    def _answer(self, job: Job) -> Any:
        if job.kind is Kind.OPEN:
            return self._reopen(job) if job.closes_first else self._open(job)
        if job.kind is Kind.ASIDE:
            return job.work()
        if self._file is None:
            raise NoCentreOpen
        if job.kind is Kind.ASK:
            with self._file.reading():
                return self._asked(job, self._file)
        if job.kind is Kind.LONG:
            return job.work(self._file, job.progress)
        return job.work(self._file)

    def _asked(self, job: Job, file: CentreFile) -> Any:
        self._let_interrupt(allowed=True)
        try:
            return job.work(file)
        finally:
            self._let_interrupt(allowed=False)

    def _let_interrupt(self, *, allowed: bool) -> None:
        with self._state:
            self._may_interrupt = allowed

    def _open(self, job: Job) -> CentreFile:
        """Open another file; the one that is open stays open when the new one is refused."""
        opened: CentreFile = job.work()
        if self._file is not None:
            self._file.close()
        self._file = opened
        return opened

    def _reopen(self, job: Job) -> CentreFile:
        """Let go of the open file first; when the opener fails, the one that was open is again."""
        before, self._file = self._file, None
        if before is not None:
            before.close()
        try:
            self._file = job.work()
        except Exception:
            if before is not None:
                self._file = _opened_again(before)
            raise
        return self._file


def _opened_again(file: CentreFile) -> CentreFile | None:
    """Open a file that was closed for nothing; what the opener met is told, not what comes here."""
    from kcentre.storage import FileRefused, open_centre  # noqa: PLC0415 — here already

    with suppress(FileRefused):
        return open_centre(file.path)
    return None


def _changes_in(job: Job, answer: Any) -> Changes | None:
    if job.changes_of is None or answer is None:
        return None
    return job.changes_of(answer)
