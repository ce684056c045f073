"""What is new in a version: three sentences that are shipped with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ui.widgets.resources import resource

_ENDING = ".txt"


@dataclass(frozen=True, slots=True)
class News:
    """What a version brought; `day` is when it was made ready."""

    version: str
    day: date
    sentences: tuple[str, ...]


def order_of(version: str) -> tuple[int, ...]:
    """Return what versions are compared by; of words that are no version, nothing."""
    parts = version.split(".")
    return tuple(map(int, parts)) if all(part.isdecimal() for part in parts) else ()


def news_since(seen: str, current: str, folder: Path | None = None) -> News | None:
    """Return the newest news after the version `seen` and up to `current`; None without any.

    An empty `seen` is older than every version.
    """
    first, last = order_of(seen), order_of(current)
    paths = (folder or resource("news")).glob(f"*{_ENDING}")
    fresh = [path for path in paths if first < order_of(path.stem) <= last]
    if not fresh:
        return None
    return _read(max(fresh, key=_order_of_file))


def _order_of_file(path: Path) -> tuple[int, ...]:
    return order_of(path.stem)


def _read(path: Path) -> News:
    """Read a file of news: the day in its first line, then a sentence a line."""
    day, *sentences = path.read_text(encoding="utf-8").splitlines()
    return News(path.stem, date.fromisoformat(day), tuple(filter(None, sentences)))
