"""What can be done to groups and minutes beyond what every register can.

Each verb is one operation that can be undone.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from kcentre.language.dates import today_here
from kcentre.language.plurals import counted
from kcentre.network.groups.records import MinutesDraft
from kcentre.network.groups.registers import MINUTES
from kcentre.network.groups.rules import is_open
from kcentre.storage import CentreFile, Changes


def finish_decisions(
    file: CentreFile, minutes_ids: Sequence[int], today: dt.date | None = None
) -> Changes:
    """Say that every open decision of these minutes is done, today."""
    day = today or today_here()

    def finished(draft: MinutesDraft) -> MinutesDraft:
        done = (replace(one, done_on=day) if is_open(one) else one for one in draft.decisions)
        return replace(draft, decisions=tuple(done))

    many = counted(len(minutes_ids), "протокола", "протоколов", "протоколов")
    return MINUTES.rewrite(file, minutes_ids, finished, f"Выполнены решения {many}", day)
