"""Times of day: as minutes since midnight, as ISO text, as people read them."""

from datetime import time


def minutes_of(moment: time) -> int:
    """Return the minutes since midnight."""
    return moment.hour * 60 + moment.minute


def minute_of(text: str) -> int:
    """Return the minutes since midnight of «09:00», as the file keeps it."""
    hours, minutes = text.split(":")[:2]
    return int(hours) * 60 + int(minutes)


def time_of(minutes: int) -> time:
    """Return the time of day that is `minutes` (0 to 1439) after midnight."""
    return time(minutes // 60, minutes % 60)


def time_text(moment: time) -> str:
    """Return «9:00»."""
    return f"{moment.hour}:{moment.minute:02d}"


def span_text(starts: time, ends: time) -> str:
    """Return «9:00–12:30»."""
    return f"{time_text(starts)}–{time_text(ends)}"


def iso_time(moment: time | None) -> str:
    """Return «09:00», as the file keeps it; empty where there is none."""
    return f"{moment:%H:%M}" if moment else ""


def kept_time(text: str) -> time | None:
    """Return the time that `iso_time` wrote; None where the text is empty."""
    return time.fromisoformat(text) if text else None
