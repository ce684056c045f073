"""The register of grants and contests: what is kept, and what can be done."""

import datetime as dt
from collections.abc import Iterator
from typing import ClassVar

from kcentre.language import Problem
from kcentre.network.contests import rules
from kcentre.network.contests.records import ContestDraft
from kcentre.network.contests.tables import Contest
from kcentre.network.registers.register import Register, Words
from kcentre.storage import CentreFile


class Contests(Register[ContestDraft]):
    """What the centre takes part in; the files are kept under `contest`."""

    table, owner = Contest, "contest"
    draft = ContestDraft
    words = Words("конкурс", "конкурса", "конкурсов", every="конкурсы")
    keys: ClassVar = {"title_key": "title"}
    texts = frozenset({"result", "note"})
    required: ClassVar = {"title": "Назовите грант или конкурс."}

    def title(self, draft: ContestDraft) -> str:
        return draft.title

    def tidied(self, draft: ContestDraft, today: dt.date) -> ContestDraft:
        return rules.tidied(super().tidied(draft, today), today)

    def own_problems(
        self,
        file: CentreFile,  # noqa: ARG002 — for lists that look around
        draft: ContestDraft,
        record_id: int | None,  # noqa: ARG002 — likewise
        today: dt.date,
    ) -> Iterator[Problem]:
        return rules.contest_problems(draft, today)


CONTESTS = Contests()
