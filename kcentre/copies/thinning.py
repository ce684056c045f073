"""Which copies need not be kept any longer.

The rule, by the dates in the names: all copies of the fourteen newest days on which copies were
made; before them the newest one of each of thirteen weeks (three months); before those the newest
one of each month, for ever. The newest copy of each purpose always stays: the last one before an
update, after a closing, before another copy was brought back.

Days and weeks are counted by the copies, not by the calendar: after a summer without work, or with
a clock gone wrong, no more is lost than on any other day.
"""

from collections.abc import Callable, Hashable, Sequence

from kcentre.copies.records import KeptCopy

_WHOLE_DAYS, _WEEKS = 14, 13


def superfluous(copies: Sequence[KeptCopy]) -> list[KeptCopy]:
    """Return the copies that the rule lets go, the newest first."""
    newest_first = sorted(copies, key=lambda copy: copy.made, reverse=True)
    days = sorted({copy.made.date() for copy in newest_first}, reverse=True)[:_WHOLE_DAYS]
    recent = [copy for copy in newest_first if copy.made.date() in days]
    older = newest_first[len(recent) :]
    weekly = _newest_of_each(older, _week)[:_WEEKS]
    weeks = {_week(copy) for copy in weekly}
    oldest = [copy for copy in older if _week(copy) not in weeks]
    monthly = _newest_of_each(oldest, lambda copy: (copy.made.year, copy.made.month))
    kept = {id(copy) for copy in (*recent, *weekly, *monthly)}
    kept |= {id(copy) for copy in _newest_of_each(newest_first, _purpose)}
    return [copy for copy in newest_first if id(copy) not in kept]


def _newest_of_each(
    newest_first: Sequence[KeptCopy], of: Callable[[KeptCopy], Hashable]
) -> list[KeptCopy]:
    newest: dict[Hashable, KeptCopy] = {}
    for copy in newest_first:
        newest.setdefault(of(copy), copy)
    return list(newest.values())


def _week(copy: KeptCopy) -> Hashable:
    return copy.made.isocalendar()[:2]


def _purpose(copy: KeptCopy) -> Hashable:
    """Return the first word: «версия», «закрыт», «перед», «вручную»."""
    return copy.words.partition(" ")[0].casefold()
