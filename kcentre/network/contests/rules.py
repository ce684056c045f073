"""What a part in a contest must satisfy. A problem's field is the draft's field."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from kcentre.language import Problem
from kcentre.language.dates import short_date
from kcentre.language.problems import doubt, year_problems
from kcentre.network.contests.records import ContestDraft
from kcentre.network.contests.values import BEFORE_SUBMITTING, TAKEN_PART, ContestStatus
from kcentre.network.registers.sums import sum_problems


def tidied(draft: ContestDraft, today: dt.date) -> ContestDraft:
    """Return the draft as it is kept: an application just given in was given in today."""
    if draft.status in BEFORE_SUBMITTING:
        return replace(draft, submitted_on=None)
    if draft.status is ContestStatus.SUBMITTED:
        return replace(draft, submitted_on=draft.submitted_on or today)
    return draft


def is_overdue(draft: ContestDraft, today: dt.date) -> bool:
    """Tell whether the deadline passed and nothing was given in."""
    waits = draft.status in BEFORE_SUBMITTING
    return waits and draft.deadline is not None and draft.deadline < today


def contest_problems(draft: ContestDraft, today: dt.date) -> Iterator[Problem]:
    """Yield what stops a part in a contest and what is odd about it."""
    yield from year_problems("deadline", draft.deadline)
    yield from year_problems("submitted_on", draft.submitted_on)
    if is_overdue(draft, today) and draft.deadline is not None:
        sentence = (
            f"Срок подачи прошёл {short_date(draft.deadline)}, а статус — «{draft.status.label}»: "
            "исправьте срок, отметьте подачу или «отказались»."
        )
        yield doubt("status", sentence)
    yield from _submitting_problems(draft, today)
    yield from sum_problems("asked", draft.asked)
    yield from sum_problems("given", draft.given)
    yield from _given_problems(draft)


def _submitting_problems(draft: ContestDraft, today: dt.date) -> Iterator[Problem]:
    day = draft.submitted_on
    if day is None or draft.status not in TAKEN_PART:
        return
    if day > today:
        yield Problem("submitted_on", "Этот день ещё не наступил: укажите, когда заявка подана.")
    elif draft.deadline is not None and day > draft.deadline:
        yield doubt("submitted_on", f"Заявка подана позже срока ({short_date(draft.deadline)}).")


def _given_problems(draft: ContestDraft) -> Iterator[Problem]:
    if not draft.given:
        return
    if draft.status is not ContestStatus.WON:
        yield doubt("given", "Сумма получена, а статус — не «победа»: проверьте статус.")
    elif draft.asked is not None and draft.given > draft.asked:
        yield doubt("given", "Получено больше, чем запрошено: проверьте суммы.")
