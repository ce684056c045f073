"""The steps in which something was changed and not saved, to be taken back and done again."""

from typing import Generic, TypeVar

T = TypeVar("T")

_MOST = 200


class Steps(Generic[T]):
    """Whoever changes a draft notes what it was before. Steps of one name in a row are one."""

    def __init__(self) -> None:
        self._before: list[T] = []
        self._after: list[T] = []
        self._name = ""

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return bool(self._after)

    def note(self, draft: T, name: str = "") -> None:
        """Know what the draft is before it is changed."""
        if not name or name != self._name:
            self._before = [*self._before[-_MOST:], draft]
        self._after.clear()
        self._name = name

    def undo(self, draft: T) -> T:
        """Return what the draft was a step before; the draft itself where there is none."""
        return self._go(self._before, self._after, draft)

    def redo(self, draft: T) -> T:
        """Return what the draft was before a step was taken back."""
        return self._go(self._after, self._before, draft)

    def forget(self) -> None:
        """Make everything done so far final."""
        self._before.clear()
        self._after.clear()
        self._name = ""

    def _go(self, back: list[T], forth: list[T], draft: T) -> T:
        self._name = ""
        if not back:
            return draft
        forth.append(draft)
        return back.pop()
