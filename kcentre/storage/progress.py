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
