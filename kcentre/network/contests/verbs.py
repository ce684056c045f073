"""What can be done to parts in contests beyond what every register can.

Each verb is one operation that can be undone.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from kcentre.language.plurals import counted
from kcentre.network.contests.records import ContestDraft
from kcentre.network.contests.registers import CONTESTS
from kcentre.network.contests.values import ContestStatus
from kcentre.storage import CentreFile, Changes


def set_contest_status(
    file: CentreFile,
    contest_ids: Sequence[int],
    status: ContestStatus,
    today: dt.date | None = None,
) -> Changes:
    """Say how far parts in contests have come; what is given in now was given in today."""

    def with_status(draft: ContestDraft) -> ContestDraft:
        return replace(draft, status=status)

    many = counted(len(contest_ids), "конкурс", "конкурса", "конкурсов")
    label = f"Конкурсы «{status.label}»: {many}"
    return CONTESTS.rewrite(file, contest_ids, with_status, label, today)
