"""The hours that suit the families of the newest demand survey."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kcentre.analysis.demand.capacity import position_key
from kcentre.analysis.demand.codes import codes, time_of_week
from kcentre.analysis.demand.times import TIMES
from kcentre.analysis.demand.week_hours import HOURS, Hour, Wish
from kcentre.centre.queries import specialists
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.surveys.rounds.queries import rounds
from kcentre.surveys.tables import Question, QuestionOption, SurveyAnswer, SurveyForm
from kcentre.surveys.values import Meaning, Purpose, WishedTime

_MINUTES = 60


def surveyed_wishes(file: CentreFile, since: dt.date) -> Iterator[Wish]:
    """Yield a wish for every form of the newest demand round that says what time suits.

    Rounds that began before `since` are no longer asked. Somebody who named specialists wishes
    those of their positions, nobody here where there are none.
    """
    round_id = _newest(file, since)
    if round_id is None:
        return
    ids = _ids_by_position(file)
    for times, positions in _answers(file, round_id):
        hours = frozenset(hour for time in times for hour in _HOURS_OF[time])
        wished = {row_id for position in positions for row_id in ids.get(position, ())}
        if hours:
            yield Wish(hours, frozenset(wished) if positions else None)


def _newest(file: CentreFile, since: dt.date) -> int | None:
    found = (line for line in rounds(file, Purpose.DEMAND) if line.forms)
    line = next(found, None)
    return line.id if line is not None and line.starts >= since else None


def _answers(file: CentreFile, round_id: int) -> Iterable[tuple[set[WishedTime], set[str]]]:
    """Return the times and the keys of the positions of every form that chose any."""
    known = codes(file)
    query = (
        SurveyAnswer.select(
            SurveyAnswer.form, Question.meaning, QuestionOption.code, QuestionOption.label
        )
        .join(SurveyForm)
        .switch(SurveyAnswer)
        .join(Question)
        .switch(SurveyAnswer)
        .join(QuestionOption)
        .where(
            (SurveyForm.round == round_id)
            & Question.meaning.in_((Meaning.TIME, Meaning.SPECIALISTS))
        )
    )
    found: dict[int, tuple[set[WishedTime], set[str]]] = defaultdict(lambda: (set(), set()))
    for form_id, meaning, code, label in ask(file.db, query):
        value = known.of_label(Meaning(meaning), code, label)
        times, positions = found[form_id]
        if meaning == Meaning.SPECIALISTS:
            positions.update(filter(None, (position_key(value),)))
        elif time := time_of_week(value):
            times.add(time)
    return found.values()


def _ids_by_position(file: CentreFile) -> Mapping[str, set[int]]:
    ids: dict[str, set[int]] = defaultdict(set)
    for person in specialists(file):
        ids[position_key(person.position)].add(person.id or 0)
    return ids


def _hours_of(time: WishedTime) -> Iterator[Hour]:
    for weekday in TIMES[time].weekdays:
        for hour in HOURS:
            if TIMES[time].minutes_in(weekday, (hour * _MINUTES, hour * _MINUTES + _MINUTES)):
                yield Hour(weekday, hour)


_HOURS_OF = {time: frozenset(_hours_of(time)) for time in WishedTime}
