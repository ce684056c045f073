"""Step 1: whether the demand has been studied, and concluded upon, within the last year."""

import datetime as dt

from kcentre.centre.missing import Missing
from kcentre.language.dates import kept_day, short_date
from kcentre.language.plurals import counted
from kcentre.steps.records import Progress, StepState
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.surveys.rounds.queries import rounds
from kcentre.surveys.rounds.records import RoundLine
from kcentre.surveys.tables import SurveyConclusion
from kcentre.surveys.values import Purpose

ROUNDS_TARGET = "surveys/rounds"
CONCLUSIONS_TARGET = "surveys/conclusions"
_TEXT = "text"
_VALID = dt.timedelta(days=366)
"""The demand is studied anew every year; a conclusion of 29 February lasts to the next one."""


def demand_step(file: CentreFile, number: int, title: str, today: dt.date) -> StepState:
    """Return step 1: done with a conclusion that the head accepted within the last year."""
    lines = rounds(file, Purpose.DEMAND)
    if not lines:
        first = (Missing("опрос родителей", ROUNDS_TARGET),)
        return StepState(
            number, title, Progress.NOT_STARTED, "опросов пока нет", first, ROUNDS_TARGET
        )
    newest = next((line for line in lines if line.starts <= today), lines[0])
    accepted = accepted_conclusions(file, [line.id for line in lines])
    if accepted and is_still_valid(max(accepted.values()), today):
        summary = f"выводы приняты {short_date(max(accepted.values()))}"
        return StepState(number, title, Progress.DONE, summary, (), CONCLUSIONS_TARGET)
    missing = _lacking(newest, is_concluded=newest.id in accepted)
    summary = f"{newest.title}: {_collected(newest)}"
    return StepState(number, title, Progress.IN_WORK, summary, (missing,), missing.target)


def _lacking(newest: RoundLine, *, is_concluded: bool) -> Missing:
    if is_concluded:
        return Missing("опрос этого года: прошлым выводам больше года", ROUNDS_TARGET)
    if not newest.forms:
        return Missing("заполненные анкеты", f"{ROUNDS_TARGET}/{newest.id}")
    return Missing("выводы по спросу", f"{CONCLUSIONS_TARGET}/{newest.id}/{_TEXT}")


def _collected(line: RoundLine) -> str:
    if line.target:
        return f"{line.forms} из {counted(line.target, 'анкеты', 'анкет', 'анкет')}"
    if not line.forms:
        return "анкет пока нет"
    return counted(line.forms, "анкета", "анкеты", "анкет")


def is_still_valid(accepted_on: dt.date, today: dt.date) -> bool:
    """Tell whether what was concluded on a day is not older than a year."""
    return today - accepted_on <= _VALID


def accepted_conclusions(file: CentreFile, round_ids: list[int]) -> dict[int, dt.date]:
    """Return the days on which the conclusions of these rounds were accepted."""
    table = SurveyConclusion
    query = table.select(table.round, table.accepted_on).where(
        table.round.in_(round_ids) & (table.accepted_on != "")
    )
    days = ((round_id, kept_day(day)) for round_id, day in ask(file.db, query))
    return {round_id: day for round_id, day in days if day is not None}
