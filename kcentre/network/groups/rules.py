"""What groups and minutes must satisfy. A problem's field is the draft's field."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from kcentre.language import Problem
from kcentre.language.dates import short_date
from kcentre.language.problems import doubt, length_problems, year_problems
from kcentre.language.quoting import quoted
from kcentre.language.typed import tidy, tidy_lines
from kcentre.network.groups.records import Decision, GroupDraft, Member, MinutesDraft

_LONGEST_NAME, _LONGEST_DECISION = 300, 2000


def tidied_members(members: tuple[Member, ...]) -> tuple[Member, ...]:
    """Return the members as they are kept: a line without anything in it is none."""
    clean = (replace(one, name=tidy(one.name), role=tidy(one.role)) for one in members)
    return tuple(one for one in clean if one != Member())


def tidied_decisions(decisions: tuple[Decision, ...]) -> tuple[Decision, ...]:
    """Return the decisions as they are kept: a line without anything in it is none."""
    clean = (
        replace(one, text=tidy_lines(one.text), responsible=tidy(one.responsible))
        for one in decisions
    )
    return tuple(one for one in clean if one != Decision(id=one.id))


def group_problems(draft: GroupDraft, *, title_is_taken: bool) -> Iterator[Problem]:
    """Yield what stops a group and what is odd about it."""
    yield from year_problems("formed_on", draft.formed_on)
    if title_is_taken:
        yield doubt(
            "title", f"{quoted(draft.title)} уже есть в списке: проверьте, не та же ли это группа."
        )
    for place, member in enumerate(draft.members, 1):
        if not member.name.strip():
            yield Problem("members", f"Участник {place}: впишите имя или уберите строку.")
        yield from length_problems("members", member.name + member.role, _LONGEST_NAME)


def minutes_problems(
    draft: MinutesDraft, today: dt.date, *, same_number: dt.date | None = None
) -> Iterator[Problem]:
    """Yield what stops minutes and what is odd about them.

    `same_number` is the day of the minutes of the same body and calendar year that have the number
    already (minutes are numbered within the year).
    """
    if draft.group_id is None and not draft.body.strip():
        yield Problem("body", "Выберите рабочую группу или напишите, кто заседал.")
    yield from year_problems("date", draft.date)
    if draft.date is not None and draft.date > today:
        yield doubt("date", "Этот день ещё не наступил: протокол составляют после заседания.")
    if same_number is not None:
        sentence = (
            f"Протокол №\u00a0{draft.number} этого органа за {same_number.year} год уже есть "
            f"(от {short_date(same_number)}): укажите другой номер."
        )
        yield Problem("number", sentence)
    for place, decision in enumerate(draft.decisions, 1):
        yield from _decision_problems(decision, f"Решение {place}", draft.date, today)


def is_open(decision: Decision) -> bool:
    """Tell whether a decision has a term and is not done."""
    return decision.due is not None and decision.done_on is None


def is_overdue(decision: Decision, today: dt.date) -> bool:
    """Tell whether a decision should have been done before a day."""
    return is_open(decision) and decision.due is not None and decision.due < today


def _decision_problems(
    decision: Decision, name: str, met_on: dt.date | None, today: dt.date
) -> Iterator[Problem]:
    if not decision.text.strip():
        yield Problem("decisions", f"{name}: напишите, что решили, или уберите строку.")
    yield from length_problems("decisions", decision.text, _LONGEST_DECISION)
    yield from length_problems("decisions", decision.responsible, _LONGEST_NAME)
    for day, what in ((decision.due, "срок"), (decision.done_on, "день выполнения")):
        if any(year_problems("decisions", day)):
            yield Problem("decisions", f"{name}: проверьте год ({what}).")
        elif day is not None and met_on is not None and day < met_on:
            met = short_date(met_on)
            yield Problem("decisions", f"{name}: {what} раньше заседания ({met}), исправьте дату.")
    if decision.done_on is not None and decision.done_on > today:
        yield Problem("decisions", f"{name}: день выполнения ещё не наступил.")
