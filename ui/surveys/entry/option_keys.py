"""The one key that picks an option, the same in both keyboard layouts."""

from kcentre.language.keyboard import as_russian_keys

_KEYS = "1234567890абвгдежзиклмнопрстуфхцчшэюя"
"""Ten digits, then the alphabet without the letters that are hard to tell apart."""


def key_of(place: int) -> str:
    """Return the key of an option by its place from 0, as its cap shows it; empty past the last."""
    return _KEYS[place].upper() if place < len(_KEYS) else ""


def place_of(typed: str) -> int | None:
    """Return the place of the option that a key picks; None where the key picks nothing."""
    key = typed.lower()
    key = key if key in _KEYS else as_russian_keys(key)
    return _KEYS.index(key) if len(key) == 1 and key in _KEYS else None
