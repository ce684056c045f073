"""Lengths of time as people read them."""

from kcentre.language.numbers import grouped


def duration_text(minutes: int) -> str:
    """Return «45 мин», «47 ч», «3 ч 45 мин» of minutes that are not negative."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{grouped(hours)}\u00a0ч"] if hours else []
    if rest or not hours:
        parts.append(f"{rest}\u00a0мин")
    return " ".join(parts)
