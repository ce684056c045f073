"""Where an answer goes: a bound method of a QObject that may be gone when the answer comes."""

from collections.abc import Callable
from types import MethodType
from weakref import WeakMethod

from PySide6.QtCore import QObject
from shiboken6 import isValid


class Receiver:
    """Calls the method while its object lives, and does nothing afterwards.

    A lambda or a plain function is refused: it would keep widgets alive or touch deleted ones.
    """

    def __init__(self, method: Callable[..., None]) -> None:
        if not isinstance(method, MethodType) or not isinstance(method.__self__, QObject):
            raise TypeError("an answer goes to a bound method of a QObject")
        self._method: WeakMethod[Callable[..., None]] = WeakMethod(method)

    @property
    def is_there(self) -> bool:
        """Whether anybody still waits for the answer."""
        return self._living() is not None

    def __call__(self, *answer: object) -> None:
        method = self._living()
        if method is not None:
            method(*answer)

    def _living(self) -> Callable[..., None] | None:
        method = self._method()
        if isinstance(method, MethodType) and isValid(method.__self__):
            return method
        return None
