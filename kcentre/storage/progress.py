"""How long work says how far it has come, and how it is stopped."""

from typing import Protocol


class Cancelled(Exception):  # noqa: N818 — not an error: the user's wish
    """The user asked to stop; the work leaves everything as it was."""


class Progress(Protocol):
    """Told how much is done; raises `Cancelled` when the user wants to stop."""

    def report(self, done: int, total: int) -> None:
        """Say that `done` of `total` parts are finished; `total` 0 is unknown."""


class Unwatched:
    """Progress that nobody looks at."""

    def report(self, done: int, total: int) -> None:
        """Do nothing."""


UNWATCHED = Unwatched()


class Portion:
    """The progress of one of several works in a row: from `first` to `last` per cent of all."""

    def __init__(self, whole: Progress, first: int, last: int) -> None:
        self._whole = whole
        self._first = first
        self._last = last

    def report(self, done: int, total: int) -> None:
        """Say how much of this work is done; of unknown length, it stands at its beginning."""
        width = self._last - self._first
        self._whole.report(self._first + (width * done // total if total else 0), 100)
