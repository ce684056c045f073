"""What a referral must satisfy. The field of a problem is the name of the draft's field, «who»."""

import datetime as dt
from collections.abc import Iterator

from kcentre.journal.referrals.records import ReferralDraft
from kcentre.journal.values import ReferralOutcome
from kcentre.language import Problem
from kcentre.language.problems import doubt, year_problems
from kcentre.periods.closed import closed_problem
from kcentre.periods.period import Period


def referral_problems(
    draft: ReferralDraft, today: dt.date, closed: Period | None = None
) -> Iterator[Problem]:
    """Yield what stops a referral and what is odd about it; `closed`: the day is in it."""
    if draft.date is None:
        yield Problem("date", "Укажите дату направления.")
    elif draft.date > today:
        yield doubt("date", "Этот день ещё не наступил.")
    yield from year_problems("date", draft.date)
    if closed is not None:
        yield closed_problem(closed)
    known = draft.adult_id is not None or draft.newcomer is not None or draft.is_anonymous
    if draft.session_id is None and not known:
        yield Problem("who", "Выберите, кого направили, или отметьте «аноним» (Alt+A).")
    if draft.specialist_id is None and not draft.organisation.strip():
        yield Problem("organisation", "Напишите, куда направили, или выберите специалиста центра.")
    if not draft.purpose.strip():
        yield doubt("purpose", "Без цели направления будет неясно, чего ждать.")
    if draft.outcome is not ReferralOutcome.UNKNOWN:
        yield from outcome_problems(draft.date, draft.outcome_on, today)


def outcome_problems(
    sent: dt.date | None, day: dt.date | None, today: dt.date
) -> Iterator[Problem]:
    """Yield what is wrong with the day on which the outcome became known."""
    if day is None:
        return
    if day > today:
        yield Problem("outcome_on", "Этот день ещё не наступил: укажите, когда узнали об исходе.")
    elif sent is not None and day < sent:
        yield Problem("outcome_on", "Исход не может быть известен раньше направления.")
